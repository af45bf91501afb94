import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MemberAnswer } from '#contract/organisation/organisation-routes.ts'
import type { Membership } from '#domain/access/rights.ts'
import { isChangedMeanwhile } from '../../../api/api-problem.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { membersQuery } from './members-query.ts'

export type MemberDraft = Pick<MemberAnswer, 'login' | 'fullName' | 'position' | 'phone' | 'active'> & {
  readonly roles: readonly Membership[]
}
type Told = { readonly onClose: () => void; readonly onHandover: (name: string, password: string) => void }

/** Adds an account (and hands its temporary password over), or saves the one that was read. */
export function useSaveMember(member: MemberAnswer | null, { onClose, onHandover }: Told) {
  const queries = useQueryClient()
  const key = useCreationKey()
  return useMutation({
    mutationFn: async ({ login, active, roles, ...facts }: MemberDraft) => {
      if (member !== null) {
        await callApi('updateMember', {
          params: { memberId: member.memberId },
          body: { ...facts, active, roles: [...roles] },
          ifMatch: member.version,
        })
        return
      }
      const made = await callApi('createMember', { body: { ...facts, login, roles: [...roles] }, idempotencyKey: key.get() })
      onHandover(made.member.fullName, made.temporaryPassword)
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: membersQuery.queryKey })
      onClose()
    },
    onError: error => {
      key.renew()
      if (isChangedMeanwhile(error)) void queries.invalidateQueries({ queryKey: membersQuery.queryKey })
    },
  })
}
