import type { FigureAnswer } from '#contract/target/figure-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { sayPath } from '../say-gap.ts'
import { lackingUnits } from '../lacking-units.ts'

const NAMED = 4

/** What stands below the three figures: path and gap, who lacks it, the source of a typed figure, evidence owed. */
export function FigureNotes({ figure }: { readonly figure: FigureAnswer }) {
  const { figure: words } = useWords(targetWords)
  const language = useLanguage()
  const lacking = lackingUnits(figure)
  const names = lacking.slice(0, NAMED).map(unit => unit.unitName)
  const rest = lacking.length - names.length
  const notes = [
    sayPath(figure, words, language),
    figure.units.length > 0 && words.unitsDone(figure.units.length - lacking.length, figure.units.length),
    lacking.length > 0 && words.unitsLacking(names.join(', ') + (rest > 0 ? words.andMore(rest) : '')),
    figure.typed !== null &&
      `${words.typedFrom(figure.typed.source)} (${words.typedBy(figure.typed.byName, formatDay(figure.typed.asOf))})`,
    figure.rowsOwingEvidence > 0 && words.owing(figure.rowsOwingEvidence),
  ].filter(note => note !== false && note !== null)
  return notes.map(note => (
    <p key={note} style={{ margin: '2px 0 0' }}>
      {note}
    </p>
  ))
}
