import { type Expression, type RawBuilder, sql } from 'kysely'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import type { Dialect } from '../dialect.ts'

/** The name of the function that every SQLite connection of this program knows. */
export const FOLD_FUNCTION = 'fold_text'

/** Latin letters with marks, capital or small, that fold to one plain letter each. */
const FOLDED_LETTERS = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
]
  .flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)))
  .map(letter => [letter, foldText(letter)] as const)
  .filter(([letter, folded]) => folded.length === 1 && folded !== letter)

const MARKED = FOLDED_LETTERS.map(([letter]) => letter).join('')
const PLAIN = FOLDED_LETTERS.map(([, folded]) => folded).join('')

/** Text without case and marks, as `foldText` gives it of text that is tidy: persons are counted once however their names were typed. */
export function foldedSql(dialect: Dialect, text: Expression<unknown>): RawBuilder<string> {
  return dialect === 'postgres' ? sql`lower(translate(${text}, ${MARKED}, ${PLAIN}))` : sql`${sql.raw(FOLD_FUNCTION)}(${text})`
}
