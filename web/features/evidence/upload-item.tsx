import { ApiProblem } from '../../api/api-problem.ts'
import { evidenceWords } from '../../i18n/evidence-words.ts'
import { sharedWords } from '../../i18n/shared-words.ts'
import { useLanguage, useWords } from '../../i18n/use-words.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { describeProblem } from '../../ui/problem-message.tsx'
import { writeFileSize } from './file-size.ts'
import classes from './upload-item.module.css'
import type { Upload } from './upload-list.ts'
import { useAttachmentWords } from './use-attachment-words.ts'

type Props = {
  readonly upload: Upload
  readonly onRetry: () => void
  readonly onDrop: () => void
  /** Absent where a file goes as a whole. */
  readonly onPause?: () => void
}

/** A file on its way, or one that did not arrive and why. */
export function UploadItem({ upload, onRetry, onDrop, onPause }: Props) {
  const words = useWords(evidenceWords)
  const language = useLanguage()
  const { file, phase } = upload
  return (
    <div className={classes.upload}>
      <p className={classes.name}>
        <strong>{file.name}</strong> · {writeFileSize(file.size, language)}
      </p>
      <State upload={upload} />
      <div className={classes.actions}>
        {phase === 'failed' && <ActionButton onClick={onRetry}>{words.retry}</ActionButton>}
        {(phase === 'lost' || phase === 'paused') && <ActionButton onClick={onRetry}>{words.goOn}</ActionButton>}
        {(phase === 'sending' || phase === 'lost') && onPause !== undefined && (
          <ActionButton variant="default" onClick={onPause}>
            {words.pause}
          </ActionButton>
        )}
        <ActionButton variant="default" aria-label={`${words.leaveOut}: ${file.name}`} onClick={onDrop}>
          {words.leaveOut}
        </ActionButton>
      </div>
    </div>
  )
}

function State({ upload }: { readonly upload: Upload }) {
  const words = useWords(evidenceWords)
  const { file, phase, percent } = upload
  switch (phase) {
    case 'waiting':
      return <p className={classes.state}>{words.behind}</p>
    case 'shrinking':
      return (
        <p className={classes.state} role="status">
          {words.shrinking}
        </p>
      )
    case 'sending':
      return (
        <p className={classes.state}>
          <progress max={100} value={percent} aria-label={words.progressOf(file.name)} /> {words.sending(percent)}
        </p>
      )
    case 'lost':
    case 'paused':
      return (
        <p className={classes.lost} role="status">
          {phase === 'lost' ? words.lost(percent) : words.paused(percent)}
        </p>
      )
    case 'failed':
    case 'refused':
      return (
        <p className={classes.failed} role="alert">
          <strong>{words.failed}.</strong> <Why upload={upload} />
        </p>
      )
  }
}

function Why({ upload }: { readonly upload: Upload }) {
  const language = useLanguage()
  const shared = useWords(sharedWords)
  const words = useAttachmentWords()
  const { problem, refusals } = upload
  if (refusals.length > 0) return refusals.map(item => words?.sayAttachmentRefusal(item, language)).join(' ')
  if (problem instanceof ApiProblem && problem.refusals.length > 0) return problem.refusals.map(item => item.sentence).join(' ')
  const { heading, detail } = describeProblem(problem, shared)
  return `${heading} ${detail}`
}
