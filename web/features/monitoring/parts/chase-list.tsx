import { Link } from '@tanstack/react-router'
import IconPhone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs'
import { useState } from 'react'
import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useMay } from '../../access/api/use-me.ts'
import classes from './chase-list.module.css'
import { groupByUnit } from './group-by-unit.ts'
import type { UnitToChase } from './group-by-unit.ts'

const UNITS_AT_ONCE = 4

/** Whom to call and why, most pressing first; one entry a unit, however many reports it owes. */
export function ChaseList({ chase }: { readonly chase: Overview['chase'] }) {
  const words = useWords(monitoringWords)
  const [all, setAll] = useState(false)
  const units = groupByUnit(chase)
  const shown = all ? units : units.slice(0, UNITS_AT_ONCE)
  return (
    <Panel heading={`${words.chase} (${units.length})`}>
      {units.length === 0 && <p>{words.nobodyToChase}</p>}
      <ul className={classes.list}>
        {shown.map(unit => (
          <ChaseUnit key={unit.unitId} unit={unit} />
        ))}
      </ul>
      {units.length > UNITS_AT_ONCE && (
        <ActionButton variant="default" className={`${classes.more} no-print`} onClick={() => setAll(!all)}>
          {all ? words.chaseFirst : words.chaseAll(units.length)}
        </ActionButton>
      )}
    </Panel>
  )
}

function ChaseUnit({ unit }: { readonly unit: UnitToChase }) {
  const words = useWords(monitoringWords)
  const mayDraft = useMay('paper.draft')
  return (
    <li className={classes.item}>
      <strong>{unit.unitName}</strong>
      {unit.owed.map(({ sentence, reportId }) => (
        <p key={`${reportId} ${sentence}`}>
          {sentence}{' '}
          {reportId !== null && (
            <Link to="/bao-cao/$reportId" params={{ reportId }} className={`${classes.open} no-print`}>
              {words.openReport}
            </Link>
          )}
        </p>
      ))}
      {mayDraft && (
        <Link
          to="/van-ban/moi"
          search={{ donvi: unit.unitId }}
          className={`${classes.open} no-print`}
          aria-label={words.draftFor(unit.unitName)}
        >
          {words.draftPaper}
        </Link>
      )}
      {unit.focalName !== null && <p className={classes.focal}>{words.focal(unit.focalName)}</p>}
      {unit.phone !== null && unit.phone !== '' && (
        <a className={`${classes.call} no-print`} href={`tel:${unit.phone.replace(/[^\d+]/g, '')}`}>
          <IconPhone size={18} aria-hidden="true" />
          {words.call(unit.phone)}
        </a>
      )}
    </li>
  )
}
