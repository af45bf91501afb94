import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { problem } from '#contract/problem.ts'
import { acceptReports, getReviewProgress, listReviewLines, listReviewQueue } from '#contract/review/review-routes.ts'
import type { ReportingWard, TestPerson } from '#tests/databases/reporting-ward.ts'
import { createAndOpen, reviewing } from '#tests/databases/review-work.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

describeOnEveryDatabase('the routes of reviewers', opened => {
  let server: FastifyInstance
  let ward: ReportingWard
  beforeAll(async () => {
    server = await openTestServer(opened())
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createAndOpen(opened())
  })

  const as = (person: TestPerson) => clientOf(server, opened(), ward.actor[person])
  async function sendBoth() {
    await reviewing(opened(), ward).send('cell1', 'cluster1', ['1.3'])
    opened().clock.set('2026-06-26T02:00:00.000Z')
    await reviewing(opened(), ward).send('cell2', 'cluster2', ['1.3'])
  }
  async function queue(query = '') {
    const call = await as('clerk')
    const got = await call({ url: `/api/v1/review-queue${query}` })
    expect(got.statusCode).toBe(200)
    return listReviewQueue.answer.parse(got.json())
  }

  it('list what waits by age and by risk, a page at a time, for reviewers only', async () => {
    await sendBoth()
    const byAge = await queue()
    expect(byAge.items.map(item => item.unitName)).toEqual(['Khu phố 1', 'Khu phố 2'])
    expect(byAge.counts).toMatchObject({ reports: 2, lines: 2, oldest: '2026-06-10T02:00:00.000Z' })
    const first = await queue('?sort=risk&limit=1')
    expect(first.items.map(item => [item.unitName, item.riskScore])).toEqual([['Khu phố 2', 30]])
    const second = await queue(`?sort=risk&limit=1&cursor=${first.nextCursor ?? ''}`)
    expect(second.items.map(item => item.unitName)).toEqual(['Khu phố 1'])
    expect(second.nextCursor).toBeNull()
    for (const cursor of ['bad', Buffer.from('["x",1,2,3]').toString('base64url')])
      expect((await queue(`?cursor=${cursor}`)).items).toHaveLength(2)
    const unit = await as('cell1')
    for (const path of ['review-queue', 'review-lines']) expect((await unit({ url: `/api/v1/${path}` })).statusCode).toBe(403)
  })

  it('say why a line is worth a look in the language asked for', async () => {
    await sendBoth()
    const call = await as('clerk')
    const said = async (language: string) => {
      const got = await call({ url: '/api/v1/review-lines?sort=risk', headers: { 'accept-language': language } })
      return listReviewLines.answer.parse(got.json()).items[0]?.riskReasons.map(item => item.sentence)
    }
    expect(await said('vi')).toEqual(['Nội dung giống 100% với dòng của đơn vị khác cùng nhiệm vụ.', 'Báo cáo gửi sau hạn.'])
    expect(await said('en')).toEqual(['The text is 100% the same as another unit’s on this task.', 'The report came late.'])
  })

  it('accept what was seen and answer each refusal in words, the same call twice only once', async () => {
    await sendBoth()
    const { items } = await queue()
    const call = await as('standing')
    const reports = items.map(({ reportId, version, lines }, index) => ({
      reportId,
      version,
      lines: index === 0 ? lines.map(({ taskId, version: seen }) => ({ taskId, version: seen })) : [],
    }))
    const accept = (key: string) =>
      call({ method: 'POST', url: '/api/v1/report-acceptances', headers: { 'idempotency-key': key }, payload: { reports } })
    const key = randomUUID()
    const answer = await accept(key)
    expect(answer.statusCode).toBe(200)
    const { outcomes } = acceptReports.answer.parse(answer.json())
    expect(outcomes.map(({ accepted, refusals }) => [accepted, refusals.map(item => item.sentence)])).toEqual([
      [true, []],
      [false, ['Dòng 1.3 chưa được xem. Hãy mở và xem dòng này rồi chấp nhận.']],
    ])
    const again = await accept(key)
    expect([again.headers['idempotency-replayed'], again.json()]).toEqual(['true', answer.json()])
    expect((await queue()).items.map(item => item.unitName)).toEqual(['Khu phố 2'])
  })

  it('refuse a body of no reports or of too many, and a version of nothing', async () => {
    const call = await as('standing')
    const report = { reportId: randomUUID(), version: 1, lines: [] }
    for (const reports of [[], Array.from({ length: 61 }, () => report), [{ ...report, version: 0 }]]) {
      const answer = await call({ method: 'POST', url: '/api/v1/report-acceptances', payload: { reports } })
      expect(answer.statusCode).toBe(400)
      expect(problem.parse(answer.json()).refusals?.length).toBeGreaterThan(0)
    }
  })

  it('show every unit whose turn it is, and the month that has no reports as empty', async () => {
    await sendBoth()
    const call = await as('cell1')
    const got = async (month: string) =>
      getReviewProgress.answer.parse((await call({ url: `/api/v1/review-progress?month=${month}` })).json()).units.map(unit => unit.turn)
    expect(await got('2026-06')).toEqual(['unit', 'unit', 'reviewer', 'reviewer'])
    expect(await got('2026-12')).toEqual([])
    expect((await call({ url: `/api/v1/review-progress?month=2026-06&planId=${randomUUID()}` })).statusCode).toBe(404)
  })
})
