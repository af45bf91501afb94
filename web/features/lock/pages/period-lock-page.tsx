import { useQuery } from '@tanstack/react-query'
import type { PeriodLock } from '#contract/lock/lock-routes.ts'
import { lockWords } from '../../../i18n/lock-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { usePeriodAddress } from '../../../routes/use-period-address.ts'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { usePeriodName } from '../../../ui/use-report-name.ts'
import { type PeriodPlace, periodLockQuery } from '../api/lock-queries.ts'
import { CorrectionSection } from '../parts/correction-section.tsx'
import { LockPanel } from '../parts/lock-panel.tsx'
import { SnapshotPanel } from '../parts/snapshot-panel.tsx'
import classes from './period-lock-page.module.css'

/** One period: lock it, look through its corrections, prove what was locked. */
export function PeriodLockPage() {
  const place = usePeriodAddress()
  const { data, error, refetch } = useQuery(periodLockQuery(place))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return (
    <>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      <LockedPeriod place={place} view={data} />
    </>
  )
}

function LockedPeriod({ place, view }: { readonly place: PeriodPlace; readonly view: PeriodLock }) {
  const words = useWords(lockWords)
  const nameOf = usePeriodName()
  return (
    <div className={classes.page}>
      <PageTitle
        title={words.title(nameOf(view))}
        subtitle={view.planTitle}
        actions={
          <LinkButton variant="default" to="/ky-bao-cao" search={{}}>
            {words.toPeriods}
          </LinkButton>
        }
      />
      <LockPanel place={place} view={view} />
      {view.lock !== null && <SnapshotPanel place={place} view={view} lock={view.lock} />}
      {view.lock !== null && <CorrectionSection place={place} />}
    </div>
  )
}
