import { nameSimilarity } from '../shared/text-similarity.ts'
import { foldText, tidyText, toneKey } from '../shared/vietnamese-text.ts'
import { CELL_KINDS, MASS_ORGANISATION_KINDS } from './unit-kind.ts'

/** What is needed of a unit to recognise its name. */
export type NamedUnit = {
  readonly unitId: string
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly aliases: readonly string[]
}

export type UnitNameCandidate = { readonly unitId: string; readonly name: string; readonly score: number }

export type UnitNameMatch = {
  /** `external`: not a unit of the committee (doanh nghiệp, chủ nhà trọ). `unknown`: a person chooses, candidates help. */
  readonly match: 'exact' | 'alias' | 'group' | 'external' | 'unknown'
  readonly unitIds: readonly string[]
  /** Likely units for an unknown name, best first; never taken without a person. */
  readonly candidates: readonly UnitNameCandidate[]
}

const QUANTIFIER = /^(?:các|tất cả các|tất cả|toàn bộ các|toàn bộ|toàn thể|những|mỗi|từng|một số)\s+/u
const GROUPS: readonly { readonly names: readonly string[]; readonly kinds: readonly string[] }[] = [
  {
    names: [
      'đoàn thể',
      'đoàn thể chính trị - xã hội',
      'tổ chức chính trị - xã hội',
      'tổ chức đoàn thể',
      'hội, đoàn thể',
      'hội đoàn thể',
      'đoàn thể nhân dân',
    ],
    kinds: MASS_ORGANISATION_KINDS,
  },
  {
    names: [
      'khu phố',
      'thôn',
      'ấp',
      'thôn, ấp',
      'tổ dân phố',
      'ban điều hành khu phố',
      'ban điều hành các khu phố',
      'ban điều hành',
      'trưởng khu phố',
      'trưởng các khu phố',
      'khu phố trên địa bàn',
    ],
    kinds: ['neighbourhood'],
  },
  {
    names: [
      'chi bộ',
      'chi, đảng bộ',
      'chi bộ trực thuộc',
      'chi, đảng bộ trực thuộc',
      'chi bộ trực thuộc đảng ủy',
      'tổ chức đảng trực thuộc',
    ],
    kinds: CELL_KINDS,
  },
  {
    names: [
      'chi bộ khu phố',
      'chi bộ các khu phố',
      'cấp ủy chi bộ khu phố',
      'cấp ủy khu phố',
      'cấp ủy chi bộ',
      'cấp ủy các chi bộ khu phố',
    ],
    kinds: ['neighbourhood_cell'],
  },
]
const EXTERNAL =
  /^(?:doanh nghiệp|chủ (?:nhà trọ|cơ sở|hộ|đầu tư|doanh nghiệp)|nhà trọ|cơ sở (?:lưu trú|cho thuê trọ|kinh doanh)|hộ (?:kinh doanh|dân|gia đình)|người (?:dân|lao động)|nhân dân|nhà (?:đầu tư|tài trợ|hảo tâm)|mạnh thường quân|công ty|hợp tác xã|tổ chức tín dụng|ngân hàng)(?:\s|$)/u
const LEVEL_AND_PLACE = /\s+(?:phường|xã|đặc khu)(?:\s+.*)?$/u
const FEWEST_ALIKE = 0.5
const MOST_CANDIDATES = 5

/**
 * Which units a name in a plan means. Tones may sit on either vowel, the level word and place may be missing, groups are expanded
 * ("các đoàn thể", "khu phố", "các chi bộ"), and names joined by "và" or a comma resolve when every part does. A mere resemblance, or a name
 * without diacritics, is only a candidate.
 */
export function resolveUnitName(name: string, units: readonly NamedUnit[]): UnitNameMatch {
  const written = toneKey(tidyText(name).replace(/[\s.,;:]+$/u, ''))
  const exact = units.filter(unit => toneKey(unit.name) === written)
  if (exact.length === 1) return found('exact', exact)
  return (
    matchAlias(name, units) ??
    matchGroup(name, units) ??
    matchExternal(name) ??
    matchParts(name, units) ?? { match: 'unknown', unitIds: [], candidates: candidatesOf(name, units) }
  )
}

/** Keys of a unit's names, made once for each unit object: a plan asks for the same units hundreds of times. */
const KEYS = new WeakMap<NamedUnit, readonly string[]>()

function keysOf(unit: NamedUnit): readonly string[] {
  const known = KEYS.get(unit)
  if (known !== undefined) return known
  const keys = namesOf(unit).map(nameKey)
  KEYS.set(unit, keys)
  return keys
}

function matchAlias(name: string, units: readonly NamedUnit[]): UnitNameMatch | undefined {
  const key = nameKey(name)
  const named = units.filter(unit => keysOf(unit).includes(key))
  return named.length === 1 ? found('alias', named) : undefined
}

function matchGroup(name: string, units: readonly NamedUnit[]): UnitNameMatch | undefined {
  const key = nameKey(bare(name).replace(QUANTIFIER, ''))
  const group = GROUPS.find(item => item.names.some(groupName => nameKey(groupName) === key))
  const members = units.filter(unit => group?.kinds.includes(unit.kind))
  return members.length > 0 ? found('group', members) : undefined
}

function matchExternal(name: string): UnitNameMatch | undefined {
  return EXTERNAL.test(bare(name).replace(QUANTIFIER, '')) ? { match: 'external', unitIds: [], candidates: [] } : undefined
}

/** "MTTQ và đoàn thể": every part must be known. */
function matchParts(name: string, units: readonly NamedUnit[]): UnitNameMatch | undefined {
  const parts = bare(name)
    .split(/\s+và\s+|\s*[,;/]\s*/u)
    .filter(part => part !== '')
  if (parts.length < 2) return undefined
  const matches = parts.map(part => matchAlias(part, units) ?? matchGroup(part, units))
  const unitIds = new Set(matches.flatMap(match => match?.unitIds ?? []))
  return matches.every(match => match !== undefined) ? { match: 'group', unitIds: [...unitIds], candidates: [] } : undefined
}

function candidatesOf(name: string, units: readonly NamedUnit[]): readonly UnitNameCandidate[] {
  const written = foldText(nameKey(name))
  return units
    .map(unit => {
      const score = Math.max(...keysOf(unit).map(key => nameSimilarity(written, foldText(key))))
      return { unitId: unit.unitId, name: unit.name, score: Math.round(score * 100) / 100 }
    })
    .filter(candidate => candidate.score >= FEWEST_ALIKE)
    .sort((left, right) => right.score - left.score)
    .slice(0, MOST_CANDIDATES)
}

function namesOf(unit: NamedUnit): readonly string[] {
  return [unit.name, unit.shortName, ...unit.aliases].filter(item => item !== '')
}

function bare(name: string): string {
  return tidyText(name)
    .toLowerCase()
    .replace(/[\s.,;:]+$/u, '')
}

/** Punctuation and the level word with its place aside: `Công an phường Tam Phước` and `Công an` share a key, `Khu phố 3` keeps its own. */
export function nameKey(name: string): string {
  const text = bare(name)
  const short = text.replace(LEVEL_AND_PLACE, '')
  return toneKey((short === '' ? text : short).replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '))
}

function found(match: 'exact' | 'alias' | 'group', units: readonly NamedUnit[]): UnitNameMatch {
  return { match, unitIds: units.map(unit => unit.unitId), candidates: [] }
}
