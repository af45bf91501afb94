import { Link } from '@tanstack/react-router'
import type { VerificationLine } from '#contract/verification/verification-routes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { verificationWords } from '../../../i18n/verification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { FindingWord } from './finding-word.tsx'

/** The drawn lines in rows, cards on the phone: whose, of what, claimed and verified. */
export function CheckTable({ lines }: { readonly lines: readonly VerificationLine[] }) {
  const words = useWords(verificationWords)
  const { percent } = useWords(sharedWords)
  const rate = (value: number | null) => (value === null ? '–' : percent(value))
  const columns: readonly Column<VerificationLine>[] = [
    {
      key: 'task',
      header: words.lines.task,
      head: true,
      width: '38%',
      render: line => (
        <Link to="/xac-minh/$checkId" params={{ checkId: line.checkId }}>
          {line.taskCode} {line.taskTitle}
        </Link>
      ),
    },
    { key: 'unit', header: words.lines.unit, render: line => line.unitName },
    { key: 'month', header: words.month, render: line => formatMonth(line.month) },
    { key: 'claimed', header: words.lines.claimed, align: 'right', render: line => rate(line.claimedRate) },
    { key: 'verified', header: words.lines.verified, align: 'right', render: line => rate(line.verifiedRate) },
    {
      key: 'state',
      header: words.lines.state,
      render: line => (
        <>
          <FindingWord finding={line.finding} />{' '}
          {line.finding !== null && (line.pictureCount > 0 ? words.lines.pictures(line.pictureCount) : words.lines.noPicture)}
        </>
      ),
    },
  ]
  return <DataTable caption={words.lines.heading} columns={columns} rows={lines} keyOf={line => line.checkId} />
}
