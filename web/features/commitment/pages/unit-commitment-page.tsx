import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Commitment, UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { useRight } from '../../access/api/use-me.ts'
import { DownloadButtons } from '../../report/parts/download-buttons.tsx'
import { unitCommitmentQuery } from '../api/unit-commitment-query.ts'
import { useTypedCommitment } from '../drafts/use-typed-commitment.ts'
import { CommitmentForm } from '../parts/commitment-form.tsx'
import { CommitmentNotices, RatchetNotice } from '../parts/commitment-notices.tsx'
import { CommitmentReading } from '../parts/commitment-reading.tsx'
import { CommitmentState } from '../parts/commitment-state.tsx'
import { DecidePanel } from '../parts/decide-panel.tsx'
import { StartButtons } from '../parts/start-buttons.tsx'
import { useActuals } from '../parts/use-actuals.ts'
import { VersionList } from '../parts/version-list.tsx'
import classes from './unit-commitment-page.module.css'

/** One unit's commitment: registered and signed by the unit, decided on by the office, read by whoever is in reach. */
export function UnitCommitmentPage() {
  const unitId = useAddressId('unitId')
  const { data, error, refetch } = useQuery(unitCommitmentQuery(unitId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <UnitCommitmentView key={unitId} page={data} />
}

function UnitCommitmentView({ page }: { readonly page: UnitCommitment }) {
  const words = useWords(commitmentWords)
  const seesAll = useRight('commitment.read') === 'tenant'
  const [failed, setFailed] = useState(false)
  const { current, plan, unit } = page
  return (
    <div className={classes.page}>
      <PageTitle
        title={words.page.title(unit.name)}
        failed={failed}
        subtitle={
          <span className={classes.facts}>
            <span>{words.page.plan(plan.title, plan.number)}</span>
            {current !== null && <span>{`${words.version(current.ordinal)}: ${words.reasons[current.reason].toLowerCase()}`}</span>}
            <CommitmentState state={current?.status ?? 'none'} />
          </span>
        }
        actions={
          seesAll && (
            <LinkButton variant="default" to="/cam-ket">
              {words.page.toList}
            </LinkButton>
          )
        }
      />
      <RatchetNotice law={page.law} />
      {current === null ? <NotBegun page={page} /> : <Current page={page} current={current} onFailed={setFailed} />}
      {page.versions.length > 0 && <VersionList page={page} />}
    </div>
  )
}

function NotBegun({ page }: { readonly page: UnitCommitment }) {
  const words = useWords(commitmentWords).page
  if (page.tasks.length === 0) return <EmptyState heading={words.noTasks}>{words.noTasksWhat}</EmptyState>
  return (
    <EmptyState heading={words.notBegun} action={<StartButtons page={page} />}>
      {words.beginWhat}
    </EmptyState>
  )
}

type CurrentProps = { readonly page: UnitCommitment; readonly current: Commitment; readonly onFailed: (failed: boolean) => void }

function Current({ page, current, onFailed }: CurrentProps) {
  const words = useWords(commitmentWords).page
  const actualOf = useActuals(page.plan.planId, page.unit.unitId)
  const mayEdit = current.allowedActions.includes('edit')
  return (
    <>
      <CommitmentNotices current={current} />
      <StartButtons page={page} />
      {mayEdit ? (
        <Writing key={current.commitmentId} page={page} current={current} actualOf={actualOf} onFailed={onFailed} />
      ) : (
        <CommitmentReading page={page} version={current} actualOf={actualOf} />
      )}
      {current.allowedActions.includes('decide') && <DecidePanel version={current} />}
      <DownloadButtons
        what={words.print}
        formats={['docx', 'pdf', 'xlsx']}
        addressOf={format => fileAddress('exportCommitment', { params: { commitmentId: current.commitmentId }, query: { format } })}
      />
    </>
  )
}

function Writing({ page, current, actualOf, onFailed }: CurrentProps & { readonly actualOf: ReturnType<typeof useActuals> }) {
  const state = useTypedCommitment(current)
  return <CommitmentForm page={page} draft={current} state={state} actualOf={actualOf} onFailed={onFailed} />
}
