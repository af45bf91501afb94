import { type DemonstrationEntry, type DemonstrationRow, MONTHS, NEIGHBOURHOOD_COUNT, row, rowIn, upTo } from './demonstration-entry.ts'

const HOUSES = 60
const houseCode = (house: number) => `NT-${String(house + 1).padStart(3, '0')}`
const neighbourhoodOf = (house: number) => house % NEIGHBOURHOOD_COUNT
/** Every eighth owner has two houses. */
const ownerOf = (house: number) => (house % 8 === 7 ? house - 1 : house)
const idNumberOf = (house: number) => `000000${String(ownerOf(house) + 1).padStart(6, '0')}`

const houses: DemonstrationEntry = {
  day: '2026-05-29',
  login: 'congan',
  register: 'lodgings',
  rows: upTo(HOUSES).map(house =>
    rowIn(neighbourhoodOf(house), {
      code: houseCode(house),
      owner: `Chủ trọ mẫu ${ownerOf(house) + 1}`,
      id_number: idNumberOf(house),
      address: `Hẻm mẫu ${house + 1}, khu phố thứ ${neighbourhoodOf(house) + 1}`,
      kind: house % 15 === 14 ? 'hostel' : 'lodging',
      rooms: 6 + ((house * 5) % 19),
      residents: 10 + ((house * 11) % 34),
      opened_on: '2022-01-01',
    }),
  ),
}

/** Reviewed in four rounds; four houses are still to come, one of the first closes in October. */
const REVIEWS = [
  ['2026-06-17', 0, 18],
  ['2026-07-16', 18, 34],
  ['2026-08-18', 34, 46],
  ['2026-10-16', 46, 56],
] as const
const reviews: readonly DemonstrationEntry[] = REVIEWS.map(([day, first, after]) => ({
  day,
  login: 'congan',
  register: 'lodgings',
  rows: upTo(after - first).map(index => reviewed(first + index, day)),
}))
const closing: DemonstrationEntry = {
  day: '2026-10-27',
  login: 'congan',
  register: 'lodgings',
  rows: [rowIn(neighbourhoodOf(3), { code: houseCode(3), closed_on: '2026-10-31' })],
}

function reviewed(house: number, day: string): DemonstrationRow {
  return rowIn(neighbourhoodOf(house), {
    code: houseCode(house),
    reviewed_on: day,
    data_updated_on: day,
    class: house % 9 === 4 ? 'mend' : 'safe',
    fire_equipment: house % 4 !== 1,
    inspected_on: day,
    ...(house % 7 === 5 ? {} : { commitment_signed_on: day }),
  })
}

/** Four of the seven neighbourhoods have a model. */
const models: readonly DemonstrationEntry[] = [
  [0, '2026-08-25'],
  [2, '2026-09-22'],
  [4, '2026-10-13'],
  [6, '2026-11-06'],
].map(([neighbourhood = 0, day = '']) => ({
  day: String(day),
  login: 'congan',
  register: 'model_lodgings',
  paper: 'Biên bản ra mắt mô hình (minh hoạ)',
  rows: [
    rowIn(Number(neighbourhood), {
      name: `Nhà trọ an toàn, văn minh số ${Number(neighbourhood) + 1}`,
      lodging: houseCode(Number(neighbourhood)),
      launched_on: String(day),
      criteria: 'An toàn PCCC; khai báo lưu trú; tự quản giờ giấc',
      board: `Trưởng ban mẫu ${Number(neighbourhood) + 1}`,
    }),
  ],
}))

/** About a quarter under the same months of 2025. */
function incidentsOf(month: string, step: number): DemonstrationEntry {
  const before = { residence: 12 + (step % 3), drugs: 5 + (step % 2), fire: 3 }
  return {
    day: `${month}-13`,
    login: 'congan',
    register: 'incidents',
    rows: Object.entries(before).map(([kind, number2025]) =>
      row({ period: month, kind, number: Math.max(1, number2025 - 1 - Math.floor(step / 2)), number_2025: number2025 }),
    ),
  }
}

const ENTERPRISES = 12
const enterpriseName = (index: number) => `Công ty mẫu ${String.fromCodePoint(65 + index)}`
const enterprises: DemonstrationEntry = {
  day: '2026-05-30',
  login: 'congan',
  register: 'enterprises',
  rows: upTo(ENTERPRISES).map(index =>
    row({
      name: enterpriseName(index),
      kind: index % 3 === 0 ? 'key' : index % 3 === 1 ? 'fdi' : 'key_fdi',
      workers: 180 + index * 130,
      contact: `Cán bộ nhân sự mẫu ${index + 1}`,
    }),
  ),
}

/** One enterprise and one lodging area a month, two enterprises from August on: nine of twelve by November. */
function outreachOf(month: string, step: number): DemonstrationEntry {
  const first = step < 4 ? step - 2 : 2 + (step - 4) * 2
  const reached = step < 4 ? [first] : [first, first + 1]
  const session = { topic: step % 2 === 0 ? 'fire' : 'residence', participants: 60 + 15 * step }
  return {
    day: `${month}-12`,
    login: 'congan',
    register: 'outreach',
    rows: [
      ...reached.map(index =>
        row({
          ...session,
          held_on: `${month}-07`,
          place: enterpriseName(index),
          enterprise: enterpriseName(index),
          commitment_signed: true,
        }),
      ),
      rowIn(step % NEIGHBOURHOOD_COUNT, { ...session, held_on: `${month}-09`, place: `Khu nhà trọ mẫu ${step}`, after_hours: true }),
    ],
  }
}

const CASES = 15
const caseCode = (index: number) => `KK-${String(index + 1).padStart(2, '0')}`
const hardship: readonly DemonstrationEntry[] = [
  {
    day: '2026-05-30',
    login: 'mttq',
    register: 'hardship_cases',
    rows: upTo(CASES).map(index =>
      rowIn(index % NEIGHBOURHOOD_COUNT, {
        code: caseCode(index),
        person: `Người mẫu ${index + 1}`,
        group: index % 5 === 0 ? 'elderly' : index % 5 === 1 ? 'disabled' : 'worker',
        address: `Hẻm mẫu ${100 + index}`,
        eligible: index % 5 !== 4,
      }),
    ),
  },
  supported('2026-07-14', [0, 1, 2]),
  supported('2026-09-15', [3, 5, 6]),
  supported('2026-10-20', [7, 8, 10]),
]

function supported(day: string, cases: readonly number[]): DemonstrationEntry {
  return {
    day,
    login: 'mttq',
    register: 'hardship_cases',
    paper: 'Danh sách ký nhận (minh hoạ)',
    rows: cases.map(index =>
      rowIn(index % NEIGHBOURHOOD_COUNT, {
        code: caseCode(index),
        reviewed_on: day,
        supported_on: day,
        support_kind: index % 2 === 0 ? 'goods' : 'job',
        support_value: 500_000,
        job_advice: index % 2 === 1,
      }),
    ),
  }
}

/** May to November 2026 for the tasks 3.1 to 3.5. */
export const SECURITY_ENTRIES: readonly DemonstrationEntry[] = [
  houses,
  ...reviews,
  closing,
  ...models,
  enterprises,
  ...hardship,
  ...MONTHS.slice(1).flatMap((month, index) => [incidentsOf(month, index + 2), outreachOf(month, index + 2)]),
]
