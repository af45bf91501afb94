import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MemberAnswer } from '#contract/organisation/organisation-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { organisationWords } from '../../../i18n/organisation-words.ts'
import { roleWords } from '../../../i18n/role-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { membersQuery } from '../api/members-query.ts'
import classes from './member-table.module.css'

type Props = {
  readonly members: readonly MemberAnswer[]
  readonly onEdit: (memberId: string) => void
  readonly onHandover: (name: string, password: string) => void
}

export function MemberTable({ members, onEdit, onHandover }: Props) {
  const { members: words } = useWords(organisationWords)
  const general = useWords(sharedWords)
  const { names } = useWords(roleWords)
  const queries = useQueryClient()
  const reset = useMutation({
    mutationFn: (member: MemberAnswer) => callApi('resetPassword', { params: { memberId: member.memberId } }),
    onSuccess: ({ temporaryPassword }, member) => {
      onHandover(member.fullName, temporaryPassword)
      return queries.invalidateQueries({ queryKey: membersQuery.queryKey })
    },
  })
  const columns: readonly Column<MemberAnswer>[] = [
    {
      key: 'name',
      header: words.fullName,
      head: true,
      render: member => (
        <>
          {member.fullName}
          <div className={classes.position}>{member.position}</div>
        </>
      ),
    },
    { key: 'login', header: words.login, render: member => member.login },
    { key: 'phone', header: words.phone, render: member => member.phone },
    {
      key: 'roles',
      header: words.roles,
      render: member =>
        member.roles.map(({ unitId, unitName, role }) => (
          <div key={`${unitId} ${role}`}>
            {names[role]}: {unitName}
          </div>
        )),
    },
    { key: 'state', header: words.state, render: member => <MemberState member={member} /> },
    {
      key: 'actions',
      header: general.edit,
      actions: true,
      render: member => (
        <div className={classes.actions}>
          <Button variant="default" aria-label={words.edit(member.fullName)} onClick={() => onEdit(member.memberId)}>
            {general.edit}
          </Button>
          <ConfirmButton
            label={words.reset}
            question={words.resetQuestion(member.fullName)}
            confirmLabel={words.resetConfirm}
            onConfirm={() => reset.mutate(member)}
          />
        </div>
      ),
    },
  ]
  return (
    <>
      {reset.error !== null && <ProblemMessage error={reset.error} />}
      <DataTable caption={words.title} columns={columns} rows={members} keyOf={member => member.memberId} />
    </>
  )
}

function MemberState({ member }: { readonly member: MemberAnswer }) {
  const { members: words } = useWords(organisationWords)
  return (
    <>
      <div className={member.active ? '' : classes.locked}>{member.active ? words.active : words.locked}</div>
      {member.lockedUntil !== null && <div className={classes.locked}>{words.lockedUntil(formatMoment(member.lockedUntil))}</div>}
      {member.mustChangePassword && <div>{words.temporary}</div>}
      <div className={classes.position}>
        {member.lastSignInAt === null ? words.never : `${words.lastSignIn}: ${formatMoment(member.lastSignInAt)}`}
      </div>
    </>
  )
}
