import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CaseDetail } from '#contract/case/case-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { EventList } from '../../../ui/event-list.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { DirectiveLink } from '../../work/directive/directive-link.tsx'
import classes from '../../work/pages/work-item-page.module.css'
import { caseQuery } from '../api/cases-query.ts'
import { CaseDue, CaseState } from '../parts/case-state.tsx'
import { CaseSteps } from '../parts/case-steps.tsx'
import own from './case-page.module.css'

/** One case: what was asked, who answers by when, what was answered, and every step of it. */
export function CasePage() {
  const caseId = useAddressId('caseId')
  const { data, error, refetch } = useQuery(caseQuery(caseId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <OpenCase key={caseId} file={data} />
}

function OpenCase({ file }: { readonly file: CaseDetail }) {
  const words = useWords(caseWords)
  const { page } = words
  const status = (
    <div className={classes.status}>
      <span>{words.numbered(file.number)}</span> <CaseState state={file.state} /> <span>{words.kinds[file.kind]}</span>
      <span>{page.raised(file.raisedByName, file.raisedUnitName, formatDay(file.raisedOn))}</span> <span>{words.age(file.age)}</span>
    </div>
  )
  return (
    <>
      <PageTitle title={file.title} subtitle={status} actions={<Links file={file} />} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <CaseSteps file={file} />
          <Panel heading={page.body}>
            <p className={classes.text}>{file.body === '' ? page.noBody : file.body}</p>
          </Panel>
          <Answer file={file} />
        </div>
        <div className={classes.column}>
          <Facts file={file} />
          <Panel heading={page.history}>
            <EventList
              events={file.events.map(({ at, kind, byName, note, ownerUnitName, deadline }) => ({
                key: `${at} ${kind}`,
                at,
                byName,
                what: page.events[kind],
                notes: [deadline === null ? '' : page.given(ownerUnitName, formatDay(deadline)), note],
              }))}
            />
          </Panel>
        </div>
      </div>
    </>
  )
}

function Links({ file }: { readonly file: CaseDetail }) {
  const { page } = useWords(caseWords)
  return (
    <>
      <Link to="/vu-viec" className={classes.link}>
        {page.toList}
      </Link>
      {file.taskId !== null && (
        <Link to="/nhiem-vu/$taskId" params={{ taskId: file.taskId }} className={classes.link}>
          {page.toTask(file.taskCode)}
        </Link>
      )}
      {file.row !== null && (
        <Link to="/so/$registerId/dong/$rowId" params={file.row} className={classes.link}>
          {page.toRow}
        </Link>
      )}
      <DirectiveLink source={{ kind: 'case', id: file.caseId }} what={file.title} />
    </>
  )
}

function Facts({ file }: { readonly file: CaseDetail }) {
  const words = useWords(caseWords)
  const { page } = words
  const { sentUp } = file
  const owner = [file.ownerUnitName, file.ownerName].filter(name => name !== '').join(', ')
  return (
    <Panel heading={page.facts}>
      <dl className={own.facts}>
        <dt>{page.owner}</dt>
        <dd>{owner === '' ? page.nobody : owner}</dd>
        <dt>{page.deadline}</dt>
        <dd>
          <CaseDue file={file} />
        </dd>
        {file.authority !== null && (
          <>
            <dt>{page.authority}</dt>
            <dd>{words.authorities[file.authority]}</dd>
          </>
        )}
        {sentUp !== null && (
          <>
            <dt>{page.sentUp}</dt>
            <dd>{page.sentUpLine(sentUp.superior, sentUp.documentNumber, formatDay(sentUp.sentOn))}</dd>
          </>
        )}
        <dt>{page.counted}</dt>
        <dd>{file.row === null ? page.countedNo : page.countedYes}</dd>
      </dl>
    </Panel>
  )
}

function Answer({ file }: { readonly file: CaseDetail }) {
  const { page } = useWords(caseWords)
  return (
    <Panel heading={page.answer}>
      <p className={classes.text}>{file.answer === '' ? page.noAnswer : file.answer}</p>
      {file.answeredOn !== null && <p className={classes.text}>{page.answeredOn(formatDay(file.answeredOn))}</p>}
    </Panel>
  )
}
