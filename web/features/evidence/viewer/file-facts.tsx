import { fileAddress } from '../../../api/call-api.ts'
import { evidenceViewerWords } from '../../../i18n/evidence-viewer-words.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { buttonClasses } from '../../../ui/button-classes.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { EvidenceStateWords } from '../evidence-state-words.tsx'
import { factsOf } from '../facts-of.ts'
import { sayTextMarks } from '../say-text-marks.ts'
import type { ShownEvidence } from '../shown-evidence.ts'
import { SignList } from '../sign-list.tsx'
import classes from './file-facts.module.css'

/** What is known of the file, beside it. */
export function FileFacts({ evidence }: { readonly evidence: ShownEvidence }) {
  const words = useWords(evidenceViewerWords)
  const shared = useWords(evidenceWords)
  const language = useLanguage()
  const { evidenceId, fileName, file, uploadedAt, uploadedBy, checkedAt, checkedBy } = evidence
  const address = fileAddress('getEvidenceFile', { params: { evidenceId } })
  const read = sayTextMarks(file, shared)
  return (
    <aside className={classes.facts}>
      <SignList signs={evidence.signs} />
      <EvidenceStateWords evidence={evidence} />
      <ul className={classes.list}>
        {factsOf(evidence, shared, language).map(fact => (
          <li key={fact}>{fact}</li>
        ))}
        {read !== '' && <li>{shared.readInFile(read)}</li>}
        <li>{words.sentBy(formatMoment(uploadedAt), uploadedBy)}</li>
        {checkedAt !== null && <li>{words.checkedBy(formatMoment(checkedAt), checkedBy ?? '')}</li>}
      </ul>
      {file.scanState !== 'infected' && (
        <div className={classes.ways}>
          <a className={buttonClasses({ variant: 'default' })} href={address} target="_blank" rel="noreferrer">
            {words.newTab}
          </a>
          <a className={buttonClasses({ variant: 'default' })} href={address} download={fileName}>
            {words.download}
          </a>
        </div>
      )}
      <p className={classes.keys}>{words.keys}</p>
    </aside>
  )
}
