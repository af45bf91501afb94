import { Worker } from 'node:worker_threads'
import { MAX_PDF_ROWS, PdfTooLong } from '#application/ports/document-writer.ts'
import { rowsOf } from '../paper.ts'
import type { Paper } from '../paper.ts'
import { typesetData } from './typeset-data.ts'
import type { TypesetAnswer, TypesetRequest } from './typst-worker.ts'

type Waiting = { readonly resolve: (pdf: Uint8Array) => void; readonly reject: (reason: Error) => void }

/** Sets papers as PDF in a worker thread, because a compilation holds its thread for up to seconds. The worker starts with the first paper. */
export type PdfTypesetter = { typeset(paper: Paper): Promise<Uint8Array>; close(): Promise<void> }

/** `now` answers milliseconds since 1970: the creation time written into the file. */
export function createPdfTypesetter(now: () => number): PdfTypesetter {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0

  const settle = (answer: TypesetAnswer): void => {
    const entry = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('pdf' in answer) entry?.resolve(answer.pdf)
    else entry?.reject(new Error(`Typesetting failed: ${answer.failure}`))
    if (waiting.size === 0) worker?.unref()
  }
  const lose = (lost: Worker, reason: Error): void => {
    if (worker !== lost) return
    worker = undefined
    for (const entry of waiting.values()) entry.reject(reason)
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./typst-worker.ts', import.meta.url))
    started.on('message', settle)
    started.on('error', (error: unknown) => lose(started, error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => lose(started, new Error('The typesetting worker has ended')))
    return started
  }

  return {
    async typeset(paper) {
      const rows = rowsOf(paper)
      if (rows > MAX_PDF_ROWS) throw new PdfTooLong(rows)
      worker ??= start()
      worker.ref()
      lastId += 1
      const request: TypesetRequest = { id: lastId, data: typesetData(paper), timestamp: Math.floor(now() / 1000) }
      const answered = new Promise<Uint8Array>((resolve, reject) => waiting.set(request.id, { resolve, reject }))
      worker.postMessage(request)
      return answered
    },
    async close() {
      await worker?.terminate()
    },
  }
}
