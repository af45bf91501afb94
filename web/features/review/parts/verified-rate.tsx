import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { writeRate } from '../../report/drafts/line-draft.ts'

type Props = { readonly line: Pick<ReportLineAnswer, 'completionRate' | 'verified'> }

/** Claimed and verified side by side where they differ, with the grounds; nothing while they are the same or nobody has verified. */
export function VerifiedRate({ line: { completionRate, verified } }: Props) {
  const words = useWords(reviewWords).verified
  if (verified === null || verified.rate === completionRate) return null
  const say = (rate: number | null) => (rate === null ? '–' : `${writeRate(rate)}%`)
  return (
    <p style={{ margin: '4px 0 0' }}>
      <strong>{words.both(say(completionRate), say(verified.rate))}</strong>
      {verified.reason !== '' && `. ${words.grounds}: ${verified.reason}`}
    </p>
  )
}
