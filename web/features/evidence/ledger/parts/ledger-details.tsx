import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LedgerDetail } from '#contract/evidence/evidence-shapes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { isChangedMeanwhile } from '../../../../api/api-problem.ts'
import { evidenceLedgerWords } from '../../../../i18n/evidence-ledger-words.ts'
import { evidenceWords } from '../../../../i18n/evidence-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import type { EvidenceSearch } from '../../../../routes/evidence-search.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { EventList } from '../../../../ui/event-list.tsx'
import { LinkButton } from '../../../../ui/link-button.tsx'
import { LoadingState } from '../../../../ui/loading-state.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageTitle } from '../../../../ui/page-title.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemMessage } from '../../../../ui/problem-message.tsx'
import { EvidenceStateWords } from '../../evidence-state-words.tsx'
import { SignList } from '../../sign-list.tsx'
import { Thumbnail } from '../../thumbnail.tsx'
import { useEvidenceViewer } from '../../use-evidence-viewer.tsx'
import { evidenceQuery } from '../api/ledger-query.ts'
import { useCheckEvidence } from '../api/use-check-evidence.ts'
import { EvidenceFacts } from './evidence-facts.tsx'
import { EvidenceUses } from './evidence-uses.tsx'
import classes from './ledger-details.module.css'
import type { LedgerChange } from './ledger-filters.tsx'
import { RejectForm } from './reject-form.tsx'

type Props = { readonly evidenceId: string; readonly search: EvidenceSearch; readonly onChange: (part: LedgerChange) => void }

/** One file: what it shows, what is worth a look, where else it is used, and the verdict. */
export function LedgerDetails({ evidenceId, onChange }: Props) {
  const words = useWords(evidenceLedgerWords)
  const { data, error, refetch } = useQuery(evidenceQuery(evidenceId))
  const back = (
    <ActionButton variant="default" onClick={() => onChange({ xem: undefined })}>
      ← {words.back}
    </ActionButton>
  )
  if (error !== null && data === undefined)
    return (
      <>
        <PageTitle title={words.title} actions={back} />
        <ProblemMessage error={error} onRetry={() => void refetch()} />
      </>
    )
  if (data === undefined) return <LoadingState />
  return (
    <>
      <PageTitle title={data.fileName} subtitle={words.where(data.unitName, formatMonth(data.month), data.taskCode)} actions={back} />
      <Details evidence={data} />
    </>
  )
}

function Details({ evidence }: { readonly evidence: LedgerDetail }) {
  const words = useWords(evidenceLedgerWords)
  const { states } = useWords(evidenceWords)
  const { open, viewer } = useEvidenceViewer([evidence])
  return (
    <div className={classes.details}>
      <div className={classes.file}>
        <Thumbnail evidence={evidence} large onOpen={() => open(evidence.evidenceId)} />
        <div className={`${classes.ways} no-print`}>
          <ActionButton variant="default" onClick={() => open(evidence.evidenceId)}>
            {words.see}
          </ActionButton>
          <LinkButton variant="default" to="/bao-cao/$reportId" params={{ reportId: evidence.reportId }} search={{ dong: evidence.taskId }}>
            {words.openReport}
          </LinkButton>
        </div>
      </div>
      <div className={classes.verdict}>
        <SignList signs={evidence.signs} />
        <Verdict evidence={evidence} />
      </div>
      <Panel heading={words.about}>
        <EvidenceFacts evidence={evidence} />
      </Panel>
      <Panel heading={words.uses}>
        <EvidenceUses evidence={evidence} />
      </Panel>
      <Panel heading={words.history}>
        <EventList
          events={evidence.history.map((event, index) => ({
            key: `${event.at} ${index}`,
            at: event.at,
            what: event.state !== null ? states[event.state] : event.action === 'attach' ? words.wasSent : words.wasChanged,
            byName: event.byName,
            notes: [event.reason],
          }))}
        />
      </Panel>
      {viewer}
    </div>
  )
}

/** In order, rejected with a reason, or taken back; by the version that was looked at. */
function Verdict({ evidence }: { readonly evidence: LedgerDetail }) {
  const words = useWords(evidenceLedgerWords)
  const [isRejecting, setIsRejecting] = useState(false)
  const checking = useCheckEvidence(() => setIsRejecting(false))
  const { error, isPending } = checking
  const mayCheck = evidence.allowedActions.includes('check')
  return (
    <section className={classes.check} aria-label={words.checking}>
      <EvidenceStateWords evidence={evidence} />
      {isChangedMeanwhile(error) && <Notice tone="warning">{words.changed}</Notice>}
      {error !== null && !isChangedMeanwhile(error) && <ProblemMessage error={error} />}
      {mayCheck && !isRejecting && (
        <div className={`${classes.ways} no-print`}>
          {evidence.state !== 'checked' && (
            <ActionButton variant="good" loading={isPending} onClick={() => checking.mutate({ evidence, verdict: { state: 'checked' } })}>
              {words.accept}
            </ActionButton>
          )}
          {evidence.state !== 'rejected' && (
            <ActionButton variant="danger" onClick={() => setIsRejecting(true)}>
              {words.reject}
            </ActionButton>
          )}
          {evidence.state !== 'unchecked' && (
            <ActionButton
              variant="quiet"
              loading={isPending}
              onClick={() => checking.mutate({ evidence, verdict: { state: 'unchecked' } })}
            >
              {words.takeBack}
            </ActionButton>
          )}
        </div>
      )}
      {mayCheck && isRejecting && (
        <RejectForm
          label={words.reject}
          loading={isPending}
          onReject={reason => checking.mutate({ evidence, verdict: { state: 'rejected', reason } })}
          onCancel={() => setIsRejecting(false)}
        />
      )}
    </section>
  )
}
