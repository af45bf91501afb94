import type { FieldError } from '../../../ui/error-summary.tsx'
import type { NewWardForm } from './new-ward-form.ts'

export type StepProps = {
  readonly form: NewWardForm
  readonly errors: readonly FieldError[]
  readonly onChange: (part: Partial<NewWardForm>) => void
}

/** The words that stand at a field: the same as in the summary. */
export function errorAt(errors: readonly FieldError[], fieldId: string): string | undefined {
  return errors.find(error => error.fieldId === fieldId)?.text
}
