import { describe, expect, it } from 'vitest'
import { toDay } from '../../shared/calendar.ts'
import { readDeadline } from './read-deadline.ts'

const issuedOn = toDay('2026-07-14')
const context = { issuedOn, referenceYear: 2026 }

/** A reading in one line: what kind, by when, from when, how often. */
function show(text: string, more: object = {}): string {
  const { deadlines, notUnderstood } = readDeadline(text, { ...context, ...more })
  const shown = deadlines.map(deadline => {
    if (deadline.kind === 'date') return `${deadline.start === undefined ? '' : `${deadline.start} → `}${deadline.due}`
    if (deadline.kind === 'open') return `from ${deadline.start ?? '?'}`
    if (deadline.kind === 'relative') return `${deadline.days} ${deadline.workingDays ? 'working ' : ''}days → ${deadline.due ?? '?'}`
    if (deadline.kind !== 'recurring') return deadline.kind
    const every =
      deadline.every === null ? 'every ?' : `every ${deadline.every.count === 1 ? '' : `${deadline.every.count} `}${deadline.every.unit}`
    const day = deadline.dueDay === undefined ? '' : ` ${deadline.inclusive === true ? 'by' : 'before'} ${deadline.dueDay}`
    return `${every}${day}${deadline.months === undefined ? '' : ` in ${deadline.months.join(', ')}`}${deadline.weekday === undefined ? '' : ` on ${deadline.weekday}`}${deadline.until === undefined ? '' : ` until ${deadline.until}`}`
  })
  return [...shown, ...notUnderstood.map(clause => `?? ${clause}`)].join('; ')
}

describe('phrases of real plans (target-phrases, calendar D.2)', () => {
  it.each([
    ['hoàn thành trước tháng 4/2027', '2027-03-31'],
    ['hoàn thành trước tháng 6/2027', '2027-05-31'],
    ['đến 31/12/2026', '2026-12-31'],
    ['báo cáo tháng trước ngày 25', 'every month before 25'],
    ['họp chuyên đề quý', 'every quarter'],
    ['chấm điểm, xếp hạng hằng tháng', 'every month'],
    ['khi đủ điều kiện', 'dependent'],
    ['Trong tháng 01/2026', '2026-01-31'],
    ['Quý I/2026', '2026-03-31'],
    ['Quý II/2026', '2026-06-30'],
    ['Quý III/2026', '2026-09-30'],
    ['Quý IV/2026', '2026-12-31'],
    ['Từ Quý I/2026', 'from 2026-01-01'],
    ['Thường xuyên', 'standing'],
    ['Trước 10/02/2026', '2026-02-09'],
    ['Tháng 4/2026', '2026-04-30'],
    ['31/03/2026\nCác sở, ban, ngành có văn bản đề xuất trước ngày 15/3/2026', '2026-03-31; 2026-03-14'],
    ['13/02/2026\nĐề xuất hạn là thường xuyên', '2026-02-13; ?? Đề xuất hạn là thường xuyên'],
    ['30/4/2026 (mô hình thử nghiệm). Vận hành ổn định trong năm 2026', '2026-04-30; 2026-12-31'],
    ['Quý I/2026 (Kế hoạch CĐS); Năm 2026 (theo từng hệ thống)', '2026-03-31; 2026-12-31'],
    ['Theo tiến độ xây dựng KPI', 'dependent'],
    ['Theo từng nhiệm vụ đầu tư của năm 2026', 'dependent'],
    ['100 ngày kể từ ngày ban hành Kế hoạch', '100 days → 2026-10-22'],
    ['hoàn thành trong 15 ngày kể từ ngày Kế hoạch được ban hành', '15 days → 2026-07-29'],
    ['Từ ngày ban hành Kế hoạch trở đi', 'from 2026-07-14'],
    ['Theo từng mốc thời hạn dưới đây', 'dependent'],
    ['Định kỳ 02 tuần một lần (trước 16 giờ thứ Sáu)', 'every 2 week on 5'],
    ['Phấn đấu phát sinh doanh thu trong Quý IV/2026', '2026-12-31'],
    ['6/2025', '2025-06-30'],
    ['01/2025', '2025-01-31'],
    ['Tháng 10/2025', '2025-10-31'],
    ['2025', '2025-12-31'],
    ['2025 - 2026', '2025-01-01 → 2026-12-31'],
    ['Hằng năm', 'every year'],
    ['2025 và những năm tiếp theo', 'from 2025-01-01'],
    ['Nhiệm vụ thường xuyên', 'standing'],
    ['2030', '2030-12-31'],
    ['hoàn thành trong tháng 6/2026', '2026-06-30'],
    ['trước ngày 24/6/2026', '2026-06-23'],
    ['trước ngày 25/6/2026', '2026-06-24'],
    ['định kỳ báo cáo tiến độ … trước ngày 23 hàng tháng', 'every month before 23'],
    ['trước ngày 20 của tháng cuối quý và trước ngày 15/11 hằng năm', 'every quarter before 20; every year before 15 in 11'],
    [
      'Khởi động quý IV/2026; … quý II/2027; … quý IV/2027; cập nhật hằng quý đến 2030',
      '2026-12-31; 2027-06-30; 2027-12-31; every quarter until 2030-12-31',
    ],
    ['sơ kết 2028, tổng kết 2030', '2028-12-31; 2030-12-31'],
    ['trước 2030', '2029-12-31'],
    ['trước ngày 25 hằng tháng', 'every month before 25'],
    ['chậm nhất ngày 25 hằng tháng', 'every month by 25'],
    ['chậm nhất ngày 25', 'every ? by 25'],
    ['hết ngày 25', 'every ? by 25'],
    ['đến 31/5/2026', '2026-05-31'],
    ['trong năm 2026', '2026-12-31'],
    ['đến năm 2030', '2030-12-31'],
    ['đầu quý III/2026', '2026-07-01'],
    ['cuối tháng 2/2028', '2028-02-29'],
    ['giữa năm 2026', '2026-06-30'],
    ['định kỳ hằng quý', 'every quarter'],
    ['01 cuộc/năm', 'every year'],
    ['duy trì', 'standing'],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected)
  })
})

describe('other ways offices write dates', () => {
  it.each([
    ['trước 30/6', '2026-06-29'],
    ['quý II', '2026-06-30'],
    ['Q2/2026', '2026-06-30'],
    ['quý 3 năm 2026', '2026-09-30'],
    ['quý I, II/2026', '2026-03-31; 2026-06-30'],
    ['Quý II - Quý III/2026', '2026-09-30'],
    ['6 tháng đầu năm', '2026-06-30'],
    ['6 tháng cuối năm 2027', '2027-12-31'],
    ['cuối năm', '2026-12-31'],
    ['30-6-2026', '2026-06-30'],
    ['30.6.2026', '2026-06-30'],
    ['2026-06-30', '2026-06-30'],
    ['Ngày 5 tháng 6 năm 2026', '2026-06-05'],
    ['15/3; 20/4/2027', '2026-03-15; 2027-04-20'],
    ['Từ 01/6/2026 đến 31/12/2026', '2026-06-01 → 2026-12-31'],
    ['Từ tháng 5 đến tháng 8/2026', '2026-05-01 → 2026-08-31'],
    ['Từ nay đến 31/12/2026', '2026-12-31'],
    ['năm 2026-2027', '2026-01-01 → 2027-12-31'],
    ['Giai đoạn 2026-2030', '2026-01-01 → 2030-12-31'],
    ['tháng 4 và tháng 10 hằng năm', 'every year in 4, 10'],
    ['Trước 30/11 hằng năm', 'every year before 30 in 11'],
    ['31/12/2026 và hằng năm', '2026-12-31; every year'],
    ['6 tháng, năm', 'every half_year'],
    ['Định kỳ', 'every ?'],
    ['trong tháng', '2026-07-31'],
    ['07 ngày làm việc sau khi nhận hồ sơ', '7 working days → ?'],
    ['Giải ngân vốn đầu tư năm 2026', '2026-12-31'],
    ['Báo cáo theo quy định', 'dependent'],
    ['Tháng 13/2026', '?? Tháng 13/2026'],
    ['31/2/2026', '?? 31/2/2026'],
    ['Trước mùa mưa', '?? Trước mùa mưa'],
    ['', ''],
    ['-', ''],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected)
  })

  it('keeps the named day in time where the office takes it so', () => {
    expect(show('trước 30/6/2026', { beforeDayRule: 'inclusive' })).toBe('2026-06-30')
    expect(show('trước ngày 25 hằng tháng', { beforeDayRule: 'inclusive' })).toBe('every month by 25')
    expect(show('trước tháng 4/2027', { beforeDayRule: 'inclusive' })).toBe('2027-03-31')
  })

  it('does not guess a year nobody gave', () => {
    expect(readDeadline('quý II')).toEqual({ deadlines: [], notUnderstood: ['quý II'] })
  })

  it('takes a workbook date only where the words say none', () => {
    const cellDay = toDay('2026-04-01')
    expect(show('Tháng 4/2026', { cellDay })).toBe('2026-04-30')
    expect(show('Apr-26', { cellDay })).toBe('2026-04-01')
  })
})
