import { Link } from '@tanstack/react-router'
import type { FilledTasks } from '../api/use-fill-tasks.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useMay } from '../../access/api/use-me.ts'

/** Units that lead a task and have nobody to name: whoever keeps the accounts goes there at once, others know whom to ask. */
export function UnitsWithoutPeople({ units }: { readonly units: FilledTasks['withoutPeople'] }) {
  const { ready: words } = useWords(planWords)
  const mayAdd = useMay('member.manage')
  return (
    <Notice
      tone="warning"
      heading={words.withoutPeople(units.length)}
      actions={
        mayAdd && (
          <Link to="/quan-tri/tai-khoan" style={{ display: 'inline-block', padding: '8px 0' }}>
            {words.addAccounts}
          </Link>
        )
      }
    >
      <p>{units.map(unit => unit.unitName).join(', ')}.</p>
      <p>{mayAdd ? words.withoutPeopleWhat : words.withoutPeopleAsk}</p>
    </Notice>
  )
}
