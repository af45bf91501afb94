import { expect, test } from 'vitest'
import type { RegisterDefinition } from '../register-definition.ts'
import { creationOrder } from './creation-order.ts'
import { rowOf, text } from './pack-columns.ts'
import { openAccess, register } from './pack-register.ts'
import { PLAN_55_PACK } from './plan-55-pack.ts'

const referring = (code: string, ...others: readonly string[]): RegisterDefinition =>
  register({
    code,
    name: `Sổ ${code}`,
    purpose: '',
    access: openAccess(['peoples_committee']),
    title: 'name',
    columns: [text('name', 'Tên'), ...others.map(other => rowOf(other, `of_${other}`, `Thuộc ${other}`))],
  })

test('each register comes after those it refers to', () => {
  const ordered = creationOrder([referring('c', 'b', 'a'), referring('b', 'a'), referring('a')])
  expect(ordered.ok && ordered.value.map(({ code }) => code)).toEqual(['a', 'b', 'c'])
})

test('a register may refer to itself and to one that stands outside the pack', () => {
  expect(creationOrder([referring('a', 'a', 'elsewhere')])).toMatchObject({ ok: true })
})

test('a ring of registers is refused by name', () => {
  expect(creationOrder([referring('a', 'b'), referring('b', 'a'), referring('c')])).toEqual({
    ok: false,
    refusals: [{ code: 'PACK_REGISTERS_IN_RING', at: 'registers', facts: { registers: 'Sổ a, Sổ b' } }],
  })
})

test('the registers of Plan 55 can be made one after another', () => {
  const ordered = creationOrder(PLAN_55_PACK.registers)
  const codes = ordered.ok ? ordered.value.map(({ code }) => code) : []
  expect(codes.toSorted()).toEqual(PLAN_55_PACK.registers.map(({ code }) => code).toSorted())
  expect(codes.indexOf('support_teams')).toBeLessThan(codes.indexOf('support_log'))
  expect(codes.indexOf('enterprises')).toBeLessThan(codes.indexOf('outreach'))
})
