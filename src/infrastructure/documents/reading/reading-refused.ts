import type { PlanFileRefusalCode } from '#domain/plan/plan-file-refusals.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import { refusal } from '#domain/shared/outcome.ts'

/** Thrown deep inside a parser's callbacks and turned into a refusal by `readSourceDocument`; never leaves this folder. */
export class ReadingRefused extends Error {
  readonly refusal: Refusal<PlanFileRefusalCode>

  constructor(code: PlanFileRefusalCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.refusal = refusal(code, String(facts['part'] ?? facts['sheet'] ?? ''), facts)
  }
}
