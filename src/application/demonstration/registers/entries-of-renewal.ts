import { type DemonstrationEntry, MONTHS, row, rowIn, upTo } from './demonstration-entry.ts'

const AXIS = 'Trục điểm Quốc lộ 51 đoạn qua trung tâm phường (minh hoạ)'
const siteName = (neighbourhood: number) => `Tuyến mẫu số ${neighbourhood + 1}`

/** Six neighbourhoods have a street of their own, two of them accepted; the ward's axis is still being built. */
const sites: readonly DemonstrationEntry[] = [
  {
    day: '2026-05-29',
    login: 'ubnd',
    register: 'model_sites',
    rows: [
      row({
        level: 'ward',
        name: AXIS,
        starts_at: 'Cột mốc mẫu số 1',
        ends_at: 'Cột mốc mẫu số 2',
        length: 1200,
        households: 86,
        registered_on: '2026-05-29',
        estimate: 2_400_000_000,
        funding: 'Ngân sách phường và xã hội hoá',
      }),
      ...upTo(4).map(neighbourhood => siteRow(neighbourhood, '2026-05-29')),
    ],
  },
  { day: '2026-07-09', login: 'ubnd', register: 'model_sites', rows: [siteRow(4, '2026-07-08'), siteRow(5, '2026-07-09')] },
  accepted(0, '2026-09-24'),
  accepted(3, '2026-10-15'),
]

function siteRow(neighbourhood: number, registeredOn: string) {
  return rowIn(neighbourhood, {
    level: 'neighbourhood',
    name: siteName(neighbourhood),
    length: 250 + 40 * neighbourhood,
    households: 24 + 3 * neighbourhood,
    registered_on: registeredOn,
    estimate: 120_000_000 + 15_000_000 * neighbourhood,
    funding: 'Nhân dân đóng góp và xã hội hoá',
  })
}

function accepted(neighbourhood: number, day: string): DemonstrationEntry {
  return {
    day,
    login: 'ubnd',
    register: 'model_sites',
    paper: 'Biên bản nghiệm thu (minh hoạ)',
    rows: [rowIn(neighbourhood, { name: siteName(neighbourhood), accepted_on: day, standard_met: true })],
  }
}

const items: DemonstrationEntry = {
  day: '2026-08-20',
  login: 'ubnd',
  register: 'site_items',
  rows: [
    ...(['pavement', 'lighting', 'trees', 'signs'] as const).map((item, index) =>
      row({
        site: AXIS,
        item,
        quantity: 300 * (index + 1),
        quantity_unit: 'm',
        planned_on: '2026-12-15',
        done_percent: 70 - 15 * index,
        cost: 180_000_000,
      }),
    ),
    ...upTo(6).map(neighbourhood =>
      rowIn(neighbourhood, {
        site: siteName(neighbourhood),
        item: 'cleaning',
        planned_on: '2026-10-30',
        done_percent: 100 - 10 * neighbourhood,
      }),
    ),
  ],
}

/** Households sign month by month; their neighbourhood writes them down. */
const promises: readonly DemonstrationEntry[] = upTo(6).flatMap(neighbourhood =>
  ['2026-07', '2026-09'].map((month, turn) => ({
    day: `${month}-15`,
    login: `khupho${neighbourhood + 1}`,
    register: 'household_commitments',
    rows: upTo(6 - turn).map(index =>
      rowIn(neighbourhood, {
        site: siteName(neighbourhood),
        household: `Hộ mẫu ${neighbourhood * 20 + turn * 10 + index + 1}`,
        address: `Số ${turn * 10 + index + 1}, tuyến mẫu số ${neighbourhood + 1}`,
        signed_on: `${month}-${String(5 + index).padStart(2, '0')}`,
        ...(turn === 0 ? { kept: index !== 4 } : {}),
      }),
    ),
  })),
)

const SPONSORS = [
  ['Doanh nghiệp mẫu 1', 'enterprise', '2026-06-18'],
  ['Doanh nghiệp mẫu 2', 'enterprise', '2026-07-22'],
  ['Doanh nghiệp mẫu 3', 'enterprise', '2026-08-26'],
  ['Doanh nghiệp mẫu 4', 'enterprise', '2026-10-07'],
  ['Hội mẫu đồng hương', 'organisation', '2026-09-10'],
] as const
const GIFTS = [
  ['Camera an ninh tuyến mẫu số 1', 40_000_000, '2026-07-28'],
  ['Cây xanh Quốc lộ 51', 35_000_000, '2026-08-31'],
  ['Chiếu sáng tuyến mẫu số 4', 45_000_000, '2026-09-29'],
  ['Biển hiệu thống nhất', 30_000_000, '2026-10-21'],
  ['Ghế đá nhà văn hoá', 15_000_000, '2026-10-21'],
] as const

/** 165 of the 250 million đồng that half of 500 million are. */
const resources: readonly DemonstrationEntry[] = SPONSORS.flatMap(([name, kind, metOn], index) => {
  const [purpose = '', received = 0, receivedOn = ''] = GIFTS[index] ?? []
  return [
    {
      day: metOn,
      login: 'ubnd',
      register: 'sponsors',
      rows: [row({ name, kind, contact: `Người liên hệ mẫu ${index + 1}`, met_on: metOn })],
    },
    {
      day: receivedOn,
      login: 'ubnd',
      register: 'contributions',
      ...(index < 3 ? { paper: 'Phiếu thu (minh hoạ)' } : {}),
      rows: [row({ sponsor: name, purpose, pledged: received + 10_000_000, received, received_on: receivedOn, disclosed: index < 4 })],
    },
  ]
})

const campaigns: readonly DemonstrationEntry[] = [
  ['Cao điểm lập lại trật tự vỉa hè', 'encroachment', '2026-07-06', '2026-07-20'],
  ['Ra quân bóc xoá quảng cáo, rao vặt', 'adverts', '2026-10-03', '2026-10-04'],
].map(([name = '', kind = '', startsOn = '', endsOn = '']) => ({
  day: endsOn,
  login: 'ubnd',
  register: 'campaigns',
  paper: 'Biên bản, hình ảnh ra quân (minh hoạ)',
  rows: [
    row({
      name,
      kind,
      starts_on: startsOn,
      ends_on: endsOn,
      area: 'Các tuyến kiểu mẫu',
      forces: 'Công an, Dân quân, Đoàn Thanh niên',
      result: 'Lập biên bản, nhắc nhở, xử lý tại chỗ.',
    }),
  ],
}))

/** Of the adverts found on model streets the last one of each month waits for the next. */
function violationsOf(month: string, step: number): DemonstrationEntry {
  return {
    day: `${month}-14`,
    login: 'congan',
    register: 'urban_violations',
    rows: upTo(3).map(index => {
      const kind = index === 2 ? 'encroachment' : 'advert'
      const isHandled = !(kind === 'advert' && index === 1 && step > 5)
      return rowIn((step + index) % 6, {
        found_on: `${month}-0${index + 2}`,
        kind,
        place: `Cột điện mẫu ${step * 3 + index}`,
        on_model_site: kind === 'advert',
        ...(kind === 'advert' ? { site: siteName((step + index) % 6) } : { offender: `Hộ kinh doanh mẫu ${step}` }),
        ...(isHandled ? { handled_on: `${month}-1${index}` } : {}),
      })
    }),
  }
}

const BOTTLENECKS = [
  ['Chưa bàn giao mốc lộ giới', 'Tuyến mẫu số 2', 'within', '2026-06-10', '2026-07-31', '2026-07-20'],
  ['Hồ sơ tách thửa chờ xác nhận quy hoạch', 'Khu đất mẫu A', 'within', '2026-06-15', '2026-08-15', '2026-08-28'],
  ['Đường ống thoát nước qua đất doanh nghiệp', 'Dự án mẫu B', 'within', '2026-07-02', '2026-09-30', '2026-09-18'],
  ['Đơn giá bồi thường chưa được duyệt', 'Dự án mẫu C', 'beyond', '2026-07-20', '2026-10-31', ''],
  ['Thiếu mặt bằng tập kết vật liệu', 'Trục điểm Quốc lộ 51', 'within', '2026-09-04', '2026-11-30', ''],
] as const
const RECOMMENDATIONS = [
  ['inspection', 'Niêm yết lại thời hạn giải quyết tại quầy', '2026-09-16', '2026-10-15', '2026-10-09'],
  ['inspection', 'Bố trí người hướng dẫn buổi thứ Hai', '2026-09-16', '2026-10-15', '2026-10-13'],
  ['feedback', 'Trả lời doanh nghiệp về chỗ đậu xe', '2026-08-05', '2026-09-05', '2026-09-03'],
  ['feedback', 'Thu gom rác tuyến mẫu số 3 hai lần một ngày', '2026-10-06', '2026-11-20', ''],
] as const

/** None came of a supervision: task 1.4 has no figure on them. What is settled is written in on its day: rows without a key of their own are told once, when they are known. */
const obstacles: readonly DemonstrationEntry[] = [
  ...BOTTLENECKS.map(([content, subject, authority, raisedOn, deadline, settledOn], index) => ({
    day: settledOn === '' ? raisedOn : settledOn,
    login: 'ubnd',
    register: 'bottlenecks',
    rows: [
      row({
        content,
        subject,
        authority,
        raised_on: raisedOn,
        deadline,
        responsible: index % 2 === 0 ? 'Phòng Kinh tế, Hạ tầng và Đô thị' : 'UBND',
        ...(settledOn === '' ? {} : { settled_on: settledOn }),
        ...(authority === 'beyond' ? { report_number: '00/BC-UBND', reported_on: raisedOn } : {}),
      }),
    ],
  })),
  ...RECOMMENDATIONS.map(([source, content, raisedOn, deadline, doneOn]) => ({
    day: doneOn === '' ? raisedOn : doneOn,
    login: source === 'inspection' ? 'ubkt' : 'ubnd',
    register: 'recommendations',
    rows: [
      row({
        source,
        content,
        raised_on: raisedOn,
        responsible: 'UBND',
        deadline,
        authority: 'within',
        ...(doneOn === '' ? {} : { done_on: doneOn, answer: 'Đã thực hiện (minh hoạ).' }),
      }),
    ],
  })),
]

/** May to November 2026 for the tasks 2.1 to 2.5. */
export const RENEWAL_ENTRIES: readonly DemonstrationEntry[] = [
  ...sites,
  items,
  ...promises,
  ...resources,
  ...campaigns,
  ...MONTHS.slice(2).map((month, index) => violationsOf(month, index + 3)),
  ...obstacles,
]
