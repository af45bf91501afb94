import { useQuery } from '@tanstack/react-query'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { membersQuery } from '../../organisation/api/members-query.ts'
import { PlainSelect } from '../../../ui/plain-select.tsx'

type Props = { readonly id: string; readonly label: string; readonly value: string; readonly onChange: (memberId: string) => void; readonly emptyWord?: string }

/** People with open accounts, under the unit they first belong to. */
export function MemberSelect({ id, label, value, onChange, emptyWord }: Props) {
  const { task: words } = useWords(planWords)
  const { data, error, refetch } = useQuery(membersQuery)
  if (error !== null) return <ProblemMessage error={error} onRetry={() => void refetch()} />
  const open = data?.items.filter(member => member.active || member.memberId === value) ?? []
  return (
    <PlainSelect id={id} label={label} value={value} onChange={onChange}>
      <option value="">{emptyWord ?? words.nobody}</option>
      {[...Map.groupBy(open, member => member.roles[0]?.unitName ?? '')].map(([unitName, members]) => (
        <optgroup key={unitName} label={unitName}>
          {members.map(member => <option key={member.memberId} value={member.memberId}>{[member.fullName, member.position].filter(text => text !== '').join(', ')}</option>)}
        </optgroup>
      ))}
    </PlainSelect>
  )
}
