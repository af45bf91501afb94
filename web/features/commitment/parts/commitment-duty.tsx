import { useQuery } from '@tanstack/react-query'
import { commitmentBriefWords } from '../../../i18n/commitment-brief-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { commitmentsQuery } from '../api/commitments-query.ts'
import { CommitmentState } from './commitment-state.tsx'

/** What a unit still owes of its commitment, among its other duties; nothing once it is signed. */
export function CommitmentDuty({ unitId }: { readonly unitId: string }) {
  const words = useWords(commitmentBriefWords)
  const { data } = useQuery(commitmentsQuery({}))
  const row = data?.items.find(item => item.unitId === unitId)
  if (row === undefined || row.state === 'signed' || row.state === 'approved') return null
  return (
    <Notice
      tone={row.state === 'returned' ? 'warning' : 'plain'}
      heading={words.duty[row.state]}
      actions={
        <LinkButton variant="default" to="/cam-ket/$unitId" params={{ unitId }}>
          {words.duty.open}
        </LinkButton>
      }
    >
      <p>
        <CommitmentState state={row.state} /> {row.state === 'draft' && row.missingCount > 0 && words.missing(row.missingCount)}
      </p>
    </Notice>
  )
}
