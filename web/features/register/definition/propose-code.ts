import { ROW_NEIGHBOURHOOD, ROW_UNIT } from '#domain/register/register-definition.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'

const LONGEST = 36

/** `Ngày họp` → `ngay_hop`: a code from a name, with a number behind it where another has it already. */
export function proposeCode(name: string, taken: readonly string[], otherwise = 'cot'): string {
  const words = foldText(name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '')
  const stem = words === '' ? otherwise : words
  const used = new Set([...taken, ROW_NEIGHBOURHOOD, ROW_UNIT])
  let code = stem
  for (let number = 2; used.has(code); number += 1) code = `${stem}_${number}`
  return code
}
