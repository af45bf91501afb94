import { useState } from 'react'
import type { EvidenceAnswer, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { EvidenceBox } from '../../evidence/evidence-box.tsx'
import { StrayItem } from '../../evidence/stray-item.tsx'
import { UploadItem } from '../../evidence/upload-item.tsx'
import type { UploadList } from '../../evidence/upload-list.ts'
import { useEvidenceViewer } from '../../evidence/use-evidence-viewer.tsx'
import { useUploads } from '../../evidence/use-uploads.ts'
import { removeEvidence } from '../api/change-evidence.ts'
import { keepLineChange, readReportAgain } from '../api/report-query.ts'
import type { Findings } from '../drafts/check-draft.ts'
import { fieldId } from '../parts/field-ids.ts'
import { FindingList } from '../parts/finding-list.tsx'
import { EvidenceItem } from './evidence-item.tsx'
import classes from './evidence-section.module.css'
import { ReuseButton } from './reuse-button.tsx'
import { useReadingFiles } from './use-reading-files.ts'

type Props = {
  readonly reportId: string
  readonly unitId: string
  readonly line: ReportLineAnswer
  readonly uploads: UploadList<EvidenceAnswer>
  readonly findings: Findings
}

/** The files of a line: those that have arrived, those on their way, and where new ones come in. */
export function EvidenceSection({ reportId, unitId, line, uploads, findings }: Props) {
  const words = useWords(evidenceWords)
  const state = useUploads(uploads)
  const [problem, setProblem] = useState<unknown>(null)
  const [said, setSaid] = useState('')
  const { open, viewer } = useEvidenceViewer(line.evidence)
  useReadingFiles(reportId, line.evidence)
  const id = fieldId(line.taskId, 'evidence')
  const keep = (change: (evidence: readonly EvidenceAnswer[]) => EvidenceAnswer[]) =>
    keepLineChange(reportId, line.taskId, current => ({ ...current, evidence: change(current.evidence) }))

  async function remove(evidence: EvidenceAnswer): Promise<void> {
    setProblem(null)
    try {
      await removeEvidence(evidence.evidenceId)
      keep(shown => shown.filter(item => item.evidenceId !== evidence.evidenceId))
      setSaid(words.removed(evidence.fileName))
      document.getElementById(id)?.focus()
      await readReportAgain(reportId)
    } catch (error) {
      setProblem(error)
    }
  }

  function reused(evidence: EvidenceAnswer): void {
    keep(shown => [...shown.filter(item => item.evidenceId !== evidence.evidenceId), evidence])
    setSaid(words.arrivedOf(evidence.fileName))
    void readReportAgain(reportId)
  }

  return (
    <EvidenceBox
      id={id}
      wrong={findings.refusals.length > 0}
      onFiles={files => uploads.add(files)}
      more={<ReuseButton reportId={reportId} taskId={line.taskId} unitId={unitId} onReused={reused} />}
    >
      {problem !== null && <ProblemMessage error={problem} />}
      {line.evidence.length + state.uploads.length + state.strays.length > 0 && (
        <ul className={classes.files}>
          {line.evidence.map(item => (
            <li key={item.evidenceId}>
              <EvidenceItem
                evidence={item}
                sizes={state.sizes[item.evidenceId]}
                onOpen={() => open(item.evidenceId)}
                onRemove={() => void remove(item)}
                onChanged={changed => keep(shown => shown.map(other => (other.evidenceId === changed.evidenceId ? changed : other)))}
              />
            </li>
          ))}
          {state.uploads.map(item => (
            <li key={item.key}>
              <UploadItem
                upload={item}
                onRetry={() => uploads.retry(item.key)}
                onPause={() => uploads.pause(item.key)}
                onDrop={() => uploads.drop(item.key)}
              />
            </li>
          ))}
          {state.strays.map(item => (
            <li key={item.uploadId}>
              <StrayItem stray={item} onDrop={() => uploads.dropStray(item.uploadId)} />
            </li>
          ))}
        </ul>
      )}
      <p className="only-read" role="status">
        {said}
      </p>
      <FindingList id={`${id}-findings`} findings={findings} />
      {viewer}
    </EvidenceBox>
  )
}
