import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { UNIT_KIND_WORDS, type UnitKind } from '../../organisation/unit-kind.ts'
import { isPersonal } from '../register-definition.ts'
import type { RegisterAccess } from '../register-definition.ts'
import type { PackFormula } from './register-pack.ts'
import { PLAN_55_PACK } from './plan-55-pack.ts'

const guide = readFileSync(new URL('../../../../docs/guide/so-va-chi-tieu.md', import.meta.url), 'utf8')
const { registers, formulas } = PLAN_55_PACK
const kinds = (list: readonly UnitKind[]) => list.map(kind => UNIT_KIND_WORDS[kind].vi)

test('the guide lists every register of the pack with who keeps it, who reads it and which tasks it feeds, and nothing else', () => {
  const rows = registers.map(({ code, name, access, columns }) => {
    const tasks = [...new Set(formulas.filter(({ formula }) => registersIn(formula).includes(code)).map(({ task }) => task))]
    const marks = columns.some(isPersonal) ? '; có dữ liệu cá nhân' : ''
    return `| ${name} | ${kinds(access.keptBy).join(', ')} | ${readers(access)}${marks} | ${tasks.join(', ') || '–'} |`
  })
  expect(rowsUnder('| Sổ | Đơn vị giữ | Ai xem | Nhiệm vụ |')).toEqual(rows)
})

test('the guide says of every target how it is counted and from which registers', () => {
  const nameOf = (code: string) => registers.find(register => register.code === code)?.name ?? code
  const rows = formulas.map(({ task, text, note, formula }: PackFormula) => {
    const names = registersIn(formula).map(nameOf)
    return `| ${task} | ${text} | ${note} | ${names.join('; ')} |`
  })
  expect(rowsUnder('| Nhiệm vụ | Chỉ tiêu | Cách tính | Từ sổ |')).toEqual(rows)
})

function rowsUnder(header: string): readonly string[] {
  const [, table = ''] = guide.split(`${header}\n|---|---|---|---|\n`)
  return table.slice(0, table.indexOf('\n\n')).split('\n')
}

function readers({ openToLeaders, readBy }: RegisterAccess): string {
  if (!openToLeaders) return 'chỉ đơn vị giữ sổ'
  if (readBy === 'every') return 'cả phường'
  return ['đơn vị giữ sổ', ...kinds(readBy), 'lãnh đạo'].join(', ')
}

function registersIn(formula: PackFormula['formula']): readonly string[] {
  const named = JSON.stringify(formula).matchAll(/"register":"([a-z0-9_]+)"/g)
  return [...new Set([...named].map(match => match[1] ?? ''))]
}
