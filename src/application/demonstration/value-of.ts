import type { Outcome } from '#domain/shared/outcome.ts'

/** The value of an outcome that may not be refused here; a refusal would be a bug of the demonstration and is thrown with all its words. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value
  throw new Error(`The demonstration was refused: ${JSON.stringify(outcome.refusals)}`)
}
