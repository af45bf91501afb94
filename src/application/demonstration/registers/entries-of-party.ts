import { type DemonstrationEntry, MONTHS, row } from './demonstration-entry.ts'

/** Days on which the monthly report was issued: one of them late, November's still to come. */
const ISSUED = ['2026-05-30', '2026-06-23', '2026-07-23', '2026-08-26', '2026-09-22', '2026-10-23']
const MEETINGS = [
  ['2026-06', '2026-06-29'],
  ['2026-09', '2026-09-25'],
]

const reports: readonly DemonstrationEntry[] = ISSUED.map((day, index) => ({
  day,
  login: 'vanphong',
  register: 'report_calendar',
  paper: 'Báo cáo tháng (minh hoạ)',
  rows: [row({ period: MONTHS[index] ?? '', kind: 'monthly_report', done_on: day, document_number: `${20 + index}-BC/MH` })],
}))
const meetings: readonly DemonstrationEntry[] = MEETINGS.map(([period = '', day = ''], index) => ({
  day,
  login: 'vanphong',
  register: 'report_calendar',
  rows: [row({ period, kind: 'quarterly_meeting', done_on: day, document_number: `${4 + index}-TB/MH` })],
}))

/** Names by which the ready ward calls its cells; more of them bring the plan into their meeting from month to month. */
const CELLS = [
  'Chi bộ khu phố Long Khánh 1',
  'Chi bộ khu phố Long Khánh 2',
  'Chi bộ khu phố Long Khánh 3',
  'Chi bộ khu phố Long Đức 1',
  'Chi bộ khu phố Long Đức 2',
  'Chi bộ khu phố Long Đức 3',
  'Chi bộ khu phố Thiên Bình',
  'Chi bộ các cơ quan Đảng',
  'Chi bộ cơ quan chính quyền',
  'Đảng bộ Công an',
  'Chi bộ Ban Chỉ huy Quân sự',
]

function meetingsOf(month: string, step: number): DemonstrationEntry {
  return {
    day: `${month}-09`,
    login: 'bxdd',
    register: 'cell_meetings',
    rows: CELLS.map((cell, index) =>
      row({ period: month, cell, met_on: `${month}-0${3 + (index % 5)}`, content_included: index < 5 + step || index === 10 }),
    ),
  }
}

const inspections: readonly DemonstrationEntry[] = [
  { day: '2026-07-30', subject: 'UBND', topic: 'Trách nhiệm người đứng đầu trong cải cách hành chính' },
  { day: '2026-10-22', subject: 'Khu phố Long Đức 2', topic: 'Thực hiện tuyến kiểu mẫu của khu phố' },
].map(({ day, subject, topic }) => ({
  day,
  login: 'ubkt',
  register: 'inspections',
  paper: 'Thông báo kết quả kiểm tra (minh hoạ)',
  rows: [row({ subject_unit: subject, topic, in_programme: true, starts_on: `${day.slice(0, 8)}15`, ends_on: day })],
}))

/** May to November 2026 for the tasks 4.1 to 4.3. No sign of a violation was found: task 4.3 has no figure. */
export const PARTY_ENTRIES: readonly DemonstrationEntry[] = [
  ...reports,
  ...meetings,
  ...MONTHS.slice(1).map((month, index) => meetingsOf(month, index + 1)),
  ...inspections,
]
