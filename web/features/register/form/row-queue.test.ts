import { expect, test } from 'vitest'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import { RowQueue } from './row-queue.ts'
import type { QueuedRow } from './row-queue.ts'

const problem = (status: number, code: string) => new ApiProblem({ type: '', title: 'Không nhận', status, code })
const photo = (name: string) => ({ key: name, file: new File(['x'], name), kind: 'photo' as const, columnCode: '' })
const makeRow = (key: string, files: QueuedRow['files'] = []): QueuedRow => ({
  key,
  title: key,
  body: { cells: { owner: key } },
  rowId: null,
  files,
  keptAt: millisecondsToInstant(0),
  refusal: null,
})

function openQueue(kept: readonly QueuedRow[] = []) {
  const world = { fails: undefined as ApiProblem | undefined, calls: [] as string[], kept, arrived: 0 }
  const guard = (what: string) => {
    if (world.fails !== undefined) throw world.fails
    world.calls.push(what)
  }
  const queue = new RowQueue({
    add: async (_body, key) => {
      guard(`add ${key}`)
      return { rowId: `row ${key}` }
    },
    attach: async (rowId, file) => guard(`${file.key} to ${rowId}`),
    keep: async rows => void (world.kept = rows),
    kept: async () => world.kept,
    onArrived: () => void (world.arrived += 1),
  })
  return { queue, world }
}

test('a row goes at once, its files behind it, and nothing stays on the machine', async () => {
  const { queue, world } = openQueue()
  expect(await queue.put(makeRow('a', [photo('p1'), photo('p2')]))).toEqual({ what: 'sent', rowId: 'row a' })
  expect(world.calls).toEqual(['add a', 'p1 to row a', 'p2 to row a'])
  expect([world.kept, world.arrived]).toEqual([[], 1])
})

test('without a line rows wait on the machine and go in their order when it is back, also after the page was left', async () => {
  const first = openQueue()
  first.world.fails = problem(0, OFFLINE)
  expect(await first.queue.put(makeRow('a'))).toEqual({ what: 'waiting' })
  expect(await first.queue.put(makeRow('b', [photo('p')]))).toEqual({ what: 'waiting' })
  const { queue, world } = openQueue(first.world.kept)
  await queue.restore()
  expect(world.calls).toEqual(['add a', 'add b', 'p to row b'])
  expect(world.kept).toEqual([])
})

test('a line that breaks between row and photo sends the photo only', async () => {
  const { queue, world } = openQueue()
  const outlet = { cut: true }
  const broken = new RowQueue({
    add: async (_body, key) => ({ rowId: `row ${key}` }),
    attach: async (_rowId, file) => {
      if (outlet.cut) throw problem(0, OFFLINE)
      world.calls.push(file.key)
    },
    keep: async rows => void (world.kept = rows),
    kept: async () => [],
    onArrived: () => undefined,
  })
  expect(await broken.put(makeRow('a', [photo('p')]))).toEqual({ what: 'waiting' })
  expect(broken.read().rows[0]?.rowId).toBe('row a')
  outlet.cut = false
  await broken.sendAll()
  expect(world.calls).toEqual(['p'])
  expect(queue.read().rows).toEqual([])
})

test('a refused row goes back to the form at once; one that waited stays with the reason and holds nothing up', async () => {
  const { queue, world } = openQueue([makeRow('old')])
  world.fails = problem(422, 'REFUSED')
  expect(await queue.put(makeRow('a'))).toMatchObject({ what: 'refused' })
  expect(queue.read().rows).toEqual([])
  world.kept = [makeRow('old'), makeRow('next')]
  await queue.restore()
  expect(queue.read().rows.map(row => row.refusal)).toEqual(['Không nhận', 'Không nhận'])
  world.fails = undefined
  await queue.sendAll()
  expect(world.calls).toEqual([])
  await queue.drop('old')
  expect(world.kept.map(row => row.key)).toEqual(['next'])
})
