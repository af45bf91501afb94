import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import classes from './key-help.module.css'

type Props = { readonly of: 'queue' | 'report'; readonly open: boolean; readonly onToggle: () => void }

/** The keys of the page, shown on a press of `?`. */
export function KeyHelp({ of, open, onToggle }: Props) {
  const words = useWords(reviewWords).keys
  return (
    <div className={`${classes.help} no-print`}>
      <ActionButton variant="quiet" aria-expanded={open} onClick={onToggle}>
        {words.open}
      </ActionButton>
      {open && (
        <dl className={classes.keys} aria-label={words.heading}>
          {Object.entries(words[of]).map(([key, what]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
