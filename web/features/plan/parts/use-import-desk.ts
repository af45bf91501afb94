import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useReducer } from 'react'
import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import { isChangedMeanwhile } from '../../../api/api-problem.ts'
import { useWarningBeforeLeaving } from '../../../ui/use-warning-before-leaving.ts'
import { importQuery } from '../api/import-query.ts'
import { mendImport } from '../api/mend-import.ts'
import { changeDraft, startDraft } from './import-draft.ts'
import type { ImportDraft } from './import-draft.ts'

/** What is being mended, its undo, and saving it. After a change by somebody else the draft stays and the newest version is read. */
export function useImportDesk(imported: PlanImportAnswer) {
  const queries = useQueryClient()
  const [state, dispatch] = useReducer(changeDraft, imported, startDraft)
  const { queryKey } = importQuery(imported.importId)
  const save = useMutation({
    mutationFn: (sent: ImportDraft) => mendImport({ importId: imported.importId, version: imported.version, ...sent }),
    onSuccess: (answer, sent) => {
      queries.setQueryData(queryKey, answer)
      dispatch({ kind: 'saved', sent, answer })
    },
    onError: error => {
      if (isChangedMeanwhile(error)) void queries.invalidateQueries({ queryKey })
    },
  })
  useWarningBeforeLeaving(state.isChanged)
  return {
    draft: state.present,
    isChanged: state.isChanged,
    mayUndo: state.past.length > 0,
    edit: (field: string, draft: Partial<ImportDraft>) => dispatch({ kind: 'edit', field, draft }),
    undo: () => dispatch({ kind: 'undo' }),
    save,
  }
}

export type ImportDesk = ReturnType<typeof useImportDesk>
