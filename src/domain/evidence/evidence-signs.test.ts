import { describe, expect, it } from 'vitest'
import { toDay, toInstant, toMonth } from '../shared/calendar.ts'
import { findDocumentMarks, sameDocumentNumber } from './document-number.ts'
import { type EarlierUse, type SignContext, type SignedEvidence, evidenceSigns } from './evidence-signs.ts'
import { kilometresBetween } from './place-distance.ts'

const PHOTO: SignedEvidence = {
  mime: 'image/jpeg',
  scanState: 'clean',
  takenOn: toDay('2026-06-05'),
  latitude: null,
  longitude: null,
  documentNumber: '',
  documentDate: null,
  textNumber: null,
  textDate: null,
}
const JUNE: SignContext = { periodStart: toDay('2026-06-01'), sentOn: null, wardPlace: null, earlier: [] }
const use = (changes: Partial<EarlierUse>): EarlierUse => ({
  evidenceId: 'e1',
  distance: null,
  where: { unit: 'Khu phố 1', month: toMonth('2026-05'), place: '1.3' },
  usedAt: toInstant('2026-05-20T02:00:00.000Z'),
  state: 'unchecked',
  isInLedger: true,
  ...changes,
})
const codes = (evidence: Partial<SignedEvidence>, context: Partial<SignContext> = {}) =>
  evidenceSigns({ ...PHOTO, ...evidence }, { ...JUNE, ...context }).map(sign => sign.code)

describe('the signs of a piece of evidence', () => {
  it('are none of a fresh photo that a scanner found clean', () => {
    expect(codes({})).toEqual([])
  })

  it.each<[string, Partial<SignedEvidence>, Partial<SignContext>, readonly string[]]>([
    ['a photo of the day before the period', { takenOn: toDay('2026-05-31') }, {}, ['OLDER_THAN_PERIOD']],
    ['a photo of its first day', { takenOn: toDay('2026-06-01') }, {}, []],
    ['a photo dated after it was sent', { takenOn: toDay('2026-06-21') }, { sentOn: toDay('2026-06-20') }, ['TAKEN_AFTER_SENT']],
    ['a photo of the day it was sent', { takenOn: toDay('2026-06-20') }, { sentOn: toDay('2026-06-20') }, []],
    ['a photo without a date', { takenOn: null }, {}, ['NO_DATE_KNOWN']],
    ['a paper whose date is typed', { mime: 'application/pdf', takenOn: null, documentDate: toDay('2026-06-02') }, {}, []],
    ['a file that nobody scanned', { scanState: 'unchecked' }, {}, ['FILE_NOT_SCANNED']],
    ['an infected file', { scanState: 'infected' }, {}, ['FILE_INFECTED']],
    ['another number in the text', { documentNumber: '12-BB/ĐU', textNumber: '13-BB/ĐU' }, {}, ['DOCUMENT_NUMBER_DIFFERS']],
    ['another date in the text', { documentDate: toDay('2026-06-02'), textDate: toDay('2026-06-03') }, {}, ['DOCUMENT_DATE_DIFFERS']],
    ['a number that only the text has', { textNumber: '13-BB/ĐU', textDate: toDay('2026-06-03') }, {}, []],
  ])('%s', (_name, evidence, context, expected) => {
    expect(codes(evidence, context)).toEqual(expected)
  })

  it('say how far from the ward a picture was taken, where the ward has said where it lies', () => {
    const place = { latitude: 10.95, longitude: 106.84 }
    const wardPlace = { ...place, radiusKm: 5 }
    expect(codes({ ...place })).toEqual([])
    expect(codes({ ...place }, { wardPlace })).toEqual([])
    expect(evidenceSigns({ ...PHOTO, latitude: 10.77, longitude: 106.7 }, { ...JUNE, wardPlace })).toMatchObject([
      { code: 'FAR_FROM_WARD', facts: { away: 25, radius: 5 } },
    ])
    expect(kilometresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(Math.PI * 6371, 3)
  })

  it('name the first use of the same bytes, else the picture nearest in looks, and one that was rejected', () => {
    const alike = [use({ evidenceId: 'far', distance: 5 }), use({ evidenceId: 'near', distance: 2 })]
    expect(evidenceSigns(PHOTO, { ...JUNE, earlier: alike })).toMatchObject([
      { code: 'LOOKS_LIKE_BEFORE', evidenceId: 'near', facts: { distance: 2, others: 1, unit: 'Khu phố 1' } },
    ])
    expect(codes({}, { earlier: [...alike, use({ state: 'rejected' })] })).toEqual(['SAME_FILE_BEFORE', 'REJECTED_BEFORE'])
  })

  it('tell whoever may not see the other place that there is one, and nothing more', () => {
    const [sign] = evidenceSigns(PHOTO, { ...JUNE, earlier: [use({ where: null })] })
    expect(sign).toEqual({ code: 'SAME_FILE_BEFORE', level: 'alert', facts: { usedOn: '2026-05-20' }, evidenceId: null })
  })
})

describe('number and date of a document by its text', () => {
  it.each([
    ['ĐẢNG UỶ PHƯỜNG * Số: 12-BB/ĐU Tam Phước, ngày 12 tháng 8 năm 2026 BIÊN BẢN', '12-BB/ĐU', '2026-08-12'],
    [
      'UBND PHƯỜNG Số 340/UBND-VX, ngày 03 tháng 02 năm 2026 căn cứ Quyết định số 1/QĐ-TTg ngày 01 tháng 01 năm 2025',
      '340/UBND-VX',
      '2026-02-03',
    ],
    ['Số : 07 / QĐ - UBND   ngày … tháng … năm 2026', '07/QĐ-UBND', null],
    ['Báo cáo có 12 bản; nhân số 5 người', null, null],
    ['ngày 31 tháng 02 năm 2026', null, null],
  ])('%s', (text, number, date) => {
    expect(findDocumentMarks(text)).toEqual({ number, date })
  })

  it.each([
    ['12-BB/ĐU', '12-bb/đu', true],
    ['Số: 07/QĐ-UBND', '7 / QĐ - UBND', true],
    ['12', '12-BB/ĐU', true],
    ['1', '12-BB/ĐU', false],
    ['12-BB/ĐU', '12-BC/ĐU', false],
  ])('%s and %s', (one, other, isSame) => {
    expect(sameDocumentNumber(one, other)).toBe(isSame)
  })
})
