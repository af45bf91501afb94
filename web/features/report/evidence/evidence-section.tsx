import { useState } from 'react'
import type { EvidenceAnswer, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { removeEvidence } from '../api/change-evidence.ts'
import { keepLineChange, readReportAgain } from '../api/report-query.ts'
import type { Findings } from '../drafts/check-draft.ts'
import { useUploads } from '../../evidence/use-uploads.ts'
import { fieldId } from '../parts/field-ids.ts'
import { FindingList } from '../parts/finding-list.tsx'
import { EvidenceBox } from '../../evidence/evidence-box.tsx'
import { EvidenceItem } from './evidence-item.tsx'
import classes from './evidence-section.module.css'
import type { UploadList } from '../../evidence/upload-list.ts'
import { UploadItem } from '../../evidence/upload-item.tsx'

type Props = {
  readonly reportId: string
  readonly line: ReportLineAnswer
  readonly uploads: UploadList<EvidenceAnswer>
  readonly findings: Findings
}

/** The files of a line: those that have arrived, those on their way, and where new ones come in. */
export function EvidenceSection({ reportId, line, uploads, findings }: Props) {
  const words = useWords(evidenceWords)
  const state = useUploads(uploads)
  const [problem, setProblem] = useState<unknown>(null)
  const [said, setSaid] = useState('')
  const id = fieldId(line.taskId, 'evidence')

  async function remove(evidence: EvidenceAnswer): Promise<void> {
    setProblem(null)
    try {
      await removeEvidence(evidence.evidenceId)
      keepLineChange(reportId, line.taskId, current => ({
        ...current,
        evidence: current.evidence.filter(item => item.evidenceId !== evidence.evidenceId),
      }))
      setSaid(words.removed(evidence.fileName))
      document.getElementById(id)?.focus()
      await readReportAgain(reportId)
    } catch (error) {
      setProblem(error)
    }
  }

  return (
    <EvidenceBox id={id} wrong={findings.refusals.length > 0} onFiles={files => uploads.add(files)}>
      {problem !== null && <ProblemMessage error={problem} />}
      {line.evidence.length + state.uploads.length > 0 && (
        <ul className={classes.files}>
          {line.evidence.map(item => (
            <li key={item.evidenceId}>
              <EvidenceItem
                evidence={item}
                sizes={state.sizes[item.evidenceId]}
                onRemove={() => void remove(item)}
                onChanged={changed =>
                  keepLineChange(reportId, line.taskId, current => ({
                    ...current,
                    evidence: current.evidence.map(other => (other.evidenceId === changed.evidenceId ? changed : other)),
                  }))
                }
              />
            </li>
          ))}
          {state.uploads.map(item => (
            <li key={item.key}>
              <UploadItem upload={item} onRetry={() => uploads.retry(item.key)} onDrop={() => uploads.drop(item.key)} />
            </li>
          ))}
        </ul>
      )}
      <p className="only-read" role="status">
        {said}
      </p>
      <FindingList id={`${id}-findings`} findings={findings} />
    </EvidenceBox>
  )
}
