import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { sayWorkOrigin } from '#domain/words/work-item-words.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { workItemQuery } from '../api/work-item-query.ts'
import { DirectivePanel } from '../parts/directive-panel.tsx'
import { EditWorkForm } from '../parts/edit-work-form.tsx'
import { WorkClearsPanel } from '../parts/work-clears-panel.tsx'
import { WorkHistory } from '../parts/work-history.tsx'
import { WorkDue, WorkState } from '../parts/work-state.tsx'
import { WorkSteps } from '../parts/work-steps.tsx'
import classes from './work-item-page.module.css'

export function WorkItemPage() {
  const workItemId = useAddressId('workItemId')
  const { data, error, refetch } = useQuery(workItemQuery(workItemId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <ItemBody key={workItemId} item={data} />
}

function ItemBody({ item }: { readonly item: WorkItemDetail }) {
  const { item: words } = useWords(workWords)
  const [isEditing, setIsEditing] = useState(false)
  const links = (
    <>
      <Link to="/viec-cu-the" className={classes.link}>
        {words.toList}
      </Link>
      <Link to="/nhiem-vu/$taskId" params={{ taskId: item.taskId }} className={classes.link}>
        {words.toTask(item.taskCode)}
      </Link>
    </>
  )
  return (
    <>
      <PageTitle title={item.title} subtitle={<Status item={item} />} actions={links} />
      <Notices item={item} />
      {isEditing ? (
        <EditWorkForm item={item} onClose={() => setIsEditing(false)} />
      ) : (
        <div className={classes.columns}>
          <div className={classes.column}>
            <WorkSteps item={item} onEdit={() => setIsEditing(true)} />
            <WorkClearsPanel item={item} />
          </div>
          <div className={classes.column}>
            <DirectivePanel item={item} />
            <Outcome item={item} />
            <WorkHistory events={item.events} />
          </div>
        </div>
      )}
    </>
  )
}

function Status({ item }: { readonly item: WorkItemDetail }) {
  const words = useWords(workWords)
  const language = useLanguage()
  return (
    <div className={classes.status}>
      <WorkState state={item.state} /> <WorkDue item={item} /> <span>{item.unitName}</span> <span>{sayWorkOrigin(item, language)}</span>
      {item.progress !== null && <span>{words.item.progress(item.progress)}</span>}
      <span>{words.item.by(item.createdByName, formatMoment(item.createdAt))}</span>
    </div>
  )
}

/** What stands in the way, or waits for somebody. */
function Notices({ item }: { readonly item: WorkItemDetail }) {
  const { item: words } = useWords(workWords)
  return (
    <div className={classes.notices}>
      {item.returnReason !== '' && (
        <Notice tone="warning" heading={words.returned}>
          <p>{item.returnReason}</p>
        </Notice>
      )}
      {item.asked !== null && (
        <Notice tone="warning" heading={words.asked(item.asked.byName, formatDay(item.asked.due))}>
          <p>{item.asked.reason}</p>
        </Notice>
      )}
      {item.blocked !== null && (
        <Notice tone="warning" heading={words.blocked}>
          <p>{item.blocked.sentence}</p>
          <Link to="/nhiem-vu/$taskId" params={{ taskId: item.blocked.taskId }}>
            {words.toBlocking}
          </Link>
        </Notice>
      )}
      {item.warnings.map(warning => (
        <Notice key={warning.code} tone="warning">
          <p>{warning.sentence}</p>
        </Notice>
      ))}
      {item.cancelReason !== '' && (
        <Notice tone="plain" heading={words.cancelled}>
          <p>{item.cancelReason}</p>
        </Notice>
      )}
    </div>
  )
}

function Outcome({ item }: { readonly item: WorkItemDetail }) {
  const { item: words } = useWords(workWords)
  return (
    <Panel heading={words.outcome}>
      {item.outcome === '' ? (
        <p className={classes.text}>{words.noOutcome}</p>
      ) : (
        <>
          <p className={classes.text}>{item.outcome}</p>
          {item.doneOn !== null && (
            <p className={classes.text}>
              <strong>{words.doneOn}:</strong> {formatDay(item.doneOn)}
            </p>
          )}
          {item.evidenceReference !== '' && (
            <p className={classes.text}>
              <strong>{words.evidence}:</strong> {item.evidenceReference}
            </p>
          )}
        </>
      )}
    </Panel>
  )
}
