import { useReducer, useState } from 'react'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { registerDefinitionWords } from '../../../i18n/register-definition-words.ts'
import { useWarningBeforeLeaving } from '../../../ui/use-warning-before-leaving.ts'
import { checkDefinitionDraft } from './check-definition-draft.ts'
import type { DraftFault } from './check-definition-draft.ts'
import { changeDraft, startDraft } from './definition-draft.ts'
import type { DraftAction } from './definition-draft.ts'
import { sayDefinitionRefusal } from './say-definition-refusal.ts'

type Start = { readonly definition: RegisterDefinition; readonly isNew: boolean; readonly otherCodes: readonly string[] }
export type SaidFault = Pick<DraftFault, 'fieldId' | 'columnKey'> & { readonly text: string }

/** What is being written, its undo and its faults. Faults stand at the fields once it was tried to save, from then on as one types. */
export function useDefinitionDesk({ definition, isNew, otherCodes }: Start) {
  const { faults: words } = useWords(registerDefinitionWords)
  const language = useLanguage()
  const [state, dispatch] = useReducer(changeDraft, { definition, isNew }, startDraft)
  const [attempt, setAttempt] = useState(0)
  const faults: readonly SaidFault[] = checkDefinitionDraft(state.present, otherCodes, isNew).map(({ fieldId, columnKey, what }) => ({
    fieldId,
    columnKey,
    text: 'draft' in what ? words[what.draft] : sayDefinitionRefusal(what.refusal, language),
  }))
  useWarningBeforeLeaving(state.past.length > 0)
  return {
    draft: state.present,
    isChanged: state.past.length > 0,
    dispatch: (action: DraftAction) => dispatch(action),
    faults,
    attempt,
    /** Tries to save: shows what is wrong, answers whether nothing is. */
    check: (): boolean => {
      setAttempt(before => before + 1)
      return faults.length === 0
    },
    errorAt: (fieldId: string): string | undefined => (attempt === 0 ? undefined : faults.find(fault => fault.fieldId === fieldId)?.text),
  }
}

export type DefinitionDesk = ReturnType<typeof useDefinitionDesk>
