import { getDocument, PDFWorker } from 'pdfjs-dist'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { fileAddress } from '../../../api/call-api.ts'
import { evidenceViewerWords } from '../../../i18n/evidence-viewer-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import classes from './pdf-pages.module.css'

/** Drawn at once; more on a press: an old computer does not draw a hundred pages for one look. */
const AT_ONCE = 3
/** Pixels of the paper's width: A4 is sharp on a desktop, and small enough for a phone. */
const WIDTH = 1100

/** The pages of a PDF drawn in place, the same on every browser and phone, whether or not it has a reader of its own. */
export function PdfPages({ evidenceId }: { readonly evidenceId: string }) {
  const words = useWords(evidenceViewerWords)
  const { pdf, failed } = usePdf(fileAddress('getEvidenceFile', { params: { evidenceId } }))
  const [shown, setShown] = useState(AT_ONCE)
  if (failed) return <p className={classes.failed}>{words.pdfFailed}</p>
  if (pdf === undefined) return <LoadingState />
  const pages = Array.from({ length: Math.min(shown, pdf.numPages) }, (_, index) => index + 1)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard
    <div className={classes.pages} tabIndex={0} role="group" aria-label={words.readPages(pdf.numPages)}>
      {pages.map(page => (
        <Page key={page} pdf={pdf} page={page} label={words.page(page, pdf.numPages)} />
      ))}
      {shown < pdf.numPages && (
        <ActionButton variant="default" onClick={() => setShown(shown + AT_ONCE)}>
          {words.more}
        </ActionButton>
      )}
    </div>
  )
}

function usePdf(address: string): { readonly pdf: PDFDocumentProxy | undefined; readonly failed: boolean } {
  const [pdf, setPdf] = useState<PDFDocumentProxy>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const worker = PDFWorker.create({
      port: new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), { type: 'module' }),
    })
    // Scripts inside a document are never run.
    const task = getDocument({ url: address, worker, enableXfa: false, isEvalSupported: false })
    task.promise.then(setPdf, () => setFailed(true))
    return () => {
      void task.destroy().then(() => worker.destroy())
    }
  }, [address])
  return { pdf, failed }
}

type PageProps = { readonly pdf: PDFDocumentProxy; readonly page: number; readonly label: string }

function Page({ pdf, page, label }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const drawing = { stop: () => undefined as void }
    void draw(pdf, page, canvas.current, drawing)
    return () => drawing.stop()
  }, [pdf, page])
  return (
    <figure className={classes.page}>
      <canvas ref={canvas} role="img" aria-label={label} />
      <figcaption>{label}</figcaption>
    </figure>
  )
}

async function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement | null, drawing: { stop: () => void }): Promise<void> {
  if (canvas === null) return
  try {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const task = page.render({ canvas, viewport })
    drawing.stop = () => task.cancel()
    await task.promise
  } catch {
    // Cancelled because the page was left, or a page that cannot be drawn: it stays white, the file itself can be opened.
  }
}
