import { tidyText } from '../shared/vietnamese-text.ts'
import { splitUnitNames } from './unit-names.ts'

/** Who leads and who coordinates, as one cell words it. */
export type Assignment = { readonly lead: string | null; readonly coordinator: string | null }

const WHO = String.raw`(?:(?:các\s+)?(?:cơ quan|đơn vị|bộ phận|người|cán bộ|tổ chức)(?:,\s*đơn vị)?\s+)?`
const LABEL = new RegExp(
  String.raw`(?<=^|[\s.;,(])${WHO}(chủ trì|phối hợp|tham mưu|thực hiện|CT|PH)(?:\s+(?:thực hiện|chính|với|tham mưu))?\s*[:：]`,
  'giu',
)
const SENTENCE = /^(.+?)(?:\s+là\s+(?:cơ quan|đơn vị))?\s+chủ trì\s*[,;]?\s*(?:và\s+)?phối hợp\s+(?:với|cùng)?\s*(.+)$/iu
const MARKED = /\(\s*(chủ trì|phối hợp)\s*\)/iu

/** Splits `Chủ trì: …; Phối hợp: …`, `… chủ trì, phối hợp với …` and `… (chủ trì), … (phối hợp)`; undefined when the words name no roles. */
export function splitAssignment(raw: string): Assignment | undefined {
  const text = tidyText(raw.replaceAll('\n', ' ').replace(/(^|\s)[-–+•]\s+(?=\p{Lu})/gu, '$1'))
  const labels = [...text.matchAll(LABEL)]
  if (labels.length > 0) return splitByLabels(text, labels)
  const sentence = SENTENCE.exec(text)
  if (sentence !== null) return { lead: tidyPart(sentence[1] ?? ''), coordinator: tidyPart(sentence[2] ?? '') }
  return MARKED.test(text) ? splitByMarks(text) : undefined
}

function splitByLabels(text: string, labels: readonly RegExpExecArray[]): Assignment {
  const leads: string[] = [text.slice(0, labels[0]?.index ?? 0)]
  const coordinators: string[] = []
  labels.forEach((label, index) => {
    const part = text.slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length)
    if (/^(?:phối hợp|ph)$/iu.test(label[1] ?? '')) coordinators.push(part)
    else leads.push(part)
  })
  return { lead: joinParts(leads), coordinator: joinParts(coordinators) }
}

function splitByMarks(text: string): Assignment {
  const names = splitUnitNames(text)
  const strip = (name: string): string => name.replace(MARKED, '')
  const leads = names.filter(name => /\(\s*chủ trì/iu.test(name)).map(strip)
  return { lead: joinParts(leads), coordinator: joinParts(names.filter(name => !/\(\s*chủ trì/iu.test(name)).map(strip)) }
}

/** `UBND phường / MTTQ` under a header that itself says lead/coordinator: one slash, two sides. */
export function splitAtSlash(raw: string): Assignment | undefined {
  const sides = raw.split(/\s*\/\s*/u)
  return sides.length === 2 ? { lead: tidyPart(sides[0] ?? ''), coordinator: tidyPart(sides[1] ?? '') } : undefined
}

function joinParts(parts: readonly string[]): string | null {
  const joined = parts
    .map(part => tidyPart(part))
    .filter(part => part !== null)
    .join(', ')
  return joined === '' ? null : joined
}

function tidyPart(part: string): string | null {
  const tidy = tidyText(part).replace(/^[\s,.;:-]+|[\s,.;:-]+$/gu, '')
  return tidy === '' ? null : tidy
}
