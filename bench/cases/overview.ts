import { valueOf } from '#application/demonstration/value-of.ts'
import { buildOverview } from '#application/monitoring/build-overview.ts'
import { addMonths, toMonth } from '#domain/shared/calendar.ts'
import { defineCase } from '../bench-case.ts'
import { openBenchWard, writeReports } from '../bench-ward.ts'

/** 16 units x 17 tasks; the months grow so that the cost of history shows. */
function overviewAfter(months: number) {
  const last = addMonths(toMonth('2026-05'), months - 1)
  return defineCase({
    name: `overview of a ward after ${months} month${months === 1 ? '' : 's'} (16 units, 17 tasks)`,
    iterations: 20,
    async prepare() {
      const ward = await openBenchWard(`${last}-20T02:00:00.000Z`)
      await writeReports(
        ward,
        Array.from({ length: months }, (_, index) => addMonths(toMonth('2026-05'), index)),
      )
      return ward
    },
    async run({ application, office, planId }) {
      if (valueOf(await buildOverview(application, office, planId)).tasks.length !== 17) throw new Error('Not all tasks')
    },
    clean: ward => ward.close(),
  })
}

export const cases = [overviewAfter(2), overviewAfter(16), overviewAfter(56)]
