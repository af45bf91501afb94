import { type Refusal, refusal } from '../shared/outcome.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import type { WorkContent } from './work-item.ts'

/** A reason is a sentence, not a tick. */
export const SHORTEST_WORK_REASON = 10

export function reasonRefusals<At extends string>(reason: string, at: At): readonly Refusal<'WORK_REASON_SHORT'>[] {
  const { length } = tidyText(reason)
  return length < SHORTEST_WORK_REASON ? [refusal('WORK_REASON_SHORT', at, { length, least: SHORTEST_WORK_REASON })] : []
}

/** State secrets may not be kept here, in whatever field they stand. */
export function secretRefusals(content: WorkContent): readonly Refusal<'STATE_SECRET_MARK'>[] {
  const { title, instruction, responsibility, result, recordedReason, authority } = content
  return secretMarksIn({ title, instruction, responsibility, result, recordedReason, ...authority })
}
