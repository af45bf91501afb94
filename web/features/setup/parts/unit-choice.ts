import type { UnitChoice } from '#domain/organisation/choose-units.ts'
import { readNeighbourhoodList } from '#domain/organisation/neighbourhood-list.ts'
import { wardPattern } from '#domain/organisation/ward-pattern.ts'
import type { CommuneLevel } from '#domain/organisation/ward-pattern.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'

/** What was changed of the ready tree; the rest follows the ward's name and its neighbourhoods. */
export type UnitChanges = {
  readonly leftOut: readonly string[]
  readonly names: Readonly<Record<string, string>>
  readonly own: readonly { readonly key: string; readonly parentKey: string; readonly name: string }[]
}
export const UNCHANGED_UNITS: UnitChanges = { leftOut: [], names: {}, own: [] }

/** The first administrator belongs to it, so it cannot be left out. */
export const KEPT_UNIT = 'party-office'

export type UnitRow = { readonly key: string; readonly parentKey: string | null; readonly name: string; readonly taken: boolean }
type Place = { readonly level: CommuneLevel; readonly placeName: string; readonly neighbourhoods: string; readonly units: UnitChanges }

/** Every unit of the pattern and of the ward's own, taken or not; parents before children. */
export function listUnitRows({ level, placeName, neighbourhoods, units }: Place): readonly UnitRow[] {
  const list = readNeighbourhoodList(neighbourhoods, level)
  const pattern = wardPattern(level, tidyText(placeName), list.ok ? list.value : [])
  return [...pattern, ...units.own].map(({ key, parentKey, name }) => ({
    key,
    parentKey,
    name: units.names[key] ?? name,
    taken: !units.leftOut.includes(key),
  }))
}

/** A unit is taken with all above it and left out with all below it. */
export function tickUnit(rows: readonly UnitRow[], { leftOut, ...rest }: UnitChanges, key: string, taken: boolean): UnitChanges {
  const touched = new Set(taken ? withAllAbove(rows, key) : withAllBelow(rows, key))
  return { ...rest, leftOut: taken ? leftOut.filter(item => !touched.has(item)) : [...new Set([...leftOut, ...touched])] }
}

export function choicesOf(rows: readonly UnitRow[], { own }: UnitChanges): readonly UnitChoice[] {
  const parents = new Map(own.map(unit => [unit.key, unit.parentKey]))
  return rows
    .filter(row => row.taken)
    .map(({ key, name }) => ({ key, name: tidyText(name), ...(parents.has(key) && { parentKey: parents.get(key) }) }))
}

/** Neighbourhoods are counted, not named, in the pattern's keys: another list begins them anew. */
export function forgetNeighbourhoods({ leftOut, names, own }: UnitChanges): UnitChanges {
  const stays = (key: string) => !key.startsWith('neighbourhood-')
  return {
    leftOut: leftOut.filter(stays),
    names: Object.fromEntries(Object.entries(names).filter(([key]) => stays(key))),
    own: own.filter(unit => stays(unit.parentKey)),
  }
}

function withAllAbove(rows: readonly UnitRow[], key: string): readonly string[] {
  const parentKey = rows.find(row => row.key === key)?.parentKey ?? null
  return parentKey === null ? [key] : [key, ...withAllAbove(rows, parentKey)]
}

function withAllBelow(rows: readonly UnitRow[], key: string): readonly string[] {
  return [key, ...rows.filter(row => row.parentKey === key).flatMap(row => withAllBelow(rows, row.key))]
}
