import { useQuery } from '@tanstack/react-query'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { membersQuery } from '../../organisation/api/members-query.ts'
import { PlainSelect } from '../../../ui/plain-select.tsx'

type Props = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (memberId: string) => void
  readonly emptyWord?: string
  readonly ofUnit?: string
}

/** People with open accounts, under the unit they first belong to; those of one unit stand first where it is named. */
export function MemberSelect({ id, label, value, onChange, emptyWord, ofUnit }: Props) {
  const { task: words } = useWords(planWords)
  const { data, error, refetch } = useQuery(membersQuery)
  if (error !== null) return <ProblemMessage error={error} onRetry={() => void refetch()} />
  const open = data?.items.filter(member => member.active || member.memberId === value) ?? []
  const roleShown = (member: (typeof open)[number]) => member.roles.find(role => role.unitId === ofUnit) ?? member.roles[0]
  const ownFirst = open.toSorted((left, right) => Number(roleShown(right)?.unitId === ofUnit) - Number(roleShown(left)?.unitId === ofUnit))
  return (
    <PlainSelect id={id} label={label} value={value} onChange={onChange}>
      <option value="">{emptyWord ?? words.nobody}</option>
      {[...Map.groupBy(ownFirst, member => roleShown(member)?.unitName ?? '')].map(([unitName, members]) => (
        <optgroup key={unitName} label={unitName}>
          {members.map(member => (
            <option key={member.memberId} value={member.memberId}>
              {[member.fullName, member.position].filter(text => text !== '').join(', ')}
            </option>
          ))}
        </optgroup>
      ))}
    </PlainSelect>
  )
}
