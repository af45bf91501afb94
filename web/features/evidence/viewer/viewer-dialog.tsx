import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { evidenceViewerWords } from '../../../i18n/evidence-viewer-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import type { ShownEvidence } from '../shown-evidence.ts'
import { FileFacts } from './file-facts.tsx'
import { FileView } from './file-view.tsx'
import classes from './viewer-dialog.module.css'
import { FIT, zoomFor } from './zoom.ts'

type Props = {
  readonly evidence: readonly ShownEvidence[]
  readonly shown: ShownEvidence
  readonly onShow: (evidenceId: string) => void
  readonly onClose: () => void
}

/** One file large over the page: pictures to zoom, papers to read, the facts beside them; arrows go through the list. */
export function ViewerDialog({ evidence, shown, onShow, onClose }: Props) {
  const words = useWords(evidenceViewerWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const [zoomed, setZoomed] = useState({ evidenceId: shown.evidenceId, zoom: FIT })
  useEffect(() => dialog.current?.showModal(), [])
  // Another file begins as large as its frame.
  const zoom = zoomed.evidenceId === shown.evidenceId ? zoomed.zoom : FIT
  const setZoom = (next: number) => setZoomed({ evidenceId: shown.evidenceId, zoom: next })
  const place = evidence.indexOf(shown)
  const step = (by: number) => {
    const next = evidence[place + by]
    if (next !== undefined) onShow(next.evidenceId)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowLeft') step(-1)
    else if (event.key === 'ArrowRight') step(1)
    else setZoom(zoomFor(event.key, zoom))
  }
  return (
    // The dialog takes the keys for whatever has the focus inside it; each has a button too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="viewer-title" onClose={onClose} onKeyDown={onKey}>
      <header className={classes.top}>
        <h2 id="viewer-title" className={classes.title}>
          <span className="only-read">{words.titleOf('')}</span>
          {shown.fileName}
        </h2>
        <div className={classes.steps}>
          {evidence.length > 1 && (
            <>
              <span role="status">{words.place(place + 1, evidence.length)}</span>
              <ActionButton
                variant="default"
                disabled={place === 0}
                aria-label={words.previous}
                title={words.previous}
                onClick={() => step(-1)}
              >
                ←
              </ActionButton>
              <ActionButton
                variant="default"
                disabled={place === evidence.length - 1}
                aria-label={words.next}
                title={words.next}
                onClick={() => step(1)}
              >
                →
              </ActionButton>
            </>
          )}
          <ActionButton variant="default" onClick={() => dialog.current?.close()}>
            {words.close}
          </ActionButton>
        </div>
      </header>
      <div className={classes.body}>
        <FileView key={shown.evidenceId} evidence={shown} zoom={zoom} onZoom={setZoom} />
        <FileFacts evidence={shown} />
      </div>
    </dialog>
  )
}
