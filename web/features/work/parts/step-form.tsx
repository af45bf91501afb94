import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { fieldErrorsOf } from './work-draft.ts'
import classes from './work-steps.module.css'

export type StepFormShared = { readonly error: unknown; readonly isSending: boolean; readonly onClose: () => void }
type Props = StepFormShared & { readonly onSubmit: () => void; readonly children: ReactNode }

/** The form of one step, opened in place: takes the focus, tells what was refused at its fields, and closes by Escape. */
export function StepForm({ error, onClose, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const errors = fieldErrorsOf(error)
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input')?.focus(), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <ErrorSummary errors={errors} />
      {error !== null && errors.length === 0 && <ProblemMessage error={error} />}
      {children}
    </form>
  )
}
