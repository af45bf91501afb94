import type { VerificationView } from '#application/verification/get-verification.ts'
import type { Verification } from '#contract/verification/verification-routes.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { alarmSentence } from '#domain/words/verification-words.ts'

export function presentVerification({ months, units, mayDraw }: VerificationView, language: Language): Verification {
  return {
    months: months.map(month => ({ ...month, draws: [...month.draws] })),
    units: units.map(unit => ({
      ...unit,
      months: [...unit.months],
      alarms: unit.alarms.map(alarm => ({ code: alarm.code, sentence: alarmSentence(alarm, language) })),
    })),
    mayDraw,
  }
}
