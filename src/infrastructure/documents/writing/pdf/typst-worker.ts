import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { FONT_FOLDERS } from '../font-metrics.ts'

export type TypesetRequest = { readonly id: number; readonly data: string; readonly timestamp: number }
export type TypesetAnswer =
  | { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly failure: string }

const FOLDER = dirname(fileURLToPath(import.meta.url))
const TEMPLATE = join(FOLDER, 'paper.typ')

const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontPaths: [...FONT_FOLDERS] }] })

parentPort?.on('message', (request: TypesetRequest) => {
  const answer = typeset(request)
  parentPort?.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : [])
})

function typeset({ id, data, timestamp }: TypesetRequest): TypesetAnswer {
  const place = join(FOLDER, 'paper.json')
  try {
    compiler.mapShadow(place, Buffer.from(data))
    const compiled = compiler.compile({ mainFilePath: TEMPLATE })
    const document = compiled.result
    if (document === null) return { id, failure: wordsOf(compiled.takeError()) }
    const warnings = wordsOf(compiled.takeWarnings())
    // A missing font is only a warning to Typst, and the paper would come out in another face.
    if (warnings.includes('unknown font family')) return { id, failure: warnings }
    const pdf = compiler.pdf(document, { pdfTags: false, creationTimestamp: timestamp })
    return { id, pdf: new Uint8Array(pdf) }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  } finally {
    compiler.unmapShadow(place)
    compiler.evictCache(5)
  }
}

function wordsOf(error: NodeError | null): string {
  return error === null
    ? ''
    : compiler
        .fetchDiagnostics(error)
        .map(diagnostic => JSON.stringify(diagnostic))
        .join('\n')
}
