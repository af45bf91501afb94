import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#application/actor.ts'
import { toDay } from '#domain/shared/calendar.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { commitmentWork } from '#tests/databases/commitment-work.ts'
import { makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { codesOf, valueOf } from '#tests/databases/report-work.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import type { CommitmentView } from './commitment-view.ts'
import { discardCommitment } from './discard-commitment.ts'
import { exportCommitment, exportCommitmentForm } from './export-commitment.ts'
import { importCommitment } from './import-commitment.ts'
import { listCommitments } from './list-commitments.ts'
import { approveCommitment, returnCommitment, signCommitment } from './move-commitment.ts'
import { getCommitment } from './read-commitments.ts'
import { startCommitment } from './start-commitment.ts'

const SENTENCE =
  'Chỉ tiêu trong phụ lục là mức tối thiểu; cơ quan, đơn vị được phân công có thể đăng ký chỉ tiêu cao hơn nhưng không được thấp hơn, không được điều chỉnh làm giảm trách nhiệm đã cam kết.'

describeOnEveryDatabase('the commitment of a unit', opened => {
  let ward: SampleWard
  let head: Actor
  let clerk: Actor
  let unitId: string
  let planId: string
  const app = () => opened().application
  const work = () => commitmentWork(opened())
  const asTenant = (statement: ReturnType<typeof sql>) =>
    opened()
      .database.transaction()
      .execute(async transaction => {
        if (opened().dialect === 'postgres') await sql`select set_config('app.tenant', ${ward.tenantId}, true)`.execute(transaction)
        return statement.execute(transaction)
      })
  /** Another unit each time: every story begins with nothing registered. */
  const newStory = async (kind: string, ordinal = 0) => {
    unitId = ward.unitOfKind(kind, ordinal).unitId
    head = await ward.person(kind === 'neighbourhood' ? 'neighbourhood' : 'unitHead', unitId)
  }
  const targetOf = ({ targets }: CommitmentView, index = 0) => {
    const target = targets[index]
    if (target === undefined) throw new Error('The unit has no such target')
    return target
  }
  const withValue = (draft: CommitmentView, targetId: string, value: number) =>
    draft.targets.map(target => (target.targetId === targetId ? { ...target, value } : target))

  beforeAll(async () => {
    ward = await makeSampleWard(opened())
    planId = await makeActivePlan55(opened(), ward.administrator)
    clerk = await ward.person('partyOffice', ward.unitOfKind('party_office').unitId)
  }, 60_000)

  it('is registered from the plan’s minimums, signed by the head and approved by the office', async () => {
    await newStory('police')
    const page = await work().read(head, unitId)
    expect(page).toMatchObject({
      current: null,
      versions: [],
      allowedActions: ['start'],
      law: { sentence: SENTENCE, place: 'điểm 4, mục I, Kế hoạch số 55-KH/ĐU' },
    })
    const draft = await work().start(head, unitId)
    expect(draft.targets.map(({ targetId, value }) => [targetId, value])).toEqual(
      page.targets.filter(target => !target.soft).map(({ targetId, value }) => [targetId, value]),
    )
    expect(codesOf(await signCommitment(app(), head, work().seen(draft)))).toContain('COMMITMENT_WORK_MISSING')
    const saved = valueOf(await work().save(head, draft, work().complete(page, draft)))
    expect(saved).toMatchObject({ refusals: [], status: 'draft', version: 2 })
    expect(codesOf(await approveCommitment(app(), clerk, work().seen(saved)))).toEqual(['COMMITMENT_NOT_SIGNED'])
    const signed = valueOf(await signCommitment(app(), head, work().seen(saved)))
    expect(signed).toMatchObject({
      status: 'signed',
      signedByName: 'Người mẫu unitHead',
      signedAt: opened().clock.now(),
      allowedActions: [],
    })
    expect(codesOf(await work().save(head, signed, work().complete(page, signed)))).toEqual(['COMMITMENT_NOT_DRAFT'])
    const approved = valueOf(await approveCommitment(app(), clerk, work().seen(signed)))
    expect(approved).toMatchObject({ status: 'approved', decidedByName: 'Người mẫu partyOffice', ordinal: 1 })
    const committed = await app().unitOfWork.read(ward.tenantId, stores => stores.work.listCommitted(planId, unitId))
    expect(committed.map(item => item.title)).toEqual(approved.items.map(item => item.title))
    const values = await app().unitOfWork.read(ward.tenantId, stores => stores.commitments.listApprovedValues(planId))
    expect(values.filter(value => value.unitId === unitId)).toHaveLength(approved.targets.length)
  })

  it('weaker than the plan’s minimum is refused with the plan’s own sentence, and nothing is kept', async () => {
    await newStory('youth_union')
    const draft = await work().start(head, unitId)
    const page = await work().read(head, unitId)
    const target = targetOf(draft)
    const outcome = await work().save(head, draft, {
      ...work().complete(page, draft),
      targets: withValue(draft, target.targetId, target.value - 0.5),
    })
    expect(outcome.ok ? [] : outcome.refusals.map(({ at, code }) => `${at} ${code}`)).toEqual([
      `targets[${target.targetId}].value COMMITMENT_BELOW_MINIMUM`,
    ])
    const said = outcome.ok ? '' : outcome.refusals.map(item => refusalSentence(item)).join()
    expect(said).toContain(SENTENCE)
    expect(said).toContain('điểm 4, mục I, Kế hoạch số 55-KH/ĐU')
    expect((await work().read(head, unitId)).current).toMatchObject({ version: draft.version, targets: draft.targets })
  })

  it('once approved may only become stricter; a new version starts from the approved one and all are kept', async () => {
    await newStory('neighbourhood')
    const first = await work().approve(head, clerk, unitId)
    const raised = await work().start(head, unitId)
    expect(raised).toMatchObject({ ordinal: 2, reason: 'raise', targets: first.targets, items: first.items })
    const page = await work().read(head, unitId)
    const count = page.targets.find(target => target.unit !== '%')?.targetId ?? ''
    const change = work().complete(page, raised)
    expect(codesOf(await signCommitment(app(), head, work().seen(raised)))).toEqual(['COMMITMENT_NOTHING_RAISED'])
    const saved = valueOf(await work().save(head, raised, { ...change, targets: withValue(raised, count, 3) }))
    const second = valueOf(
      await approveCommitment(app(), clerk, work().seen(valueOf(await signCommitment(app(), head, work().seen(saved))))),
    )
    const third = await work().start(head, unitId)
    const lowered = await work().save(head, third, { ...change, targets: withValue(third, count, 2) })
    expect(codesOf(lowered)).toEqual(['COMMITMENT_BELOW_APPROVED'])
    expect(lowered.ok ? '' : lowered.refusals.map(item => refusalSentence(item)).join()).toContain(SENTENCE)
    const without = third.targets.filter(target => target.targetId !== count)
    const emptied = valueOf(await work().save(head, third, { ...change, targets: without }))
    expect(codesOf(await signCommitment(app(), head, work().seen(emptied)))).toContain('COMMITMENT_TARGET_LEFT_OUT')
    const versions = (await work().read(clerk, unitId)).versions
    expect(versions.map(({ ordinal, status }) => `${ordinal} ${status}`)).toEqual(['3 draft', '2 approved', '1 approved'])
    expect(valueOf(await getCommitment(app(), clerk, first.commitmentId)).targets).toEqual(first.targets)
    expect(second.targets).not.toEqual(first.targets)
  })

  it('changes its method by a decision without touching the value', async () => {
    await newStory('women_union')
    await work().approve(head, clerk, unitId)
    const draft = await work().start(head, unitId, 'method')
    const page = await work().read(head, unitId)
    const change = work().complete(page, draft)
    expect(codesOf(await signCommitment(app(), head, work().seen(draft)))).toEqual([
      'COMMITMENT_DECISION_MISSING',
      'COMMITMENT_METHOD_MISSING',
    ])
    const target = targetOf(draft)
    const targets = draft.targets.map(item =>
      item.targetId === target.targetId ? { ...item, method: 'Lồng ghép vào sinh hoạt chi hội' } : item,
    )
    const decided = { ...change, decisionNumber: '12-QĐ/ĐU', decisionDate: toDay('2026-10-12'), targets }
    expect(
      codesOf(await work().save(head, draft, { ...decided, targets: withValue(draft, target.targetId, target.value - 1) })),
    ).toHaveLength(1)
    const saved = valueOf(await work().save(head, draft, decided))
    const signed = valueOf(await signCommitment(app(), head, work().seen(saved)))
    expect(valueOf(await approveCommitment(app(), clerk, work().seen(signed)))).toMatchObject({
      reason: 'method',
      decisionNumber: '12-QĐ/ĐU',
    })
  })

  it('is returned with a reason, stays as it was signed, and is mended in a new version', async () => {
    await newStory('party_building_board')
    const draft = await work().start(head, unitId)
    const page = await work().read(head, unitId)
    const saved = valueOf(await work().save(head, draft, work().complete(page, draft)))
    const signed = valueOf(await signCommitment(app(), head, work().seen(saved)))
    expect(codesOf(await startCommitment(app(), head, { unitId, reason: 'raise' }))).toEqual(['COMMITMENT_OPEN_ALREADY'])
    expect(codesOf(await returnCommitment(app(), clerk, work().seen(signed), 'thiếu'))).toEqual(['COMMITMENT_RETURN_REASON_SHORT'])
    const returned = valueOf(await returnCommitment(app(), clerk, work().seen(signed), 'Danh mục việc chưa có sản phẩm cụ thể'))
    expect(returned).toMatchObject({ status: 'returned', decisionNote: 'Danh mục việc chưa có sản phẩm cụ thể' })
    expect(await work().start(head, unitId)).toMatchObject({ ordinal: 2, reason: 'first', items: saved.items })
  })

  it('is approved once, however many press at the same moment, and not also returned', async () => {
    await newStory('farmers_association')
    const draft = await work().start(head, unitId)
    const saved = valueOf(await work().save(head, draft, work().complete(await work().read(head, unitId), draft)))
    const signed = valueOf(await signCommitment(app(), head, work().seen(saved)))
    const committee = await ward.person('standingCommittee', ward.unitOfKind('party_committee').unitId)
    const pressed = await Promise.all([
      approveCommitment(app(), clerk, work().seen(signed)),
      approveCommitment(app(), committee, work().seen(signed)),
      returnCommitment(app(), clerk, work().seen(signed), 'Mức đăng ký chưa tương xứng với điều kiện của đơn vị.'),
    ])
    expect(pressed.filter(outcome => outcome.ok)).toHaveLength(1)
    expect(pressed.flatMap(codesOf)).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE'])
    expect((await work().read(head, unitId)).versions.filter(version => version.status === 'approved').length).toBeLessThanOrEqual(1)
  })

  it('of the office is approved by the Standing Committee, never by the office itself', async () => {
    await newStory('party_office')
    const draft = await work().start(clerk, unitId)
    const saved = valueOf(await work().save(clerk, draft, work().complete(await work().read(clerk, unitId), draft)))
    const signed = valueOf(await signCommitment(app(), clerk, work().seen(saved)))
    expect(codesOf(await approveCommitment(app(), clerk, work().seen(signed)))).toEqual(['COMMITMENT_OF_OWN_UNIT'])
    const secretary = await ward.person('standingCommittee', unitId)
    expect(valueOf(await approveCommitment(app(), secretary, work().seen(signed)))).toMatchObject({ status: 'approved' })
  })

  it('is begun once, discarded only as a draft, and shown to nobody out of reach', async () => {
    await newStory('neighbourhood', 1)
    const [one, other] = await Promise.all([1, 2].map(() => startCommitment(app(), head, { unitId, reason: 'raise' })))
    expect([one, other].filter(outcome => outcome?.ok)).toHaveLength(1)
    const draft = valueOf((one?.ok ? one : other) ?? one!)
    const neighbour = await ward.person('neighbourhood', ward.unitOfKind('neighbourhood', 2).unitId)
    expect(codesOf(await getCommitment(app(), neighbour, draft.commitmentId))).toEqual(['NOT_FOUND'])
    expect(codesOf(await discardCommitment(app(), head, { commitmentId: draft.commitmentId, seenVersion: 9 }))).toEqual([
      'CHANGED_MEANWHILE',
    ])
    valueOf(await discardCommitment(app(), head, work().seen(draft)))
    const approved = await work().approve(head, clerk, unitId)
    expect(codesOf(await discardCommitment(app(), head, work().seen(approved)))).toEqual(['COMMITMENT_NOT_DRAFT'])
  })

  it('is listed for the office: every unit with a part in the plan, what is missing and what stands', async () => {
    await newStory('inspection_commission')
    const begun = await work().start(head, unitId)
    const rowNow = async () => (await listCommitments(app(), clerk, {})).items.find(row => row.unitId === unitId)
    expect(await rowNow()).toMatchObject({ state: 'draft', approvedOrdinal: null, missingCount: 1, itemCount: 0 })
    valueOf(await discardCommitment(app(), head, work().seen(begun)))
    const approved = await work().approve(head, clerk, unitId)
    const targetCount = approved.targets.length
    expect(await rowNow()).toMatchObject({ state: 'approved', approvedOrdinal: 1, missingCount: 0, targetCount, stricterCount: 0 })
    const { items, counts } = await listCommitments(app(), clerk, {})
    expect(items.filter(row => row.state === 'none')).toHaveLength(counts.none)
    const own = await listCommitments(app(), await ward.person('neighbourhood', ward.unitOfKind('neighbourhood', 2).unitId), {})
    expect(own.items.map(row => row.unitId)).toEqual([ward.unitOfKind('neighbourhood', 2).unitId])
    expect((await listCommitments(app(), clerk, { state: 'none', search: 'hoi nong dan' })).items.map(row => row.unitName)).toEqual([
      'Hội Nông dân phường',
    ])
  })

  it('comes back from its own Excel form by the rules of the screen, all or none', async () => {
    await newStory('fatherland_front')
    const draft = await work().start(head, unitId)
    const page = await work().read(head, unitId)
    const saved = valueOf(await work().save(head, draft, work().complete(page, draft)))
    const form = valueOf(await exportCommitmentForm(app(), head, saved.commitmentId))
    expect(form.name).toMatch(/^bieu-cam-ket-.*\.xlsx$/)
    const again = valueOf(await importCommitment(app(), head, work().seen(saved), form.bytes))
    expect(again).toMatchObject({ targets: saved.targets, items: saved.items, version: saved.version + 1 })
    const written = (by: number) => ({
      toneStyle: 'new' as const,
      unitName: page.unit.name,
      plan: { title: page.plan.title, number: page.plan.number, date: null, issuer: null },
      law: page.law,
      items: [],
      targets: page.targets.map((minimum, index) => ({
        minimum,
        promise: { targetId: minimum.targetId, value: minimum.value + (index === 0 ? by : 0), deadline: null, method: '' },
      })),
    })
    const weaker = await importCommitment(app(), head, work().seen(again), await app().documents.commitmentForm(written(-1)))
    expect(codesOf(weaker)).toEqual(['COMMITMENT_BELOW_MINIMUM'])
    expect((await work().read(head, unitId)).current).toMatchObject({ version: again.version, items: saved.items })
    expect(codesOf(await importCommitment(app(), head, work().seen(again), Buffer.from('không phải Excel')))).toEqual([
      'REGISTER_FILE_TYPE_UNSUPPORTED',
    ])
    expect(
      valueOf(await importCommitment(app(), head, work().seen(again), await app().documents.commitmentForm(written(0)))),
    ).toMatchObject({ items: [] })
  })

  it.each(['docx', 'pdf', 'xlsx'] as const)('is printed as %s, a draft so long as it is not approved', async format => {
    await newStory('neighbourhood', 2)
    const { current } = await work().read(clerk, unitId)
    const { commitmentId } = current ?? (await work().start(head, unitId))
    const file = valueOf(await exportCommitment(app(), clerk, commitmentId, format))
    expect(file.bytes.length).toBeGreaterThan(4000)
    expect(file.name).toMatch(new RegExp(`^ban-cam-ket-khu-pho.*\\.${format}$`))
  })

  it('cannot be weakened by whoever writes into the database itself', async () => {
    await newStory('peoples_committee')
    const approved = await work().approve(head, clerk, unitId)
    const draft = await work().start(head, unitId)
    const { targetId, value } = targetOf(draft)
    const tenant = ward.tenantId
    const lower = value - 1
    const refusals = [
      sql`update commitment_target set value = ${lower} where tenant_id = ${tenant} and commitment_id = ${draft.commitmentId} and target_id = ${targetId}`,
      sql`insert into commitment_target (tenant_id, commitment_id, target_id, value, method) values (${tenant}, ${draft.commitmentId}, ${targetId}, ${lower}, '')`,
      sql`update commitment_target set deadline = '2031-01-01' where tenant_id = ${tenant} and commitment_id = ${draft.commitmentId}
        and target_id in (select target_id from target where tenant_id = ${tenant} and deadline is not null)`,
      sql`update target set value = ${lower} where tenant_id = ${tenant} and target_id = ${targetId}`,
      sql`update target set comparator = 'at_most' where tenant_id = ${tenant} and target_id = ${targetId}`,
      sql`update target set deadline = '2031-01-01' where tenant_id = ${tenant} and deadline is not null`,
      sql`update target set soft = 1 where tenant_id = ${tenant} and target_id = ${targetId}`,
    ]
    for (const statement of refusals)
      await expect(asTenant(statement)).rejects.toThrow(/không được điều chỉnh làm giảm trách nhiệm đã cam kết/)
    const closed = [
      sql`update commitment_target set value = 1000 where tenant_id = ${tenant} and commitment_id = ${approved.commitmentId}`,
      sql`delete from commitment_target where tenant_id = ${tenant} and commitment_id = ${approved.commitmentId}`,
      sql`delete from commitment_item where tenant_id = ${tenant} and commitment_id = ${approved.commitmentId}`,
      sql`update commitment set status = 'draft' where tenant_id = ${tenant} and commitment_id = ${approved.commitmentId}`,
      sql`update commitment set unit_id = ${ward.unitOfKind('police').unitId} where tenant_id = ${tenant} and commitment_id = ${draft.commitmentId}`,
      sql`update commitment set status = 'approved' where tenant_id = ${tenant} and commitment_id = ${draft.commitmentId}`,
      sql`delete from commitment where tenant_id = ${tenant} and commitment_id = ${approved.commitmentId}`,
    ]
    for (const statement of closed) await expect(asTenant(statement)).rejects.toThrow(/thì giữ nguyên/)
    await expect(asTenant(sql`delete from target where tenant_id = ${tenant} and target_id = ${targetId}`)).rejects.toThrow(/không được/)
    await expect(asTenant(sql`update plan set status = 'draft' where tenant_id = ${tenant}`)).rejects.toThrow(/không được/)
    await asTenant(sql`update target set value = ${value} where tenant_id = ${tenant} and target_id = ${targetId}`)
  })
})
