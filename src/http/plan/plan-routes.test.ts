import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import { planExtractionShape } from '#contract/plan/plan-extraction-shape.ts'
import { discrepancySentence } from '#domain/words/discrepancy-sentence.ts'
import { PLAN_55_FILE, PLAN_55_HEADING } from '#tests/databases/plan-55.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'

type Client = Awaited<ReturnType<typeof clientOf>>

describeOnEveryDatabase('the routes of a plan', opened => {
  let server: FastifyInstance
  let ward: SampleWard
  let office: Client
  let head: Client
  beforeAll(async () => {
    server = await openTestServer(opened())
    ward = await makeSampleWard(opened(), 'Tam Phước', 7)
    office = await clientOf(server, opened(), await ward.person('partyOffice', ward.unitOfKind('party_office').unitId))
    head = await clientOf(server, opened(), await ward.person('unitHead', ward.unitOfKind('police').unitId))
    return () => server.close()
  })

  function upload(client: Client, fileName: string, content: Buffer) {
    const boundary = 'ranh-gioi-cua-tep'
    const before = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(before), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
    return client({
      method: 'POST',
      url: '/api/v1/imports',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload,
    })
  }
  const read = async (client: Client, url: string) => (await client({ method: 'GET', url })).json()
  const send = (client: Client, method: 'POST' | 'PUT' | 'PATCH', url: string, payload: object, version?: number) =>
    client({ method, url, payload, ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }) })

  async function draft(): Promise<string> {
    const imported = await upload(office, 'phu-luc-kh-55.docx', readFileSync(PLAN_55_FILE))
    const confirmed = await send(office, 'POST', `/api/v1/imports/${imported.json().importId}/confirmation`, PLAN_55_HEADING, 1)
    expect(confirmed.statusCode).toBe(201)
    return confirmed.json().planId
  }

  it('take the appendix from its file to a plan in force', async () => {
    const imported = await upload(office, 'phu-luc-kh-55.docx', readFileSync(PLAN_55_FILE))
    expect(imported.statusCode).toBe(201)
    expect(imported.headers['etag']).toBe('"1"')
    const { importId, extraction, resolutions } = imported.json()
    expect(planExtractionShape.safeParse(extraction).success).toBe(true)
    const untouched = await send(office, 'PUT', `/api/v1/imports/${importId}`, { extraction, resolutions }, 1)
    expect([untouched.statusCode, untouched.json().resolutions]).toEqual([200, resolutions])
    expect(new Set(resolutions.map((resolution: { external: boolean }) => resolution.external))).toEqual(new Set([true, false]))
    const choices = resolutions.map((resolution: object) => ({ ...resolution, confirmed: true }))
    const mended = await send(office, 'PUT', `/api/v1/imports/${importId}`, { extraction, resolutions: choices }, 2)
    expect(mended.statusCode).toBe(200)
    expect(mended.json().resolutions.every((resolution: { confirmed: boolean }) => resolution.confirmed)).toBe(true)
    expect(mended.json().extraction).toEqual(extraction)
    const confirmed = await send(office, 'POST', `/api/v1/imports/${importId}/confirmation`, PLAN_55_HEADING, 3)
    const { planId } = confirmed.json()

    const plan = await read(office, `/api/v1/plans/${planId}`)
    expect(plan.discrepancies.map((item: { sentence: string }) => item.sentence)).toEqual(
      planExtractionShape.parse(extraction).discrepancies.map(doubt => discrepancySentence(doubt)),
    )
    expect(plan.readiness.tasks[0].missing.map((item: { sentence: string }) => item.sentence)).toContain(
      `Rõ người: chưa có cán bộ đầu mối (${ward.unitOfKind('peoples_committee').name}).`,
    )
    const early = await send(office, 'POST', `/api/v1/plans/${planId}/activation`, {}, plan.version)
    expect(early.statusCode).toBe(422)
    expect(early.json().refusals.length).toBeGreaterThan(22)

    const discrepancyIds = plan.discrepancies.map((item: { discrepancyId: string }) => item.discrepancyId)
    const one = await send(office, 'POST', `/api/v1/plans/${planId}/discrepancies/${discrepancyIds[0]}/settlement`, {
      note: 'Lấy ngày 01/10/2027',
    })
    expect(one.json().settled.note).toBe('Lấy ngày 01/10/2027')
    expect((await send(office, 'POST', `/api/v1/plans/${planId}/settlement`, { discrepancyIds, note: 'Theo bảng' })).json()).toEqual({
      settled: 21,
    })
    const { items } = await read(office, `/api/v1/plans/${planId}/tasks`)
    const { memberId } = await read(office, '/api/v1/session')
    const fill = {
      taskIds: items.map((item: { taskId: string }) => item.taskId),
      headMemberId: memberId,
      focalMemberId: memberId,
      authority: { decides: 'Đơn vị chủ trì', approves: 'Ban Thường vụ', superior: '' },
    }
    expect((await send(office, 'POST', `/api/v1/plans/${planId}/assignments`, fill)).json()).toEqual({ changed: 17, withoutPeople: [] })
    const active = await send(office, 'POST', `/api/v1/plans/${planId}/activation`, { firstReportingMonth: '2026-09' }, plan.version)
    expect(active.statusCode).toBe(200)
    expect(active.json()).toMatchObject({ status: 'active', firstReportingMonth: '2026-09', readiness: { ready: true, tasks: [] } })
    expect((await read(office, '/api/v1/plans')).items[0]).toMatchObject({ planId, status: 'active', taskCount: 17 })
  })

  it('show tasks with light, reasons in words, milestones and what each person may do', async () => {
    const planId = await draft()
    const { items, total } = await read(head, `/api/v1/plans/${planId}/tasks?search=nha%20tro&unitId=${ward.unitOfKind('police').unitId}`)
    expect(total).toBe(17)
    const lodging = items.find((item: { code: string }) => item.code === '3.1')
    // On 15/10/2026 the milestone of 31/5/2026 has passed and nothing was accepted.
    expect(lodging.light).toBe('late')
    expect(lodging.reasons[0].sentence).toMatch(/^Mốc “Đến 31\/5\/2026” đã quá hạn 137 ngày/)
    expect(lodging.milestones.map((cell: { state: string }) => cell.state)).toEqual(['overdue', 'not_due', 'not_due', 'not_due', 'not_due'])
    const task = await read(head, `/api/v1/tasks/${lodging.taskId}`)
    expect(task).toMatchObject({
      planId,
      planStatus: 'draft',
      clears: { who: false, what: true, when: true, responsibility: true, authority: false, result: true },
      allowedActions: ['assignment.edit'],
    })
    expect(task.targets.length).toBeGreaterThan(0)
    const changed = await send(
      head,
      'PATCH',
      `/api/v1/tasks/${lodging.taskId}`,
      { responsibilityText: 'Trưởng Công an chịu trách nhiệm chính' },
      1,
    )
    expect(changed.headers['etag']).toBe('"2"')
    expect((await send(head, 'PATCH', `/api/v1/tasks/${lodging.taskId}`, { responsibilityText: 'Khác' }, 1)).statusCode).toBe(412)
    expect((await send(head, 'PATCH', `/api/v1/tasks/${lodging.taskId}`, { title: 'Khác' }, 2)).json().title).toMatch(/Văn phòng Đảng uỷ/)
  })

  it('refuse in words: a file without a table of tasks, a malformed extraction, a head who imports', async () => {
    const list = await upload(office, 'danh-sach.txt', Buffer.from('Danh sách đại biểu dự hội nghị\n1. Nguyễn Văn A\n'))
    expect(list.statusCode).toBe(422)
    expect(list.json().title).toMatch(/không nhận ra bảng nhiệm vụ/)
    expect((await upload(office, 'ke-hoach.docx', Buffer.from('MZ\u0090chương trình'))).json().code).toMatch(/^PLAN_FILE_/)
    const large = await upload(office, 'ke-hoach.docx', Buffer.alloc(22 * 1_048_576))
    expect(large.json().title).toMatch(/^Tệp nặng 22 MB, vượt mức 20 MB/)
    expect((await upload(head, 'ke-hoach.docx', readFileSync(PLAN_55_FILE))).statusCode).toBe(403)
    const imported = await upload(office, 'phu-luc-kh-55.docx', readFileSync(PLAN_55_FILE))
    const url = `/api/v1/imports/${imported.json().importId}`
    const malformed = await send(office, 'PUT', url, { extraction: { ...imported.json().extraction, tasks: 'không' }, resolutions: [] }, 1)
    expect(malformed.json()).toMatchObject({ status: 422, code: 'EXTRACTION_MALFORMED', refusals: [{ at: 'extraction.tasks' }] })
    expect((await office({ method: 'DELETE', url })).statusCode).toBe(204)
    expect((await read(office, url)).status).toBe('discarded')
  })

  it('hand out the table of assignments in three formats', async () => {
    const planId = await draft()
    for (const format of ['docx', 'xlsx', 'pdf'] as const) {
      const file = await office({ method: 'GET', url: `/api/v1/plans/${planId}/table?format=${format}` })
      expect(file.statusCode).toBe(200)
      expect(file.headers['content-disposition']).toContain(`bang-phan-cong-55-kh-du-2026-10-15.${format}`)
      expect(file.rawPayload.subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
    }
  })

  it('change the heading and dates of a plan', async () => {
    const planId = await draft()
    const plan = await read(office, `/api/v1/plans/${planId}`)
    const change = {
      number: '56-KH/ĐU',
      groups: [{ code: '1', title: 'Cải cách hành chính' }],
      milestones: [{ milestoneId: plan.milestones[4].milestoneId, due: '2029-12-31' }],
    }
    const changed = await send(office, 'PATCH', `/api/v1/plans/${planId}`, change, 1)
    expect(changed.json()).toMatchObject({ number: '56-KH/ĐU', title: PLAN_55_HEADING.title, version: 2 })
    expect(changed.json().milestones[4].due).toBe('2029-12-31')
    expect((await send(head, 'PATCH', `/api/v1/plans/${planId}`, change, 2)).statusCode).toBe(403)
  })
})
