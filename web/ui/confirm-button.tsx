import { useEffect, useRef, useState } from 'react'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import { ActionButton } from './action-button.tsx'
import type { ButtonVariant } from './button-classes.ts'
import classes from './confirm-button.module.css'

type Props = {
  readonly label: string
  /** What will happen, in one sentence, beside the second button. */
  readonly question: string
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly loading?: boolean
  readonly disabled?: boolean
  /** Of the first button. */
  readonly variant?: ButtonVariant
  /** Of the button that does it. */
  readonly confirmVariant?: ButtonVariant
}

/** Two steps in place, without a window over the page: the first press asks, the second does. Escape goes back. */
export function ConfirmButton({
  label,
  question,
  confirmLabel,
  onConfirm,
  loading = false,
  disabled = false,
  variant = 'default',
  confirmVariant = 'danger',
}: Props) {
  const words = useWords(sharedWords)
  const [asking, setAsking] = useState(false)
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!asking) return
    cancel.current?.focus()
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setAsking(false)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [asking])
  if (!asking)
    return (
      <ActionButton variant={variant} loading={loading} disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </ActionButton>
    )
  return (
    <div className={classes.question} role="group" aria-label={question}>
      <span>{question}</span>
      <ActionButton variant="default" ref={cancel} onClick={() => setAsking(false)}>
        {words.cancel}
      </ActionButton>
      <ActionButton
        variant={confirmVariant}
        loading={loading}
        onClick={() => {
          setAsking(false)
          onConfirm()
        }}
      >
        {confirmLabel}
      </ActionButton>
    </div>
  )
}
