import type { ReactNode } from 'react'
import { evidenceWords } from '../../i18n/evidence-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { EvidenceCard } from './evidence-card.tsx'
import classes from './evidence-strip.module.css'
import type { ShownEvidence } from './shown-evidence.ts'
import { useEvidenceViewer } from './use-evidence-viewer.tsx'

type Props = {
  readonly evidence: readonly ShownEvidence[]
  /** Below each file: what may be done with it. */
  readonly actions?: (evidence: ShownEvidence) => ReactNode
}

/** The files of a line side by side, with pictures large enough to judge; a press opens the viewer, where arrows go from one to the next. */
export function EvidenceStrip({ evidence, actions }: Props) {
  const words = useWords(evidenceWords)
  const { open, viewer } = useEvidenceViewer(evidence)
  return (
    <section className={classes.strip} aria-label={words.heading}>
      <h3>
        {words.heading} ({evidence.length})
      </h3>
      {evidence.length === 0 && <p className={classes.none}>{words.none}</p>}
      <ul>
        {evidence.map(item => (
          <li key={item.evidenceId}>
            <EvidenceCard evidence={item} large onOpen={() => open(item.evidenceId)}>
              {actions?.(item)}
            </EvidenceCard>
          </li>
        ))}
      </ul>
      {viewer}
    </section>
  )
}
