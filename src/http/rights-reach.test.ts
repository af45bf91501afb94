import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#application/actor.ts'
import { attachEvidence } from '#application/report/attach-evidence.ts'
import { createRegister } from '#application/register/create-register.ts'
import { enterRows } from '#application/register/enter-rows.ts'
import { attachRowEvidence } from '#application/register/row-evidence.ts'
import { listReports } from '#application/report/list-reports.ts'
import { getReport } from '#application/report/get-report.ts'
import { assignCase } from '#application/case/move-case.ts'
import { raiseCase } from '#application/case/raise-case.ts'
import { draftPaper } from '#application/paper/draft-paper.ts'
import { issuePaper } from '#application/paper/issue-paper.ts'
import { getPaper } from '#application/paper/list-papers.ts'
import { attachScan } from '#application/paper/scan-of-paper.ts'
import { createWorkItem } from '#application/work/create-work-item.ts'
import type { Route } from '#contract/route.ts'
import { ROUTES } from '#contract/route-table.ts'
import { type Reach, ROLES, type Role, reachOfRole } from '#domain/access/rights.ts'
import { toDay } from '#domain/shared/calendar.ts'
import { isUnitKind } from '#domain/organisation/unit-kind.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { commitmentWork } from '#tests/databases/commitment-work.ts'
import { accept, makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { column, registerWork } from '#tests/databases/register-ward.ts'
import { addOpenCorrection } from '#tests/databases/lock-work.ts'
import { verificationWork } from '#tests/databases/verification-work.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { clientOf, openTestServer } from '#tests/databases/signed-in-client.ts'
import { type TestApplication, describeOnEveryDatabase } from '#tests/databases/with-application.ts'

/** Everything a route's address may name, all of one unit of one ward. */
type Place = Readonly<Record<string, string>>

const LINE = { result: 'Lập 12 biên bản, đạt 40% khối lượng.', completionRate: 40, difficulty: '', proposal: '', nextActionDue: null }
const EMPTY_EXTRACTION = {
  plan: { title: null, number: null, date: null, issuer: null, place: null },
  phases: [],
  milestones: [],
  tasks: [],
  reportForm: null,
  discrepancies: [],
}
/** Bodies that pass their shapes, so that only the reach decides; the other routes take an empty one. */
const BODIES: Readonly<Record<string, (place: Place) => object>> = {
  saveReportLine: () => LINE,
  askExtension: () => ({ reason: 'Số liệu chưa đối chiếu xong.', wantedDay: '2026-12-01' }),
  decideExtension: () => ({ granted: true }),
  declareNothing: () => ({ reason: 'Không có việc nào phát sinh trong kỳ.' }),
  appointDeputy: place => ({
    absentMemberId: place['memberId'],
    deputyMemberId: place['memberId'],
    firstDay: '2026-10-15',
    lastDay: '2026-10-16',
    reason: 'Đi công tác',
  }),
  returnReportLines: place => ({ lines: [{ taskId: place['taskId'], reasons: [{ code: 'other', text: 'Lý do đủ dài để nhận.' }] }] }),
  settleDiscrepancy: () => ({ note: 'Giữ nguyên lời văn' }),
  settleAllDiscrepancies: place => ({ discrepancyIds: [place['discrepancyId']], note: 'Giữ nguyên lời văn' }),
  mendImport: () => ({ extraction: EMPTY_EXTRACTION, resolutions: [] }),
  confirmImport: () => ({ title: 'Kế hoạch', number: '', date: null, issuer: '', campaignStart: null, campaignEnd: null }),
  submitWorkItem: () => ({ outcome: 'Đã lập 12 biên bản', doneOn: '2026-10-15' }),
  returnWorkItem: () => ({ reason: 'Thiếu biên bản' }),
  cancelWorkItem: () => ({ reason: 'Trùng việc khác' }),
  askLaterDue: () => ({ due: '2026-12-01', reason: 'Chờ số liệu' }),
  decideLaterDue: () => ({ granted: true }),
  checkEvidence: () => ({ state: 'checked', reason: '' }),
  reuseEvidence: place => ({ evidenceId: place['evidenceId'] }),
  saveCommitment: () => ({ targets: [], items: [] }),
  returnCommitment: () => ({ reason: 'Lý do đủ dài để nhận.' }),
  createRegister: () => ({ definition: registerOf('other'), note: '' }),
  changeRegisterDefinition: () => ({ definition: registerOf('other'), note: 'Sửa sổ' }),
  archiveRegister: () => ({ archived: true, reason: 'Hết dùng' }),
  addRegisterRow: () => ({ cells: {} }),
  changeRegisterRow: () => ({ cells: {} }),
  removeRegisterRow: () => ({ removed: true }),
  enterRegisterRows: () => ({ rows: [{ cells: {} }], checkOnly: true }),
  unmaskRegisterRows: place => ({ rowIds: [place['rowId']], reason: 'Đối chiếu hồ sơ' }),
  eraseRegisterRow: () => ({ reason: 'Chủ thể dữ liệu yêu cầu' }),
  setTargetFormula: () => ({ formula: { kind: 'typed', reason: 'Chưa có sổ' }, note: 'Ghi tạm', seenVersion: 0 }),
  typeFigure: () => ({ asOf: '2026-10-01', value: 1, source: 'Báo cáo số 12/BC-UBND' }),
  withdrawTypedFigure: () => ({ reason: 'Nhập nhầm' }),
  drawSample: () => ({ month: '2026-10', size: 5, words: 'XSMN 26/10: 482913' }),
  recordVisit: () => ({ finding: 'found' }),
  snoozeAlert: () => ({ until: '2026-11-01', reason: 'Đơn vị đã xin lùi thời hạn' }),
  saveAlertRule: () => ({ rule: null, seenVersion: 0 }),
  askCorrection: () => ({ field: 'completionRate', newValue: 35, reason: 'Cộng nhầm số liệu của hai khu phố.' }),
  refuseCorrection: () => ({ note: 'Lý do đủ dài để nhận.' }),
  answerPromise: () => ({ given: null, seenVersion: 0 }),
  judgePromise: () => ({ notKept: false }),
  raiseCaseOfLine: () => ({ source: 'difficulty' }),
  assignCase: place => ({ ownerUnitId: place['unitId'], kind: 'bottleneck', authority: 'within', deadline: '2026-12-01' }),
  answerCase: () => ({ answer: 'Đã bố trí kinh phí', answeredOn: '2026-10-15' }),
  recordSuperiorAnswer: () => ({ answer: 'Đã bố trí kinh phí', answeredOn: '2026-10-15' }),
  sendCaseUp: () => ({ superior: 'Sở Tài chính', documentNumber: '45/TTr', sentOn: '2026-10-15' }),
  rejectCase: () => ({ reason: 'Lý do đủ dài để nhận.' }),
  reopenCase: () => ({ reason: 'Lý do đủ dài để nhận.' }),
  makeMeeting: () => ({ kind: 'thematic', month: '2026-10', title: 'Họp về việc chậm', heldOn: '2026-10-30' }),
  cancelMeeting: () => ({ reason: 'Lý do đủ dài để nhận.' }),
  saveMeetingAttendance: () => ({ attendees: [] }),
  orderMeetingAgenda: () => ({ itemIds: [] }),
  saveMeetingClosing: () => ({ closing: '' }),
  addAgendaItem: () => ({ title: 'Phương án kinh phí quý sau' }),
  addMeetingDecision: () => ({ kind: 'note' }),
  draftPaper: () => ({ kind: 'urging' }),
  issuePaper: () => ({ number: 1, issuedOn: '2026-10-15', signerName: 'Người mẫu 1' }),
  withdrawPaper: () => ({ reason: 'Lý do đủ dài để nhận.' }),
  answerPaper: place => ({ unitId: place['unitId'], answer: 'Cán bộ đầu mối nghỉ ốm.', answeredOn: '2026-10-15' }),
  updateTasksTogether: place => ({ taskIds: [place['taskId']] }),
}
/** Objects that belong to a unit, by the parameter that names them. */
const UNIT_PARAMETERS = [
  'alertId',
  'correctionId',
  'caseId',
  'checkId',
  'commitmentId',
  'workItemId',
  'paperId',
  'reportId',
  'evidenceId',
  'unitId',
  'registerId',
]

describe('the places of the matrix', () => {
  it('cover every parameter of the contract', () => {
    const named = new Set(ROUTES.flatMap(route => [...route.path.matchAll(/:(\w+)/g)].map(match => match[1])))
    expect(named).toEqual(
      new Set([
        'alertId',
        'alertKind',
        'caseId',
        'checkId',
        'commitmentId',
        'correctionId',
        'kind',
        'day',
        'deliveryId',
        'deputyId',
        'extensionId',
        'discrepancyId',
        'draftId',
        'drawId',
        'evidenceId',
        'uploadId',
        'importId',
        'memberId',
        'meetingId',
        'paperId',
        'itemId',
        'decisionId',
        'month',
        'planId',
        'promiseId',
        'registerId',
        'reportId',
        'rowId',
        'taskId',
        'tenantId',
        'tokenId',
        'targetId',
        'figureId',
        'unitId',
        'visit',
        'workItemId',
      ]),
    )
  })
})

describeOnEveryDatabase('a right reaches', opened => {
  let server: FastifyInstance
  let ward: SampleWard
  let places: { own: Map<string, Place>; otherTenant: Place }

  beforeAll(async () => {
    server = await openTestServer(opened())
    ward = await makeSampleWard(opened())
    const planId = await makeActivePlan55(opened(), ward.administrator)
    const stranger = await makeSampleWard(opened())
    const strangerPlan = await makeActivePlan55(opened(), stranger.administrator)
    const units = ['police', 'peoples_committee', 'party_office', 'neighbourhood']
    const own = new Map<string, Place>()
    for (const kind of units) own.set(kind, await placeOf(opened(), ward, { planId, kind }))
    places = { own, otherTenant: await placeOf(opened(), stranger, { planId: strangerPlan, kind: 'police' }) }
    return () => server.close()
  }, 60_000)

  const homeOf = (role: Role) =>
    role === 'neighbourhood' ? 'neighbourhood' : role === 'unitHead' || role === 'officer' ? 'police' : 'party_office'

  async function callAs(role: Role, route: Route, place: Place) {
    const call = await clientOf(server, opened(), await ward.person(role, ward.unitOfKind(homeOf(role)).unitId))
    const address = route.path
      .replace(':month', '2026-10')
      .replace(':visit', '1')
      .replace(/:(\w+)/g, (_whole, name: string) => place[`${route.feature} ${name}`] ?? place[name] ?? '')
    // Papers of meetings are no tables.
    const format = route.feature === 'meeting' || route.feature === 'paper' ? 'docx' : 'xlsx'
    const query = route.id.startsWith('export') ? `?format=${format}` : route.rawBody === true ? '?offset=0' : ''
    const multipart = route.upload === true
    const payload = multipart
      ? '--x\r\ncontent-disposition: form-data; name="kind"\r\n\r\nfigures\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="so-lieu.txt"\r\n\r\nsố liệu\r\n--x--\r\n'
      : route.rawBody === true
        ? 'bytes'
        : (BODIES[route.id]?.(place) ?? {})
    const type = multipart ? 'multipart/form-data; boundary=x' : route.rawBody === true ? 'application/offset+octet-stream' : undefined
    const headers = { 'if-match': '"99"', ...(type === undefined ? {} : { 'content-type': type }) }
    return call({ method: route.method, url: `${address}${query}`, headers, ...(route.method === 'GET' ? {} : { payload }) })
  }

  /** The own unit's place; what the call will take away is made anew for it. */
  async function freshPlace(role: Role, route: Route): Promise<Place> {
    const place = places.own.get(homeOf(role)) ?? {}
    const head = await ward.person(role, ward.unitOfKind(homeOf(role)).unitId)
    if (route.id === 'removeRegisterEvidence') return { ...place, 'register evidenceId': await attachToRow(opened(), head, place) }
    if (route.id !== 'removeEvidence') return place
    return { ...place, evidenceId: await attach(opened(), head, { reportId: place['reportId'] ?? '', taskId: place['taskId'] ?? '' }) }
  }

  const withPlace = ROUTES.filter(
    route => route.access !== 'public' && route.access !== 'signedIn' && /:(?!month|alertKind)\w+/.test(route.path),
  )
  const reach = (route: Route, role: Role): Reach =>
    route.access === 'public' || route.access === 'signedIn' ? 'none' : reachOfRole(route.access, role)

  it.each(ROLES)('never into another ward, for the role %s', async role => {
    for (const route of withPlace) {
      const answer = await callAs(role, route, places.otherTenant)
      const expected = reach(route, role) === 'none' || reach(route, role) === 'delegated' ? 403 : 404
      expect({ route: route.id, status: answer.statusCode }).toEqual({ route: route.id, status: expected })
    }
  })

  it.each(ROLES)('to the own unit’s things and, only where the table says so, to another unit’s, for the role %s', async role => {
    for (const route of withPlace.filter(candidate => UNIT_PARAMETERS.some(name => candidate.path.includes(`:${name}`)))) {
      const granted = reach(route, role)
      if (granted === 'none' || granted === 'delegated') continue
      const own = await callAs(role, route, await freshPlace(role, route))
      const other = await callAs(role, route, places.own.get('peoples_committee') ?? {})
      // A version that nobody saw stops every change before it happens; reading answers 200.
      const isReached = (status: number) => status !== 404 && status !== 403 && status < 500
      expect({ route: route.id, own: isReached(own.statusCode) }).toEqual({ route: route.id, own: true })
      expect({ route: route.id, other: isReached(other.statusCode) }).toEqual({ route: route.id, other: granted === 'tenant' })
    }
  })
})

/** A unit's report with one file, a task it reports on, and whatever else an address may name. */
async function placeOf(app: TestApplication, ward: SampleWard, { planId, kind }: { planId: string; kind: string }): Promise<Place> {
  const { unitId } = ward.unitOfKind(kind)
  const head = await ward.person(kind === 'party_office' ? 'partyOffice' : kind === 'neighbourhood' ? 'neighbourhood' : 'unitHead', unitId)
  const { items } = await listReports(app.application, head, { unitId, limit: 1 })
  const reportId = items[0]?.reportId ?? ''
  const { lines } = accept(await getReport(app.application, head, reportId))
  const taskId = lines[0]?.taskId ?? ''
  return {
    ...(await registerPlaceOf(app, ward, head, kind)),
    ...(await verificationWork(app).addChecked(head, { planId, reportId, taskId, unitId })),
    planId,
    unitId,
    reportId,
    taskId,
    evidenceId: await attach(app, head, { reportId, taskId }),
    memberId: head.memberId,
    commitmentId: (await commitmentWork(app).start(head, unitId)).commitmentId,
    workItemId: await setWork(app, head, { taskId, unitId }),
    alertId: await openAlert(app, head, { taskId, unitId }),
    alertKind: 'report',
    paperId: await issuedPaper(app, ward, { taskId, unitId }),
    caseId: await openCase(app, ward, head, { taskId, unitId }),
    correctionId: await addOpenCorrection(app, head, { planId, unitId, taskId }),
    kind: 'month',
    // These belong to nobody yet; whether an unknown one or another ward's is asked for must make no difference.
    importId: app.application.identifiers.next(),
    discrepancyId: app.application.identifiers.next(),
    draftId: app.application.identifiers.next(),
    tokenId: app.application.identifiers.next(),
    meetingId: app.application.identifiers.next(),
    itemId: app.application.identifiers.next(),
    decisionId: app.application.identifiers.next(),
    deliveryId: app.application.identifiers.next(),
    uploadId: app.application.identifiers.next(),
    targetId: app.application.identifiers.next(),
    figureId: app.application.identifiers.next(),
    extensionId: app.application.identifiers.next(),
    deputyId: app.application.identifiers.next(),
    day: '2029-05-20',
    promiseId: app.application.identifiers.next(),
  }
}

/** An alert that the unit answers for. */
async function openAlert(app: TestApplication, head: Actor, place: { taskId: string; unitId: string }): Promise<string> {
  const { unitOfWork, identifiers } = app.application
  const alertId = identifiers.next()
  const day = toDay('2026-10-10')
  await unitOfWork.run({ tenantId: head.tenantId, actor: { memberId: null, name: 'Thử' } }, ({ alerts }) =>
    alerts.addAlert(
      {
        alertId,
        causeKey: `work:${alertId}`,
        kind: 'work',
        level: 'red',
        isOpen: true,
        planId: null,
        taskId: place.taskId,
        unitIds: [place.unitId],
        due: day,
        link: '/viec-cu-the',
        facts: {},
        reason: null,
        openedOn: day,
        turnedOn: day,
        closedOn: null,
        episode: 1,
        reminded: null,
        rungs: 0,
        snoozedUntil: null,
        snoozeReason: '',
        snoozedBy: null,
        version: 1,
      },
      '',
    ),
  )
  return alertId
}

/** A request for explanation that was issued to the unit, with its scan. */
async function issuedPaper(app: TestApplication, ward: SampleWard, place: { taskId: string; unitId: string }): Promise<string> {
  const office = await ward.person('partyOffice', ward.unitOfKind('party_office').unitId)
  const { application } = app
  const now = app.clock.now()
  const asOf = toDay('2026-10-15')
  const units = [{ unitId: place.unitId, name: 'Đơn vị', headName: '' }]
  const facts = { of: 'late', asOf, scope: { of: 'ward' }, plan: null, units, items: [] } as const
  const model = { kind: 'explanation', facts, planId: null, meetingId: null } as const
  const { identifiers } = application
  const paper = await application.unitOfWork.run({ tenantId: office.tenantId, actor: { memberId: null, name: 'Thử' } }, stores =>
    draftPaper(stores, model, { identifiers, actor: office, now }),
  )
  const { paperId } = paper
  const number = accept(await getPaper(application, office, paperId)).nextNumber
  const issue = { number, issuedOn: asOf, signerName: 'Người mẫu 1', note: '' }
  accept(await issuePaper(application, office, { paperId, seenVersion: 1 }, issue))
  const scan = { paperId, kind: 'other', documentNumber: '', documentDate: null, caption: '', fileName: 'van-ban.txt' } as const
  accept(await attachScan(application, office, { ...scan, bytes: Readable.from([Buffer.from(`bản quét ${paperId}`)]) }))
  return paperId
}

/** A register that one kind of units keeps, each its own rows; everybody entitled by role may unmask. */
function registerOf(kind: string): RegisterDefinition {
  return {
    code: `so_${kind}`,
    name: `Sổ của ${kind}`,
    purpose: '',
    scope: 'unit',
    access: {
      keptBy: [isUnitKind(kind) ? kind : 'other'],
      readBy: [],
      openToLeaders: true,
      unmaskedFor: ROLES.filter(role => role !== 'administrator'),
    },
    columns: [column('text', 'ten', { name: 'Tên', required: true, longest: 100 })],
    title: 'ten',
    unique: [],
    validity: { from: null, until: null },
    retention: null,
    generated: null,
  }
}

/** The unit's register with a row that has a file, and rows that came in together. */
async function registerPlaceOf(app: TestApplication, ward: SampleWard, head: Actor, kind: string): Promise<Place> {
  const { application } = app
  const { registerId } = accept(await createRegister(application, ward.administrator, { definition: registerOf(kind), note: '' }))
  const { rowId } = await registerWork(app).add(head, registerId, { cells: { ten: 'Dòng mẫu' } })
  const rows = [{ neighbourhoodId: null, unitId: null, cells: { ten: 'Dòng dán' } }]
  const entering = { registerId, rows, checkOnly: false, keep: 'all' as const, changesKnown: false }
  const { importId } = accept(await enterRows(application, head, entering))
  const place = { registerId, rowId, 'register importId': importId ?? '' }
  return { ...place, 'register evidenceId': await attachToRow(app, head, place) }
}

async function attachToRow({ application }: TestApplication, head: Actor, place: Place): Promise<string> {
  const described = {
    columnCode: '',
    kind: 'figures' as const,
    documentNumber: '',
    documentDate: null,
    caption: '',
    fileName: 'so-lieu.txt',
  }
  const { registerId = '', rowId = '' } = place
  const upload = { registerId, rowId, ...described, bytes: Readable.from([Buffer.from(`số liệu ${rowId}`)]) }
  return accept(await attachRowEvidence(application, head, upload)).evidenceId
}

/** The unit's own work, begun by nobody. */
async function setWork({ application }: TestApplication, head: Actor, place: { taskId: string; unitId: string }): Promise<string> {
  const nobody = { headMemberId: null, focalMemberId: null, coordinators: [], deliverableId: null }
  const nothing = { instruction: '', startsOn: null, due: null, responsibility: '', result: '', progress: null, recordedReason: '' }
  const authority = { decides: '', approves: '', superior: '' }
  const wanted = { ...place, ...nobody, ...nothing, authority, origin: 'unit' as const, title: 'Lập danh sách' }
  return accept(await createWorkItem(application, head, wanted)).workItemId
}

/** Raised by the unit and given to it. */
async function openCase(
  { application }: TestApplication,
  ward: SampleWard,
  head: Actor,
  { taskId, unitId }: { taskId: string; unitId: string },
): Promise<string> {
  const wanted = { unitId, taskId, kind: 'internal' as const, title: 'Thiếu máy quét ở bộ phận một cửa', body: '' }
  const { caseId, version } = accept(await raiseCase(application, head, wanted))
  const office = await ward.person('partyOffice', ward.unitOfKind('party_office').unitId)
  const given = {
    ownerUnitId: unitId,
    ownerMemberId: null,
    kind: wanted.kind,
    authority: 'within' as const,
    deadline: toDay('2030-12-31'),
    note: '',
  }
  accept(await assignCase(application, office, { caseId, seenVersion: version }, given))
  return caseId
}

async function attach(
  { application }: TestApplication,
  head: Actor,
  { reportId, taskId }: { reportId: string; taskId: string },
): Promise<string> {
  const upload = {
    reportId,
    taskId,
    kind: 'figures' as const,
    documentNumber: '',
    documentDate: null,
    caption: '',
    fileName: 'so-lieu.txt',
    bytes: Readable.from([Buffer.from(`số liệu ${reportId}`)]),
  }
  return accept(await attachEvidence(application, head, upload)).evidenceId
}
