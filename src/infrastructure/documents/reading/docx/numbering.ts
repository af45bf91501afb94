import type { ReadingLimits } from '../reading-limits.ts'
import { walkXml } from '../xml/walk-xml.ts'
import type { XmlAttributes } from '../xml/walk-xml.ts'
import { formatListNumber } from './number-format.ts'

type ListLevel = { start: number; format: string; pattern: string; restart: number | undefined; isLegal: boolean }
type ListInstance = { abstractId: string; readonly startOverrides: Map<number, number>; readonly levelOverrides: Map<number, ListLevel> }

export type Numbering = {
  readonly abstracts: Map<string, Map<number, ListLevel>>
  readonly instances: Map<string, ListInstance>
}

export type ListCounter = {
  /** The number Word would print before the next paragraph of this list; undefined when the list is unknown or `numId` is 0. */
  next(numId: string, level: number): { readonly text: string; readonly isBullet: boolean } | undefined
}

const LEVELS = 9

export function readNumbering(content: Buffer | undefined, limits: ReadingLimits): Numbering {
  const numbering: Numbering = { abstracts: new Map(), instances: new Map() }
  if (content === undefined) return numbering
  const links = { byStyle: new Map<string, string>(), wanted: new Map<string, string>() }
  let abstractId = ''
  let instance: ListInstance | undefined
  let level: ListLevel | undefined
  let overrideLevel = 0
  const open = (name: string, attributes: XmlAttributes): void => {
    const value = attributes['val'] ?? ''
    switch (name) {
      case 'w:abstractNum':
        abstractId = attributes['abstractNumId'] ?? ''
        numbering.abstracts.set(abstractId, new Map())
        break
      case 'w:styleLink':
        links.byStyle.set(value, abstractId)
        break
      case 'w:numStyleLink':
        links.wanted.set(abstractId, value)
        break
      case 'w:num':
        instance = { abstractId: '', startOverrides: new Map(), levelOverrides: new Map() }
        numbering.instances.set(attributes['numId'] ?? '', instance)
        break
      case 'w:abstractNumId':
        if (instance !== undefined) instance.abstractId = value
        break
      case 'w:lvlOverride':
        overrideLevel = Number(attributes['ilvl'] ?? 0)
        break
      case 'w:startOverride':
        instance?.startOverrides.set(overrideLevel, toNumber(value, 1))
        break
      case 'w:lvl':
        level = { start: 1, format: 'decimal', pattern: '', restart: undefined, isLegal: false }
        ;(instance?.levelOverrides ?? numbering.abstracts.get(abstractId))?.set(Number(attributes['ilvl'] ?? 0), level)
        break
      default:
        if (level !== undefined) readLevelProperty(level, name, attributes)
    }
  }
  const close = (name: string): void => {
    if (name === 'w:lvl') level = undefined
    if (name === 'w:num') instance = undefined
  }
  walkXml(content, 'word/numbering.xml', limits, { open, close, text: () => undefined })
  for (const [wanting, style] of links.wanted) {
    const levels = numbering.abstracts.get(links.byStyle.get(style) ?? '')
    if (levels !== undefined) numbering.abstracts.set(wanting, levels)
  }
  return numbering
}

function readLevelProperty(level: ListLevel, name: string, attributes: XmlAttributes): void {
  const value = attributes['val'] ?? ''
  if (name === 'w:start') level.start = toNumber(value, 1)
  if (name === 'w:numFmt') level.format = value
  if (name === 'w:lvlText') level.pattern = value
  if (name === 'w:lvlRestart') level.restart = toNumber(value, 0)
  if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false'
}

/** Counts as Word does: lists of one abstract definition share their counters, a deeper level starts anew after a higher one. */
export function makeListCounter(numbering: Numbering): ListCounter {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next(numId, level) {
      const instance = numbering.instances.get(numId)
      const levels = instance === undefined ? undefined : numbering.abstracts.get(instance.abstractId)
      if (instance === undefined || levels === undefined || level < 0 || level >= LEVELS) return undefined
      const levelOf = (index: number): ListLevel | undefined => instance.levelOverrides.get(index) ?? levels.get(index)
      const definition = levelOf(level)
      if (definition === undefined) return undefined
      if (definition.format === 'bullet') return { text: bulletText(definition.pattern), isBullet: true }
      const values = counters.get(instance.abstractId) ?? new Array<number | undefined>(LEVELS)
      counters.set(instance.abstractId, values)
      const use = `${numId}:${level}`
      if (!begun.has(use)) applyStartOverride(instance, level, values)
      begun.add(use)
      values[level] = values[level] === undefined ? definition.start : values[level] + 1
      restartDeeper(values, level, levelOf)
      return { text: fillPattern(definition, values, levelOf), isBullet: false }
    },
  }
}

/** Only at the first paragraph of a list does its own start count. */
function applyStartOverride(instance: ListInstance, level: number, values: (number | undefined)[]): void {
  const override = instance.startOverrides.get(level)
  if (override !== undefined) values[level] = override - 1
}

function restartDeeper(values: (number | undefined)[], level: number, levelOf: (index: number) => ListLevel | undefined): void {
  for (let deeper = level + 1; deeper < LEVELS; deeper++) {
    const restart = levelOf(deeper)?.restart
    if (restart === undefined || restart > level) values[deeper] = undefined
  }
}

function fillPattern(level: ListLevel, values: readonly (number | undefined)[], levelOf: (index: number) => ListLevel | undefined): string {
  return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const definition = levelOf(index)
    return formatListNumber(values[index] ?? definition?.start ?? 1, level.isLegal ? 'decimal' : (definition?.format ?? 'decimal'))
  })
}

/** Bullets of Symbol and Wingdings are private characters: a dash stands for them. */
function bulletText(pattern: string): string {
  return /^[-–—+*]$/.test(pattern) ? pattern : '-'
}

function toNumber(text: string, otherwise: number): number {
  const value = Number.parseInt(text, 10)
  return Number.isFinite(value) && Math.abs(value) < 1_000_000 ? value : otherwise
}
