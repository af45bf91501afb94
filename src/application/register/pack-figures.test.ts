import { beforeAll, expect, it } from 'vitest'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import { accept, makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { enterTestRows, figuresOn, type TypedTestRow } from '#tests/databases/register-work.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import type { FigureView } from '../target/figure-view.ts'
import { importPack } from './import-pack.ts'

/** Counted on 20/12/2026 of a ward of three neighbourhoods and seven cells; the campaign began on 15/4/2026. Beside each row why it counts or not. */
const ROWS: readonly (readonly [register: string, rows: readonly TypedTestRow[]])[] = [
  [
    'procedures',
    [
      { code: 'A', name: 'Thủ tục A', legal_hours: 40, online_level: 'full' },
      { code: 'B', name: 'Thủ tục B', legal_hours: 40, online_level: 'partial' },
      { code: 'C', name: 'Thủ tục C', legal_hours: 40, online_level: 'none' },
      // No longer in force: leaves the whole too.
      { code: 'D', name: 'Thủ tục D', legal_hours: 40, online_level: 'full', in_force_until: '2026-11-30' },
    ],
  ],
  [
    'dossier_stats',
    [
      { period: '2026-06', procedure: 'A', received: 100, received_online: 80, settled: 40, total_hours: 600 },
      // Online not known: counted on neither side; settled counts.
      { period: '2026-07', procedure: 'A', received: 50, settled: 10, total_hours: 150 },
      // Hours not known: would look quick.
      { period: '2026-08', procedure: 'A', settled: 500 },
      // Before the campaign, and after the cut-off.
      { period: '2026-03', procedure: 'A', received: 1000, received_online: 0, settled: 10, total_hours: 9000 },
      { period: '2027-01', procedure: 'A', received: 1000, received_online: 0, settled: 10, total_hours: 9000 },
    ],
  ],
  ['baselines', [{ measure: 'settling_hours', value: 20, unit_of_measure: 'giờ', of_year: 2025, source: 'Báo cáo mẫu' }]],
  [
    'satisfaction',
    [
      { answered_on: '2026-06-01', score: 5, satisfied: true },
      { answered_on: '2026-07-01', score: 4, satisfied: true },
      { answered_on: '2026-12-20', score: 4, satisfied: true },
      { answered_on: '2026-08-01', score: 1, satisfied: false },
      { answered_on: '2026-04-14', score: 1, satisfied: false },
      { answered_on: '2026-12-21', score: 1, satisfied: false },
    ],
  ],
  [
    'support_teams',
    [
      { in: 0, decision_number: '1', decision_date: '2026-06-01', has_log_book: true, has_list: true, active_from: '2026-06-01' },
      { in: 1, decision_number: '2', decision_date: '2026-06-01', has_log_book: true, has_list: true, active_until: '2026-12-19' },
      { in: 2, decision_number: '3', decision_date: '2026-06-01', has_log_book: true, has_list: true, active_from: '2026-12-21' },
    ],
  ],
  [
    'initiatives',
    [
      initiative('Một', { recognised_level: 'base', recognised_on: '2026-08-01', applied_from: '2026-07-01' }),
      initiative('Hai', { recognised_level: 'city', recognised_on: '2026-12-20', applied_from: '2026-07-01' }),
      initiative('Ba', { applied_from: '2026-09-01' }),
      initiative('Bốn', { recognised_level: 'base', recognised_on: '2026-08-01', applied_from: '2027-01-10' }),
      initiative('Năm', { recognised_level: 'base', recognised_on: '2026-03-01', applied_from: '2026-05-01' }),
    ],
  ],
  [
    'supervision',
    [
      { topic: 'Một', kind: 'thematic', starts_on: '2026-09-01', ends_on: '2026-09-15' },
      { topic: 'Hai', kind: 'regular', starts_on: '2026-10-01', ends_on: '2026-10-02' },
      // Ended in another year, and not ended yet.
      { topic: 'Ba', kind: 'thematic', starts_on: '2025-11-01', ends_on: '2025-11-15' },
      { topic: 'Bốn', kind: 'thematic', starts_on: '2026-12-15', ends_on: '2027-01-15' },
    ],
  ],
  [
    'recommendations',
    [
      asked('supervision', { authority: 'within', deadline: '2026-10-15', done_on: '2026-10-10' }),
      asked('supervision', { authority: 'within', deadline: '2026-10-15', done_on: '2026-10-20' }),
      asked('feedback', { authority: 'beyond', deadline: '2026-10-15' }),
      asked('feedback', { authority: 'within', deadline: '2026-10-15', reported_on: '2026-12-01', report_number: '1/BC' }),
    ],
  ],
  [
    'bottlenecks',
    [
      held({ authority: 'within', deadline: '2026-10-15', settled_on: '2026-09-01' }),
      held({ authority: 'within', deadline: '2026-12-31' }),
      // On the last day itself is in time.
      held({ authority: 'within', deadline: '2026-10-15', settled_on: '2026-10-15' }),
      held({ authority: 'beyond', deadline: '2026-10-15', settled_on: '2026-09-01' }),
    ],
  ],
  [
    'model_sites',
    [
      { level: 'ward', name: 'Trục một', registered_on: '2026-05-29', accepted_on: '2026-12-01' },
      { in: 0, level: 'neighbourhood', name: 'Tuyến một', registered_on: '2026-05-29', accepted_on: '2026-11-30' },
      { in: 0, level: 'neighbourhood', name: 'Tuyến hai', registered_on: '2026-06-29' },
      { in: 1, level: 'neighbourhood', name: 'Tuyến ba', registered_on: '2026-06-29', accepted_on: '2026-12-21' },
      // An axis of the ward lies in a neighbourhood without being its own.
      { in: 2, level: 'ward', name: 'Trục hai', registered_on: '2026-06-29' },
    ],
  ],
  [
    'sponsors',
    [
      { name: 'Doanh nghiệp một', kind: 'enterprise', met_on: '2026-06-01' },
      { name: 'Doanh nghiệp hai', kind: 'enterprise', met_on: '2026-07-01' },
      { name: 'Doanh nghiệp ba', kind: 'enterprise' },
      { name: 'Doanh nghiệp bốn', kind: 'enterprise', met_on: '2026-04-01' },
      { name: 'Hội một', kind: 'organisation', met_on: '2026-06-01' },
    ],
  ],
  [
    'contributions',
    [
      { sponsor: 'Doanh nghiệp một', purpose: 'Camera', pledged: 200_000_000, received: 120_000_000, received_on: '2026-07-01' },
      { sponsor: 'Hội một', purpose: 'Cây xanh', pledged: 30_000_000, received: 30_000_000, received_on: '2026-12-19' },
      { sponsor: 'Doanh nghiệp hai', purpose: 'Đèn', pledged: 90_000_000, in_kind: 'Bóng đèn', in_kind_value: 50_000_000 },
      { sponsor: 'Doanh nghiệp bốn', purpose: 'Ghế đá', pledged: 100_000_000, received: 100_000_000, received_on: '2026-04-01' },
    ],
  ],
  [
    'campaigns',
    [campaign('Một', '2026-06-01'), campaign('Hai', '2026-11-01'), campaign('Ba', '2025-12-01'), campaign('Bốn', '2026-12-25')],
  ],
  [
    'urban_violations',
    [
      ...['2026-06-01', '2026-07-01', '2026-08-01'].map(found => advert({ found_on: found, handled_on: found })),
      advert({ found_on: '2026-12-19' }),
      advert({ found_on: '2026-12-19', on_model_site: false }),
      advert({ found_on: '2026-12-19', kind: 'encroachment' }),
      advert({ found_on: '2026-04-01' }),
    ],
  ],
  [
    'lodgings',
    [
      lodging(1, 'Chủ trọ mẫu', { ...reviewed(), commitment_signed_on: '2026-09-01', fire_equipment: true }),
      // The same owner, typed without marks: one owner with two houses.
      lodging(2, 'CHU TRO MAU', { ...reviewed(), fire_equipment: true }),
      lodging(3, 'Chủ trọ khác', { reviewed_on: '2026-09-01', data_updated_on: '2026-09-01', fire_equipment: false }),
      lodging(4, 'Chủ trọ đã nghỉ', { closed_on: '2026-12-19' }),
    ],
  ],
  [
    'model_lodgings',
    [
      { in: 0, name: 'Mô hình một', lodging: 'NT-1', launched_on: '2026-10-01' },
      { in: 1, name: 'Mô hình hai', lodging: 'NT-2', launched_on: '2026-10-01', ended_on: '2026-11-30' },
      { in: 2, name: 'Mô hình ba', lodging: 'NT-3', launched_on: '2026-12-25' },
    ],
  ],
  [
    'incidents',
    [
      { period: '2026-06', kind: 'residence', number: 8, number_2025: 10 },
      { period: '2026-06', kind: 'drugs', number: 4, number_2025: 5 },
      // Nothing to compare with; not of the three kinds; before the campaign.
      { period: '2026-06', kind: 'fire', number: 7 },
      { period: '2026-06', kind: 'other', number: 50, number_2025: 1 },
      { period: '2026-03', kind: 'residence', number: 90, number_2025: 10 },
    ],
  ],
  [
    'enterprises',
    [
      { name: 'Công ty một', kind: 'key' },
      { name: 'Công ty hai', kind: 'fdi' },
      { name: 'Công ty ba', kind: 'key_fdi' },
      { name: 'Công ty đã đi', kind: 'fdi', active_until: '2026-12-01' },
    ],
  ],
  [
    'outreach',
    [
      session('Công ty một', { enterprise: 'Công ty một', held_on: '2026-02-01' }),
      session('Công ty một', { enterprise: 'Công ty một', held_on: '2026-09-01' }),
      session('Công ty hai', { enterprise: 'Công ty hai', held_on: '2025-11-01' }),
      session('Khu trọ', { held_on: '2026-09-01' }),
    ],
  ],
  [
    'hardship_cases',
    [
      hardship(1, { eligible: true, reviewed_on: '2026-09-01', supported_on: '2026-09-02' }),
      hardship(2, { eligible: true, reviewed_on: '2026-09-01' }),
      hardship(3, { eligible: false, reviewed_on: '2026-09-01', supported_on: '2026-09-02' }),
      hardship(4, { eligible: true, closed_on: '2026-11-30' }),
    ],
  ],
  [
    'report_calendar',
    [
      { period: '2026-12', kind: 'monthly_report', content: 'Báo cáo tháng 12/2026', due_on: '2026-12-24', done_on: '2026-12-19' },
      { period: '2026-11', kind: 'monthly_report', content: 'Báo cáo tháng 11/2026', due_on: '2026-11-24', done_on: '2026-11-24' },
      { period: '2026-12', kind: 'quarterly_meeting', content: 'Họp quý IV', due_on: '2026-12-31', done_on: '2026-12-10' },
      { period: '2026-09', kind: 'quarterly_meeting', content: 'Họp quý III', due_on: '2026-09-30', done_on: '2026-09-10' },
    ],
  ],
  [
    'cell_meetings',
    [
      ...['Chi bộ khu phố 1', 'Chi bộ khu phố 2', 'Chi bộ UBND'].map(cell => meeting(cell, '2026-12', true)),
      meeting('Chi bộ khu phố 3', '2026-12', false),
      meeting('Chi bộ khu phố 3', '2026-11', true),
    ],
  ],
  [
    'violation_signs',
    [
      {
        code: 'DH-1',
        found_on: '2026-09-01',
        subject: 'Người mẫu 1',
        content: 'Nội dung mẫu',
        considered_on: '2026-10-01',
        advice: 'remind',
      },
      { code: 'DH-2', found_on: '2026-09-01', subject: 'Người mẫu 2', content: 'Nội dung mẫu', considered_on: '2026-10-01' },
    ],
  ],
]

/** By the plan's own words, as reckoned by hand from the rows above. */
const VALUES: Readonly<Record<string, number>> = {
  '100% TTHC xử lý trên môi trường số': (2 / 3) * 100,
  'tối thiểu 90% hồ sơ qua hệ thống điện tử': 80,
  // (600 + 150) ÷ (40 + 10) = 15 hours, of 20 a quarter less.
  'giảm ít nhất 30% thời gian xử lý': 25,
  'hài lòng đạt 95% trở lên': 75,
  '100% khu phố có Tổ hỗ trợ': (1 / 3) * 100,
  'Ít nhất 10 sáng kiến, giải pháp được công nhận cấp cơ sở và áp dụng hiệu quả': 2,
  'tối thiểu 5 sáng kiến có sản phẩm áp dụng': 4,
  'Đạt tối thiểu 10 sáng kiến': 2,
  'Ít nhất 01 cuộc giám sát chuyên đề/năm': 1,
  '100% kiến nghị sau giám sát có đầu mối, thời hạn xử lý': 100,
  '01 trục điểm kiểu mẫu hoàn thành trước tháng 4/2027': 1,
  'Toàn bộ khu phố có tuyến/cụm kiểu mẫu hoàn thành trước tháng 6/2027': (1 / 3) * 100,
  // 150 of 500 million.
  'Huy động từ 50% trở lên kinh phí ngoài ngân sách trên tổng kinh phí dự kiến 500 triệu đồng': 30,
  'làm việc 03-05 doanh nghiệp': 2,
  'Ít nhất 02 đợt cao điểm/năm': 2,
  'xử lý thường xuyên 100% rao vặt trái phép trên tuyến kiểu mẫu': 75,
  'Tổ chức ít nhất 02 đợt ra quân': 2,
  // 2 + 2 of 3 + 3.
  '100% kiến nghị thuộc thẩm quyền được xử lý đúng hạn hoặc báo cáo cấp trên': (4 / 6) * 100,
  '100% cơ sở cho thuê trọ, lưu trú được rà soát, phân loại, cập nhật': (2 / 3) * 100,
  '100% chủ nhà trọ ký cam kết ANTT': 50,
  '100% cơ sở nhà trọ có thiết bị PCCC tối thiểu theo quy định': (2 / 3) * 100,
  // 12 against 15.
  'Kéo giảm ít nhất 20% vụ vi phạm liên quan cư trú, ma túy, PCCC so với năm 2025': 20,
  '100% doanh nghiệp trọng điểm và doanh nghiệp FDI được tuyên truyền ít nhất 01 lần/năm': (1 / 3) * 100,
  '100% trường hợp khó khăn đủ điều kiện được rà soát hỗ trợ': 50,
  'báo cáo tháng trước ngày 25': 1,
  'họp chuyên đề quý': 1,
  '100% chi, đảng bộ đưa nội dung vào sinh hoạt định kỳ': (3 / 7) * 100,
  '100% dấu hiệu vi phạm được xem xét, tham mưu xử lý': 50,
}
const SITES = 'Mỗi khu phố xây dựng ít nhất 01 tuyến đường/cụm dân cư kiểu mẫu'
const MODELS = 'Mỗi khu phố có ít nhất 01 mô hình'
/** Shares of what may not be there at all. */
const WITHOUT_A_WHOLE = [
  '100% TTHC xử lý trên môi trường số',
  'tối thiểu 90% hồ sơ qua hệ thống điện tử',
  'giảm ít nhất 30% thời gian xử lý',
  'hài lòng đạt 95% trở lên',
  '100% kiến nghị sau giám sát có đầu mối, thời hạn xử lý',
  'xử lý thường xuyên 100% rao vặt trái phép trên tuyến kiểu mẫu',
  '100% kiến nghị thuộc thẩm quyền được xử lý đúng hạn hoặc báo cáo cấp trên',
  '100% cơ sở cho thuê trọ, lưu trú được rà soát, phân loại, cập nhật',
  '100% chủ nhà trọ ký cam kết ANTT',
  '100% cơ sở nhà trọ có thiết bị PCCC tối thiểu theo quy định',
  'Kéo giảm ít nhất 20% vụ vi phạm liên quan cư trú, ma túy, PCCC so với năm 2025',
  '100% doanh nghiệp trọng điểm và doanh nghiệp FDI được tuyên truyền ít nhất 01 lần/năm',
  '100% trường hợp khó khăn đủ điều kiện được rà soát hỗ trợ',
  '100% dấu hiệu vi phạm được xem xét, tham mưu xử lý',
]

describeOnEveryDatabase(
  'the figures of Plan 55, from its registers',
  opened => {
    let ward: SampleWard
    let planId: string
    const figures = new Map<string, ReadonlyMap<string, FigureView>>()
    const valuesOn = (day: string) => Object.fromEntries([...(figures.get(day) ?? [])].map(([text, { value }]) => [text, value]))
    const unitsOn = (day: string, text: string) =>
      figures
        .get(day)
        ?.get(text)
        ?.units.map(({ unitName, value }) => `${unitName}: ${value}`)

    beforeAll(async () => {
      const { clock, application } = opened()
      ward = await makeSampleWard(opened(), 'Chỉ tiêu')
      planId = await makeActivePlan55(opened(), ward.administrator)
      const office = await ward.person('partyOffice', ward.unitOfKind('party_office').unitId)
      accept(await importPack(application, office, PLAN_55_PACK))
      const look = async (day: string) => figures.set(day, await figuresOn(opened(), ward.administrator, planId, day))
      await look('2026-12-19')
      clock.set('2026-12-20T02:00:00.000Z')
      for (const [register, rows] of ROWS) await enterTestRows(opened(), ward, register, rows)
      await look('2026-12-20')
      clock.set('2027-06-20T02:00:00.000Z')
      for (const [register, rows] of LATER) await enterTestRows(opened(), ward, register, rows)
      await look('2027-06-20')
      figures.set('2026-12-20 again', await figuresOn(opened(), ward.administrator, planId, '2026-12-20'))
    }, 120_000)

    it('are what the rows give when they are reckoned by hand', () => {
      const { [SITES]: sites, [MODELS]: models, ...others } = valuesOn('2026-12-20')
      expect(Object.keys(others).toSorted()).toEqual(Object.keys(VALUES).toSorted())
      for (const [text, value] of Object.entries(VALUES)) expect(others[text], `${text}`).toBeCloseTo(value, 9)
      // Neighbourhoods that fulfil it.
      expect([sites, models]).toEqual([2, 1])
    })

    it('stand for each neighbourhood where each owes one', () => {
      expect(unitsOn('2026-12-20', SITES)).toEqual(['Khu phố 1: 2', 'Khu phố 2: 1', 'Khu phố 3: 0'])
      expect(unitsOn('2026-12-20', MODELS)).toEqual(['Khu phố 1: 1', 'Khu phố 2: 0', 'Khu phố 3: 0'])
    })

    it('are no figure where there is nothing to take a share of, and 0 where nothing of something is done', () => {
      const values = valuesOn('2026-12-19')
      expect(Object.keys(values).filter(text => values[text] === null)).toEqual(WITHOUT_A_WHOLE)
      expect(new Set(Object.keys(values).map(text => values[text]))).toEqual(new Set([null, 0]))
    })

    it('of a past day do not change by what was written since', () => {
      expect(valuesOn('2026-12-20 again')).toEqual(valuesOn('2026-12-20'))
    })

    it('begin again with the year, the quarter and the month; what was promised by a day is not reached after it', () => {
      expect(valuesOn('2027-06-20')).toMatchObject({
        'Ít nhất 02 đợt cao điểm/năm': 1,
        'Tổ chức ít nhất 02 đợt ra quân': 3,
        'Ít nhất 01 cuộc giám sát chuyên đề/năm': 1,
        'báo cáo tháng trước ngày 25': 0,
        'họp chuyên đề quý': 0,
        '100% chi, đảng bộ đưa nội dung vào sinh hoạt định kỳ': 0,
        '100% doanh nghiệp trọng điểm và doanh nghiệp FDI được tuyên truyền ít nhất 01 lần/năm': expect.closeTo(100 / 3, 9),
        // Accepted on 1/4/2027 and 2/6/2027: a day too late each; Khu phố 2 was accepted on 21/12/2026.
        '01 trục điểm kiểu mẫu hoàn thành trước tháng 4/2027': 1,
        'Toàn bộ khu phố có tuyến/cụm kiểu mẫu hoàn thành trước tháng 6/2027': expect.closeTo(200 / 3, 9),
      })
    })
  },
  '2026-10-15T02:00:00.000Z',
)

/** Written on 20/6/2027. */
const LATER: typeof ROWS = [
  [
    'model_sites',
    [
      { level: 'ward', name: 'Trục ba', registered_on: '2027-01-01', accepted_on: '2027-04-01' },
      { in: 2, level: 'neighbourhood', name: 'Tuyến bốn', registered_on: '2027-01-01', accepted_on: '2027-06-02' },
    ],
  ],
  ['campaigns', [campaign('Năm', '2027-03-01')]],
  ['outreach', [session('Công ty hai', { enterprise: 'Công ty hai', held_on: '2027-03-01' })]],
  [
    'report_calendar',
    [
      { period: '2027-06', kind: 'monthly_report', content: 'Báo cáo tháng 06/2027', due_on: '2027-06-18', done_on: '2027-06-19' },
      { period: '2027-03', kind: 'quarterly_meeting', content: 'Họp quý I', due_on: '2027-03-31', done_on: '2027-03-10' },
    ],
  ],
]

function initiative(title: string, cells: TypedTestRow): TypedTestRow {
  return { title, authors: 'Tác giả mẫu', author_unit: 'UBND', received_on: '2026-02-01', ...cells }
}

function asked(source: string, cells: TypedTestRow): TypedTestRow {
  return { source, content: 'Nội dung mẫu', raised_on: '2026-09-01', responsible: 'UBND', ...cells }
}

function held(cells: TypedTestRow): TypedTestRow {
  return { content: 'Vướng mắc mẫu', subject: 'Dự án mẫu', raised_on: '2026-06-01', responsible: 'UBND', ...cells }
}

function campaign(name: string, startsOn: string): TypedTestRow {
  return { name, kind: 'all', starts_on: startsOn, ends_on: startsOn }
}

function advert(cells: TypedTestRow): TypedTestRow {
  return { kind: 'advert', place: 'Cột điện mẫu', on_model_site: true, ...cells }
}

function reviewed(): TypedTestRow {
  return { reviewed_on: '2026-09-01', data_updated_on: '2026-09-01', class: 'mend' }
}

function lodging(number: number, owner: string, cells: TypedTestRow): TypedTestRow {
  return { in: 0, code: `NT-${number}`, owner, address: `Hẻm mẫu ${number}`, kind: 'lodging', rooms: 10, ...cells }
}

function session(place: string, cells: TypedTestRow): TypedTestRow {
  return { place, topic: 'fire', participants: 50, ...cells }
}

function hardship(number: number, cells: TypedTestRow): TypedTestRow {
  return { code: `KK-${number}`, person: `Người mẫu ${number}`, group: 'worker', address: `Hẻm mẫu ${number}`, ...cells }
}

function meeting(cell: string, period: string, isIncluded: boolean): TypedTestRow {
  return { period, cell, met_on: `${period}-05`, content_included: isIncluded }
}
