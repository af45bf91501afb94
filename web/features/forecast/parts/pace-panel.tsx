import { useQuery } from '@tanstack/react-query'
import { chartWords } from '../../../i18n/chart-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { paceQuery } from '../api/pace-query.ts'
import { BurnUp } from './burn-up.tsx'
import classes from './pace-panel.module.css'
import { PaceTable } from './pace-table.tsx'

/** Required against actual pace of a plan: in one sentence, as a burn-up, and by unit, group and task. */
export function PacePanel({ planId }: { readonly planId: string }) {
  const { pace: words } = useWords(chartWords)
  const { data, error, refetch } = useQuery(paceQuery(planId))
  if (data === undefined) return error === null ? <LoadingState /> : <ProblemMessage error={error} onRetry={() => void refetch()} />
  const { campaign, whole } = data
  if (campaign === null) return null
  return (
    <Panel heading={words.heading(campaign.dayNumber, campaign.dayCount)}>
      {whole === null ? (
        <p className={classes.whole}>{words.none}</p>
      ) : (
        <>
          <p className={classes.whole}>{whole.sentence}</p>
          <h3 className={classes.heading}>{words.burnUp}</h3>
          <BurnUp pace={data} all={whole.pace.all} />
          <PaceTable
            heading={words.units}
            name={words.name.unit}
            rows={data.units.map(({ unitId: key, name, pace }) => ({ key, name, pace }))}
          />
          <PaceTable
            heading={words.groups}
            name={words.name.group}
            rows={data.groups.map(({ code: key, name, pace }) => ({ key, name: name === key ? key : `${key}. ${name}`, pace }))}
          />
          <PaceTable
            heading={words.tasks}
            name={words.name.task}
            rows={data.tasks.map(({ taskId: key, code, name, pace }) => ({ key, name: `${code}. ${name}`, pace }))}
          />
        </>
      )}
    </Panel>
  )
}
