import { lateModule } from '../../../ui/late-module.ts'

/** The rules of a line and their sentences, about as heavy as all else of the form together: they come while the report is read. */
export const useLineCheck = lateModule(async () => {
  const [{ checkDraft }, { findingMend, findingRule }] = await Promise.all([import('./check-draft.ts'), import('./say-finding.ts')])
  return { checkDraft, findingMend, findingRule }
})
