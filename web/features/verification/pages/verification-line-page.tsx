import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { VerificationLineDetail } from '#contract/verification/verification-routes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { verificationWords } from '../../../i18n/verification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { SendResult } from '../../register/form/row-queue.ts'
import { verificationLineQuery } from '../api/verification-query.ts'
import { FindingWord } from '../parts/finding-word.tsx'
import { sayPlace } from '../visit/place-field.tsx'
import { useVisitQueue } from '../visit/use-visit-queue.ts'
import { VisitForm } from '../visit/visit-form.tsx'
import { VisitQueueNotice } from '../visit/visit-queue-notice.tsx'
import classes from './verification-line-page.module.css'

/** One drawn line: what the unit claims, the form for the spot, and what every visit found. */
export function VerificationLinePage() {
  const checkId = useAddressId('checkId')
  const { data, error, refetch } = useQuery(verificationLineQuery(checkId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <LineBody key={checkId} line={data} />
}

function LineBody({ line }: { readonly line: VerificationLineDetail }) {
  const words = useWords(verificationWords)
  const { percent } = useWords(sharedWords)
  const back = (
    <Link to="/xac-minh" search={{ thang: line.month }} className={classes.link}>
      {words.line.back}
    </Link>
  )
  return (
    <div className={classes.page}>
      <PageTitle
        title={`${line.taskCode} ${line.taskTitle}`}
        subtitle={
          <div className={classes.status}>
            <FindingWord finding={line.finding} /> <span>{line.unitName}</span> <span>{words.months.heading(formatMonth(line.month))}</span>
          </div>
        }
        actions={back}
      />
      <Panel heading={words.line.claim}>
        <p className={classes.text}>{line.result}</p>
        <p className={classes.text}>
          <strong>{words.line.claimedRate}:</strong> {line.claimedRate === null ? words.noFigure : percent(line.claimedRate)}
        </p>
        <p className={classes.text}>
          <strong>{words.line.evidence}:</strong> {line.evidence.length === 0 && words.line.noEvidence}
        </p>
        {line.evidence.length > 0 && (
          <ul className={classes.files}>
            {line.evidence.map(file => (
              <li key={file.evidenceId}>
                <a href={fileAddress('getEvidenceFile', { params: { evidenceId: file.evidenceId } })} target="_blank" rel="noreferrer">
                  {file.fileName}
                </a>
                {file.caption !== '' && ` · ${file.caption}`}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {line.mayCheck && <Visiting line={line} />}
      <History line={line} />
    </div>
  )
}

function Visiting({ line }: { readonly line: VerificationLineDetail }) {
  const { visit: words, line: general } = useWords(verificationWords)
  const { queue, state } = useVisitQueue()
  const [isOpen, setIsOpen] = useState(line.visits.length === 0)
  const [result, setResult] = useState<SendResult | null>(null)
  const isWaiting = state.rows.some(row => row.body.checkId === line.checkId && row.refusal === null)
  return (
    <>
      <VisitQueueNotice queue={queue} state={state} />
      {result !== null && !isWaiting && <Notice tone="good" heading={words.saved} />}
      {isWaiting && <Notice tone="warning" heading={words.kept} />}
      {isOpen && !isWaiting && (
        <Panel heading={words.heading} note={general.stays}>
          <VisitForm
            line={line}
            queue={queue}
            onSent={sent => {
              setResult(sent)
              setIsOpen(false)
              document.getElementById('page-title')?.focus()
            }}
          />
        </Panel>
      )}
      {!isOpen && !isWaiting && (
        <div className="no-print">
          <ActionButton variant="default" onClick={() => setIsOpen(true)}>
            {words.again}
          </ActionButton>
        </div>
      )}
    </>
  )
}

function History({ line }: { readonly line: VerificationLineDetail }) {
  const words = useWords(verificationWords)
  const { percent } = useWords(sharedWords)
  return (
    <Panel heading={words.line.history} note={words.line.changed}>
      {line.visits.length === 0 && <p>{words.line.noVisit}</p>}
      {line.visits.toReversed().map(visit => (
        <article key={visit.ordinal} className={classes.visit}>
          <p>
            <strong>{words.line.visit(visit.ordinal)}</strong> · {visit.visitedByName} · {formatMoment(visit.visitedAt)}
          </p>
          <p>
            <FindingWord finding={visit.finding} /> {visit.verifiedRate !== null && percent(visit.verifiedRate)}
          </p>
          {visit.note !== '' && <p className={classes.text}>{visit.note}</p>}
          {visit.presentName !== '' && (
            <p>
              {words.line.present}: {visit.presentName}
            </p>
          )}
          {visit.place !== null && (
            <p>
              {words.line.place}: {sayPlace(visit.place, words.line.placeOf)}
            </p>
          )}
          {visit.pictures.length > 0 && (
            <ul className={classes.pictures}>
              {visit.pictures.map(({ evidenceId, fileName }) => (
                <li key={evidenceId}>
                  <a href={fileAddress('getVisitPicture', { params: { evidenceId } })} target="_blank" rel="noreferrer">
                    <img src={fileAddress('getVisitPicture', { params: { evidenceId } })} alt={fileName} loading="lazy" />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </Panel>
  )
}
