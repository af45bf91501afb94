import type { ReadingLimits } from '../reading-limits.ts'
import { ReadingRefused } from '../reading-refused.ts'
import type { PageContent, TextRun } from './page-geometry.ts'
import { apply, multiply, toMatrix } from './page-geometry.ts'
import { collectRules } from './page-rules.ts'
import type { OperatorCodes } from './page-rules.ts'

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** Texts and straight lines of every page; nothing is drawn, no script of the file runs, no font is loaded. */
export async function loadPages(bytes: Buffer, limits: ReadingLimits): Promise<PageContent[]> {
  const library = await loadLibrary()
  const document = await openDocument(library, bytes)
  if (document.numPages > limits.pages)
    throw new ReadingRefused('PLAN_FILE_TOO_MANY_PARTS', { parts: document.numPages, limit: limits.pages })
  const codes = operatorCodes(library)
  const pages: PageContent[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(await loadPage(page, codes))
    page.cleanup()
  }
  await document.destroy()
  return pages
}

async function loadLibrary(): Promise<PdfLibrary> {
  // pdf.js asks for DOMMatrix when it is loaded, only to draw; without one it would need a native canvas.
  if (!('DOMMatrix' in globalThis)) Object.defineProperty(globalThis, 'DOMMatrix', { value: class {}, configurable: true, writable: true })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

async function openDocument(library: PdfLibrary, bytes: Buffer): Promise<PdfDocument> {
  try {
    return await library.getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
    }).promise
  } catch (error) {
    throw new ReadingRefused(error instanceof Error && error.name === 'PasswordException' ? 'PLAN_FILE_ENCRYPTED' : 'PLAN_FILE_DAMAGED')
  }
}

async function loadPage(page: PdfPage, codes: OperatorCodes): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 })
  const view = toMatrix(viewport.transform)
  const content = await page.getTextContent()
  const runs = content.items.flatMap((item): TextRun[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const matrix = multiply(view, toMatrix(item.transform))
    const [left, baseline] = apply(matrix, 0, 0)
    const height = Math.hypot(matrix[2], matrix[3])
    return [{ text: item.str, left, right: left + item.width, baseline, height: height || item.height }]
  })
  const { rules, pictures } = collectRules(await page.getOperatorList(), codes, view)
  return { width: viewport.width, height: viewport.height, runs, rules, pictures }
}

function operatorCodes({ OPS }: PdfLibrary): OperatorCodes {
  return {
    save: OPS.save,
    restore: OPS.restore,
    transform: OPS.transform,
    constructPath: OPS.constructPath,
    paintFormXObjectBegin: OPS.paintFormXObjectBegin,
    paintFormXObjectEnd: OPS.paintFormXObjectEnd,
    endPath: OPS.endPath,
    stroke: OPS.stroke,
    closeStroke: OPS.closeStroke,
    fillStroke: OPS.fillStroke,
    pictures: [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject],
  }
}
