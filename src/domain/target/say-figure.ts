import type { Comparator } from '../plan/plan-extraction.ts'
import type { Language } from '../words/fill-sentence.ts'

type RequiredOf = { readonly comparator: Comparator; readonly floor: number; readonly upper: number | null; readonly unit: string }

const MONEY_UNITS: Readonly<Record<string, Readonly<Record<Language, string>>>> = { VND: { vi: 'đồng', en: 'đồng' } }

/** A figure as people read it: `92,4%`, `250.000.000 đồng`, `7`; at most two decimals, thousands apart by dots (commas in English). */
export function sayAmount(value: number, unit: string, language: Language = 'vi'): string {
  const number = sayNumber(value, language)
  if (unit === '%') return `${number}%`
  const name = MONEY_UNITS[unit]?.[language] ?? unit
  return name === '' ? number : `${number} ${name}`
}

/** What a target asks for in a few signs: `≥ 90%`, `giảm ≥ 30%`, `3–5 doanh nghiệp`, `= 0`. */
export function sayRequirement(target: RequiredOf, language: Language = 'vi'): string {
  const { comparator, floor, upper, unit } = target
  const amount = sayAmount(floor, unit, language)
  switch (comparator) {
    case 'at_least':
      return `≥ ${amount}`
    case 'at_most':
      return `≤ ${amount}`
    case 'more_than':
      return `> ${amount}`
    case 'less_than':
      return `< ${amount}`
    case 'equal':
      return `= ${amount}`
    case 'about':
      return `≈ ${amount}`
    case 'between':
      return upper === null ? `≥ ${amount}` : `${sayNumber(floor, language)}–${sayAmount(upper, unit, language)}`
    case 'reduce_at_least':
      return language === 'vi' ? `giảm ≥ ${amount}` : `reduced by ≥ ${amount}`
    case 'increase_at_least':
      return language === 'vi' ? `tăng ≥ ${amount}` : `increased by ≥ ${amount}`
    case 'done':
      return language === 'vi' ? 'hoàn thành' : 'done'
  }
}

function sayNumber(value: number, language: Language): string {
  const rounded = Math.round(value * 100) / 100
  const [whole = '0', fraction] = String(Math.abs(rounded)).split('.')
  const [thousands, decimal] = language === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `${decimal}${fraction}`}`
}
