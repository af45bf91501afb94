import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PLAN_FILE_REFUSAL_CODES } from '#domain/plan/plan-file-refusals.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { HOSTILE_FILES } from '#tests/documents/hostile-files.ts'
import { cell, makeDocx, paragraph, row, table } from '#tests/documents/make-docx.ts'
import { makePdfBomb } from '#tests/documents/make-pdf.ts'
import { createPlanReader } from './plan-reader.ts'

const reader = createPlanReader()
const DEADLINE = 5_000
const MEGABYTE = 1_048_576

for (const hostile of HOSTILE_FILES) {
  test(`the ward is told in five seconds why ${hostile.what} is not read`, { timeout: 20_000 }, async () => {
    const bytes = await hostile.bytes()
    const start = performance.now()
    const outcome = await reader.read(bytes, 'ke-hoach.docx')
    expect(performance.now() - start).toBeLessThan(DEADLINE)
    const refusals = outcome.ok ? [] : outcome.refusals
    expect(refusals).toHaveLength(1)
    expect(hostile.codes).toContain(refusals[0]?.code)
    const sentence = refusals[0] === undefined ? '' : refusalSentence(refusals[0])
    expect(sentence).toMatch(/^\p{Lu}.*\.$/su)
    expect(sentence).not.toMatch(/undefined|NaN|[{}[\]]/)
  })
}

test('a plan and its refusals leave the server as light as before and no process behind', { timeout: 40_000 }, async () => {
  const childrenBefore = childProcesses()
  await reader.read(Buffer.from('khởi động'), 'a.txt')
  const files = await Promise.all(
    HOSTILE_FILES.filter(file => /bomb|100,000|laughs|deep|GiB/.test(file.what)).map(async file => file.bytes()),
  )
  const before = process.memoryUsage.rss()
  for (const bytes of files) await reader.read(bytes, 'ke-hoach.docx')
  const grown = process.memoryUsage.rss() - before
  expect(grown).toBeLessThan(60 * MEGABYTE)
  expect(childProcesses()).toEqual(childrenBefore)
})

test('a file that takes too long is stopped at the time the ward set', { timeout: 20_000 }, async () => {
  const hasty = createPlanReader({ milliseconds: 300, memoryBytes: 4_096 * MEGABYTE, atOnce: 1 })
  const start = performance.now()
  const outcome = await hasty.read(makePdfBomb(512), 'ke-hoach.pdf')
  expect(performance.now() - start).toBeLessThan(2_000)
  expect(outcome).toEqual({ ok: false, refusals: [{ code: 'PLAN_FILE_TOO_SLOW', at: '', facts: { milliseconds: 300 } }] })
})

test('several plans sent at once are all read, each in its turn', { timeout: 20_000 }, async () => {
  const outcomes = await Promise.all(['một', 'hai', 'ba', 'bốn', 'năm'].map(text => reader.read(Buffer.from(text), 'a.txt')))
  expect(outcomes.map(outcome => (outcome.ok ? outcome.value.blocks : outcome.refusals))).toEqual(
    ['một', 'hai', 'ba', 'bốn', 'năm'].map(text => [{ type: 'paragraph', text }]),
  )
})

test('a plan whose words keep the grammar busy for minutes keeps the ward’s server free', { timeout: 20_000 }, async () => {
  const header = ['TT', 'Nhiệm vụ', 'Chỉ tiêu', 'Đơn vị chủ trì', 'Thời hạn hoàn thành'].map(name => cell(paragraph(name)))
  const tasks = ['(', ', ', '.', 'tháng 1, '].map(piece =>
    row(cell(paragraph('1')), ...Array<string>(4).fill(cell(paragraph(`a${piece.repeat(250_000 / piece.length)}b`)))),
  )
  const bytes = makeDocx(table(row(...header), ...tasks))
  let longestPause = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longestPause = Math.max(longestPause, performance.now() - last)
    last = performance.now()
  }, 20)
  const start = performance.now()
  const outcome = await reader.extract(bytes, 'ke-hoach.docx')
  clearInterval(watch)
  expect(performance.now() - start).toBeLessThan(2 * DEADLINE)
  expect(longestPause).toBeLessThan(1_000)
  expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'PLAN_FILE_TOO_SLOW' }] })
})

test('every refusal has its own Vietnamese sentence even without facts', () => {
  const sentences = PLAN_FILE_REFUSAL_CODES.map(code => refusalSentence({ code, at: '', facts: {} }))
  expect(new Set(sentences).size).toBe(PLAN_FILE_REFUSAL_CODES.length)
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|[{}[\]]/)
})

function childProcesses(): string[] {
  const tasks = readdirSync('/proc/self/task', { withFileTypes: true })
  return tasks.flatMap(task => readFileSync(`/proc/self/task/${task.name}/children`, 'utf8').trim().split(' ')).filter(pid => pid !== '')
}
