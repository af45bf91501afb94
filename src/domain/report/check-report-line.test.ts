import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDay } from '../shared/calendar.ts'
import type { ReportLineContext } from './check-report-line.ts'
import { checkReportLine } from './check-report-line.ts'
import type { ReportLineDraft } from './report-line.ts'

/** Task 1.1 of Plan 55 with the deliverables of its first milestones. */
const CONTEXT: ReportLineContext = {
  today: toDay('2026-08-20'),
  periodStart: toDay('2026-08-01'),
  taskTitle: 'Rà soát, chuẩn hóa quy trình TTHC; rút ngắn thời gian xử lý, nâng chất lượng phục vụ',
  deliverables: [
    'Ban hành kế hoạch CCHC, chuyển đổi số',
    'lập danh mục TTHC trọng tâm',
    'phân công từng đầu mối',
    'Triển khai đồng bộ',
    'báo cáo tỷ lệ hồ sơ trực tuyến, hồ sơ trễ hạn, thời gian xử lý',
    'Hoàn thành mục tiêu 500 ngày',
    'Tổ chức kiểm tra, giám sát theo kế hoạch',
    'Tiếp tục tuyên truyền nhóm nguy cơ cao, ca ngoài giờ',
  ],
}
const SOUND: ReportLineDraft = {
  taskCode: '1.1',
  result: 'Đã ban hành Quyết định số 45/QĐ-UBND về danh mục TTHC trọng tâm, rà soát xong 120 thủ tục',
  completionRate: 40,
  difficulty: 'Không',
  proposal: '',
  nextActionDue: null,
  evidence: [{ kind: 'decision', contentHash: 'a1' }],
}
const line = (changes: Partial<ReportLineDraft>): ReportLineDraft => ({ ...SOUND, ...changes })
const refusalsOf = (changes: Partial<ReportLineDraft>, context: Partial<ReportLineContext> = {}) =>
  checkReportLine(line(changes), { ...CONTEXT, ...context }).refusals.map(item => `${item.at}:${item.code}`)
const warningsOf = (changes: Partial<ReportLineDraft>, context: Partial<ReportLineContext> = {}) =>
  checkReportLine(line(changes), { ...CONTEXT, ...context }).warnings.map(item => `${item.at}:${item.code}`)

test('a line with product, ratio and evidence passes without a word', () => {
  expect(checkReportLine(SOUND, CONTEXT)).toEqual({ refusals: [], warnings: [] })
})

describe('what must be filled in', () => {
  test.each([
    ['no result', { result: '' }, ['result:RESULT_MISSING']],
    ['a result of spaces', { result: ' \u00a0\n ' }, ['result:RESULT_MISSING']],
    ['no ratio', { completionRate: null }, ['completionRate:COMPLETION_RATE_MISSING']],
    ['a ratio of 101', { completionRate: 101 }, ['completionRate:COMPLETION_RATE_OUT_OF_RANGE']],
    ['a ratio below nothing', { completionRate: -1 }, ['completionRate:COMPLETION_RATE_OUT_OF_RANGE']],
    ['a ratio that is no number', { completionRate: Number.NaN }, ['completionRate:COMPLETION_RATE_OUT_OF_RANGE']],
    ['a ratio of two decimals', { completionRate: 33.33 }, ['completionRate:COMPLETION_RATE_TOO_FINE']],
    ['a ratio of one decimal', { completionRate: 33.3 }, []],
    ['progress without evidence', { evidence: [] }, ['evidence:EVIDENCE_MISSING']],
    ['no progress and no evidence', { completionRate: 0, evidence: [] }, []],
    ['a result of 4,001 letters', { result: `${SOUND.result}${'a'.repeat(4001 - SOUND.result.length)}` }, ['result:TEXT_TOO_LONG']],
  ] as const)('%s', (_name, changes, expected) => {
    expect(refusalsOf(changes)).toEqual(expected)
  })

  test.each([
    ['a claim ten points above the registers', 40, 30, '', true],
    ['a claim ten points below the registers', 40, 50, '', true],
    ['a claim near the registers', 40, 49.9, '', false],
    ['a claim that no register can answer', 40, undefined, '', false],
    ['a gap with a word that says nothing', 40, 20, 'sai số', true],
    ['a gap with its reason', 40, 20, 'Ba khu phố chưa ghi sổ tháng này', false],
  ])('%s', (_name, completionRate, computedRate, gapReason, isRefused) => {
    const found = refusalsOf({ completionRate, gapReason }, computedRate === undefined ? {} : { computedRate })
    expect(found).toEqual(isRefused ? ['gapReason:GAP_REASON_MISSING'] : [])
  })

  test('the reason of a gap is read for secret marks like any other text', () => {
    expect(refusalsOf({ gapReason: 'Số liệu theo báo cáo TỐI MẬT của cấp trên' })).toEqual(['gapReason:STATE_SECRET_MARK'])
  })

  test.each(['ok', '…', 'có', 'không', 'Đã xong', 'nt', '-', 'Tốt, tốt', 'Đạt 100%'])('"%s" is no result', result => {
    expect(refusalsOf({ result })).toContain('result:TEXT_TOO_SHORT')
  })
})

describe('vague words without a product', () => {
  test.each([
    'Đang thực hiện theo chỉ đạo',
    'ĐANG THỰC HIỆN theo chỉ đạo',
    'Dang thuc hien theo chi dao',
    'đang   thực\u00a0hiện, theo chỉ đạo',
    'đang - thực - hiện theo chỉ đạo',
    'đang thực\u200b hiện theo chỉ đạo',
    'đang th\u200bực hiện theo chỉ đạo',
    'Đang thực hiện theo chỉ đạo'.normalize('NFD'),
    '\u00d0ang thực hiện theo chỉ đạo',
    'Đơn vị đang triển khai các nội dung',
    'Ủy ban đang tiến hành công việc',
    'Tiếp tục thực hiện nhiệm vụ được giao',
    'Đang phối hợp với các đơn vị liên quan',
    'Cơ bản hoàn thành nhiệm vụ được giao',
    'Nội dung đang được thực hiện đúng hướng',
    'Từng bước nâng cao chất lượng phục vụ',
    'Thường xuyên thực hiện công tác tuyên truyền',
    'Triển khai theo kế hoạch đã đề ra',
    'Đang thực hiện theo Kế hoạch số 55-KH/ĐU',
    'Đang triển khai thực hiện Kế hoạch 12/KH-UBND của phường',
    'Kế hoạch 55 đang thực hiện tốt',
    'Kế hoạch số 55-KH/ĐU đang được thực hiện',
    'Đang thực hiện Chỉ thị số 05-CT/TW',
    'Đang triển khai kế hoạch năm 2026 của UBND phường',
    'Đang thực hiện 03 nội dung trọng tâm',
    'Đang thực hiện tại 7 khu phố trong tháng 8',
    'Đang thực hiện, đạt 40% so với yêu cầu',
    'Khu phố Long Đức 1 đang thực hiện nhiệm vụ',
    'Ngày 12/8/2026 tổ chức họp, đang thực hiện tiếp',
    'Đang triển khai đồng bộ trên toàn phường',
    'Đang thực hiện mục tiêu 500 ngày đêm',
    'Cả hai đơn vị đang thực hiện theo văn bản số 12',
    'Đang thực hiện đến 15/8/2026, quyết tâm hoàn thành 100%',
  ])('"%s" is refused', result => {
    expect(refusalsOf({ result })).toContain('result:VAGUE_WORDS')
  })

  test('the refusal says which words, where, and what is lacking', () => {
    const result = 'Trong tháng, ĐANG  thực hiện theo chỉ đạo'
    const [found] = checkReportLine(line({ result }), CONTEXT).refusals
    expect(found).toMatchObject({
      code: 'VAGUE_WORDS',
      at: 'result',
      facts: { words: 'ĐANG  thực hiện', start: 13, end: 28, lacking: 'product' },
    })
    expect(result.slice(Number(found?.facts['start']), Number(found?.facts['end']))).toBe('ĐANG  thực hiện')
  })

  test('the longer words are named where two overlap, and each place once', () => {
    const found = checkReportLine(line({ result: 'Đang tổ chức thực hiện; tiếp tục triển khai nhiệm vụ' }), CONTEXT).refusals
    expect(found.map(item => item.facts['words'])).toEqual(['Đang tổ chức thực hiện', 'tiếp tục triển khai'])
  })

  test('a product without any ratio is refused too', () => {
    const result = 'Đang thực hiện, đã tổ chức 03 buổi tuyên truyền'
    expect(checkReportLine(line({ result, completionRate: null }), CONTEXT).refusals).toContainEqual(
      expect.objectContaining({ code: 'VAGUE_WORDS', facts: expect.objectContaining({ lacking: 'ratio' }) }),
    )
    expect(refusalsOf({ result })).toEqual([])
  })
})

describe('the same words beside a product and a ratio, or that are not vague', () => {
  test.each([
    'Đang thực hiện: đã tổ chức 03 buổi tuyên truyền',
    'Đang thực hiện, đã tiếp nhận 120 hồ sơ trực tuyến',
    'Đang triển khai; đã ban hành Kế hoạch số 12/KH-UBND',
    'Đang hoàn thiện Biên bản ngày 12/8/2026 về khảo sát',
    'Đang thực hiện lập danh mục TTHC trọng tâm cho các lĩnh vực',
    'Đang hoàn thiện hồ sơ mô hình “Nhà trọ an toàn” tại khu phố',
    'Đang thực hiện, đã cấp 12 thẻ căn cước và 05 giấy phép',
    'Tiep tuc thuc hien, da ho tro 1.250 luot nguoi dan',
    'Chi bộ, Đảng thực hiện tốt vai trò lãnh đạo trong tháng',
    'Các dạng thực hiện khác nhau được ghi nhận đầy đủ',
    'Tổ chức kiểm tra, giám sát theo kế hoạch tại Bộ phận Một cửa',
    'Tiếp tục tuyên truyền nhóm nguy cơ cao, ca ngoài giờ ở khu trọ',
    'Đã nhắc đơn vị còn ghi “đang thực hiện” trong báo cáo tháng trước',
  ])('"%s" passes', result => {
    expect(refusalsOf({ result })).toEqual([])
  })
})

describe('difficulties', () => {
  test.each([
    '',
    '  ',
    '-',
    '…',
    '/',
    '0',
    'Không',
    'không có',
    'KHÔNG',
    'Không có khó khăn',
    'không có khó khăn, vướng mắc.',
    'Không phát sinh',
    'Không gặp khó khăn gì',
    'khong',
    'Ko có',
    'Chưa phát sinh',
    'Không phát sinh khó khăn, vướng mắc trong tháng',
    'Chưa có khó khăn vướng mắc',
  ])('"%s" is no difficulty', difficulty => {
    expect(refusalsOf({ difficulty })).toEqual([])
  })

  test.each(['Không có kinh phí', 'Không có khó khăn nhưng thiếu kinh phí', 'Chưa có mặt bằng để thi công', 'Thiếu nhân sự trực'])(
    '"%s" is one',
    difficulty => {
      expect(refusalsOf({ difficulty })).toEqual(['proposal:DIFFICULTY_WITHOUT_PROPOSAL', 'nextActionDue:DIFFICULTY_WITHOUT_NEXT_DEADLINE'])
    },
  )

  test('a proposal and a deadline together answer it', () => {
    const difficulty = 'Thiếu nhân sự trực Bộ phận Một cửa'
    const proposal = 'Đề nghị bố trí thêm người trực'
    expect(refusalsOf({ difficulty, proposal, nextActionDue: toDay('2026-09-05') })).toEqual([])
    expect(refusalsOf({ difficulty, proposal })).toEqual(['nextActionDue:DIFFICULTY_WITHOUT_NEXT_DEADLINE'])
    expect(refusalsOf({ difficulty, proposal: 'Không', nextActionDue: toDay('2026-09-05') })).toEqual([
      'proposal:DIFFICULTY_WITHOUT_PROPOSAL',
    ])
    expect(refusalsOf({ difficulty, proposal: 'ok', nextActionDue: toDay('2026-09-05') })).toEqual(['proposal:TEXT_TOO_SHORT'])
    expect(refusalsOf({ difficulty: 'có', proposal, nextActionDue: toDay('2026-09-05') })).toEqual(['difficulty:TEXT_TOO_SHORT'])
  })

  test('the next deadline may be today, not yesterday', () => {
    expect(refusalsOf({ nextActionDue: toDay('2026-08-20') })).toEqual([])
    expect(refusalsOf({ nextActionDue: toDay('2026-08-19') })).toEqual(['nextActionDue:NEXT_DEADLINE_IN_PAST'])
  })
})

describe('nothing to report', () => {
  const nothing = { result: '', completionRate: null, evidence: [], noActivity: { reason: 'Chưa đến kỳ giám sát chuyên đề của năm 2026' } }

  test('a reason of twenty letters stands in for the result', () => {
    expect(refusalsOf(nothing)).toEqual([])
    expect(refusalsOf({ ...nothing, noActivity: { reason: 'Không phát sinh' } })).toEqual(['noActivity.reason:NO_ACTIVITY_REASON_SHORT'])
  })

  test('it cannot stand beside a higher ratio', () => {
    const previous = { result: 'Đã xong 40 hồ sơ', completionRate: 40, isNoActivity: false }
    expect(refusalsOf({ ...nothing, completionRate: 60 }, { previous })).toEqual(['completionRate:NO_ACTIVITY_WITH_PROGRESS'])
    expect(refusalsOf({ ...nothing, completionRate: 40 }, { previous })).toEqual([])
  })

  test('twice running is pointed out', () => {
    expect(warningsOf(nothing, { previous: { result: '', completionRate: null, isNoActivity: true } })).toEqual([
      'noActivity.reason:NO_ACTIVITY_AGAIN',
    ])
  })
})

describe('state secrets stay out', () => {
  test.each([
    'Tài liệu MẬT kèm theo báo cáo',
    'Công văn Tối mật số 3 đã nhận',
    'TUYET MAT: danh sach doi tuong',
    'Văn bản (Mật) đã xử lý xong',
    'Văn bản đóng dấu mật đã xử lý',
  ])('"%s" is refused', result => {
    expect(refusalsOf({ result })).toContain('result:STATE_SECRET_MARK')
  })
  test.each([
    'Tuyên truyền bảo vệ bí mật nhà nước cho 40 đảng viên',
    'Đổi mật khẩu cho 30 tài khoản',
    'LỄ RA MẮT TỔ HỖ TRỢ có 40 người',
    'Khu vực mật độ dân cư cao có 30 hộ',
    'BẢO MẬT THÔNG TIN cho 12 tài khoản',
    'UBMTTQ, Mặt trận phường dự 2 cuộc',
    'Buổi tối mặt đường có 12 hộ',
  ])('"%s" is not', result => {
    expect(refusalsOf({ result })).not.toContain('result:STATE_SECRET_MARK')
  })
})

describe('warnings do not refuse', () => {
  const previous = { result: SOUND.result, completionRate: 40, isNoActivity: false }

  test('last month said again', () => {
    expect(warningsOf({}, { previous })).toEqual(['result:NEARLY_SAME_AS_LAST_MONTH'])
    expect(warningsOf({ result: 'Đã tổ chức 03 lớp tập huấn cho 45 người về dịch vụ công' }, { previous })).toEqual([])
  })

  test('a falling ratio', () => {
    expect(warningsOf({ result: 'Đã tổ chức 03 lớp tập huấn cho 45 người', completionRate: 30 }, { previous })).toEqual([
      'completionRate:RATE_FALLING',
    ])
  })

  test.each([
    ['the reason beside the ratio', { gapReason: 'Rà soát lại, 12 hộ tính trùng' }, []],
    ['a difficulty', { difficulty: 'Chưa có kinh phí mua máy quét', proposal: 'Đề nghị UBND cấp', nextActionDue: CONTEXT.today }, []],
    ['a reason that says nothing', { gapReason: 'tính lại' }, ['completionRate:RATE_FALLING']],
    ['a difficulty that says there is none', { difficulty: 'Không có khó khăn, vướng mắc' }, ['completionRate:RATE_FALLING']],
  ])('a falling ratio with %s', (_what, changes, expected) => {
    const fallen = { result: 'Đã tổ chức 03 lớp tập huấn cho 45 người', completionRate: 30, ...changes }
    expect(warningsOf(fallen, { previous })).toEqual(expected)
  })

  test('a rising ratio that rests on what was shown before', () => {
    const changes = { result: 'Đã tổ chức 03 lớp tập huấn cho 45 người', completionRate: 60 }
    expect(warningsOf(changes, { previous, earlierEvidence: ['a1'] })).toEqual([
      'evidence:RATE_RISING_WITHOUT_NEW_EVIDENCE',
      'evidence[0]:SAME_EVIDENCE_AS_BEFORE',
    ])
    expect(warningsOf(changes, { previous, earlierEvidence: ['b2'] })).toEqual([])
  })

  test.each([
    ['Đã lập danh sách 12 hộ, hoàn thành 40%', 60, true],
    ['Đã lập danh sách 12 hộ, đạt 40 % khối lượng công việc', 60, true],
    ['Đã lập danh sách 12 hộ, hoàn thành 60%', 60, false],
    ['Tỷ lệ hồ sơ trực tuyến 12 lĩnh vực là 90% hồ sơ', 60, false],
    ['Đã tiếp nhận 120 hồ sơ, đạt 90% hồ sơ trực tuyến', 60, false],
    ['Đã lập danh sách 12 hộ, tiến độ đạt 33,3%', 33.3, false],
  ])('"%s" beside %d in the field', (result, completionRate, differs) => {
    expect(warningsOf({ result, completionRate }).includes('result:NUMBER_IN_TEXT_DIFFERS')).toBe(differs)
  })

  test('a ratio far from the computed one, an old picture, empty praise', () => {
    expect(warningsOf({}, { computedRate: 15 })).toEqual(['completionRate:RATE_FAR_FROM_COMPUTED'])
    expect(warningsOf({}, { computedRate: 36 })).toEqual([])
    expect(warningsOf({ evidence: [{ kind: 'photo', name: 'anh.jpg', takenOn: toDay('2026-07-31') }] })).toEqual([
      'evidence[0]:PHOTO_OLDER_THAN_PERIOD',
    ])
    expect(warningsOf({ result: 'Công tác tuyên truyền được đẩy mạnh, tăng cường' })).toEqual(['result:WEAK_WORDS', 'result:WEAK_WORDS'])
  })
})

test('no text whatever makes the checker fail, and every place it names lies inside the text', () => {
  const pieces = fc.constantFrom(
    'đang',
    'thực',
    'hiện',
    'tiếp tục',
    '40%',
    '12/KH-UBND',
    '“',
    '”',
    '\u200b',
    ' ',
    '.',
    'MẬT',
    'không',
    '03 buổi',
    '\ud800',
    'đ\u0300',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map(list => list.join(' ')),
  )
  const rate = fc.oneof(fc.constant(null), fc.double())
  fc.assert(
    fc.property(text, text, text, rate, (result, difficulty, proposal, completionRate) => {
      const draft = line({ result, difficulty, proposal, completionRate, evidence: [] })
      const { refusals, warnings } = checkReportLine(draft, {
        ...CONTEXT,
        previous: { result: proposal, completionRate, isNoActivity: false },
      })
      const texts: Record<string, string> = { result, difficulty, proposal }
      return [...refusals, ...warnings].every(({ at, facts: { start, end } }) => {
        return typeof start !== 'number' || typeof end !== 'number' || (start <= end && end <= (texts[at] ?? '').length)
      })
    }),
    { numRuns: 100 },
  )
})

test('a text of percentages, as long as a line may be kept, is checked without keeping the ward waiting', () => {
  const result = '50% '.repeat(1500)
  const start = performance.now()
  for (let round = 0; round < 3; round += 1) checkReportLine(line({ result }), CONTEXT)
  expect(performance.now() - start).toBeLessThan(1500)
})
