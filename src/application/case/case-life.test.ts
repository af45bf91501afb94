import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '#application/actor.ts'
import type { CaseKind } from '#domain/case/case-file.ts'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import { toDay } from '#domain/shared/calendar.ts'
import { accept, makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { figuresOn } from '#tests/databases/register-work.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { archiveRegister } from '../register/archive-register.ts'
import { changeRow } from '../register/change-row.ts'
import { getRow } from '../register/get-row.ts'
import { importPack } from '../register/import-pack.ts'
import type { CaseView } from './case-view.ts'
import { getCase, listCases } from './list-cases.ts'
import { answerCase, assignCase, confirmCase, rejectCase, reopenCase, sendCaseUp, startCase } from './move-case.ts'
import { raiseCase } from './raise-case.ts'

const SETTLED = '100% kiến nghị thuộc thẩm quyền được xử lý đúng hạn hoặc báo cáo cấp trên'
const SUPERVISED = '100% kiến nghị sau giám sát có đầu mối, thời hạn xử lý'
const ANSWER = 'Đã bố trí 40 triệu đồng tại Quyết định 88/QĐ-UBND'
const REASON = 'Vướng mắc vẫn còn nguyên như cũ'

describeOnEveryDatabase('a case', opened => {
  let ward: SampleWard
  let planId: string
  let office: Actor
  let head: Actor
  let cell: Actor
  const app = () => opened().application

  beforeAll(async () => {
    opened().clock.set('2026-07-01T02:00:00.000Z')
    ward = await makeSampleWard(opened(), 'Vụ việc')
    planId = await makeActivePlan55(opened(), ward.administrator)
    office = await ward.person('partyOffice', ward.unitOfKind('party_office').unitId)
    head = await ward.person('unitHead', ward.unitOfKind('peoples_committee').unitId)
    cell = await ward.person('neighbourhood', ward.unitOfKind('neighbourhood').unitId)
    accept(await importPack(app(), office, PLAN_55_PACK))
  }, 120_000)

  // Another test may have moved the clock.
  beforeEach(() => opened().clock.set('2026-07-01T02:00:00.000Z'))

  const at = ({ caseId, version }: CaseView) => ({ caseId, seenVersion: version })
  async function raise(kind: CaseKind, title = 'Hộ dân chưa đồng ý phương án đền bù tuyến đường'): Promise<CaseView> {
    return accept(await raiseCase(app(), cell, { unitId: ward.unitOfKind('neighbourhood').unitId, taskId: null, kind, title, body: '' }))
  }
  async function assigned(kind: CaseKind, authority: 'within' | 'above' = 'within'): Promise<CaseView> {
    const given = {
      ownerUnitId: ward.unitOfKind('peoples_committee').unitId,
      ownerMemberId: head.memberId,
      kind,
      authority,
      deadline: toDay('2026-07-20'),
      note: '',
    }
    return accept(await assignCase(app(), office, at(await raise(kind)), given))
  }
  const figure = async (text: string, day: string) => {
    const found = (await figuresOn(opened(), ward.administrator, planId, day)).get(text)
    return [found?.part ?? 0, found?.whole ?? 0] as const
  }

  it('is counted by target 2.5 when it is answered in time or sent up, and not when it is answered late', async () => {
    const [part, whole] = await figure(SETTLED, '2026-08-30')
    const counted = async () => {
      const now = await figure(SETTLED, '2026-08-30')
      return [now[0] - part, now[1] - whole]
    }
    const inTime = await assigned('bottleneck')
    expect(await counted()).toEqual([0, 1])
    const late = await assigned('feedback')
    const up = await assigned('bottleneck')
    await assigned('bottleneck', 'above')
    // Above its authority: no part of the target.
    expect(await counted()).toEqual([0, 3])
    opened().clock.set('2026-07-18T02:00:00.000Z')
    const begun = accept(await startCase(app(), head, at(inTime)))
    const answered = accept(await answerCase(app(), head, at(begun), { answer: ANSWER, answeredOn: toDay('2026-07-18') }))
    expect(answered).toMatchObject({ state: 'answered', dueState: 'in_time', age: 17 })
    expect(await counted()).toEqual([1, 3])
    const sentUp = { superior: 'Sở Nông nghiệp và Môi trường', documentNumber: '45/TTr-UBND', sentOn: toDay('2026-07-18') }
    accept(await sendCaseUp(app(), office, at(up), sentUp))
    expect(await counted()).toEqual([2, 3])
    opened().clock.set('2026-07-25T02:00:00.000Z')
    expect(accept(await answerCase(app(), head, at(late), { answer: ANSWER, answeredOn: toDay('2026-07-25') }))).toMatchObject({
      dueState: 'late',
    })
    expect(await counted()).toEqual([2, 3])
    // The unit is not content: what was counted falls away until it is answered again.
    const reopened = accept(await reopenCase(app(), cell, at(answered), REASON))
    expect(await counted()).toEqual([1, 3])
    accept(await rejectCase(app(), office, at(reopened), 'Trùng với vụ việc đang xử lý'))
    expect(await counted()).toEqual([1, 2])
  })

  it('is counted by target 1.4 as a recommendation after supervision once it has an owner and a deadline', async () => {
    const before = await figure(SUPERVISED, '2026-08-30')
    const raised = await raise('supervision')
    expect(await figure(SUPERVISED, '2026-08-30')).toEqual(before)
    const given = {
      ownerUnitId: ward.unitOfKind('peoples_committee').unitId,
      ownerMemberId: null,
      kind: 'supervision' as const,
      authority: 'within' as const,
      deadline: toDay('2026-08-20'),
      note: '',
    }
    const file = accept(await assignCase(app(), office, at(raised), given))
    expect(await figure(SUPERVISED, '2026-08-30')).toEqual([before[0] + 1, before[1] + 1])
    // Told to be internal after all: its row is struck out.
    const internal = accept(await assignCase(app(), office, at(file), { ...given, kind: 'internal' }))
    expect(internal.row).toBeNull()
    expect(await figure(SUPERVISED, '2026-08-30')).toEqual(before)
  })

  it('writes one row of the register with a history, which nobody edits by hand', async () => {
    const file = await assigned('bottleneck')
    opened().clock.set('2026-07-20T02:00:00.000Z')
    const answered = accept(await answerCase(app(), head, at(file), { answer: ANSWER, answeredOn: toDay('2026-07-20') }))
    expect(answered.row).toEqual(file.row)
    const place = file.row ?? { registerId: '', rowId: '' }
    const row = accept(await getRow(app(), head, place))
    expect(row).toMatchObject({
      ofCase: { caseId: file.caseId, number: file.number },
      allowedActions: [],
      neighbourhoodId: ward.unitOfKind('neighbourhood').unitId,
      cells: {
        authority: 'within',
        deadline: '2026-07-20',
        settled_on: '2026-07-20',
        responsible: ward.unitOfKind('peoples_committee').unitId,
      },
    })
    expect(row.history.map(version => [version.change, version.reason])).toEqual([
      ['changed', `Vụ việc số ${file.number}`],
      ['added', `Vụ việc số ${file.number}`],
    ])
    const byHand = await changeRow(app(), head, { ...place, seenVersion: 2, cells: { subject: 'Khác' }, reason: '' })
    expect(byHand).toMatchObject({ ok: false, refusals: [{ code: 'ROW_OF_CASE', facts: { number: file.number } }] })
    expect(accept(await confirmCase(app(), cell, at(answered), ''))).toMatchObject({ state: 'closed' })
    const seen = accept(await getCase(app(), cell, file.caseId))
    expect(seen.events.map(event => [event.kind, event.byName])).toEqual([
      ['raised', 'Người mẫu neighbourhood'],
      ['assigned', 'Người mẫu partyOffice'],
      ['answered', 'Người mẫu unitHead'],
      ['confirmed', 'Người mẫu neighbourhood'],
    ])
  })

  it('is seen by who raised it and who answers for it, and by nobody else below the ward', async () => {
    const file = await assigned('internal')
    const stranger = await ward.person('unitHead', ward.unitOfKind('police').unitId)
    expect(await getCase(app(), stranger, file.caseId)).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND' }] })
    const page = { order: 'overdue' as const, offset: 0, limit: 50 }
    expect((await listCases(app(), stranger, page)).total).toBe(0)
    expect((await listCases(app(), head, { ...page, search: `${file.number}` })).items.map(item => item.caseId)).toContain(file.caseId)
    // Overdue ones come first.
    const late = await assigned('internal')
    opened().clock.set('2026-07-26T02:00:00.000Z')
    const overdue = (await listCases(app(), office, page)).items.map(item => item.dueState === 'overdue')
    expect(overdue).toEqual(overdue.toSorted((left, right) => Number(right) - Number(left)))
    const found = await listCases(app(), office, { ...page, overdue: true })
    expect(found.total).toBe(overdue.filter(Boolean).length)
    expect(found.items.map(item => item.caseId)).toContain(late.caseId)
  })

  it('lives without its register once the ward has put that away', async () => {
    const register = await app().unitOfWork.read(ward.tenantId, stores => stores.registers.findRegisterByCode('bottlenecks'))
    const { registerId = '', version = 0 } = register ?? {}
    const away = { registerId, archived: true, reason: 'Hết dùng', seenVersion: version }
    const put = accept(await archiveRegister(app(), office, away))
    const file = await assigned('bottleneck')
    expect(file).toMatchObject({ state: 'assigned', row: null })
    accept(await archiveRegister(app(), office, { ...away, archived: false, seenVersion: put.version }))
  })
})
