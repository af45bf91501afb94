import { useState } from 'react'
import { refusal } from '#domain/shared/outcome.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { workWords } from '../../../i18n/work-words.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { missingField, useFormErrors } from '../../../ui/use-form-errors.ts'
import { fieldErrorsOf, readProgress } from './work-draft.ts'
import type { WorkDraft } from './work-draft.ts'

/** The form's draft with what the browser can find wrong in it before anything is sent, and what the server refused. */
export function useWorkDraft(first: WorkDraft, error: unknown) {
  const { form } = useWords(workWords)
  const general = useWords(sharedWords)
  const language = useLanguage()
  const [draft, setDraft] = useState(first)
  const [days, setDays] = useState({ startsOn: true, due: true })
  const own = useFormErrors()
  const refused = fieldErrorsOf(error)
  return {
    draft,
    setDraft,
    change: (part: Partial<WorkDraft>) => setDraft(before => ({ ...before, ...part })),
    onDayValidity: (field: keyof typeof days, isValid: boolean) => setDays(before => ({ ...before, [field]: isValid })),
    /** Whether it may be sent; what was found stands in the summary and at the fields. */
    check: (more: readonly FieldError[] = []) =>
      own.check([
        ...more,
        ...missingField('work-title', draft.title, refusalSentence(refusal('WORK_TITLE_MISSING'), language)),
        ...(days.due ? [] : [{ fieldId: 'work-due', text: general.dayWrong }]),
        ...(days.startsOn ? [] : [{ fieldId: 'work-startsOn', text: general.dayWrong }]),
        ...(readProgress(draft.progress) === undefined ? [{ fieldId: 'work-progress', text: form.progressWrong }] : []),
      ]),
    errors: own.errors.length > 0 ? own.errors : refused,
    attempt: own.attempt,
    at: (fieldId: string) => own.at(fieldId) ?? (own.errors.length > 0 ? undefined : refused.find(item => item.fieldId === fieldId)?.text),
  }
}
