import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CaseSummary } from '#contract/case/case-routes.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { casesOfUnitQuery } from '../api/cases-query.ts'
import { CaseDue, CaseState } from './case-state.tsx'
import classes from '../../monitoring/parts/pressing-work.module.css'

/** On the unit's page of duties: cases it must answer, and its own that were answered and wait for its word. Nothing while there are none. */
export function UnitCases({ unitId }: { readonly unitId: string }) {
  const { duties } = useWords(caseWords)
  const items = useQuery(casesOfUnitQuery(unitId)).data?.items ?? []
  const parts = [
    {
      heading: duties.toAnswer,
      items: items.filter(file => file.ownerUnitId === unitId && ['assigned', 'in_progress'].includes(file.state)),
    },
    { heading: duties.toConfirm, items: items.filter(file => file.raisedUnitId === unitId && file.state === 'answered') },
  ].filter(part => part.items.length > 0)
  if (parts.length === 0) return null
  return (
    <Panel heading={duties.heading(parts.reduce((sum, part) => sum + part.items.length, 0))}>
      {parts.map(part => (
        <section key={part.heading} className={classes.part}>
          <h3>{part.heading}</h3>
          <ul className={classes.items}>
            {part.items.map(file => (
              <CaseOfUnit key={file.caseId} file={file} />
            ))}
          </ul>
        </section>
      ))}
      <Link to="/vu-viec" search={{ donvi: unitId }} className={classes.all}>
        {duties.all}
      </Link>
    </Panel>
  )
}

function CaseOfUnit({ file }: { readonly file: CaseSummary }) {
  const words = useWords(caseWords)
  return (
    <li className={classes.item}>
      <Link to="/vu-viec/$caseId" params={{ caseId: file.caseId }} className={classes.title}>
        {words.numbered(file.number)}. {file.title}
      </Link>
      <p className={classes.facts}>
        <CaseState state={file.state} /> <CaseDue file={file} />
      </p>
    </li>
  )
}
