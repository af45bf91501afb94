import { Link } from '@tanstack/react-router'
import IconPhone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs'
import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './chase-list.module.css'

/** Whom to call and why, most pressing first. */
export function ChaseList({ chase }: { readonly chase: Overview['chase'] }) {
  const words = useWords(monitoringWords)
  return (
    <Panel heading={`${words.chase} (${chase.length})`}>
      {chase.length === 0 && <p>{words.nobodyToChase}</p>}
      <ul className={classes.list}>
        {chase.map(item => (
          <li key={`${item.unitId} ${item.reportId} ${item.code}`} className={classes.item}>
            <strong>{item.unitName}</strong>
            <p>{item.sentence}</p>
            {item.focalName !== null && <p className={classes.focal}>{words.focal(item.focalName)}</p>}
            <div className={`${classes.links} no-print`}>
              {item.phone !== null && item.phone !== '' && <a href={`tel:${item.phone.replace(/[^\d+]/g, '')}`}><IconPhone size={18} aria-hidden="true" />{words.call(item.phone)}</a>}
              {item.reportId !== null && <Link to="/bao-cao/$reportId" params={{ reportId: item.reportId }}>{words.openReport}</Link>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
