import { verifyWard } from '#application/proof/verify-ward.ts'
import { addMonths, toMonth } from '#domain/shared/calendar.ts'
import { defineCase } from '../bench-case.ts'
import { type BenchWard, openBenchWard, writeReports } from '../bench-ward.ts'

const FIRST = toMonth('2026-05')

/** 16 units x 17 tasks; the rows looked at are told at the end, so that rows a second can be worked out. */
function verifyAfter(months: number) {
  let rows = 0
  return defineCase<BenchWard>({
    name: `verify of a ward after ${months} month${months === 1 ? '' : 's'}, every row and entry`,
    iterations: 5,
    warmUp: 1,
    async prepare() {
      const ward = await openBenchWard(`${addMonths(FIRST, months - 1)}-20T02:00:00.000Z`)
      await writeReports(
        ward,
        Array.from({ length: months }, (_, index) => addMonths(FIRST, index)),
      )
      return ward
    },
    async run({ application, office }) {
      const { counts, broken } = await verifyWard(application, { tenantId: office.tenantId, quick: true })
      // The bench's rows of evidence name no bytes.
      if (broken > 0) throw new Error(`${broken} do not fit`)
      rows = counts.rows + counts.entries
    },
    async clean(ward) {
      console.error(`  ${rows} rows and entries`)
      await ward.close()
    },
  })
}

export const cases = [verifyAfter(1), verifyAfter(10)]
