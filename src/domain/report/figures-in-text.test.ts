import { describe, expect, test } from 'vitest'
import { figuresInTextWarnings } from './figures-in-text.ts'

const LODGINGS = { text: 'Rà soát 100% nhà trọ, phòng trọ trên địa bàn', unit: '%', value: 65.33, part: 98, whole: 150 }
const ONLINE = { text: 'tối thiểu 90% hồ sơ qua hệ thống điện tử', unit: '%', value: null, part: null, whole: null }
const warned = (text: string) =>
  figuresInTextWarnings(text, [LODGINGS, ONLINE]).map(({ facts: { inText, figure } }) => `${inText} ${figure}`)

describe('a number of the text against the target’s own', () => {
  test.each([
    ['Đã rà soát 120/150 nhà trọ.', ['120/150 98/150']],
    ['Đã rà soát 98/150 nhà trọ.', []],
    ['Đã rà soát 120/160 nhà trọ trong tháng.', ['120/160 98/150']],
    ['Đã rà soát 1.120/1.150 nhà trọ.', ['1120/1150 98/150']],
    ['Rà soát xong 100% nhà trọ trên địa bàn.', ['100% 98/150'.replace('98/150', '65.3%')]],
    ['Rà soát được 65,3% nhà trọ.', []],
    ['Chỉ tiêu 100% nhà trọ được giao từ đầu năm.', []],
    ['Họp ngày 12/11 nhà trọ số 5.', []],
    ['Biên bản ngày 12/11/2026 nhà trọ số 5.', []],
    ['Kế hoạch số 15/KH-UBND nhà trọ.', []],
    ['Đã lập 12/20 biên bản kiểm tra.', []],
    ['Đạt 85% hồ sơ qua hệ thống điện tử.', []],
    ['Không có số nào.', []],
  ])('%s', (text, expected) => {
    expect(warned(text)).toEqual(expected)
  })

  test('says where in the text', () => {
    const text = 'Trong tháng đã rà soát 120/150 nhà trọ.'
    const [found] = figuresInTextWarnings(text, [LODGINGS])
    expect(text.slice(Number(found?.facts['start']), Number(found?.facts['end']))).toBe('120/150')
    expect(found).toMatchObject({ code: 'FIGURE_IN_TEXT_DIFFERS', at: 'result', facts: { words: '120/150', target: LODGINGS.text } })
  })
})
