import { expect, test } from 'vitest'
import type { RegisterRowAnswer, RegisterRowDetail } from '#contract/register/register-shapes.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import { ROW_NEIGHBOURHOOD } from '#domain/register/register-definition.ts'
import type { RowBody } from './row-draft.ts'
import { SheetDesk } from './sheet-desk.ts'

const row = (part: Partial<RegisterRowAnswer> = {}): RegisterRowAnswer => ({
  rowId: 'r1',
  rowVersion: 1,
  ordinal: 1,
  neighbourhoodId: 'kp1',
  unitId: 'u',
  cells: { owner: 'Chủ trọ mẫu 1', rooms: 5 },
  masked: [],
  titles: {},
  removed: false,
  evidenceCount: 0,
  owesEvidence: false,
  changedAt: millisecondsToInstant(0),
  changedByName: 'Người mẫu 1',
  ofCase: null,
  allowedActions: ['edit', 'remove'],
  ...part,
})
const problem = (status: number, code: string, refusals: ApiProblem['refusals'] = []) =>
  new ApiProblem({ type: '', title: '', status, code, refusals: [...refusals] })

function openDesk(stored: RegisterRowAnswer = row()) {
  const server = { stored, fails: undefined as ApiProblem | undefined, calls: [] as string[], bodies: [] as RowBody[] }
  const answer = (): RegisterRowDetail => ({ ...server.stored, registerId: 's', evidence: [], history: [] })
  const guard = (version: number) => {
    if (server.fails !== undefined) throw server.fails
    if (version !== server.stored.rowVersion) throw problem(412, 'CHANGED')
  }
  const desk = new SheetDesk({
    change: async (_rowId, version, body) => {
      guard(version)
      server.calls.push('change')
      server.bodies.push(body)
      const { cells } = server.stored
      const kept = Object.entries({ ...cells, ...body.cells }).filter(([, value]) => value !== null)
      server.stored = {
        ...server.stored,
        rowVersion: version + 1,
        cells: Object.fromEntries(kept) as RegisterRowAnswer['cells'],
        neighbourhoodId: body.neighbourhoodId === undefined ? server.stored.neighbourhoodId : body.neighbourhoodId,
      }
      return answer()
    },
    add: async (body, key) => {
      if (server.fails !== undefined) throw server.fails
      server.calls.push(`add ${key}`)
      server.bodies.push(body)
      return { ...answer(), rowId: 'r2' }
    },
    mark: async (_rowId, version, removed) => {
      guard(version)
      server.calls.push(removed ? 'remove' : 'restore')
      server.stored = { ...server.stored, removed, rowVersion: version + 1 }
      return answer()
    },
    latest: async () => answer(),
    undoImport: async importId => server.calls.push(`undo ${importId}`),
    problemOf: (column, { typed }) => (column === 'rooms' && typeof typed !== 'number' ? 'Không phải số' : undefined),
    onRow: () => undefined,
    onCount: async () => undefined,
  })
  return { desk, server }
}
const phaseOf = (desk: SheetDesk, key = 'r1') => desk.read().drafts.get(key)?.phase

test('only what changed is sent; a cell set back to what it was leaves nothing to save', async () => {
  const { desk, server } = openDesk()
  desk.write('r1', row(), 'rooms', { typed: 7, text: '7' })
  desk.write('r1', row(), ROW_NEIGHBOURHOOD, { typed: 'kp2', text: 'Khu phố 2' })
  await desk.saveAllBut('another')
  expect(server.bodies).toEqual([{ cells: { rooms: 7 }, neighbourhoodId: 'kp2' }])
  expect(desk.unsaved()).toBe(0)
  desk.write('r1', server.stored, 'rooms', { typed: 9, text: '9' })
  desk.write('r1', server.stored, 'rooms', { typed: 7, text: '7' })
  expect(desk.unsaved()).toBe(0)
})

test('the row one is in is not saved, and one that breaks a rule stays until it is mended', async () => {
  const { desk, server } = openDesk()
  desk.write('r1', row(), 'rooms', { typed: 'năm', text: 'năm' })
  await desk.saveAllBut('r1')
  expect(phaseOf(desk)).toBe('typing')
  await desk.saveAllBut(undefined)
  expect(phaseOf(desk)).toBe('refused')
  expect(desk.read().drafts.get('r1')?.problems).toEqual({ rooms: 'Không phải số' })
  expect(server.calls).toEqual([])
  desk.write('r1', row(), 'rooms', { typed: 8, text: '8' })
  await desk.saveAllBut(undefined)
  expect(server.bodies).toEqual([{ cells: { rooms: 8 } }])
})

test('a row changed by somebody else meanwhile waits for a choice; mine goes over theirs, or theirs stays', async () => {
  const { desk, server } = openDesk()
  desk.write('r1', row(), 'rooms', { typed: 7, text: '7' })
  server.stored = row({ rowVersion: 2, cells: { owner: 'Chủ trọ mẫu 1', rooms: 6 } })
  await desk.save('r1')
  expect(phaseOf(desk)).toBe('conflict')
  expect(desk.read().drafts.get('r1')?.theirs?.cells['rooms']).toBe(6)
  await desk.takeMine('r1')
  expect(server.stored.cells['rooms']).toBe(7)
  expect(desk.unsaved()).toBe(0)
  desk.write('r1', row(), 'rooms', { typed: 1, text: '1' })
  await desk.save('r1')
  desk.takeTheirs('r1')
  expect(server.stored.cells['rooms']).toBe(7)
  expect(desk.unsaved()).toBe(0)
})

test('undo sends the reverse, one change after the other, also after an undo', async () => {
  const { desk, server } = openDesk()
  desk.write('r1', row(), 'rooms', { typed: 7, text: '7' })
  await desk.save('r1')
  desk.write('r1', server.stored, 'note', { typed: 'mới', text: 'mới' })
  await desk.save('r1')
  await desk.undo()
  await desk.undo()
  expect(server.stored.cells).toEqual({ owner: 'Chủ trọ mẫu 1', rooms: 5 })
  expect(desk.read().canUndo).toBe(false)
  await desk.undo()
  expect(desk.read().said?.what).toBe('nothingToUndo')
})

test('what somebody else changed since is not undone over their head', async () => {
  const { desk, server } = openDesk()
  desk.write('r1', row(), 'rooms', { typed: 7, text: '7' })
  await desk.save('r1')
  server.stored = { ...server.stored, rowVersion: 9 }
  await desk.undo()
  expect(desk.read().said?.what).toBe('undoRefused')
  expect(server.stored.cells['rooms']).toBe(7)
})

test('what stood in a masked cell was never here: it is not written back as its mask', async () => {
  const masked = row({ masked: ['owner'], cells: { owner: 'Chủ T. M.', rooms: 5 } })
  const { desk, server } = openDesk(masked)
  desk.write('r1', masked, 'owner', { typed: 'Chủ trọ mẫu 9', text: 'Chủ trọ mẫu 9' })
  desk.write('r1', masked, 'rooms', { typed: 6, text: '6' })
  await desk.save('r1')
  await desk.undo()
  expect(desk.read().said?.what).toBe('undoneInPart')
  expect(server.bodies.at(-1)).toEqual({ cells: { rooms: 5 } })
})

test('a row struck out comes back, an added one goes, a paste goes as a whole', async () => {
  const { desk, server } = openDesk()
  await desk.mark(row(), true)
  await desk.undo()
  expect(server.calls).toEqual(['remove', 'restore'])
  desk.rememberImport(['i1', 'i2'], 40)
  await desk.undo()
  expect(server.calls.slice(-2)).toEqual(['undo i2', 'undo i1'])
  expect(desk.read().said).toMatchObject({ what: 'importUndone', rows: 40 })
})

test('a row that is added keeps its key for every try and gives the next row another', async () => {
  const { desk, server } = openDesk()
  const key = desk.read().nextKey
  desk.write(key, null, 'owner', { typed: 'Chủ trọ mẫu 3', text: 'Chủ trọ mẫu 3' })
  expect(desk.read().nextKey).not.toBe(key)
  server.fails = problem(0, OFFLINE)
  await desk.save(key)
  expect(phaseOf(desk, key)).toBe('failed')
  server.fails = undefined
  await desk.retryFailed()
  expect(server.calls).toEqual([`add ${key}`])
  expect(desk.unsaved()).toBe(0)
})

test('a refusal of the server stands at its cell', async () => {
  const { desk, server } = openDesk()
  desk.write('r1', row(), 'rooms', { typed: 7, text: '7' })
  server.fails = problem(422, 'REFUSED', [{ code: 'X', at: 'cells.kind', facts: {}, sentence: 'Thiếu loại.' }])
  await desk.save('r1')
  expect(desk.read().drafts.get('r1')).toMatchObject({ phase: 'refused', problems: { kind: 'Thiếu loại.' } })
})

test('what is typed while the row is on its way is not lost', async () => {
  const { desk, server } = openDesk()
  desk.write('r1', row(), 'rooms', { typed: 7, text: '7' })
  const saving = desk.save('r1')
  desk.write('r1', row(), 'note', { typed: 'thêm', text: 'thêm' })
  await saving
  expect(phaseOf(desk)).toBe('typing')
  await desk.save('r1')
  expect(server.bodies.at(-1)).toEqual({ cells: { note: 'thêm' } })
})
