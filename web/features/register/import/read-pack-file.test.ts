import { expect, test } from 'vitest'
import { previewPack } from './read-pack-file.ts'

const pack = {
  format: 'sauro-register-pack',
  version: 1,
  name: 'Bộ sổ mẫu',
  notes: ['Sửa lựa chọn theo phường'],
  registers: [
    { code: 'hop', name: 'Sổ họp' },
    { code: 'tro', name: 'Sổ nhà trọ' },
  ],
  formulas: [{}],
}

test('says which registers come new and which the ward has', () => {
  expect(previewPack(pack, ['tro'])).toEqual({
    name: 'Bộ sổ mẫu',
    notes: ['Sửa lựa chọn theo phường'],
    created: ['Sổ họp'],
    kept: ['Sổ nhà trọ'],
    formulas: 1,
  })
})

test.each([null, 'sổ', [], {}, { ...pack, format: 'other' }, { ...pack, registers: {} }])('%j is no pack', file => {
  expect(previewPack(file, [])).toBeUndefined()
})
