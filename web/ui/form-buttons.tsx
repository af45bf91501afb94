import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import { ActionButton } from './action-button.tsx'
import classes from './form-buttons.module.css'

type Props = {
  /** What sends the form; without a word of its own: save. */
  readonly send?: string
  readonly isSending: boolean
  readonly isDangerous?: boolean
  readonly onCancel: () => void
}

/** The end of a form opened in place: send it, or leave it. */
export function FormButtons({ send, isSending, isDangerous = false, onCancel }: Props) {
  const words = useWords(sharedWords)
  return (
    <div className={classes.buttons}>
      <ActionButton type="submit" loading={isSending} {...(isDangerous && { variant: 'danger' })}>
        {send ?? words.save}
      </ActionButton>
      <ActionButton variant="default" onClick={onCancel}>
        {words.cancel}
      </ActionButton>
    </div>
  )
}
