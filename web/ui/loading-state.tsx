import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import classes from './states.module.css'

export function LoadingState({ what }: { readonly what?: string }) {
  const words = useWords(sharedWords)
  return (
    <div className={classes.state} role="status">
      <span className={classes.turning} aria-hidden="true" />
      <span>{what ?? words.loading}</span>
    </div>
  )
}
