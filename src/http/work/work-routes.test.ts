import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Transaction, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createWorkItemsFromCommitment } from '#application/work/create-work-items-from-commitment.ts'
import { duties } from '#contract/monitoring/monitoring-routes.ts'
import { problem } from '#contract/problem.ts'
import { type WorkItemDetail, listWorkItems, workItemDetail } from '#contract/work/work-routes.ts'
import { toDay } from '#domain/shared/calendar.ts'
import type { Database } from '#infrastructure/database/schema.ts'
import { type ReportingWard, type TestPerson, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const AUTHORITY = { decides: 'Chủ tịch UBND phường', approves: 'Ban Thường vụ', superior: '' }

describeOnEveryDatabase('the routes of work items', opened => {
  let server: FastifyInstance
  let ward: ReportingWard
  beforeAll(async () => {
    server = await openTestServer(opened())
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(opened().application)
  })

  const as = (person: TestPerson) => clientOf(server, opened(), ward.actor[person])
  const wanted = (changes: object = {}) => ({
    taskId: ward.task['1.1'],
    unitId: ward.unit.committee,
    origin: 'unit',
    title: 'Lập danh mục thủ tục hành chính trọng tâm',
    due: '2026-06-30',
    headMemberId: ward.actor.head.memberId,
    focalMemberId: ward.actor.officer.memberId,
    responsibility: 'Văn phòng UBND chịu trách nhiệm rà soát',
    authority: AUTHORITY,
    result: 'Danh mục thủ tục có phê duyệt',
    ...changes,
  })
  async function create(person: TestPerson, changes: object = {}): Promise<WorkItemDetail> {
    const answer = await (await as(person))({ method: 'POST', url: '/api/v1/work-items', payload: wanted(changes) })
    expect([answer.statusCode, answer.json().refusals ?? []]).toEqual([201, []])
    return workItemDetail.parse(answer.json())
  }
  const directive = (changes: object = {}) =>
    create('standing', { origin: 'directive', instruction: 'Hoàn thành trước kỳ họp cuối tháng', ...changes })

  async function send(person: TestPerson, item: { workItemId: string; version: number }, step: string, payload: object = {}) {
    const method = step === '' ? 'PATCH' : 'POST'
    const url = `/api/v1/work-items/${item.workItemId}${step === '' ? '' : `/${step}`}`
    return (await as(person))({ method, url, payload, headers: { 'if-match': `"${item.version}"` } })
  }
  async function moved(person: TestPerson, item: WorkItemDetail, step: string, payload: object = {}): Promise<WorkItemDetail> {
    const answer = await send(person, item, step, payload)
    expect([step, answer.statusCode, answer.json().refusals ?? []]).toEqual([step, 200, []])
    expect(answer.headers['etag']).toBe(`"${item.version + 1}"`)
    return workItemDetail.parse(answer.json())
  }
  async function refused(person: TestPerson, item: WorkItemDetail, step: string, payload: object = {}): Promise<readonly string[]> {
    const answer = await send(person, item, step, payload)
    return (problem.parse(answer.json()).refusals ?? []).map(one => `${one.at}:${one.code}`)
  }
  async function list(person: TestPerson, query: string): Promise<readonly string[]> {
    const answer = await (await as(person))({ url: `/api/v1/work-items?${query}` })
    return listWorkItems.answer.parse(answer.json()).items.map(item => item.title)
  }
  const handed = {
    outcome: 'Đã lập danh mục 40 thủ tục, ban hành Quyết định 12/QĐ-UBND',
    doneOn: '2026-06-10',
    evidenceReference: '12/QĐ-UBND',
  }

  it('take a leader’s instruction to its acceptance, with every step in the history and in the audit trail', async () => {
    const given = await directive()
    expect(given).toMatchObject({ state: 'not_started', origin: 'directive', dueState: 'not_due', daysLeft: 20, missingClears: [] })
    expect(given.allowedActions).toEqual(['edit', 'cancel'])
    const started = await moved('officer', given, 'start')
    expect(await refused('officer', started, 'submission', { ...handed, outcome: 'Đang triển khai thực hiện' })).toEqual([
      'outcome:VAGUE_WORDS',
    ])
    const sent = await moved('officer', started, 'submission', handed)
    expect(sent).toMatchObject({ state: 'submitted', dueState: 'done_early' })
    expect(await refused('head', sent, 'acceptance')).toEqual([':WORK_NOT_YOURS'])
    const returned = await moved('clerk', sent, 'return', { reason: 'Danh mục thiếu lĩnh vực đất đai' })
    expect(returned).toMatchObject({ state: 'in_progress', returnReason: 'Danh mục thiếu lĩnh vực đất đai' })
    const again = await moved('head', returned, 'submission', handed)
    const done = await moved('clerk', again, 'acceptance')
    expect(done).toMatchObject({ state: 'done', progress: 100, doneOn: '2026-06-10', allowedActions: [] })
    expect(done.events.map(event => [event.kind, event.byName])).toEqual([
      ['created', 'standing'],
      ['started', 'officer'],
      ['submitted', 'officer'],
      ['returned', 'clerk'],
      ['submitted', 'head'],
      ['accepted', 'clerk'],
    ])
    const entries = await opened().application.unitOfWork.read(ward.tenantId, stores =>
      stores.audit.list({ entity: 'workItem', entityId: given.workItemId, limit: 20 }),
    )
    expect(entries.map(entry => entry.action).toReversed()).toEqual([
      'workItem.create',
      'directive.give',
      ...['start', 'submit', 'return', 'submit', 'accept'].map(verb => `workItem.${verb}`),
    ])
    expect(entries[0]).toMatchObject({ before: { state: 'submitted' }, after: { state: 'done' } })
  })

  it('keep incomplete work as proposed; it starts when all six are there or a reason is recorded', async () => {
    const bare = await create('officer', { result: '', headMemberId: null })
    expect(bare).toMatchObject({ state: 'proposed', missingClears: ['who', 'result'] })
    expect(bare.missing.map(item => item.sentence)).toEqual([
      'Rõ người: chưa có người đứng đầu chịu trách nhiệm (UBND phường).',
      'Rõ kết quả: chưa có sản phẩm hoặc chỉ tiêu.',
    ])
    expect(await refused('officer', bare, 'start')).toEqual(['who:WORK_CLEAR_MISSING', 'result:WORK_CLEAR_MISSING'])
    const explained = await moved('officer', bare, '', { recordedReason: 'Chờ hướng dẫn của Sở Nội vụ' })
    expect(explained.state).toBe('not_started')
    const done = await moved('head', await moved('officer', explained, 'start'), 'submission', handed)
    expect(done.state).toBe('done')
  })

  it('move a day: earlier freely, later by whoever set it; a unit asks and the office decides', async () => {
    const given = await directive()
    const earlier = await moved('officer', given, '', { due: '2026-06-25' })
    expect(await refused('officer', earlier, '', { due: '2026-07-10', reason: 'Chờ số liệu của Sở' })).toEqual(['due:WORK_DUE_NOT_YOURS'])
    expect(await refused('officer', earlier, 'later-due', { due: '2027-01-10', reason: 'Chờ số liệu của Sở' })).toEqual([
      'due:WORK_DUE_AFTER_TASK',
    ])
    const asked = await moved('officer', earlier, 'later-due', { due: '2026-07-10', reason: 'Chờ số liệu của Sở' })
    expect(asked).toMatchObject({ due: '2026-06-25', asked: { due: '2026-07-10', byName: 'officer' } })
    expect(await list('clerk', 'queue=toDecide')).toEqual([given.title])
    expect(await refused('head', asked, 'later-due/decision', { granted: true })).toEqual([':WORK_NOT_YOURS'])
    const granted = await moved('clerk', asked, 'later-due/decision', { granted: true })
    expect(granted).toMatchObject({ due: '2026-07-10', asked: null })
    expect(granted.events.at(-1)).toMatchObject({ kind: 'later_granted', dueBefore: '2026-06-25', dueAfter: '2026-07-10' })
    expect(await refused('clerk', granted, '', { due: '2026-07-20' })).toEqual(['reason:WORK_REASON_SHORT'])
    expect(await list('clerk', 'queue=toDecide')).toEqual([])
  })

  it('hold work back until what others must deliver is accepted', async () => {
    const waiting = await create('officer', { deliverableId: ward.deliverable.lodging })
    expect(waiting.blocked?.sentence).toBe(
      'Việc đang chờ sản phẩm “Biên bản rà soát nhà trọ” của nhiệm vụ 1.3 (Khu phố 1, Khu phố 2) được chấp nhận.',
    )
    expect(waiting.warnings.map(warning => warning.code)).toEqual(['WORK_DUE_BEFORE_DEPENDENCY'])
    expect(await refused('officer', waiting, 'start')).toEqual(['deliverableId:WORK_BLOCKED'])
    await opened().application.unitOfWork.run({ tenantId: ward.tenantId, actor: { memberId: null, name: 'Thử' } }, stores =>
      stores.reports.setDeliverableState(ward.deliverable.lodging, 'accepted'),
    )
    expect(await moved('officer', waiting, 'start')).toMatchObject({ state: 'in_progress', blocked: null, warnings: [] })
  })

  it('are set by the unit for itself, by the office and leaders for any unit with a part in the task', async () => {
    const attempt = async (person: TestPerson, changes: object) => {
      const answer = await (await as(person))({ method: 'POST', url: '/api/v1/work-items', payload: wanted(changes) })
      return answer.statusCode === 201
        ? [201]
        : [answer.statusCode, ...(answer.json().refusals ?? [answer.json()]).map((one: { code: string }) => one.code)]
    }
    const people = { headMemberId: null, focalMemberId: null }
    expect(await attempt('cell1', {})).toEqual([404, 'NOT_FOUND'])
    expect(await attempt('officer', { origin: 'office' })).toEqual([403, 'NOT_ALLOWED'])
    expect(await attempt('clerk', { origin: 'directive', instruction: 'Làm ngay' })).toEqual([403, 'NOT_ALLOWED'])
    expect(await attempt('clerk', { origin: 'unit' })).toEqual([403, 'NOT_ALLOWED'])
    expect(await attempt('clerk', { origin: 'office' })).toEqual([201])
    expect(await attempt('cell1', { unitId: ward.unit.cluster1, ...people })).toEqual([201])
    expect(await attempt('cell2', { unitId: ward.unit.cluster2, ...people })).toEqual([422, 'WORK_UNIT_NOT_ON_TASK'])
    expect(await attempt('officer', { headMemberId: ward.actor.cell1.memberId })).toEqual([422, 'WORK_PERSON_NOT_OF_UNIT'])
    expect(await attempt('officer', { coordinators: [ward.unit.committee] })).toEqual([422, 'WORK_COORDINATOR_UNKNOWN'])
    expect(await attempt('officer', { deliverableId: randomUUID() })).toEqual([422, 'WORK_DEPENDENCY_UNKNOWN'])
    expect(await attempt('officer', { taskId: randomUUID() })).toEqual([404, 'NOT_FOUND'])
  })

  it('are seen by their unit and those that help, changed by neither strangers nor helpers', async () => {
    const item = await create('officer', { coordinators: [ward.unit.cluster1] })
    const seen = await (await as('cell1'))({ url: `/api/v1/work-items/${item.workItemId}` })
    expect(workItemDetail.parse(seen.json())).toMatchObject({ allowedActions: [], coordinators: [{ name: 'Khu phố 1' }] })
    expect((await (await as('cell2'))({ url: `/api/v1/work-items/${item.workItemId}` })).statusCode).toBe(404)
    expect(await refused('cell1', item, 'start')).toEqual([':NOT_ALLOWED'])
    expect(await refused('cell2', item, 'start')).toEqual([':NOT_FOUND'])
    expect([await list('cell1', ''), await list('cell2', ''), await list('clerk', '')]).toEqual([[item.title], [], [item.title]])
    const other = await createReportingWard(opened().application)
    const stranger = await clientOf(server, opened(), other.actor.clerk)
    expect((await stranger({ url: `/api/v1/work-items/${item.workItemId}` })).statusCode).toBe(404)
  })

  it('ask for the version seen, and create once for a repeated key', async () => {
    const item = await create('officer')
    await moved('officer', item, '', { progress: 20 })
    expect(await refused('officer', item, '', { progress: 40 })).toEqual([':CHANGED_MEANWHILE'])
    const call = await as('officer')
    const request = { method: 'POST', url: '/api/v1/work-items', payload: wanted(), headers: { 'idempotency-key': randomUUID() } } as const
    const [first, again] = [await call(request), await call(request)]
    expect([first.statusCode, again.statusCode, again.json()]).toEqual([201, 201, first.json()])
    expect(await list('officer', '')).toHaveLength(2)
  })

  it('find, filter, order and page', async () => {
    await create('officer', { title: 'Họp triển khai chuyên đề', due: '2026-06-12' })
    await create('clerk', { origin: 'office', title: 'Báo cáo số liệu hồ sơ', due: '2026-06-11' })
    await create('cell1', {
      taskId: ward.task['1.3'],
      unitId: ward.unit.cluster1,
      title: 'Đo nhà trọ',
      due: null,
      headMemberId: null,
      focalMemberId: null,
    })
    expect(await list('clerk', '')).toEqual(['Báo cáo số liệu hồ sơ', 'Họp triển khai chuyên đề', 'Đo nhà trọ'])
    expect(await list('clerk', 'search=ho so')).toEqual(['Báo cáo số liệu hồ sơ'])
    expect(await list('clerk', 'search=1.3 tro')).toEqual(['Đo nhà trọ'])
    expect(await list('clerk', 'state=proposed')).toEqual(['Đo nhà trọ'])
    expect(await list('clerk', 'origin=office')).toEqual(['Báo cáo số liệu hồ sơ'])
    expect(await list('clerk', 'due=without')).toEqual(['Đo nhà trọ'])
    expect(await list('clerk', `taskId=${ward.task['1.1']}&order=task`)).toEqual(['Họp triển khai chuyên đề', 'Báo cáo số liệu hồ sơ'])
    expect(await list('clerk', `unitId=${ward.unit.cluster1}`)).toEqual(['Đo nhà trọ'])
    expect(await list('clerk', 'limit=1&offset=1')).toEqual(['Họp triển khai chuyên đề'])
    opened().clock.set('2026-06-12T02:00:00.000Z')
    expect(await list('clerk', 'due=overdue')).toEqual(['Báo cáo số liệu hồ sơ'])
    expect(await list('clerk', 'due=today')).toEqual(['Họp triển khai chuyên đề'])
    const call = await as('clerk')
    for (const format of ['xlsx', 'docx', 'pdf']) {
      const paper = await call({ url: `/api/v1/work-item-list/document?format=${format}&due=overdue` })
      expect([paper.statusCode, paper.headers['content-disposition']]).toEqual([
        200,
        expect.stringContaining(`danh-sach-viec-cu-the-2026-06-12.${format}`),
      ])
    }
  })

  it('stand among the duties of their unit while they are late or due within the week', async () => {
    await create('clerk', { origin: 'office', title: 'Báo cáo số liệu hồ sơ', due: '2026-06-11' })
    await create('officer', { title: 'Họp triển khai chuyên đề', due: '2026-06-19', coordinators: [ward.unit.cluster1] })
    await create('officer', { title: 'Việc của tháng sau', due: '2026-07-30' })
    opened().clock.set('2026-06-12T02:00:00.000Z')
    const owed = async (person: TestPerson, unitId: string) =>
      duties.parse((await (await as(person))({ url: `/api/v1/units/${unitId}/duties` })).json()).workItems
    expect((await owed('head', ward.unit.committee)).map(item => [item.title, item.dueState])).toEqual([
      ['Báo cáo số liệu hồ sơ', 'overdue'],
      ['Họp triển khai chuyên đề', 'due_soon'],
    ])
    expect(await owed('cell1', ward.unit.cluster1)).toEqual([])
  })

  it('keep their history: the database itself refuses to change or delete it', async () => {
    const { workItemId } = await create('officer')
    const { database, dialect } = opened()
    const inTenant = (change: (transaction: Transaction<Database>) => Promise<unknown>) =>
      database.transaction().execute(async transaction => {
        if (dialect === 'postgres') await sql`select set_config('app.tenant', ${ward.tenantId}, true)`.execute(transaction)
        await change(transaction)
      })
    const { tenantId } = ward
    await expect(
      inTenant(db =>
        db
          .updateTable('workItemEvent')
          .set({ note: 'khác' })
          .where('tenantId', '=', tenantId)
          .where('workItemId', '=', workItemId)
          .execute(),
      ),
    ).rejects.toThrow('append-only')
    await expect(inTenant(db => db.deleteFrom('workItemEvent').where('tenantId', '=', tenantId).execute())).rejects.toThrow('append-only')
    await expect(inTenant(db => db.deleteFrom('workItem').where('tenantId', '=', tenantId).execute())).rejects.toThrow('append-only')
  })

  it('come from an approved commitment once, and a later version only brings days forward', async () => {
    const { unitOfWork, identifiers, clock } = opened().application
    const line = {
      ordinal: 1,
      taskId: ward.task['1.1'],
      title: 'Số hóa 40 thủ tục',
      product: 'Danh mục số hóa',
      due: toDay('2026-09-30'),
      personId: null,
    }
    const approve = (commitmentId: string, items: readonly (typeof line | { ordinal: number; taskId: null })[]) =>
      unitOfWork.run({ tenantId: ward.tenantId, actor: { memberId: ward.actor.clerk.memberId, name: 'clerk' } }, stores =>
        createWorkItemsFromCommitment(
          stores,
          { commitmentId, planId: ward.planId, unitId: ward.unit.committee, items: items.map(item => ({ ...line, ...item })) },
          { by: ward.actor.clerk.memberId, at: clock.now(), identifiers },
        ),
      )
    const first = await commit(1)
    expect(await approve(first, [line, { ordinal: 2, taskId: null }])).toEqual({ created: 1, kept: 0, withoutTask: 1 })
    expect(await approve(first, [line])).toEqual({ created: 0, kept: 1, withoutTask: 0 })
    const second = await commit(2)
    expect(await approve(second, [{ ...line, due: toDay('2026-08-31') }])).toEqual({ created: 0, kept: 1, withoutTask: 0 })
    expect(await approve(second, [{ ...line, due: toDay('2026-12-31') }])).toEqual({ created: 0, kept: 1, withoutTask: 0 })
    const call = await as('officer')
    const { items } = listWorkItems.answer.parse((await call({ url: '/api/v1/work-items' })).json())
    expect(items).toMatchObject([{ title: line.title, due: '2026-08-31', origin: 'unit', state: 'proposed' }])
    const [item] = items
    const detail = workItemDetail.parse((await call({ url: `/api/v1/work-items/${item?.workItemId}` })).json())
    expect(detail).toMatchObject({ isCommitted: true, maySetAll: false })

    async function commit(ordinal: number): Promise<string> {
      const commitmentId = identifiers.next()
      await unitOfWork.run({ tenantId: ward.tenantId, actor: { memberId: null, name: 'Thử' } }, stores =>
        stores.commitments.addCommitment({
          commitmentId,
          planId: ward.planId,
          unitId: ward.unit.committee,
          ordinal,
          status: 'draft',
          reason: 'first',
          decisionNumber: '',
          decisionDate: null,
          createdBy: ward.actor.head.memberId,
          createdAt: clock.now(),
          signedBy: null,
          signedAt: null,
          decidedBy: null,
          decidedAt: null,
          decisionNote: '',
          version: 1,
        }),
      )
      return commitmentId
    }
  })
})
