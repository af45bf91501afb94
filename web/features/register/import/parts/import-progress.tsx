import { registerImportWords } from '../../../../i18n/register-import-words.ts'
import { useLanguage, useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { sayAmount } from '#domain/target/say-figure.ts'
import type { ImportProgress } from '../api/send-register-file.ts'
import classes from './import-parts.module.css'

/** How far the file is: the stage in words, the rows, a bar. */
export function ImportProgressBar({
  progress,
  onCancel,
}: {
  readonly progress: ImportProgress | null
  readonly onCancel: (() => void) | undefined
}) {
  const words = useWords(registerImportWords)
  const language = useLanguage()
  const stage = progress === null ? words.sending : nameOf(progress.stage, words.stages)
  const isCounted = progress !== null && progress.total > 0
  return (
    <div className={classes.progress}>
      <p className={classes.note} role="status">
        {stage}
      </p>
      {/* Without a value while nothing is counted yet: the bar then only moves. */}
      <progress className={classes.bar} aria-label={stage} {...(isCounted && { max: progress.total, value: progress.done })} />
      <div className={classes.row}>
        <span>{isCounted ? words.progress(sayAmount(progress.done, '', language), sayAmount(progress.total, '', language)) : ''}</span>
        {onCancel === undefined ? (
          <span className={classes.note}>{words.goesOn}</span>
        ) : (
          <ActionButton variant="default" onClick={onCancel}>
            {words.cancel}
          </ActionButton>
        )}
      </div>
    </div>
  )
}

function nameOf(stage: string, names: (typeof registerImportWords)['vi']['stages']): string {
  return stage === 'reading' || stage === 'checking' || stage === 'writing' ? names[stage] : names.other
}
