import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PaperDetail } from '#contract/paper/paper-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { EventList } from '../../../ui/event-list.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { DownloadButtons } from '../../report/parts/download-buttons.tsx'
import classes from '../../work/pages/work-item-page.module.css'
import { useMay } from '../../access/api/use-me.ts'
import own from './paper-page.module.css'
import { paperQuery } from '../api/papers-query.ts'
import { PaperPreview } from '../parts/paper-preview.tsx'
import { PaperState } from '../parts/paper-state.tsx'
import { PaperSteps } from '../parts/paper-steps.tsx'
import { ScanPanel } from '../parts/scan-panel.tsx'

/** One paper: its words, what is to be done with it, who got it and what they answered, every version and step. */
export function PaperPage() {
  const paperId = useAddressId('paperId')
  const { data, error, refetch } = useQuery(paperQuery(paperId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <OpenPaper key={paperId} paper={data} />
}

function OpenPaper({ paper }: { readonly paper: PaperDetail }) {
  const words = useWords(paperWords)
  const { page } = words
  const status = (
    <div className={classes.status}>
      {paper.symbol !== '' && <strong>{paper.symbol}</strong>} <span>{words.kinds[paper.kind]}</span> <PaperState state={paper.state} />{' '}
      <span>{page.facts(formatDay(paper.asOf))}</span>
      {paper.issuedOn !== null && <span>{page.issued(formatDay(paper.issuedOn), paper.signerName)}</span>}
    </div>
  )
  return (
    <>
      <PageTitle title={capital(paper.subject)} subtitle={status} actions={<Links paper={paper} />} />
      <div className={own.steps}>
        <PaperSteps paper={paper} />
      </div>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Panel heading={page.preview}>
            <PaperPreview paper={paper} />
            <DownloadButtons
              what={page.files}
              formats={['docx', 'pdf']}
              addressOf={format => fileAddress('exportPaper', { params: { paperId: paper.paperId }, query: { format } })}
            />
          </Panel>
        </div>
        <div className={classes.column}>
          <Notes paper={paper} />
          <Units paper={paper} />
          <ScanPanel paper={paper} />
          <Versions paper={paper} />
          <Panel heading={page.history}>
            <EventList
              events={paper.events.map(({ at, kind, byName, note }, index) => ({
                key: String(index),
                at,
                byName,
                what: page.events[kind],
                notes: [note],
              }))}
            />
          </Panel>
        </div>
      </div>
    </>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function Links({ paper }: { readonly paper: PaperDetail }) {
  const { page } = useWords(paperWords)
  const mayReadMeetings = useMay('meeting.read')
  return (
    <>
      <Link to="/van-ban" className={classes.link}>
        {page.toList}
      </Link>
      {paper.meetingId !== null && mayReadMeetings && (
        <Link to="/hop/$meetingId" params={{ meetingId: paper.meetingId }} className={classes.link}>
          {page.toMeeting}
        </Link>
      )}
    </>
  )
}

function Notes({ paper }: { readonly paper: PaperDetail }) {
  const { page } = useWords(paperWords)
  return (
    <>
      {paper.withdrawReason !== '' && (
        <Panel heading={page.withdrawn}>
          <p className={classes.text}>{paper.withdrawReason}</p>
        </Panel>
      )}
      {paper.issueNote !== '' && (
        <Panel heading={page.note}>
          <p className={classes.text}>{paper.issueNote}</p>
        </Panel>
      )}
    </>
  )
}

function Units({ paper }: { readonly paper: PaperDetail }) {
  const { page } = useWords(paperWords)
  const isAsked = paper.kind === 'explanation' && paper.issuedOn !== null
  return (
    <Panel heading={page.units}>
      {paper.units.length === 0 && <p className={classes.text}>{page.noUnits}</p>}
      <ul>
        {paper.units.map(({ unitId, unitName, answer, answeredOn, answeredByName }) => (
          <li key={unitId}>
            <strong>{unitName}</strong>
            {answeredOn !== null && (
              <>
                <p className={classes.text}>{page.answered(formatDay(answeredOn), answeredByName)}</p>
                <p className={classes.text}>{answer}</p>
              </>
            )}
            {answeredOn === null && isAsked && <p className={classes.text}>{page.unanswered}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Every version with its facts; an earlier one can still be read as a file. */
function Versions({ paper }: { readonly paper: PaperDetail }) {
  const { page } = useWords(paperWords)
  const mayDraft = useMay('paper.draft')
  const newest = paper.versions.at(-1)?.ordinal
  if (!mayDraft || paper.versions.length < 2) return null
  return (
    <Panel heading={page.versions}>
      <ul>
        {paper.versions.toReversed().map(({ ordinal, asOf, items }) => (
          <li key={ordinal}>
            {page.version(ordinal, formatDay(asOf), items)}
            {ordinal === newest ? (
              ` (${page.present})`
            ) : (
              <DownloadButtons
                what={page.oldFiles(ordinal)}
                formats={['docx', 'pdf']}
                addressOf={format => fileAddress('exportPaper', { params: { paperId: paper.paperId }, query: { format, ordinal } })}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
