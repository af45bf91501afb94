import { beforeAll, beforeEach, expect, it } from 'vitest'
import { toDay } from '#domain/shared/calendar.ts'
import type { DrillPart } from '#domain/target/drill-sources.ts'
import { commitmentWork } from '#tests/databases/commitment-work.ts'
import { accept } from '#tests/databases/plan-55.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { type FigureWard, makeFigureWard } from '#tests/figures/figure-ward.ts'
import type { Actor } from '../actor.ts'
import { approveCommitment, signCommitment } from '../commitment/move-commitment.ts'
import { changeDefinition } from '../register/change-definition.ts'
import { getRegister, listRegisters } from '../register/list-registers.ts'
import { listTargetRows } from './list-target-rows.ts'
import { setFormula } from './set-formula.ts'

const LODGING = { kind: 'lodging', rooms: 10 }
const EQUIPMENT = '100% cơ sở nhà trọ có thiết bị'
/** What stood at the end of the day on which the first rows were written; later ones came on 16/10/2026. */
const FIRST_DAY = '2026-10-15'
const NEXT_DAY = '2026-10-16'

describeOnEveryDatabase('the figures of Plan 55', opened => {
  let at: FigureWard
  beforeAll(async () => {
    at = await makeFigureWard(opened(), 'Số liệu')
    const committee = await at.ward.person('officer', at.ward.unitOfKind('peoples_committee').unitId)
    const owner = { owner: 'Chủ trọ mẫu 12', id_number: '001099000012' }
    await at.add(
      'lodgings',
      at.police,
      { ...LODGING, ...owner, code: 'LK-1', address: 'Số 1, đường mẫu', commitment_signed_on: '2026-10-01' },
      first(),
    )
    await at.add(
      'lodgings',
      at.police,
      { ...LODGING, ...owner, owner: 'CHỦ TRỌ MẪU 12', code: 'LK-2', address: 'Số 2, đường mẫu', fire_equipment: true },
      first(),
    )
    const closed = { owner: 'Chủ trọ mẫu 13', id_number: '001099000013', closed_on: '2026-10-14' }
    await at.add('lodgings', at.police, { ...LODGING, ...closed, code: 'LK-3', address: 'Số 3, đường mẫu' }, second())
    await at.add('model_sites', committee, { level: 'neighbourhood', name: 'Tuyến mẫu', registered_on: '2026-10-01' }, first())
    const month = { kind: 'residence', number: 3, number_2025: 4 }
    await at.add('incidents', at.police, { ...month, period: '2026-09' }, first())
    await at.add('incidents', at.police, { ...month, period: '2026-03', number: 100 }, first())
    const campaign = { kind: 'all', starts_on: '2026-10-10', ends_on: '2026-10-12' }
    for (const name of ['Đợt 1', 'Đợt 2']) await at.add('campaigns', committee, { ...campaign, name })
    opened().clock.set('2026-10-16T02:00:00.000Z')
    const later = { owner: 'Chủ trọ mẫu 14', id_number: '001099000014' }
    await at.add('lodgings', at.police, { ...LODGING, ...later, code: 'LK-4', address: 'Số 4, đường mẫu' }, first())
  }, 60_000)
  // Some tests move the clock, and they run in any order.
  beforeEach(() => opened().clock.set('2027-02-01T02:00:00.000Z'))
  const first = () => at.ward.unitOfKind('neighbourhood').unitId
  const second = () => at.ward.unitOfKind('neighbourhood', 1).unitId
  async function open(text: string, part: DrillPart, actor: Actor = at.police) {
    const { targetId } = await at.figure(text)
    const asked = { targetId, part, source: 0, asOf: toDay(NEXT_DAY), unitId: undefined, offset: 0, limit: 50 }
    return accept(await listTargetRows(opened().application, actor, asked))
  }
  const codesOf = async (part: DrillPart) => (await open(EQUIPMENT, part)).rows.map(row => row.cells['code'])

  it('are no figure while nothing stands in the register, neither 0 % nor 100 %', async () => {
    const nothing = { kind: 'computed', value: null, state: 'no_data', meetsFloor: null, gap: null }
    expect(await at.figure('100% dấu hiệu vi phạm')).toMatchObject(nothing)
  })

  it('count owners once, houses by house, and let a closed house leave from its day on', async () => {
    expect(await at.figure('100% chủ nhà trọ', FIRST_DAY)).toMatchObject({
      part: 1,
      whole: 1,
      value: 100,
      state: 'met',
      rowsOwingEvidence: 1,
    })
    expect(await at.figure(EQUIPMENT, FIRST_DAY)).toMatchObject({ part: 1, whole: 2, value: 50 })
  })

  it('stay what they were on a past day, whatever is written later', async () => {
    expect(await at.figure(EQUIPMENT, FIRST_DAY)).toMatchObject({ part: 1, whole: 2 })
    expect(await at.figure(EQUIPMENT, NEXT_DAY)).toMatchObject({ part: 1, whole: 3 })
  })

  it('open to the rows above the line, below it and missing, as many as they say', async () => {
    const opened = [await codesOf('part'), await codesOf('whole'), await codesOf('missing')]
    expect(opened).toEqual([['LK-2'], ['LK-1', 'LK-2', 'LK-4'], ['LK-1', 'LK-4']])
  })

  it('open masked as the register is, and to a neighbourhood its own rows alone', async () => {
    expect((await open(EQUIPMENT, 'whole')).rows[0]?.masked).toContain('owner')
    const neighbourhood = (unitId: string) => at.ward.person('neighbourhood', unitId)
    const others = await open('Mỗi khu phố xây dựng', 'part', await neighbourhood(second()))
    expect(others).toMatchObject({ total: 0, rows: [], sources: [{ total: 1, readable: true }] })
    const own = await open('Mỗi khu phố xây dựng', 'part', await neighbourhood(first()))
    expect(own.rows.map(row => row.cells['name'])).toEqual(['Tuyến mẫu'])
  })

  it('tell the number alone of a register that is closed to the reader', async () => {
    expect(await open('100% dấu hiệu vi phạm', 'whole')).toMatchObject({ countsOnly: true, rows: [], sources: [{ readable: false }] })
  })

  it('are owed by each neighbourhood by itself', async () => {
    const figure = await at.figure('Mỗi khu phố xây dựng', FIRST_DAY)
    expect(figure).toMatchObject({ value: 1, whole: 3, floor: 3, unit: 'khu phố', state: 'on_path', meetsFloor: false })
    const neighbourhoods = at.ward.units.filter(unit => unit.kind === 'neighbourhood').map(unit => unit.unitId)
    expect(new Map(figure.units.map(unit => [unit.unitId, unit.value]))).toEqual(
      new Map(neighbourhoods.map(unitId => [unitId, unitId === first() ? 1 : 0])),
    )
  })

  it('compare with the same months of 2025 alone', async () => {
    expect(await at.figure('Kéo giảm ít nhất 20%', FIRST_DAY)).toMatchObject({ part: 3, whole: 4, value: 25, state: 'met' })
  })

  it('begin again on 1 January and keep the result of each year', async () => {
    const next = await at.figure('Ít nhất 02 đợt cao điểm')
    expect(next).toMatchObject({ value: 0, state: 'on_path', start: '2027-01-01', end: '2027-12-31' })
    expect(next.earlier.map(({ start, value, state }) => [start, value, state])).toEqual([['2026-01-01', 2, 'met']])
    expect(await at.figure('Ít nhất 02 đợt cao điểm', FIRST_DAY)).toMatchObject({ value: 2, state: 'met', earlier: [] })
  })

  it('keep what a past day gave when a register is defined anew, and still open to its rows', async () => {
    const { application, clock } = opened()
    const [text, before] = ['100% TTHC xử lý', toDay('2027-02-01')]
    const committee = await at.ward.person('officer', at.ward.unitOfKind('peoples_committee').unitId)
    const procedure = { code: 'TT-1', name: 'Thủ tục mẫu', legal_hours: 8, online_level: 'full' }
    await at.add('procedures', committee, procedure)
    clock.set('2027-02-02T02:00:00.000Z')
    const { items } = await listRegisters(application, at.office)
    const registerId = items.find(item => item.code === 'procedures')?.registerId ?? ''
    const define = async (choices: readonly string[], choiceMoves = {}) => {
      const { definition, version } = accept(await getRegister(application, at.office, registerId))
      const levels = { choices: choices.map(code => ({ code, name: code })) }
      const columns = definition.columns.map(column => (column.code === 'online_level' ? { ...column, ...levels } : column))
      const command = { registerId, definition: { ...definition, columns }, note: 'Đổi lựa chọn', choiceMoves, seenVersion: version }
      accept(await changeDefinition(application, at.office, command))
    }
    await define(['full', 'partial', 'none', 'whole'])
    const { targetId } = await at.figure(text)
    const where = { column: 'online_level', is: 'equal', value: 'whole' } as const
    const rows = { of: 'rows', register: 'procedures', count: { what: 'rows' }, span: null } as const
    const formula = { kind: 'share', part: { ...rows, where }, whole: { ...rows, where: null } } as const
    accept(await setFormula(application, at.office, { targetId, formula, note: 'Đổi cách tính', seenVersion: 1 }))
    await define(['partial', 'none', 'whole'], { online_level: { full: 'whole' } })

    for (const day of [undefined, before]) expect(await at.figure(text, day)).toMatchObject({ part: 1, whole: 1 })
    const asked = { targetId, part: 'part', source: 0, asOf: before, unitId: undefined, offset: 0, limit: 50 } as const
    expect(accept(await listTargetRows(application, at.office, asked)).rows.map(row => row.cells['code'])).toEqual(['TT-1'])
  })

  it('take half a billion for the whole that half of it is owed of', async () => {
    expect(await at.figure('Huy động từ 50%')).toMatchObject({ value: 0, whole: 500_000_000, floor: 50, floorAmount: 250_000_000 })
  })

  it('hold a year that is over to what was promised by its end, not to what was promised later', async () => {
    const { application, clock } = opened()
    const [text, work] = ['Ít nhất 02 đợt cao điểm', commitmentWork(opened())]
    const { unitId } = at.ward.unitOfKind('peoples_committee')
    const head = await at.ward.person('unitHead', unitId)
    clock.set('2026-12-20T02:00:00.000Z')
    await work.approve(head, at.office, unitId)
    clock.set('2027-02-03T02:00:00.000Z')
    const { targetId } = await at.figure(text)
    const draft = await work.start(head, unitId)
    const change = work.complete(await work.read(head, unitId), draft)
    const targets = draft.targets.map(target => (target.targetId === targetId ? { ...target, value: 3 } : target))
    const saved = accept(await work.save(head, draft, { ...change, targets }))
    const signed = accept(await signCommitment(application, head, work.seen(saved)))
    accept(await approveCommitment(application, at.office, work.seen(signed)))

    const figure = await at.figure(text)
    expect(figure).toMatchObject({ committed: 3, earlier: [{ start: '2026-01-01', committed: 2, required: 2, state: 'met' }] })
    expect(await at.figure(text, '2027-02-02')).toMatchObject({ committed: 2 })
    expect(await at.figure(text, FIRST_DAY)).toMatchObject({ committed: null })
  })
  it('are due by the earlier day that was promised, from the day of the approval on', async () => {
    const { application, clock } = opened()
    const [text, work] = ['100% chủ nhà trọ ký cam kết ANTT', commitmentWork(opened())]
    const { unitId } = at.ward.unitOfKind('police')
    const head = await at.ward.person('unitHead', unitId)
    clock.set('2026-12-21T02:00:00.000Z')
    const { targetId } = await at.figure(text)
    const draft = await work.start(head, unitId)
    const change = work.complete(await work.read(head, unitId), draft)
    const targets = draft.targets.map(target => (target.targetId === targetId ? { ...target, deadline: toDay('2027-03-31') } : target))
    const signed = accept(await signCommitment(application, head, work.seen(accept(await work.save(head, draft, { ...change, targets })))))
    accept(await approveCommitment(application, at.office, work.seen(signed)))
    expect(await at.figure(text)).toMatchObject({ end: '2027-03-31' })
    expect(await at.figure(text, '2026-12-20')).toMatchObject({ end: '2027-08-27' })
  })
})
