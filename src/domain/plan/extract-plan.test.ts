import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractPlan } from './extract-plan.ts'
import { readTextExport } from '#tests/fixtures/plans/source-document-builder.ts'

const fixtures = new URL('../../../tests/fixtures/plan-55/', import.meta.url)
const text = readFileSync(new URL('phu-luc-kh-55.txt', fixtures), 'utf8')
const expected: unknown = JSON.parse(readFileSync(new URL('expected.json', fixtures), 'utf8'))

describe('the appendix of Plan 55', () => {
  const read = extractPlan(readTextExport(text))

  it('is read word for word as a person read it, with the 22 doubts found by rules', () => {
    expect(JSON.parse(JSON.stringify(read))).toStrictEqual(expected)
  })

  it('holds 17 tasks, 85 milestone cells, 140 deliverables, 27 targets and 3 interim targets', () => {
    const cells = read.tasks.flatMap(task => task.milestones)
    expect(read.tasks).toHaveLength(17)
    expect(cells).toHaveLength(85)
    expect(cells.flatMap(cell => cell.deliverables)).toHaveLength(140)
    expect(read.tasks.flatMap(task => task.targets)).toHaveLength(27)
    expect(cells.flatMap(cell => cell.interimTargets)).toHaveLength(3)
  })
})
