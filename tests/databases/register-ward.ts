import type { Actor } from '#application/actor.ts'
import { addRow } from '#application/register/add-row.ts'
import { createRegister } from '#application/register/create-register.ts'
import { getRow } from '#application/register/get-row.ts'
import { type RowList, listRows } from '#application/register/list-rows.ts'
import type { RegisterDetailView, RowDetailView } from '#application/register/register-view.ts'
import type { RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'
import type { CellValue } from '#domain/register/register-row.ts'
import { valueOf } from './report-work.ts'
import { type SampleWard, makeSampleWard } from './sample-ward.ts'
import type { TestApplication } from './with-application.ts'

type Columns = { readonly [Type in RegisterColumn['type']]: Extract<RegisterColumn, { readonly type: Type }> }

const COMMON = { hint: '', required: false, privacy: 'open', evidence: false } as const

/** A column with everything a test does not speak of left plain. */
export function column<Type extends RegisterColumn['type']>(
  type: Type,
  code: string,
  more: Omit<Columns[Type], 'type' | 'code' | 'name' | keyof typeof COMMON> & Partial<Columns[Type]>,
): RegisterColumn {
  // A column of one type with that type's own fields is one of the union.
  return { ...COMMON, name: `Cột ${code}`, ...more, type, code } as unknown as RegisterColumn
}

export const LODGINGS: RegisterDefinition = {
  code: 'nha_tro',
  name: 'Cơ sở cho thuê trọ',
  purpose: 'Rà soát cơ sở cho thuê trọ trên địa bàn.',
  scope: 'ward',
  access: { keptBy: ['police', 'neighbourhood'], readBy: [], openToLeaders: true, unmaskedFor: ['unitHead', 'partyOffice', 'inspector'] },
  columns: [
    column('text', 'so', { name: 'Số hiệu', required: true, longest: 40 }),
    column('text', 'chu_tro', { name: 'Chủ trọ', required: true, privacy: 'personal', longest: 200 }),
    column('text', 'giay_to', { name: 'Số giấy tờ', privacy: 'sensitive', longest: 40 }),
    column('integer', 'phong', { name: 'Số phòng', unit: 'phòng', least: 0, most: 1000 }),
    column('choice', 'loai', {
      name: 'Xếp loại',
      choices: [
        { code: 'an_toan', name: 'An toàn' },
        { code: 'can_khac_phuc', name: 'Cần khắc phục' },
      ],
    }),
    column('flag', 'pccc', { name: 'Đủ thiết bị chữa cháy', evidence: true }),
    column('day', 'kiem_tra', { name: 'Ngày kiểm tra' }),
    column('file', 'anh', { name: 'Ảnh' }),
  ],
  title: 'so',
  unique: [['so']],
  validity: { from: null, until: null },
  retention: { months: 24, since: null },
  generated: null,
}

/** Rows refer to lodgings, each neighbourhood keeps its own. */
export const MODELS: RegisterDefinition = {
  code: 'mo_hinh',
  name: 'Mô hình nhà trọ tự quản',
  purpose: '',
  scope: 'neighbourhood',
  access: { keptBy: ['neighbourhood', 'police'], readBy: 'every', openToLeaders: true, unmaskedFor: [] },
  columns: [
    column('text', 'ten', { name: 'Tên mô hình', required: true, longest: 200 }),
    column('row', 'nha_tro', { name: 'Cơ sở', register: 'nha_tro' }),
  ],
  title: 'ten',
  unique: [['neighbourhood', 'ten']],
  validity: { from: null, until: null },
  retention: null,
  generated: null,
}

/** Closed to all but the inspection commission. */
export const SIGNS: RegisterDefinition = {
  code: 'dau_hieu',
  name: 'Dấu hiệu vi phạm',
  purpose: '',
  scope: 'ward',
  access: { keptBy: ['inspection_commission'], readBy: [], openToLeaders: false, unmaskedFor: ['unitHead'] },
  columns: [
    column('text', 'noi_dung', { name: 'Nội dung', required: true, longest: 500 }),
    column('text', 'doi_tuong', { name: 'Đối tượng', privacy: 'sensitive', longest: 200 }),
  ],
  title: 'noi_dung',
  unique: [],
  validity: { from: null, until: null },
  retention: null,
  generated: null,
}

export type RegisterWard = {
  readonly ward: SampleWard
  readonly police: Actor
  readonly officer: Actor
  readonly office: Actor
  readonly standing: Actor
  readonly inspector: Actor
  readonly commission: Actor
  readonly first: Actor
  readonly second: Actor
  readonly firstUnit: string
  readonly secondUnit: string
  readonly lodgings: RegisterDetailView
  readonly models: RegisterDetailView
  readonly signs: RegisterDetailView
}

/** A ward with three registers and the people who keep, lead, oversee and may not see them. */
export async function makeRegisterWard(opened: TestApplication): Promise<RegisterWard> {
  const { application } = opened
  const ward = await makeSampleWard(opened)
  const of = (kind: string, ordinal = 0) => ward.unitOfKind(kind, ordinal).unitId
  const office = await ward.person('partyOffice', of('party_office'))
  const make = async (definition: RegisterDefinition) => valueOf(await createRegister(application, office, { definition, note: '' }))
  return {
    ward,
    office,
    police: await ward.person('unitHead', of('police')),
    officer: await ward.person('officer', of('police')),
    standing: await ward.person('standingCommittee', of('party_office')),
    inspector: await ward.person('inspector', of('party_office')),
    commission: await ward.person('unitHead', of('inspection_commission')),
    first: await ward.person('neighbourhood', of('neighbourhood')),
    second: await ward.person('neighbourhood', of('neighbourhood', 1)),
    firstUnit: of('neighbourhood'),
    secondUnit: of('neighbourhood', 1),
    lodgings: await make(LODGINGS),
    models: await make(MODELS),
    signs: await make(SIGNS),
  }
}

export type TypedTestRow = {
  readonly rowId?: string
  readonly neighbourhoodId?: string | null
  readonly unitId?: string | null
  readonly cells: Readonly<Record<string, CellValue | null>>
}

/** What people do with rows in the tests, each through the use case a browser would reach. */
export function registerWork({ application }: TestApplication) {
  const list = async (actor: Actor, registerId: string, more: Partial<RowList> = {}) =>
    listRows(application, actor, { registerId, offset: 0, limit: 100, order: 'ordinal', descending: false, ...more })
  return {
    list,
    rows: async (...asked: Parameters<typeof list>) => valueOf(await list(...asked)).items,
    tryAdd: (actor: Actor, registerId: string, { neighbourhoodId = null, unitId = null, ...row }: TypedTestRow) =>
      addRow(application, actor, { registerId, neighbourhoodId, unitId, ...row }),
    async add(actor: Actor, registerId: string, row: TypedTestRow): Promise<RowDetailView> {
      return valueOf(await this.tryAdd(actor, registerId, row))
    },
    async read(actor: Actor, registerId: string, rowId: string): Promise<RowDetailView> {
      return valueOf(await getRow(application, actor, { registerId, rowId }))
    },
  }
}
