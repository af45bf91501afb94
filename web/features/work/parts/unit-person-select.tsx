import { useQuery } from '@tanstack/react-query'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { membersQuery } from '../../organisation/api/members-query.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly unitId: string
  readonly value: string
  readonly onChange: (memberId: string) => void
}

/** People of one unit with open accounts, and whoever is named already. */
export function UnitPersonSelect({ id, label, unitId, value, onChange }: Props) {
  const { form } = useWords(workWords)
  const { data, error, refetch } = useQuery(membersQuery)
  if (error !== null) return <ProblemMessage error={error} onRetry={() => void refetch()} />
  const people = data?.items.filter(
    member => member.memberId === value || (member.active && member.roles.some(role => role.unitId === unitId)),
  )
  return (
    <PlainSelect id={id} label={label} value={value} onChange={onChange}>
      <option value="">{form.nobody}</option>
      {people?.map(member => (
        <option key={member.memberId} value={member.memberId}>
          {[member.fullName, member.position].filter(text => text !== '').join(', ')}
        </option>
      ))}
    </PlainSelect>
  )
}
