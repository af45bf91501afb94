import { expect, test } from 'vitest'
import type { Role } from '../access/rights.ts'
import { unitPeople } from './unit-people.ts'

const member = (memberId: string, role: Role, { unitId = 'u1', fullName = memberId, active = true } = {}) => ({
  memberId,
  fullName,
  active,
  roles: [{ unitId, role }],
})

test('a unit with one officer names its head and the officer', () => {
  expect(
    unitPeople('u1', [member('officer', 'officer'), member('head', 'unitHead'), member('other', 'unitHead', { unitId: 'u2' })]),
  ).toEqual({ headMemberId: 'head', focalMemberId: 'officer' })
})

test.each([
  ['no officer', []],
  ['two officers', ['a', 'b']],
])('with %s the head is the focal person too', (_name, officers) => {
  const members = [...officers.map(id => member(id, 'officer')), member('leader', 'neighbourhood')]
  expect(unitPeople('u1', members)).toEqual({ headMemberId: 'leader', focalMemberId: 'leader' })
})

test('of several heads the first in Vietnamese order is named; closed accounts do not count', () => {
  const members = [
    member('third', 'unitHead', { fullName: 'Đặng Văn B' }),
    member('second', 'partyOffice', { fullName: 'Dương Văn A' }),
    member('first', 'unitHead', { fullName: 'An', active: false }),
  ]
  expect(unitPeople('u1', members)?.headMemberId).toBe('second')
})

test('a unit without a head names nobody, even where it has an officer or somebody who only reads', () => {
  expect(
    unitPeople('u1', [member('officer', 'officer'), member('reader', 'inspector'), member('secretary', 'standingCommittee')]),
  ).toBeNull()
})
