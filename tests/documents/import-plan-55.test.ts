import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extractPlan } from '#domain/plan/extract-plan.ts'
import { createPlanReader } from '#infrastructure/documents/reading/plan-reader.ts'
import { plan55File } from './plan-55-files.ts'

const expected: unknown = JSON.parse(readFileSync(new URL('../fixtures/plan-55/expected.json', import.meta.url), 'utf8'))
const reader = createPlanReader()

for (const kind of ['docx', 'txt', 'pdf', 'xlsx', 'libreoffice.docx', 'libreoffice.xlsx'] as const) {
  test(
    `the appendix of Plan 55 as .${kind} gives its phases, milestones, tasks, targets and doubts exactly`,
    { timeout: 20_000 },
    async () => {
      const outcome = await reader.read(plan55File(kind), `phu-luc-kh-55.${kind}`)
      expect(outcome.ok && JSON.parse(JSON.stringify(extractPlan(outcome.value)))).toEqual(expected)
    },
  )
}
