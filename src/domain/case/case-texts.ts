import { isTooShort } from '../report/empty-words.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'
import { tidyText } from '../shared/vietnamese-text.ts'

export type CaseTextRefusalCode = 'CASE_TITLE_SHORT' | 'CASE_REASON_SHORT' | 'CASE_ANSWER_SHORT' | 'STATE_SECRET_MARK'

/** A reason is a sentence, not a tick. */
export const SHORTEST_CASE_REASON = 15
export const LONGEST_CASE_TITLE = 300

type Refusals = readonly Refusal<CaseTextRefusalCode>[]

/** A case must say what is asked, by the rule of a report's line: at least three words. */
export function caseTextRefusals({ title, body }: { readonly title: string; readonly body: string }): Refusals {
  return [...(isTooShort(title) ? [refusal('CASE_TITLE_SHORT' as const, 'title')] : []), ...secretMarksIn({ title, body })]
}

export function reasonRefusals(reason: string): Refusals {
  const { length } = tidyText(reason)
  const short: Refusals =
    length < SHORTEST_CASE_REASON ? [refusal('CASE_REASON_SHORT', 'reason', { length, least: SHORTEST_CASE_REASON })] : []
  return [...short, ...secretMarksIn({ reason })]
}

export function answerRefusals(answer: string): Refusals {
  return [...(isTooShort(answer) ? [refusal('CASE_ANSWER_SHORT' as const, 'answer')] : []), ...secretMarksIn({ answer })]
}

/** The first words of a line's text as a title; the whole text is the case's body. */
export function titleOf(text: string): string {
  const tidy = tidyText(text)
  const sentence = /^.{20,}?[.;!?](?=\s)/u.exec(tidy)?.[0].slice(0, -1) ?? tidy
  return sentence.length <= 120 ? sentence : `${sentence.slice(0, 119)}…`
}
