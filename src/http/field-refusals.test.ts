import { expect, it, test } from 'vitest'
import type { z } from 'zod'
import { createMember } from '#contract/organisation/organisation-routes.ts'
import { mendImport } from '#contract/plan/import-routes.ts'
import { attachEvidence, listReports, openPeriod, returnReportLines, saveReportLine } from '#contract/report/report-routes.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { openTestServer } from '#tests/databases/signed-in-client.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { REPORT_INPUT, fieldRefusals } from './field-refusals.ts'

const ID = '01900000-0000-7000-8000-000000000000'
const LINE = { result: '', completionRate: null, difficulty: '', proposal: '', nextActionDue: null }
const MEMBER = { login: 'can-bo', fullName: 'Cán bộ', roles: [{ unitId: ID, role: 'officer' }] }

type Case = readonly [said: string, shape: z.ZodType, sent: unknown, code: string, vi: string, en: string]
const CASES: readonly Case[] = [
  ['a field that is missing', openPeriod.body, {}, 'FIELD_MISSING month', 'Thiếu mục “month”.', 'The field “month” is missing.'],
  ['a choice that is missing', attachEvidence.body, {}, 'FIELD_MISSING kind', 'Thiếu mục “kind”.', 'The field “kind” is missing.'],
  [
    'a number where a text belongs',
    createMember.body,
    { ...MEMBER, login: 7 },
    'FIELD_WRONG_TYPE login',
    'Mục “login” phải là chữ.',
    'The field “login” must be a text.',
  ],
  [
    'a text where a list belongs',
    createMember.body,
    { ...MEMBER, roles: 'x' },
    'FIELD_WRONG_TYPE roles',
    'Mục “roles” phải là danh sách.',
    'The field “roles” must be a list.',
  ],
  ['no object at all', openPeriod.body, 'x', 'FIELD_WRONG_TYPE ', 'Mục phải là đối tượng JSON.', 'The field must be a JSON object.'],
  [
    'an empty name',
    createMember.body,
    { ...MEMBER, fullName: '  ' },
    'FIELD_EMPTY fullName',
    'Mục “fullName” đang để trống.',
    'The field “fullName” is empty.',
  ],
  [
    'a text too long',
    saveReportLine.body,
    { ...LINE, result: 'x'.repeat(6001) },
    'FIELD_TOO_LONG result',
    'Mục “result” dài quá 6000 ký tự.',
    'The field “result” is longer than 6000 characters.',
  ],
  [
    'no day of the calendar',
    saveReportLine.body,
    { ...LINE, nextActionDue: '2026-02-30' },
    'FIELD_NOT_A_DAY nextActionDue',
    'Mục “nextActionDue” không phải là một ngày có thật.',
    'The field “nextActionDue” is not a day of the calendar.',
  ],
  [
    'no day where it may be left empty',
    attachEvidence.body,
    { kind: 'photo', documentDate: '1/5' },
    'FIELD_NOT_A_DAY documentDate',
    'Mục “documentDate” không phải là một ngày có thật.',
    'The field “documentDate” is not a day of the calendar.',
  ],
  [
    'no month',
    openPeriod.body,
    { month: '2026-13' },
    'FIELD_NOT_A_MONTH month',
    'Mục “month” không phải là một tháng.',
    'The field “month” is not a month.',
  ],
  [
    'no id, deep inside',
    mendImport.body,
    { extraction: {}, resolutions: [{ name: 'UBND', unitIds: ['u'], external: false, confirmed: true }] },
    'FIELD_NOT_AN_ID resolutions[0].unitIds[0]',
    'Mục “resolutions[0].unitIds[0]” không phải là một mã của hệ thống.',
    'The field “resolutions[0].unitIds[0]” is not an id of this system.',
  ],
  [
    'none of the kinds',
    attachEvidence.body,
    { kind: 'video' },
    'FIELD_NOT_OF_LIST kind',
    'Mục “kind” không nằm trong các giá trị được nhận: figures, photo, minutes, decision, list, other.',
    'The field “kind” is none of the values taken: figures, photo, minutes, decision, list, other.',
  ],
  [
    'a list without an item',
    returnReportLines.body,
    { lines: [] },
    'FIELD_TOO_FEW lines',
    'Mục “lines” cần ít nhất 1 phần tử.',
    'The field “lines” needs at least 1 items.',
  ],
  [
    'a page too long',
    listReports.query,
    { limit: '201' },
    'FIELD_OUT_OF_RANGE limit',
    'Số ở mục “limit” nằm ngoài khoảng cho phép, nhiều nhất 200.',
    'The number in “limit” is out of range, at most 200.',
  ],
  [
    'a page that is no number',
    listReports.query,
    { limit: 'x' },
    'FIELD_WRONG_TYPE limit',
    'Mục “limit” phải là số.',
    'The field “limit” must be a number.',
  ],
  [
    'a field nobody knows',
    openPeriod.body.strict(),
    { month: '2026-05', thang: 1 },
    'FIELD_UNKNOWN thang',
    'Không có mục nào tên “thang”.',
    'There is no field named “thang”.',
  ],
]

test.each(CASES)('%s is refused in the words of the catalogue', (_said, shape, sent, found, vi, en) => {
  const parsed = shape.safeParse(sent, REPORT_INPUT)
  const refusals = parsed.success ? [] : fieldRefusals(parsed.error.issues)
  expect(refusals.map(({ code, at }) => `${code} ${at}`)).toEqual([found])
  expect(refusals.map(item => [refusalSentence(item).startsWith(vi), refusalSentence(item, 'en').startsWith(en)])).toEqual([[true, true]])
  expect(refusals.map(item => refusalSentence(item)).join()).not.toMatch(/\{|undefined|expected/)
})

describeOnEveryDatabase('a call with a wrong field', opened => {
  it('is answered in the caller’s language, and so is what was not found', async () => {
    const server = await openTestServer(opened())
    const signIn = (language: string) =>
      server.inject({ method: 'POST', url: '/api/v1/session', headers: { 'accept-language': language }, payload: { login: 'can-bo' } })
    expect((await signIn('vi')).json()).toMatchObject({
      status: 400,
      code: 'FIELD_MISSING',
      title: 'Thiếu mục “password”. Hãy điền rồi gửi lại.',
    })
    expect((await signIn('en')).json()).toMatchObject({
      status: 400,
      title: 'The field “password” is missing. Fill it in and send again.',
      refusals: [{ at: 'password' }],
    })
    const nowhere = (language: string) => server.inject({ url: '/api/v1/nowhere', headers: { 'accept-language': language } })
    expect((await nowhere('vi')).json().title).toMatch(/^Không tìm thấy địa chỉ này\./)
    expect((await nowhere('en')).json()).toMatchObject({
      title: expect.stringMatching(/^Not found: this address\./),
      refusals: [{ facts: { what: 'address' } }],
    })
    await server.close()
  })
})
