import { type Refusal, refusal } from './outcome.ts'
import { findSecretMarks } from './secret-mark.ts'

/** State-secret marks in texts that a person typed, each refused at the name of its field. */
export function secretMarksIn(texts: Readonly<Record<string, string>>): readonly Refusal<'STATE_SECRET_MARK'>[] {
  return Object.entries(texts).flatMap(([at, text]) => findSecretMarks(text).map(mark => refusal('STATE_SECRET_MARK', at, mark)))
}
