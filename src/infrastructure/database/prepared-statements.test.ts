import SqliteConnection from 'better-sqlite3'
import { expect, it } from 'vitest'
import { keepStatements } from './prepared-statements.ts'

it('a statement is prepared once, also after the table it reads got a column, and the least used of many gives way', () => {
  const connection = new SqliteConnection(':memory:')
  const kept = keepStatements(connection)
  connection.exec("create table house (name text); insert into house values ('A')")
  const first = kept.prepare('select * from house')
  expect(first.all([])).toEqual([{ name: 'A' }])
  connection.exec('alter table house add column rooms integer')
  expect(kept.prepare('select * from house')).toBe(first)
  expect(first.all([])).toEqual([{ name: 'A', rooms: null }])
  for (let index = 0; index < 600; index += 1) kept.prepare(`select ${index}`)
  expect(kept.prepare('select * from house')).not.toBe(first)
  kept.close()
  expect(connection.open).toBe(false)
})
