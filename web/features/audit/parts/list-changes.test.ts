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

test('a change inside a list is told by its place', () => {
  expect(listChanges({ roles: [{ role: 'officer' }] }, { roles: [{ role: 'officer' }, { role: 'unitHead' }] })).toEqual([{ field: 'roles[2].role', before: '', after: 'unitHead' }])
})
