import { useState } from 'react'
import type { CommitmentSummary, UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import { CommitmentState } from './commitment-state.tsx'
import { VersionComparison } from './version-comparison.tsx'

/** Every version with who signed and decided, and two of them compared. */
export function VersionList({ page }: { readonly page: UnitCommitment }) {
  const words = useWords(commitmentWords)
  const { versions } = words
  const [isOpen, setOpen] = useState(false)
  const by = (name: string | null, at: CommitmentSummary['signedAt']) => (at === null ? '' : versions.by(name ?? '', formatMoment(at)))
  const columns: readonly Column<CommitmentSummary>[] = [
    {
      key: 'version',
      header: versions.version,
      head: true,
      render: version => (
        <a href={fileAddress('exportCommitment', { params: { commitmentId: version.commitmentId }, query: { format: 'pdf' } })}>
          {words.version(version.ordinal)}
        </a>
      ),
    },
    { key: 'reason', header: words.form.reason, render: version => sayReason(version, words) },
    { key: 'state', header: words.list.state, render: version => <CommitmentState state={version.status} /> },
    { key: 'signed', header: versions.signed, render: version => by(version.signedByName, version.signedAt) },
    {
      key: 'decided',
      header: versions.decided,
      render: version => [by(version.decidedByName, version.decidedAt), version.decisionNote].filter(part => part !== '').join(': '),
    },
  ]
  return (
    <Panel heading={versions.heading} note={versions.note}>
      <DataTable caption={versions.caption} columns={columns} rows={page.versions} keyOf={version => version.commitmentId} />
      {page.versions.length > 1 && (
        <details onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>{versions.compare}</summary>
          {isOpen && <VersionComparison page={page} key={page.versions[0]?.commitmentId} />}
        </details>
      )}
    </Panel>
  )
}

function sayReason({ reason, decisionNumber, decisionDate }: CommitmentSummary, words: (typeof commitmentWords)['vi']): string {
  if (reason !== 'method' || decisionNumber === '') return words.reasons[reason]
  return `${words.reasons.method}. ${words.versions.decision(decisionNumber, decisionDate === null ? '' : formatDay(decisionDate))}`
}
