import { evidenceWords } from '../../i18n/evidence-words.ts'
import { sharedWords } from '../../i18n/shared-words.ts'
import { useLanguage, useWords } from '../../i18n/use-words.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { describeProblem } from '../../ui/problem-message.tsx'
import { ApiProblem } from '../../api/api-problem.ts'
import { writeFileSize } from './file-size.ts'
import type { Upload } from './upload-list.ts'
import { useAttachmentWords } from './use-attachment-words.ts'
import classes from './upload-item.module.css'

type Props = { readonly upload: Upload; readonly onRetry: () => void; readonly onDrop: () => void }

/** A file on its way, or one that did not arrive and why. */
export function UploadItem({ upload, onRetry, onDrop }: Props) {
  const words = useWords(evidenceWords)
  const language = useLanguage()
  const { file, phase, percent } = upload
  return (
    <div className={classes.upload}>
      <p className={classes.name}>
        <strong>{file.name}</strong> · {writeFileSize(file.size, language)}
      </p>
      {phase === 'shrinking' && (
        <p className={classes.state} role="status">
          {words.shrinking}
        </p>
      )}
      {(phase === 'sending' || phase === 'waiting') && (
        <p className={classes.state}>
          <progress max={100} value={percent} aria-label={words.progressOf(file.name)} /> {words.sending(percent)}
        </p>
      )}
      {(phase === 'failed' || phase === 'refused') && (
        <p className={classes.failed} role="alert">
          <strong>{words.failed}.</strong> <Why upload={upload} />
        </p>
      )}
      <div className={classes.actions}>
        {phase === 'failed' && <ActionButton onClick={onRetry}>{words.retry}</ActionButton>}
        <ActionButton variant="default" onClick={onDrop}>
          {words.leaveOut}
        </ActionButton>
      </div>
    </div>
  )
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
