import { expect, it } from 'vitest'
import { isOwedBy } from './owed-targets.ts'

const organ = { unitId: 'organ', isNeighbourhood: false }
const neighbourhood = { unitId: 'neighbourhood', isNeighbourhood: true }

it.each([
  ['everybody’s target is owed by each unit with a part', organ, null, [organ, neighbourhood], true],
  ['each neighbourhood registers its own', neighbourhood, 'neighbourhood', [organ, neighbourhood], true],
  ['the organ beside them leaves it to them', organ, 'neighbourhood', [organ, neighbourhood], false],
  ['an organ alone registers it for all', organ, 'neighbourhood', [organ], true],
] as const)('%s', (_name, unit, per, assigned, expected) => {
  expect(isOwedBy(unit, { per }, assigned)).toBe(expected)
})
