import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { getDirectiveGround, listDirectiveDrafts, listDirectives } from '#contract/work/directive-routes.ts'
import { workItemDetail } from '#contract/work/work-routes.ts'
import { type ReportingWard, type TestPerson, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const SENTENCE = 'Đồng chí Chủ tịch cho rà soát ngay, tuần sau tôi nghe báo cáo.'

describeOnEveryDatabase('instructions of leaders', opened => {
  let server: FastifyInstance
  let ward: ReportingWard
  beforeAll(async () => {
    server = await openTestServer(opened())
    return () => server.close()
  })
  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(opened().application)
  })

  const as = (person: TestPerson) => clientOf(server, opened(), ward.actor[person])
  const post = async (person: TestPerson, url: string, payload: object, headers: Record<string, string> = {}) =>
    (await as(person))({ method: 'POST', url: `/api/v1/${url}`, payload, headers })
  const get = async (person: TestPerson, url: string) => (await as(person))({ url: `/api/v1/${url}` })
  const wanted = (changes: object = {}) => ({
    source: { kind: 'task', id: ward.task['1.1'] },
    taskId: ward.task['1.1'],
    unitId: ward.unit.committee,
    title: 'Rà soát thủ tục hành chính trọng tâm',
    instruction: SENTENCE,
    due: '2026-06-17',
    headMemberId: ward.actor.head.memberId,
    focalMemberId: ward.actor.officer.memberId,
    responsibility: 'Văn phòng UBND rà soát',
    authority: { decides: 'Chủ tịch UBND phường', approves: 'Ban Thường vụ', superior: '' },
    result: 'Danh mục thủ tục có phê duyệt',
    ...changes,
  })
  const codes = (answer: { json: () => { refusals?: { at: string; code: string }[] } }) =>
    (answer.json().refusals ?? []).map(({ at, code }) => `${at}:${code}`)

  it('are prefilled from the task: who leads it, a working day a week ahead, what the plan says', async () => {
    const answer = await get('standing', `directive-ground?kind=task&id=${ward.task['1.1']}`)
    const ground = getDirectiveGround.answer.parse(answer.json())
    expect(ground.source.label).toContain('Nhiệm vụ 1.1')
    expect(ground.mayGive).toBe(true)
    expect(ground.tasks).toHaveLength(1)
    expect(ground.tasks[0]).toMatchObject({ taskId: ward.task['1.1'], due: '2026-06-17' })
    expect(ground.tasks[0]?.units.map(unit => unit.unitId)).toContain(ward.unit.committee)
    expect((await get('standing', `directive-ground?kind=case&id=${randomUUID()}`)).statusCode).toBe(404)
    expect((await get('head', `directive-ground?kind=task&id=${ward.task['1.1']}`)).statusCode).toBe(403)
  })

  it('on a unit offer every task of the unit', async () => {
    const ground = getDirectiveGround.answer.parse((await get('clerk', `directive-ground?kind=unit&id=${ward.unit.committee}`)).json())
    expect(ground.mayGive).toBe(false)
    expect(ground.tasks.length).toBeGreaterThan(0)
    expect(ground.tasks.every(task => task.units.some(unit => unit.unitId === ward.unit.committee))).toBe(true)
  })

  it('become work with the words and the source, told to the unit once, also when the call is repeated', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const first = await post('standing', 'directives', wanted(), key)
    expect([first.statusCode, codes(first)]).toEqual([201, []])
    const item = workItemDetail.parse(first.json())
    expect(item).toMatchObject({ state: 'not_started', origin: 'directive', due: '2026-06-17', instruction: SENTENCE })
    expect(item.directive).toMatchObject({ sentence: SENTENCE, source: { kind: 'task', id: ward.task['1.1'] } })
    const again = await post('standing', 'directives', wanted(), key)
    expect(again.json().workItemId).toBe(item.workItemId)
    const page = listDirectives.answer.parse((await get('head', 'directives')).json())
    expect(page.items.map(one => [one.workItemId, one.sentence])).toEqual([[item.workItemId, SENTENCE]])
    const told = await opened().application.unitOfWork.read(ward.tenantId, async ({ notifications }) => {
      const people = ['head', 'officer', 'cell1', 'standing'] as const
      const counts = await Promise.all(people.map(person => notifications.countUnopened(ward.actor[person].memberId)))
      return people.filter((_person, index) => counts[index] === 1)
    })
    expect(told).toEqual(['head', 'officer'])
  })

  it('keep the leader’s words although the office changes the work', async () => {
    const item = workItemDetail.parse((await post('standing', 'directives', wanted())).json())
    const url = `/api/v1/work-items/${item.workItemId}`
    const changed = await (
      await as('clerk')
    )({
      method: 'PATCH',
      url,
      payload: { instruction: 'Rà soát' },
      headers: { 'if-match': '"1"' },
    })
    expect(workItemDetail.parse(changed.json())).toMatchObject({ instruction: 'Rà soát', directive: { sentence: SENTENCE } })
  })

  it('ask a working day and say what is lacking, but leave the people to the unit', async () => {
    expect(codes(await post('standing', 'directives', wanted({ due: '2026-06-13' })))).toEqual(['due:DIRECTIVE_DUE_NOT_WORKING'])
    expect(codes(await post('standing', 'directives', wanted({ due: null, result: '' })))).toEqual([
      'when:WORK_CLEAR_MISSING',
      'result:WORK_CLEAR_MISSING',
    ])
    const open = await post('standing', 'directives', wanted({ headMemberId: null, focalMemberId: null }))
    expect(workItemDetail.parse(open.json())).toMatchObject({ state: 'proposed', missingClears: ['who'] })
    expect((await post('clerk', 'directives', wanted())).statusCode).toBe(403)
    expect((await post('standing', 'directives', wanted({ unitId: ward.unit.cluster2 }))).statusCode).toBe(422)
  })

  it('are prepared by the office and given by a leader, once, however many press', async () => {
    const prepared = await post('clerk', 'directive-drafts', wanted({ due: null }))
    expect([prepared.statusCode, codes(prepared)]).toEqual([201, []])
    const { draftId, version } = prepared.json()
    expect(listDirectives.answer.parse((await get('head', 'directives')).json()).total).toBe(0)
    const drafts = listDirectiveDrafts.answer.parse((await get('standing', 'directive-drafts?state=waiting')).json())
    expect(drafts.items.map(draft => [draft.draftId, draft.isOwn])).toEqual([[draftId, false]])
    const give = () => post('standing', 'directives', wanted({ draft: { draftId, version } }))
    const answers = await Promise.all([give(), give()])
    expect(new Set(answers.map(answer => answer.statusCode))).toEqual(new Set([201, 409]))
    const page = listDirectives.answer.parse((await get('standing', 'directives')).json())
    expect(page.total).toBe(1)
    const closed = await post('standing', `directive-drafts/${draftId}/closing`, { reason: 'Không còn cần nữa' }, { 'if-match': '"2"' })
    expect(codes(closed)).toEqual([':DIRECTIVE_DRAFT_CLOSED'])
  })

  it('are declined with a reason, or taken back by who prepared them', async () => {
    const draft = (await post('clerk', 'directive-drafts', wanted())).json()
    const path = `directive-drafts/${draft.draftId}/closing`
    expect(codes(await post('standing', path, { reason: 'Thôi' }, { 'if-match': '"1"' }))).toEqual(['reason:WORK_REASON_SHORT'])
    expect((await post('standing', path, { reason: 'Đã giao trong cuộc họp sáng nay' }, { 'if-match': '"1"' })).json()).toMatchObject({
      state: 'declined',
      note: 'Đã giao trong cuộc họp sáng nay',
    })
    const other = (await post('clerk', 'directive-drafts', wanted())).json()
    const back = await post('clerk', `directive-drafts/${other.draftId}/closing`, {}, { 'if-match': '"1"' })
    expect(back.json()).toMatchObject({ state: 'withdrawn' })
  })

  it('are found by state, unit, lateness and words without marks, page by page', async () => {
    await post('standing', 'directives', wanted({ title: 'Việc thứ nhất' }))
    await post('standing', 'directives', wanted({ title: 'Việc thứ hai', due: '2026-06-24' }))
    const titles = async (query: string) =>
      listDirectives.answer.parse((await get('standing', `directives?${query}`)).json()).items.map(item => item.title)
    expect(await titles('search=thu%20hai')).toEqual(['Việc thứ hai'])
    expect(await titles('offset=1&limit=1')).toEqual(['Việc thứ hai'])
    expect(await titles(`unitId=${ward.unit.cluster2}`)).toEqual([])
    opened().clock.set('2026-06-20T02:00:00.000Z')
    expect(await titles('due=overdue')).toEqual(['Việc thứ nhất'])
  })
})
