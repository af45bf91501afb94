import { type DemonstrationEntry, MONTHS, NEIGHBOURHOOD_COUNT, row, rowIn, upTo } from './demonstration-entry.ts'

/** Names of common procedures; codes of the demonstration's own. */
const PROCEDURES = [
  ['Đăng ký khai sinh', 'Hộ tịch', 8, 'full'],
  ['Đăng ký khai tử', 'Hộ tịch', 8, 'full'],
  ['Đăng ký kết hôn', 'Hộ tịch', 16, 'partial'],
  ['Cấp giấy xác nhận tình trạng hôn nhân', 'Hộ tịch', 24, 'full'],
  ['Đăng ký giám hộ', 'Hộ tịch', 24, 'partial'],
  ['Cấp bản sao trích lục hộ tịch', 'Hộ tịch', 8, 'full'],
  ['Chứng thực bản sao từ bản chính', 'Chứng thực', 8, 'partial'],
  ['Chứng thực chữ ký', 'Chứng thực', 8, 'none'],
  ['Chứng thực hợp đồng, giao dịch', 'Chứng thực', 16, 'none'],
  ['Cấp giấy phép xây dựng nhà ở riêng lẻ', 'Xây dựng', 120, 'full'],
  ['Cấp số nhà', 'Xây dựng', 80, 'partial'],
  ['Xác nhận tình trạng quy hoạch', 'Xây dựng', 80, 'full'],
  ['Đăng ký hộ kinh doanh', 'Đăng ký kinh doanh', 24, 'full'],
  ['Thay đổi đăng ký hộ kinh doanh', 'Đăng ký kinh doanh', 24, 'full'],
  ['Chấm dứt hoạt động hộ kinh doanh', 'Đăng ký kinh doanh', 24, 'full'],
  ['Trợ cấp xã hội hằng tháng', 'Bảo trợ xã hội', 176, 'full'],
  ['Hỗ trợ chi phí mai táng', 'Bảo trợ xã hội', 40, 'full'],
  ['Xác nhận khuyết tật', 'Bảo trợ xã hội', 200, 'partial'],
  ['Xác nhận hộ nghèo, cận nghèo', 'Bảo trợ xã hội', 120, 'partial'],
  ['Đăng ký biến động đất đai', 'Đất đai', 160, 'partial'],
] as const
const REPORTED = 8
const codeOf = (index: number) => `MH-${String(index + 1).padStart(3, '0')}`

const procedures: DemonstrationEntry = {
  day: '2026-05-27',
  login: 'ubnd',
  register: 'procedures',
  rows: PROCEDURES.map(([name, field, legalHours, onlineLevel], index) =>
    row({
      code: codeOf(index),
      name,
      field,
      legal_hours: legalHours,
      committed_hours: Math.round(legalHours * 0.7),
      online_level: onlineLevel,
      key_procedure: index < REPORTED,
      in_force_from: '2025-07-01',
    }),
  ),
}
/** One of the two paper procedures goes online in August; one procedure is abolished in September and leaves the whole. */
const procedureChanges: readonly DemonstrationEntry[] = [
  { day: '2026-08-12', login: 'ubnd', register: 'procedures', rows: [row({ code: codeOf(7), online_level: 'partial' })] },
  { day: '2026-09-03', login: 'ubnd', register: 'procedures', rows: [row({ code: codeOf(4), in_force_until: '2026-09-30' })] },
]
const baseline: DemonstrationEntry = {
  day: '2026-05-28',
  login: 'ubnd',
  register: 'baselines',
  paper: 'Trích báo cáo cải cách hành chính năm 2025 (minh hoạ)',
  rows: [
    row({
      measure: 'settling_hours',
      value: 32,
      unit_of_measure: 'giờ làm việc',
      of_year: 2025,
      source: 'Báo cáo mẫu số 00/BC-UBND về cải cách hành chính năm 2025',
    }),
  ],
}

/** The share online grows from three quarters to nine tenths, the mean time falls; the running month is counted to its 20th. */
function statisticsOf(month: string, step: number): DemonstrationEntry {
  return {
    day: `${month}-${step === MONTHS.length ? '12' : '20'}`,
    login: 'ubnd',
    register: 'dossier_stats',
    rows: upTo(REPORTED).map(index => {
      const received = 40 + 6 * index + 4 * step
      const settled = received - 1 - ((index + step) % 3)
      return row({
        period: month,
        procedure: codeOf(index),
        carried_over: index % 4,
        received,
        received_online: Math.min(received, Math.round(received * (0.72 + 0.032 * step))),
        settled,
        settled_on_time: settled - ((index * step) % 4 === 1 ? 1 : 0),
        total_hours: settled * (29 - 1.4 * step),
      })
    }),
  }
}

function answersOf(month: string, step: number): DemonstrationEntry {
  return {
    day: `${month}-${step === MONTHS.length ? '11' : '19'}`,
    login: 'ubnd',
    register: 'satisfaction',
    rows: upTo(10 + step).map(index => {
      const isContent = (index + step * 7) % 19 !== 3
      return row({
        answered_on: `${month}-${String(Math.min(11, index + 1)).padStart(2, '0')}`,
        channel: index % 3 === 0 ? 'paper' : 'qr',
        procedure: codeOf(index % REPORTED),
        score: isContent ? 5 - (index % 2) : 2,
        satisfied: isContent,
        ...(isContent ? {} : { comment: 'Chờ lâu vào giờ cao điểm (ý kiến minh hoạ).' }),
        ...(index === 0 ? { phone: `0000 000 1${String(step).padStart(2, '0')}` } : {}),
      })
    }),
  }
}

/** Teams come up one neighbourhood after another; the sixth ends in October and is not set up again. */
const TEAM_DAYS = ['2026-06-02', '2026-06-02', '2026-06-02', '2026-06-16', '2026-07-03', '2026-07-15', '2026-09-08']
const teamNumber = (neighbourhood: number) => `${neighbourhood + 1}/QĐ-MH`
const teams: readonly DemonstrationEntry[] = TEAM_DAYS.map((day, neighbourhood) => ({
  day,
  login: 'ubnd',
  register: 'support_teams',
  rows: [
    rowIn(neighbourhood, {
      decision_number: teamNumber(neighbourhood),
      decision_date: day,
      leader: `Tổ trưởng mẫu ${neighbourhood + 1}`,
      members: `Tổ viên mẫu ${2 * neighbourhood + 1}, Tổ viên mẫu ${2 * neighbourhood + 2}`,
      place: 'Nhà văn hoá khu phố',
      has_log_book: true,
      has_list: neighbourhood % 3 !== 2,
      active_from: day,
    }),
  ],
}))
const teamEnd: DemonstrationEntry = {
  day: '2026-10-28',
  login: 'ubnd',
  register: 'support_teams',
  rows: [rowIn(5, { decision_number: teamNumber(5), active_until: '2026-10-31' })],
}

function helpOf(month: string, step: number): DemonstrationEntry {
  const standing = upTo(NEIGHBOURHOOD_COUNT).filter(index => (TEAM_DAYS[index] ?? '') < `${month}-01`)
  return {
    day: `${month}-10`,
    login: 'doantn',
    register: 'support_log',
    rows: standing.flatMap(neighbourhood =>
      upTo(2).map(turn =>
        rowIn(neighbourhood, {
          helped_on: `${month}-0${3 + turn * 4}`,
          team: teamNumber(neighbourhood),
          person: `Người dân mẫu ${step * 20 + neighbourhood * 2 + turn}`,
          kind: turn === 0 ? 'dossier' : 'identity',
          dossier_created: turn === 0,
        }),
      ),
    ),
  }
}

/** Title, month of receipt, of recognition, of application; 0: not yet. */
const INITIATIVES = [
  ['Trả kết quả tại nhà cho người khuyết tật', 5, 8, 7],
  ['Mã QR tra cứu thành phần hồ sơ tại từng quầy', 5, 8, 6],
  ['Ngày thứ Sáu không hẹn', 6, 9, 7],
  ['Tin nhắn nhắc hạn bổ sung hồ sơ', 6, 10, 8],
  ['Bàn hướng dẫn lưu động tại khu nhà trọ', 7, 0, 9],
  ['Biểu mẫu điền sẵn cho hộ kinh doanh', 7, 0, 10],
  ['Bản đồ số tuyến kiểu mẫu', 8, 0, 0],
  ['Sổ tay một trang cho Tổ hỗ trợ', 9, 0, 0],
  ['Lịch hẹn trước cho người cao tuổi', 10, 0, 0],
] as const
const monthDay = (month: number, day: string) => `2026-${String(month).padStart(2, '0')}-${day}`

function initiativesOf(month: string): readonly DemonstrationEntry[] {
  const number = Number(month.slice(5))
  const rows = INITIATIVES.flatMap(([title, received, recognised, applied], index) => [
    ...(received === number
      ? [
          row({
            title,
            authors: `Tác giả mẫu ${index + 1}`,
            author_unit: index % 3 === 2 ? 'VPĐU' : 'UBND',
            received_on: `${month}-06`,
            batch: index < 6 ? 'first' : 'second',
          }),
        ]
      : []),
    ...(applied === number
      ? [row({ title, applied_from: `${month}-08`, appraisal: 'passed', appraised_on: monthDay(received, '20') })]
      : []),
    ...(recognised === number
      ? [
          row({
            title,
            recognised_level: 'base',
            decision_number: `${index + 20}/QĐ-MH`,
            recognised_on: `${month}-09`,
            replicable: index % 2 === 0,
          }),
        ]
      : []),
  ])
  return rows.length === 0
    ? []
    : [{ day: month === '2026-05' ? '2026-05-29' : `${month}-11`, login: 'ubnd', register: 'initiatives', rows }]
}

const supervision: readonly DemonstrationEntry[] = [
  {
    day: '2026-09-17',
    login: 'mttq',
    register: 'supervision',
    paper: 'Kết luận giám sát (minh hoạ)',
    rows: [
      row({
        topic: 'Thái độ phục vụ và thời hạn giải quyết hồ sơ tại Bộ phận Một cửa',
        kind: 'thematic',
        plan_number: '00/KH-MTTQ ngày 01/8/2026',
        team: 'Uỷ ban MTTQ, Ban Thanh tra nhân dân, đại diện khu phố',
        starts_on: '2026-09-07',
        ends_on: '2026-09-16',
      }),
    ],
  },
  {
    day: '2026-10-14',
    login: 'hdnd',
    register: 'supervision',
    rows: [row({ topic: 'Trả lời kiến nghị cử tri về hồ sơ đất đai', kind: 'regular', starts_on: '2026-10-12', ends_on: '2026-10-13' })],
  },
]

/** May to November 2026 for the tasks 1.1 to 1.4. */
export const REFORM_ENTRIES: readonly DemonstrationEntry[] = [
  procedures,
  ...procedureChanges,
  baseline,
  ...MONTHS.flatMap((month, index) => [
    ...(index === 0 ? [] : [statisticsOf(month, index + 1), answersOf(month, index + 1)]),
    ...(index < 2 ? [] : [helpOf(month, index + 1)]),
    ...initiativesOf(month),
  ]),
  ...teams,
  teamEnd,
  ...supervision,
]
