import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteConnection from 'better-sqlite3'
import { valueOf } from '#application/demonstration/value-of.ts'
import { listDuties } from '#application/monitoring/list-duties.ts'
import { listTasks } from '#application/plan/list-tasks.ts'
import { submitReport } from '#application/report/submit-report.ts'
import { defineCase } from '../bench-case.ts'
import { type BenchWard, type WrittenReport, openBenchWard, writeReports } from '../bench-ward.ts'

type Submission = { readonly ward: BenchWard; readonly waiting: WrittenReport[]; readonly bare: BareTable }

const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']

async function prepareSubmission(): Promise<Submission> {
  const ward = await openBenchWard('2026-10-20T02:00:00.000Z')
  return { ward, waiting: [...(await writeReports(ward, MONTHS))], bare: openBareTable() }
}

async function submitNext({ ward, waiting }: Submission): Promise<void> {
  const report = waiting.shift()
  if (report === undefined) throw new Error('No written report left to submit')
  valueOf(await submitReport(ward.application, report.head, report.reportId, report.version))
}

type BareTable = { insert(): void; close(): void }

/** Bare hands: as many rows (17 lines, 3 evidence, 1 report, 1 event, 1 audit) in one synced transaction, no rule checked. */
function openBareTable(): BareTable {
  const path = join(tmpdir(), `sauro-bare-${process.pid}-${Math.round(performance.now())}.sqlite`)
  const database = new SqliteConnection(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table line (id integer primary key, words text)')
  const statement = database.prepare('insert into line (words) values (?)')
  const insert = database.transaction(() => {
    for (let row = 0; row < 23; row++) statement.run('x'.repeat(200))
  })
  return {
    insert: () => insert.immediate(),
    close() {
      database.close()
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
    },
  }
}

const cleanSubmission = async ({ ward, bare }: Submission) => {
  bare.close()
  await ward.close()
}

export const cases = [
  defineCase({
    name: 'submission of a month’s report (17 lines, 3 evidence rows), durable, 1 caller',
    iterations: 60,
    warmUp: 5,
    expectedMs: 200,
    prepare: prepareSubmission,
    run: submitNext,
    baseline: async ({ bare }) => {
      bare.insert()
      await Promise.resolve()
    },
    clean: cleanSubmission,
  }),
  defineCase({
    name: 'submission of a month’s report (17 lines, 3 evidence rows), durable, 16 callers',
    iterations: 80,
    warmUp: 5,
    callers: 16,
    expectedMs: 2000,
    prepare: prepareSubmission,
    run: submitNext,
    clean: cleanSubmission,
  }),
  defineCase({
    name: 'unit task list (17 tasks with lights)',
    iterations: 50,
    prepare: () => openBenchWard('2026-10-20T02:00:00.000Z'),
    async run({ application, office, planId, heads }) {
      const unitId = heads[0]?.memberships[0]?.unitId
      if (valueOf(await listTasks(application, office, { planId, filter: { unitId } })).items.length !== 17)
        throw new Error('Not all tasks')
    },
    clean: ward => ward.close(),
  }),
  defineCase({
    name: 'page “Việc của tôi” of a unit after 16 months',
    iterations: 30,
    prepare: () => openBenchWard('2027-08-20T02:00:00.000Z'),
    async run({ application, heads }) {
      const [head] = heads
      const unitId = head?.memberships[0]?.unitId
      if (head === undefined || unitId === undefined) throw new Error('No unit')
      valueOf(await listDuties(application, head, unitId))
    },
    clean: ward => ward.close(),
  }),
]
