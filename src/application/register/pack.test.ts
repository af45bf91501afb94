import { beforeAll, expect, it } from 'vitest'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import type { RegisterPack } from '#domain/register/pack/register-pack.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { accept, makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import type { Actor } from '../actor.ts'
import { createRegister } from './create-register.ts'
import { exportPack } from './export-pack.ts'
import { fillReportCalendar } from './fill-report-calendar.ts'
import { type ImportedPack, importPack } from './import-pack.ts'
import { loadPlanTargets } from './plan-targets.ts'

describeOnEveryDatabase('a pack of registers', opened => {
  let office: Actor
  let imported: ImportedPack
  let again: ImportedPack
  beforeAll(async () => {
    const ward = await makeSampleWard(opened(), 'Bộ sổ')
    office = await ward.person('partyOffice', ward.unitOfKind('party_office').unitId)
    await makeActivePlan55(opened(), ward.administrator)
    imported = accept(await importPack(opened().application, office, PLAN_55_PACK))
    again = accept(await importPack(opened().application, office, PLAN_55_PACK))
  })
  const newWard = async (name: string) => {
    const made = await makeSampleWard(opened(), name)
    return made.person('partyOffice', made.unitOfKind('party_office').unitId)
  }
  const registersOf = (actor: Actor) =>
    opened().application.unitOfWork.read(actor.tenantId, async stores =>
      (await stores.registers.listRegisters())
        .map(register => register.definition)
        .toSorted((left, right) => (left.code < right.code ? -1 : 1)),
    )
  const auditOf = async (actor: Actor, action: string) =>
    (await opened().application.unitOfWork.read(actor.tenantId, stores => stores.audit.list({ limit: 200 }))).filter(
      entry => entry.action === action,
    )

  it('gives a plan of its own all its registers and every target its formula', async () => {
    expect(imported.created).toHaveLength(PLAN_55_PACK.registers.length)
    expect(imported).toMatchObject({ kept: [], formulas: 30, unmatched: [], unfit: [] })
    const targets = await opened().application.unitOfWork.read(office.tenantId, loadPlanTargets)
    expect(targets.filter(({ formula }) => formula === undefined).map(({ target }) => target.text)).toEqual([])
  })

  it('comes in twice without changing what stands', async () => {
    expect(again).toMatchObject({ created: [], formulas: 0, unmatched: [], unfit: [] })
    expect(again.kept).toHaveLength(PLAN_55_PACK.registers.length)
    expect(await registersOf(office)).toEqual(PLAN_55_PACK.registers.toSorted(byCode))
  })

  it('leaves one ward and comes into another alike, without any row', async () => {
    const pack = await exportPack(opened().application, office)
    const other = await newWard('Bộ sổ khác')
    const taken = accept(await importPack(opened().application, other, pack))
    expect(taken.unmatched).toHaveLength(30)
    expect(await registersOf(other)).toEqual(await registersOf(office))
    expect(pack.formulas.map(({ formula }) => formula)).toEqual(expect.arrayContaining(PLAN_55_PACK.formulas.map(({ formula }) => formula)))
    expect(pack.formulas).toHaveLength(30)
  })

  it('comes in whole or not at all', async () => {
    const other = await newWard('Bộ sổ hỏng')
    const [first, ...others] = PLAN_55_PACK.registers
    if (first === undefined) throw new Error('The pack is empty')
    const broken: RegisterPack = { ...PLAN_55_PACK, registers: [...others, { ...first, title: 'nothing_of_it' }] }
    const refused = await importPack(opened().application, other, broken)
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'TITLE_COLUMN_UNFIT', at: `registers[${others.length}].title` }] })
    expect(await registersOf(other)).toEqual([])
    const twice = await importPack(opened().application, other, { ...PLAN_55_PACK, registers: [first, first] })
    expect(twice).toMatchObject({ ok: false, refusals: [{ code: 'PACK_REGISTER_TWICE', at: 'registers[1].code' }] })
  })

  it('keeps a register of the ward’s own, and leaves out the formulas that it cannot answer', async () => {
    const { application } = opened()
    const made = await makeSampleWard(opened(), 'Bộ sổ riêng')
    const other = await made.person('partyOffice', made.unitOfKind('party_office').unitId)
    await makeActivePlan55(opened(), made.administrator)
    const ours = PLAN_55_PACK.registers.find(({ code }) => code === 'campaigns')
    if (ours === undefined) throw new Error('No campaigns')
    const own = { ...ours, columns: ours.columns.filter(({ code }) => code !== 'starts_on'), unique: [['name']] }
    accept(await createRegister(application, other, { definition: own, note: '' }))
    const taken = accept(await importPack(application, other, PLAN_55_PACK))
    expect(taken).toMatchObject({
      kept: [own.name],
      formulas: 28,
      unfit: ['2.4. Ít nhất 02 đợt cao điểm/năm', '2.4. Tổ chức ít nhất 02 đợt ra quân'],
    })
    expect((await registersOf(other)).find(({ code }) => code === 'campaigns')).toEqual(own)
  })

  it('is written into the log with what it made', async () => {
    const [latest, first] = await auditOf(office, 'registerPack.import')
    expect(first?.after).toMatchObject({ name: PLAN_55_PACK.name, formulas: 30, kept: [] })
    expect(latest?.after).toMatchObject({ created: [], formulas: 0 })
  })
})

describeOnEveryDatabase('the report calendar', opened => {
  it('is filled as soon as a pack brings it, and daily work adds only what fell due since', async () => {
    const { application, clock } = opened()
    const ward = await makeSampleWard(opened(), 'Lịch báo cáo')
    const office = await ward.person('partyOffice', ward.unitOfKind('party_office').unitId)
    await makeActivePlan55(opened(), ward.administrator)
    accept(await importPack(application, office, PLAN_55_PACK))
    const rows = () =>
      application.unitOfWork.read(office.tenantId, async stores => {
        const register = await stores.registers.findRegisterByCode('report_calendar')
        const found = []
        for await (const piece of stores.registers.readStandingRows(register?.registerId ?? '')) found.push(...piece)
        return found.map(({ cells }) => `${String(cells['content'])} ${String(cells['due_on'])}`)
      })
    expect(await rows()).toEqual(['Báo cáo tháng 10/2026 2026-10-24', 'Họp chuyên đề quý IV/2026 2026-12-31'])
    expect(await fillReportCalendar(application, office.tenantId)).toBe(0)
    clock.set('2027-01-02T02:00:00.000Z')
    expect(await fillReportCalendar(application, office.tenantId)).toBe(4)
    expect((await rows()).slice(2)).toEqual([
      'Báo cáo tháng 11/2026 2026-11-24',
      'Báo cáo tháng 12/2026 2026-12-24',
      'Báo cáo tháng 01/2027 2027-01-24',
      'Họp chuyên đề quý I/2027 2027-03-31',
    ])
    expect(await fillReportCalendar(application, office.tenantId)).toBe(0)
  })
})

function byCode(left: RegisterDefinition, right: RegisterDefinition): number {
  return left.code < right.code ? -1 : 1
}
