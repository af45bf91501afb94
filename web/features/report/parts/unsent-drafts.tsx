import { useQuery } from '@tanstack/react-query'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { readKeptDraft } from '../drafts/draft-store.ts'
import { draftOf, isSameDraft } from '../drafts/line-draft.ts'

/** Words of this machine that never reached the server would be missing from what is sent: said before sending. */
export function UnsentDrafts({ report }: { readonly report: ReportDetail }) {
  const words = useWords(reportWords).check
  const { memberId } = useMe()
  const { data: count = 0 } = useQuery({
    queryKey: ['unsent-drafts', report.reportId, memberId],
    queryFn: () => countUnsent(report, memberId),
    staleTime: 0,
    gcTime: 0,
  })
  if (count === 0) return null
  return (
    <Notice
      tone="warning"
      heading={words.unkept(count)}
      actions={
        <LinkButton variant="default" to="/bao-cao/$reportId" params={{ reportId: report.reportId }} search={{}}>
          {words.toForm}
        </LinkButton>
      }
    >
      <p>{words.unkeptWhat}</p>
    </Notice>
  )
}

async function countUnsent({ reportId, lines }: ReportDetail, memberId: string): Promise<number> {
  const kept = await Promise.all(
    lines.map(async line => {
      const draft = (await readKeptDraft({ memberId, reportId, taskId: line.taskId }))?.draft
      return draft !== undefined && !isSameDraft(draft, draftOf(line))
    }),
  )
  return kept.filter(Boolean).length
}
