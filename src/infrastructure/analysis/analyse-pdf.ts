import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { type FileAnalysis, NOTHING_FOUND } from '#application/ports/evidence-analyser.ts'
import { findDocumentMarks } from '#domain/evidence/document-number.ts'
import { makePreviews } from './analyse-picture.ts'

const LONGEST_SIDE = 1600
const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** Number and date stand on the first page; a cover sheet may come before it. */
const PAGES_READ = 2

/** Pages, the first page drawn, and number and date by the text layer. Nothing of the file runs, nothing is fetched. */
export async function analysePdf(bytes: Uint8Array): Promise<FileAnalysis> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    standardFontDataUrl: join(LIBRARY, 'standard_fonts/'),
    cMapUrl: join(LIBRARY, 'cmaps/'),
    wasmUrl: join(LIBRARY, 'wasm/'),
  }).promise
  const texts: string[] = []
  for (let number = 1; number <= Math.min(PAGES_READ, document.numPages); number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    texts.push(items.map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
  }
  const { number, date } = findDocumentMarks(texts.join(' '))
  const page = await document.getPage(1)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: LONGEST_SIDE / Math.max(width, height, 1) })
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the two canvases differ in members that drawing a page never asks for
  await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise
  const previews = await makePreviews(canvas.toBuffer('image/png'))
  return { ...NOTHING_FOUND, ...previews, pageCount: document.numPages, textNumber: number, textDate: date }
}
