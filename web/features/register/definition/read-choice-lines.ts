import type { Choice } from '#domain/register/register-definition.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { proposeCode } from './propose-code.ts'

/**
 * The choices of a column from its lines. A choice keeps its code where its name stands anywhere in the lines, or where only its own line was
 * reworded; codes of choices that no row can hold yet follow the words.
 *
 * @param written as the lines stood before this change.
 * @param held of the version in use: rows may hold them, so their codes go to nobody else.
 */
export function readChoiceLines(text: string, written: readonly Choice[], held: readonly Choice[]): readonly Choice[] {
  const names = [...new Set(text.split('\n').map(tidyText))].filter(name => name !== '')
  const isHeld = (choice: Choice) => held.some(({ code }) => code === choice.code)
  const kept = names.map((name, place) => {
    const known = written.find(choice => choice.name === name) ?? held.find(choice => choice.name === name)
    if (known !== undefined) return known
    const reworded = names.length === written.length ? written[place] : undefined
    return reworded !== undefined && !names.includes(reworded.name) && isHeld(reworded) ? { code: reworded.code, name } : undefined
  })
  const taken = [...held, ...kept.filter(choice => choice !== undefined)].map(choice => choice.code)
  return names.map((name, place) => {
    const choice = kept[place]
    if (choice !== undefined && kept.findIndex(other => other?.code === choice.code) === place) return choice
    const code = proposeCode(name, taken, 'lua_chon')
    taken.push(code)
    return { code, name }
  })
}

/** Choices that rows may hold and that the new lines no longer offer. */
export function goneChoices(held: readonly Choice[], now: readonly Choice[]): readonly Choice[] {
  return held.filter(choice => !now.some(({ code }) => code === choice.code))
}
