import { expect, test } from 'vitest'
import { listChanges } from './list-changes.ts'

test('only what differs is listed, old beside new', () => {
  expect(listChanges({ phone: '', active: true, dueDay: 25 }, { phone: '0900', active: true, dueDay: 24 })).toEqual([
    { field: 'phone', before: '', after: '0900' },
    { field: 'dueDay', before: '25', after: '24' },
  ])
})

test('a new thing shows all its fields, a removed one too', () => {
  expect(listChanges(null, { name: 'Khu phố 8' })).toEqual([{ field: 'name', before: '', after: 'Khu phố 8' }])
  expect(listChanges({ name: 'Khu phố 8' }, null)).toEqual([{ field: 'name', before: 'Khu phố 8', after: '' }])
})

test('a change inside a list without ids is told by its place', () => {
  expect(listChanges({ roles: [{ role: 'officer' }] }, { roles: [{ role: 'officer' }, { role: 'unitHead' }] })).toEqual([
    { field: 'roles[2].role', before: '', after: 'unitHead' },
  ])
})

test('a product in a list is told by its id: one that moved has not changed', () => {
  const first = { deliverableId: 'd1', claim: 'none' }
  expect(
    listChanges(
      { deliverables: [first, { deliverableId: 'd2', claim: 'none' }] },
      { deliverables: [{ deliverableId: 'd2', claim: 'done' }, first] },
    ),
  ).toEqual([{ field: 'deliverables[d2]', before: 'none', after: 'done' }])
})

test('a person with two roles in one unit keeps both', () => {
  const roles = [
    { unitId: 'u1', role: 'officer' },
    { unitId: 'u1', role: 'unitHead' },
  ]
  expect(listChanges(null, { roles }).map(change => change.after)).toEqual(['u1', 'officer', 'u1', 'unitHead'])
})

test('ids are told by their names, alone and in lists', () => {
  const say = (text: string) => (text === 'u1' ? 'Khu phố 1' : text)
  expect(listChanges(null, { unitId: 'u1', units: ['u1', 'u2'] }, say)).toEqual([
    { field: 'unitId', before: '', after: 'Khu phố 1' },
    { field: 'units', before: '', after: 'Khu phố 1; u2' },
  ])
})
