import type { FastifyInstance } from 'fastify'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type LeaderScreen, getLeaderScreen } from '#contract/leadership/leadership-routes.ts'
import { type ReportingWard, type TestPerson, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

describeOnEveryDatabase('the leaders’ screen', opened => {
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
  const open = async (person: TestPerson) => (await as(person))({ url: `/api/v1/plans/${ward.planId}/leader-screen` })
  const screen = async (): Promise<LeaderScreen> => getLeaderScreen.answer.parse((await open('standing')).json())
  const direct = async (changes: object) => {
    const payload = {
      source: { kind: 'task', id: ward.task['1.1'] },
      taskId: ward.task['1.1'],
      unitId: ward.unit.committee,
      title: 'Rà soát thủ tục',
      instruction: 'Rà soát ngay.',
      due: '2026-06-17',
      responsibility: 'Văn phòng UBND rà soát',
      authority: { decides: 'Chủ tịch', approves: 'Ban Thường vụ', superior: '' },
      result: 'Danh mục',
      ...changes,
    }
    return (await (await as('standing'))({ method: 'POST', url: '/api/v1/directives', payload })).json()
  }

  it('opens to leaders and the office, and to nobody of a unit', async () => {
    expect((await open('standing')).statusCode).toBe(200)
    expect((await open('clerk')).statusCode).toBe(200)
    expect((await open('head')).statusCode).toBe(403)
  })

  it('says day and lights alike in the sentence and the counts, and nothing of ranks while none are kept', async () => {
    const calm = await screen()
    expect(calm.sentence).toBe('Ngày 57/500: không có việc nào chậm.')
    expect(calm.taskLights).toEqual({ late: 0, at_risk: 0, on_track: 4, done: 0 })
    expect(calm).toMatchObject({ worst: [], neighbourhoodRanks: null })
    opened().clock.set('2027-01-20T02:00:00.000Z')
    const late = await screen()
    expect(late.taskLights).toMatchObject({ late: 4 })
    expect(late.sentence).toBe('Ngày 281/500: 4 nhiệm vụ chậm.')
    expect(late.worst.map(task => task.code)).toEqual(['1.1', '1.2', '1.3', '2.1'])
    expect(late.worst[0]?.placing).toBe('quá hạn lâu nhất 20 ngày · 1 lý do · 1 sản phẩm, chỉ tiêu chưa xong')
    expect(late.worst[0]?.reasons[0]).toMatchObject({ code: 'MILESTONE_OVERDUE', facts: { days: 20 } })
  })

  it('counts instructions by how they stand, the late ones first, and drafts that wait', async () => {
    await direct({ title: 'Việc sau', due: '2026-06-24' })
    await direct({ title: 'Việc trước' })
    opened().clock.set('2026-06-20T02:00:00.000Z')
    const { directives, sentence } = await screen()
    expect(directives).toMatchObject({ open: 1, late: 1, submitted: 0, done: 0, drafts: 0 })
    expect(directives.items.map(item => [item.title, item.dueState])).toEqual([
      ['Việc trước', 'overdue'],
      ['Việc sau', 'due_soon'],
    ])
    expect(sentence).toContain('1 ý kiến chỉ đạo quá hạn')
  })
})
