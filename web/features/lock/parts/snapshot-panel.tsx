import { useMutation } from '@tanstack/react-query'
import type { ComparedPeriod, PeriodLock } from '#contract/lock/lock-routes.ts'
import { SNAPSHOT_PLACE_WORDS } from '#domain/words/lock-words.ts'
import { callApi, fileAddress } from '../../../api/call-api.ts'
import { lockWords } from '../../../i18n/lock-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { downloadFile } from '../../report/api/download-file.ts'
import type { PeriodPlace } from '../api/lock-queries.ts'
import classes from '../pages/period-lock-page.module.css'

type Props = { readonly place: PeriodPlace; readonly view: PeriodLock; readonly lock: NonNullable<PeriodLock['lock']> }

/** What was locked, as one signed file, and what stands otherwise now. */
export function SnapshotPanel({ place, view, lock }: Props) {
  const words = useWords(lockWords)
  const compare = useMutation({ mutationFn: () => callApi('compareSnapshot', { params: place }) })
  const save = useMutation({ mutationFn: () => downloadFile(fileAddress('exportSnapshot', { params: place })) })
  const { allowedActions } = view
  return (
    <Panel heading={words.snapshot} note={words.snapshotNote}>
      <dl className={classes.facts}>
        <dt>{words.hash}</dt>
        <dd className={classes.code}>{lock.snapshotSha256}</dd>
        <dt>{words.publicKey}</dt>
        <dd className={classes.code}>{view.publicKey}</dd>
      </dl>
      <div className={`${classes.buttons} no-print`}>
        {allowedActions.includes('export') && (
          <ActionButton variant="default" loading={save.isPending} onClick={() => save.mutate()}>
            {words.export}
          </ActionButton>
        )}
        {allowedActions.includes('compare') && (
          <ActionButton variant="default" title={words.compareNote} loading={compare.isPending} onClick={() => compare.mutate()}>
            {words.compare}
          </ActionButton>
        )}
      </div>
      {save.error !== null && <ProblemMessage error={save.error} />}
      {compare.error !== null && <ProblemMessage error={compare.error} />}
      {compare.data !== undefined && <Comparison compared={compare.data} />}
    </Panel>
  )
}

function Comparison({ compared }: { readonly compared: ComparedPeriod }) {
  const words = useWords(lockWords)
  const language = useLanguage()
  const { differences, unexplained } = compared
  const verdict =
    unexplained > 0 ? words.unexplained(unexplained) : differences.length > 0 ? words.onlyCorrected(differences.length) : words.same
  return (
    <>
      <Notice tone={unexplained > 0 ? 'error' : 'good'} heading={verdict}>
        <p>{words.comparedAt(formatMoment(compared.comparedAt))}</p>
      </Notice>
      {differences.length > 0 && (
        <DataTable
          caption={words.compare}
          rows={differences.toSorted((left, right) => left.correctionIds.length - right.correctionIds.length)}
          keyOf={({ place, rowId, field, taskCode }) => `${place} ${taskCode} ${rowId} ${field}`}
          columns={[
            {
              key: 'where',
              header: words.where,
              head: true,
              render: ({ place, unitName, taskCode, field }) =>
                [SNAPSHOT_PLACE_WORDS[place][language], unitName, taskCode, field].filter(text => text !== '').join(' · '),
            },
            { key: 'was', header: words.was, render: ({ was }) => was ?? words.gone },
            { key: 'now', header: words.now, render: ({ now }) => now ?? words.gone },
            {
              key: 'why',
              header: words.why,
              render: ({ correctionIds }) => (correctionIds.length > 0 ? words.corrected : <strong>{words.nothingExplains}</strong>),
            },
          ]}
        />
      )}
    </>
  )
}
