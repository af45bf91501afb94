import { useEffect, useRef } from 'react'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import classes from './notice.module.css'

/** `fieldId` is the id of the input to go to. */
export type FieldError = { readonly fieldId?: string; readonly text: string }

type Props = {
  readonly errors: readonly FieldError[]
  readonly heading?: string
  /** Grows with every failed send, to take the focus again. */ readonly attempt?: number
}

/** All errors on top, the focus on them, each a link to its field with the words that stand at the field. Nothing when there are none. */
export function ErrorSummary({ errors, heading, attempt = 0 }: Props) {
  const words = useWords(sharedWords)
  const box = useRef<HTMLDivElement>(null)
  const shown = errors.length > 0
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown, attempt])
  if (!shown) return null
  return (
    <div className={`${classes.notice} ${classes['error']}`} role="alert" tabIndex={-1} ref={box}>
      <h2 className={classes.heading}>{heading ?? words.errorSummary}</h2>
      <ul className={classes.list}>
        {errors.map(({ fieldId, text }) => (
          <li key={`${fieldId ?? ''} ${text}`}>
            {fieldId === undefined ? (
              text
            ) : (
              <a href={`#${fieldId}`} onClick={event => goToField(event, fieldId)}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function goToField(event: { preventDefault: () => void }, fieldId: string): void {
  const field = document.getElementById(fieldId)
  if (field === null) return
  event.preventDefault()
  field.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
}
