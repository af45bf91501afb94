import { useMutation } from '@tanstack/react-query'
import type { LedgerDetail } from '#contract/evidence/evidence-shapes.ts'
import type { Body } from '../../../../api/api-routes.ts'
import { callApi } from '../../../../api/call-api.ts'
import { readLedgerAgain } from './ledger-query.ts'

type Verdict = Body<'checkEvidence'>
type Checked = { readonly evidenceId: string; readonly fileName: string; readonly version: number }

/** What became of many at once: the others stand although one could not be recorded. */
export type CheckedMany = { readonly done: number; readonly failed: readonly string[] }

/** Records what the check of one file found; the version is the one that was looked at. */
export function useCheckEvidence(onDone: (evidence: LedgerDetail) => void) {
  return useMutation({
    mutationFn: ({ evidence, verdict }: { readonly evidence: Checked; readonly verdict: Verdict }) => check(evidence, verdict),
    onSuccess: onDone,
    onSettled: readLedgerAgain,
  })
}

/** The same verdict for many, one after the other, each with the version that was looked at. */
export function useCheckMany(onDone: (outcome: CheckedMany) => void) {
  return useMutation({
    mutationFn: async ({ many, verdict }: { readonly many: readonly Checked[]; readonly verdict: Verdict }): Promise<CheckedMany> => {
      const failed: string[] = []
      for (const evidence of many) {
        try {
          await check(evidence, verdict)
        } catch {
          failed.push(evidence.fileName)
        }
      }
      return { done: many.length - failed.length, failed }
    },
    onSuccess: onDone,
    onSettled: readLedgerAgain,
  })
}

function check({ evidenceId, version }: Checked, verdict: Verdict): Promise<LedgerDetail> {
  return callApi('checkEvidence', { params: { evidenceId }, body: verdict, ifMatch: version })
}
