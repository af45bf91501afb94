import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Commitment, CommitmentSummary } from '#contract/commitment/commitment-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'

type Version = Pick<CommitmentSummary, 'commitmentId' | 'version'>
const guarded = ({ commitmentId, version }: Version) => ({ params: { commitmentId }, ifMatch: version })

/** After any step: the unit's page, lists and duties are read anew. */
function useReadAgain(): () => Promise<unknown> {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      ['unit-commitment', 'commitment', 'commitments', 'duties', 'figures', 'work-items'].map(key =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    )
}

/** Begins the unit's next version; the same press sent twice makes one. */
export function useStartCommitment(unitId: string) {
  const readAgain = useReadAgain()
  const key = useCreationKey()
  return useMutation({
    mutationFn: (reason: 'raise' | 'method') => callApi('startCommitment', { body: { unitId, reason }, idempotencyKey: key.get() }),
    onError: () => key.renew(),
    onSuccess: async () => {
      key.renew()
      await readAgain()
    },
  })
}

export type Written = Body<'saveCommitment'>

/** Keeps a draft, and signs it when asked; what was saved before a refused signature stays saved. */
export function useKeepCommitment(draft: Version, onSaved: (saved: Commitment) => void) {
  const readAgain = useReadAgain()
  return useMutation({
    mutationFn: async ({ body, sign }: { readonly body: Written | null; readonly sign: boolean }) => {
      let current = draft
      if (body !== null) {
        const saved = await callApi('saveCommitment', { ...guarded(current), body })
        onSaved(saved)
        current = saved
      }
      return sign ? callApi('signCommitment', guarded(current)) : undefined
    },
    onSettled: readAgain,
  })
}

/** Brings a filled-in Excel form into the draft. */
export function useImportCommitment(draft: Version, onDone: (saved: Commitment) => void) {
  const readAgain = useReadAgain()
  return useMutation({
    mutationFn: (file: File) => callApi('importCommitment', { ...guarded(draft), file }),
    onSuccess: async saved => {
      onDone(saved)
      await readAgain()
    },
  })
}

export function useDiscardCommitment(draft: Version) {
  const readAgain = useReadAgain()
  return useMutation({ mutationFn: () => callApi('discardCommitment', guarded(draft)), onSuccess: readAgain })
}

/** The office's decision: approval without a reason, return with one. */
export function useDecideCommitment(signed: Version) {
  const readAgain = useReadAgain()
  return useMutation({
    mutationFn: (reason: string | null) =>
      reason === null
        ? callApi('approveCommitment', guarded(signed))
        : callApi('returnCommitment', { ...guarded(signed), body: { reason } }),
    onSuccess: readAgain,
  })
}
