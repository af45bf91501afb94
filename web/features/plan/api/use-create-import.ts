import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { makeRandomKey } from '../../../api/make-random-key.ts'
import { importQuery } from './import-query.ts'
import { importsQuery } from './imports-query.ts'

/** Sends a plan's file to be read. Every choice of a file is a creation of its own. */
export function useCreateImport(onRead: (made: PlanImportAnswer) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => callApi('createImport', { file, idempotencyKey: makeRandomKey() }),
    onSuccess: made => {
      queries.setQueryData(importQuery(made.importId).queryKey, made)
      void queries.invalidateQueries({ queryKey: importsQuery.queryKey })
      onRead(made)
    },
  })
}
