import { expect, test } from 'vitest'
import { sampleLine, sampleReport } from './sample-papers.ts'
import { composeConsolidatedNarrative } from '#domain/report/consolidated-narrative.ts'
import type { ConsolidatedReport } from '#domain/report/consolidated-report.ts'

function sectionText(report: ConsolidatedReport, numeral: string): string {
  const blocks = composeConsolidatedNarrative(report)
  const start = blocks.findIndex(block => block.kind === 'section' && block.text.startsWith(`${numeral}- `))
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex(block => block.kind === 'section')
  return (end < 0 ? rest : rest.slice(0, end)).map(block => block.text).join('\n')
}

test('the report has its six sections in order', () => {
  const headings = composeConsolidatedNarrative(sampleReport()).filter(block => block.kind === 'section')
  expect(headings.map(block => block.text)).toEqual([
    'I- TÌNH HÌNH CHẤP HÀNH CHẾ ĐỘ BÁO CÁO',
    'II- KẾT QUẢ THỰC HIỆN',
    'III- NHIỆM VỤ CHẬM, NGUYÊN NHÂN',
    'IV- KHÓ KHĂN, VƯỚNG MẮC',
    'V- KIẾN NGHỊ, ĐỀ XUẤT',
    'VI- NHIỆM VỤ TRỌNG TÂM THÁNG TỚI',
  ])
})

test('who reported, late or not at all, is told with counts and names', () => {
  const text = sectionText(sampleReport(), 'I')
  expect(text).toContain('Có 12 đơn vị phải gửi báo cáo tháng 6 năm 2026; 10/12 đơn vị đã gửi, trong đó 09/12 đơn vị gửi đúng hạn.')
  expect(text).toContain('Gửi chậm 01/12 đơn vị: Khu phố Long Khánh 3.')
  expect(text).toContain('Chưa gửi báo cáo 02/12 đơn vị: Hội Nông dân và Cựu chiến binh.')
  expect(text).toContain('Bị trả lại để bổ sung, chỉnh sửa 01 đơn vị: Công an phường.')
})

test('a month in which all units were on time says that none was late', () => {
  const report = sampleReport({ summary: { unitsExpected: 12, onTime: 12, late: [], missing: [], notDueCount: 0, returned: [] } })
  expect(sectionText(report, 'I')).toContain('Không có đơn vị gửi chậm hoặc không gửi báo cáo.')
  expect(sectionText(report, 'I')).not.toContain('Chưa gửi')
})

test('a month in which nobody has sent anything yet says so, without counting to 00', () => {
  const nobody = sampleReport({
    summary: { unitsExpected: 4, onTime: 0, late: [], missing: ['A', 'B', 'C', 'D'], notDueCount: 4, returned: [] },
  })
  expect(sectionText(nobody, 'I')).toContain('Có 04 đơn vị phải gửi báo cáo tháng 6 năm 2026; chưa có đơn vị nào gửi báo cáo.')
  const onlyLate = sampleReport({
    summary: { unitsExpected: 4, onTime: 0, late: ['A'], missing: ['B', 'C', 'D'], notDueCount: 0, returned: [] },
  })
  expect(sectionText(onlyLate, 'I')).toContain('01/04 đơn vị đã gửi, không có đơn vị gửi đúng hạn.')
})

test('results stand under their key content in the units’ own words, with share and evidence', () => {
  const text = sectionText(sampleReport(), 'II')
  expect(text).toContain('1. Cải cách hành chính')
  expect(text).toContain(
    'theo báo cáo của Đoàn Thanh niên: Ra mắt 05 Tổ hỗ trợ; Tập huấn 01 lớp cho 35 đoàn viên (đạt 71,4%, kèm 05 tài liệu kiểm chứng).',
  )
  expect(text).toContain('theo báo cáo của 03 đơn vị:\nKhu phố Long Khánh 1: Vận động 12 hộ')
  expect(text).toContain('Trong tháng không có kết quả được chấp nhận của nhiệm vụ 1.3.')
  expect(text).toContain(
    'trong 05 nhiệm vụ của Kế hoạch có 01 nhiệm vụ hoàn thành, 02 nhiệm vụ đúng tiến độ, 01 nhiệm vụ có nguy cơ chậm và 01 nhiệm vụ chậm.',
  )
})

test('a share that the registers contradict is printed beside the computed one', () => {
  expect(sectionText(sampleReport(), 'II')).toContain('(đạt 62%, theo sổ theo dõi 59,6%, kèm 03 tài liệu kiểm chứng)')
})

test('a share that the reviewer did not confirm is told beside the one that was', () => {
  const text = (change: Parameters<typeof sampleLine>[0]) =>
    sectionText(sampleReport({ lines: [sampleLine({ completionRate: 60, ...change })] }), 'II')
  expect(text({ verifiedRate: 45 })).toContain('(tự báo cáo 60%, xác nhận 45%, kèm 02 tài liệu kiểm chứng)')
  expect(text({ verifiedRate: 60 })).toContain('(đạt 60%, kèm 02 tài liệu kiểm chứng)')
  expect(text({ completionRate: null, verifiedRate: 20 })).toContain('(chưa nêu tỷ lệ hoàn thành, xác nhận 20%, kèm')
})

test('an accepted line of a task outside every key content is not lost', () => {
  const report = sampleReport({ lines: [sampleLine({ taskCode: '9.9', taskTitle: 'Nhiệm vụ đột xuất', result: 'Đã xong' })] })
  expect(sectionText(report, 'II')).toContain('Nhiệm vụ khác\nNhiệm vụ 9.9 (Nhiệm vụ đột xuất), theo báo cáo của UBND phường: Đã xong')
})

test('a late task is told with its rule and the cause its units gave', () => {
  const text = sectionText(sampleReport(), 'III')
  expect(text).toContain(
    'Mốc đến 31/5/2026 quá hạn 25 ngày, mới có 05/07 khu phố ra mắt Tổ hỗ trợ. Nguyên nhân theo báo cáo của Đoàn Thanh niên: Khu phố Long Đức',
  )
  expect(text).toContain('Có 01 nhiệm vụ có nguy cơ chậm:')
})

test('“Không” and “không có” are no difficulty and no proposal', () => {
  expect(sectionText(sampleReport(), 'IV')).not.toContain('Công an phường')
  expect(sectionText(sampleReport(), 'V')).not.toContain('Đoàn Thanh niên')
  expect(sectionText(sampleReport(), 'V')).toContain(
    'UBND phường (nhiệm vụ 1.1): Đề nghị Thành phố mở kết nối cơ sở dữ liệu đất đai (thời hạn xử lý tiếp theo: 15/7/2026);',
  )
})

test('next month’s dates come in order, plan and reports together, with the next report’s last day', () => {
  const text = sectionText(sampleReport(), 'VI')
  const days = [...text.matchAll(/Đến ngày (\S+):/g)].map(match => match[1])
  expect(days).toEqual(['05/7/2026', '15/7/2026', '20/7/2026', '31/7/2026'])
  expect(text).toContain('gửi báo cáo tháng 7 năm 2026 chậm nhất ngày 24/7/2026.')
})

test('a month without any accepted line says so in every section and invents nothing', () => {
  const report = sampleReport({ lines: [], groups: [], upcoming: [], nextReportLastDay: null, addressee: null })
  const facts = ['I', 'II', 'III', 'IV', 'V', 'VI'].map(numeral => sectionText(report, numeral))
  expect(facts[0]).toContain('không có nội dung báo cáo nào được chấp nhận')
  for (const text of facts.slice(1)) expect(text).toMatch(/^Không có .+\.$/m)
})

test('the program’s words follow the tone style and the units’ words do not', () => {
  const lines = [sampleLine({ unitName: 'Đảng uỷ A', result: 'Hoà giải 02 vụ' })]
  const text = composeConsolidatedNarrative(sampleReport({ toneStyle: 'old', lines }))
    .map(block => block.text)
    .join('\n')
  expect(text).toContain('Đảng uỷ A')
  expect(text).toContain('Hoà giải 02 vụ')
})

test('lists end every item in a semicolon and the last in a full stop', () => {
  const blocks = composeConsolidatedNarrative(sampleReport())
  const plus = blocks.filter(block => block.kind === 'plus').map(block => block.text.at(-1))
  expect(plus).toEqual([';', ';', '.'])
  expect(blocks.every(block => !block.text.includes('..') && !block.text.includes(' ;'))).toBe(true)
})
