import { Button } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { sharedWords } from '../i18n/shared-words.ts'
import { useWords } from '../i18n/use-words.ts'
import classes from './confirm-button.module.css'

type Props = {
  readonly label: string
  /** What will happen, in one sentence, beside the second button. */
  readonly question: string
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly loading?: boolean
  readonly disabled?: boolean
  readonly variant?: NonNullable<ButtonProps['variant']>
  readonly color?: string
}

/** Two steps in place, without a window over the page: the first press asks, the second does. Escape goes back. */
export function ConfirmButton({ label, question, confirmLabel, onConfirm, loading = false, disabled = false, variant = 'default', color = 'red' }: Props) {
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
  if (!asking) return <Button variant={variant} loading={loading} disabled={disabled} onClick={() => setAsking(true)}>{label}</Button>
  return (
    <div className={classes.question} role="group" aria-label={question}>
      <span>{question}</span>
      <Button variant="default" ref={cancel} onClick={() => setAsking(false)}>{words.cancel}</Button>
      <Button color={color} loading={loading} onClick={() => { setAsking(false); onConfirm() }}>{confirmLabel}</Button>
    </div>
  )
}
