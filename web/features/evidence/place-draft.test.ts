import { expect, test } from 'vitest'
import { draftOfPlace, readPlace } from './place-draft.ts'

test('a place comes back from its fields as it was, with comma or point', () => {
  const place = { latitude: 10.9301, longitude: 106.8702, radiusKm: 6.5 }
  expect(readPlace(draftOfPlace(place))).toEqual({ place })
  expect(readPlace({ latitude: '10.9301', longitude: ' 106,8702 ', radius: '6.5' })).toEqual({ place })
})

test('empty fields mean no place', () => {
  expect(readPlace(draftOfPlace(null))).toEqual({ place: null })
})

test('what is no number, missing or off the globe is named', () => {
  expect(readPlace({ latitude: '91', longitude: '106', radius: '' })).toEqual({ wrong: ['latitude', 'radius'] })
  expect(readPlace({ latitude: '10', longitude: 'đông', radius: '0' })).toEqual({ wrong: ['longitude', 'radius'] })
})
