import { expect, test } from 'vitest'
import { missingClearSentences } from './missing-clear-sentence.ts'

test('lacks of one kind are one sentence that names every unit; kinds stand in the order of the six', () => {
  const said = missingClearSentences([
    { clear: 'authority', code: 'NO_DECIDER', facts: {} },
    { clear: 'who', code: 'NO_FOCAL_PERSON', facts: { unit: 'UBND phường' } },
    { clear: 'who', code: 'NO_HEAD', facts: { unit: 'Khu phố 1' } },
    { clear: 'who', code: 'NO_FOCAL_PERSON', facts: { unit: 'Khu phố 1' } },
  ])
  expect(said.map(item => `${item.clear} ${item.code} ${item.sentence}`)).toEqual([
    'who NO_FOCAL_PERSON Rõ người: chưa có cán bộ đầu mối (UBND phường, Khu phố 1).',
    'who NO_HEAD Rõ người: chưa có người đứng đầu chịu trách nhiệm (Khu phố 1).',
    'authority NO_DECIDER Rõ thẩm quyền: chưa rõ ai quyết định.',
  ])
  expect(missingClearSentences([{ clear: 'who', code: 'NO_HEAD', facts: { unit: 'Khu phố 1' } }], 'en')[0]?.sentence).toBe(
    'Who: no responsible head (Khu phố 1).',
  )
})
