import type { Commitment, UnitCommitment } from '#contract/commitment/commitment-routes.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Notice } from '../../../ui/notice.tsx'

/** Where the newest version stands, and by whom. */
export function CommitmentNotices({ current }: { readonly current: Commitment }) {
  const words = useWords(commitmentWords).page
  const { status, signedByName, signedAt, decidedByName, decidedAt, decisionNote } = current
  if (status === 'draft') return current.allowedActions.length === 0 ? <Notice tone="plain">{words.otherDraft}</Notice> : null
  if (status === 'signed')
    return <Notice tone="plain">{words.signed(signedByName ?? '', signedAt === null ? '' : formatMoment(signedAt))}</Notice>
  const at = decidedAt === null ? '' : formatMoment(decidedAt)
  if (status === 'approved') return <Notice tone="good">{words.approved(decidedByName ?? '', at)}</Notice>
  return (
    <Notice tone="warning" heading={words.returned(decidedByName ?? '', at)}>
      <p>{decisionNote}</p>
    </Notice>
  )
}

/** The sentence of the plan that everything here is held against. */
export function RatchetNotice({ law }: Pick<UnitCommitment, 'law'>) {
  const words = useWords(commitmentWords).page
  return (
    <Notice tone="plain" heading={`${words.law} ${words.lawPlace(law.place)}`}>
      <p>“{law.sentence}”</p>
    </Notice>
  )
}
