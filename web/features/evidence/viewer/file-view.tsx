import { useState } from 'react'
import { fileAddress } from '../../../api/call-api.ts'
import { evidenceViewerWords } from '../../../i18n/evidence-viewer-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { lateModule } from '../../../ui/late-module.ts'
import type { ShownEvidence } from '../shown-evidence.ts'
import classes from './file-view.module.css'
import { FIT, LARGEST_ZOOM, largerZoom, smallerZoom } from './zoom.ts'

type Props = { readonly evidence: ShownEvidence; readonly zoom: number; readonly onZoom: (zoom: number) => void }

/** The file itself: its picture, or the pages of a PDF once they are asked for. */
export function FileView({ evidence, zoom, onZoom }: Props) {
  const words = useWords(evidenceViewerWords)
  const [isReading, setIsReading] = useState(false)
  const { file, mime } = evidence
  if (file.scanState === 'infected') return <p className={classes.none}>{words.infected}</p>
  if (isReading) return <Pages evidenceId={evidence.evidenceId} />
  const isPdf = mime === 'application/pdf'
  return (
    <div className={classes.view}>
      {file.preview === 'ready' ? (
        <Picture evidence={evidence} zoom={zoom} />
      ) : (
        <p className={classes.none}>{file.preview === 'waiting' ? words.notYet : words.noPicture}</p>
      )}
      <div className={classes.tools}>
        {file.preview === 'ready' && <ZoomButtons zoom={zoom} onZoom={onZoom} />}
        {isPdf && (
          <ActionButton onClick={() => setIsReading(true)}>
            {file.pageCount === null ? words.readPdf : words.readPages(file.pageCount)}
          </ActionButton>
        )}
      </div>
    </div>
  )
}

function Picture({ evidence, zoom }: { readonly evidence: ShownEvidence; readonly zoom: number }) {
  const words = useWords(evidenceViewerWords)
  const address = fileAddress('getEvidencePreview', { params: { evidenceId: evidence.evidenceId }, query: { size: 'preview' } })
  return (
    // Scrolled with the keyboard when the picture is larger than its frame.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.frame} tabIndex={0} role="group" aria-label={words.zoom(Math.round(zoom * 100))}>
      <img src={address} alt={evidence.fileName} style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }} />
    </div>
  )
}

function ZoomButtons({ zoom, onZoom }: Omit<Props, 'evidence'>) {
  const words = useWords(evidenceViewerWords)
  return (
    <>
      <ActionButton variant="default" disabled={zoom === FIT} onClick={() => onZoom(smallerZoom(zoom))}>
        {words.smaller}
      </ActionButton>
      <ActionButton variant="default" disabled={zoom === FIT} onClick={() => onZoom(FIT)}>
        {words.fit}
      </ActionButton>
      <ActionButton variant="default" disabled={zoom === LARGEST_ZOOM} onClick={() => onZoom(largerZoom(zoom))}>
        {words.larger}
      </ActionButton>
    </>
  )
}

/** The reader of PDF is larger than all else together: fetched only by who wants to read. */
const usePdfPages = lateModule(() => import('./pdf-pages.tsx'))

function Pages({ evidenceId }: { readonly evidenceId: string }) {
  const PdfPages = usePdfPages()?.PdfPages
  return PdfPages === undefined ? <LoadingState /> : <PdfPages evidenceId={evidenceId} />
}
