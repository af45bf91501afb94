import { useState } from 'react'
import type { FieldError } from './error-summary.tsx'

export type FormErrors = {
  readonly errors: readonly FieldError[]
  readonly attempt: number
  /** Keeps what was found at a try to send; answers whether it may be sent. */
  readonly check: (found: readonly FieldError[]) => boolean
  /** The words at a field: the same as in the summary. */
  readonly at: (fieldId: string) => string | undefined
}

/** The errors of a form since it was last tried, for `ErrorSummary` and for the fields. */
export function useFormErrors(): FormErrors {
  const [state, setState] = useState<{ readonly errors: readonly FieldError[]; readonly attempt: number }>({ errors: [], attempt: 0 })
  return {
    ...state,
    check: found => {
      setState(before => ({ errors: found, attempt: before.attempt + 1 }))
      return found.length === 0
    },
    at: fieldId => state.errors.find(error => error.fieldId === fieldId)?.text,
  }
}

/** One error when a field that must be filled is empty. */
export function missingField(fieldId: string, value: string, text: string): readonly FieldError[] {
  return value.trim() === '' ? [{ fieldId, text }] : []
}
