import { LIGHTS } from '#domain/monitoring/light-words.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import { readTexts } from './read-texts.ts'

/** The filters of the list of tasks, as they stand in the address. Without `kehoach` the plan in force, or the newest. */
export type TaskSearch = { kehoach?: string; donvi?: string; den?: Light; nhom?: string; tim?: string; thieu?: true }

/** Takes what an address may hold; anything else is left out. */
export function readTaskSearch(search: Readonly<Record<string, unknown>>): TaskSearch {
  const found: TaskSearch = readTexts(search, ['kehoach', 'donvi', 'nhom', 'tim'])
  const light = LIGHTS.find(known => known === search['den'])
  if (light !== undefined) found.den = light
  if (search['thieu'] === true) found.thieu = true
  return found
}
