import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PREFACE =
  '#set page(paper: "a4", flipped: true, numbering: "1")\n#set text(font: "Tinos", size: 11pt, lang: "vi", hyphenate: false)\n'

/** A PDF with a text layer from Typst markup; `data` is there as `json("/data.json")`. */
export function makeTypstPdf(markup: string, data: unknown = null): Buffer {
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: [`${ROOT}node_modules/@expo-google-fonts/tinos`] }] })
  compiler.mapShadow(`${ROOT}data.json`, Buffer.from(JSON.stringify(data)))
  const compiled = compiler.compile({ mainFileContent: PREFACE + markup })
  if (compiled.result === null) throw new Error('the markup of the test does not compile')
  return compiler.pdf(compiled.result, { pdfTags: false })
}
