import type { EvidenceAnswer } from '#contract/report/report-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { EvidenceItem } from '../evidence/evidence-item.tsx'
import classes from './evidence-preview.module.css'

const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** Pictures in place, larger on a press; papers open in a tab of their own, where the browser can page and search them. */
export function EvidencePreview({ evidence }: { readonly evidence: readonly EvidenceAnswer[] }) {
  const words = useWords(reportWords)
  const files = useWords(evidenceWords)
  return (
    <section className={classes.evidence} aria-label={files.heading}>
      <h3>
        {files.heading} ({evidence.length})
      </h3>
      {evidence.length === 0 && <p className={classes.none}>{files.none}</p>}
      <ul>
        {evidence.map(item => {
          const address = fileAddress('getEvidenceFile', { params: { evidenceId: item.evidenceId } })
          return (
            <li key={item.evidenceId}>
              {SHOWN.has(item.mime) && (
                <a href={address} target="_blank" rel="noreferrer" className={classes.picture}>
                  <img src={address} alt={words.review.picture(item.fileName)} loading="lazy" />
                </a>
              )}
              <EvidenceItem evidence={item} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
