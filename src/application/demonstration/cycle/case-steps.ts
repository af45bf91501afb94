import type { CaseKind } from '#domain/case/case-file.ts'
import { toDay } from '#domain/shared/calendar.ts'
import type { Application } from '../../application.ts'
import { getCase } from '../../case/list-cases.ts'
import { answerCase, assignCase, confirmCase, sendCaseUp, startCase } from '../../case/move-case.ts'
import { raiseCase } from '../../case/raise-case.ts'
import { listTasks } from '../../plan/list-tasks.ts'
import type { DemonstrationStaff } from '../add-demonstration-people.ts'
import { homeOf, planOf } from '../demonstration-places.ts'
import { type DemonstrationStep, moment } from '../demonstration-step.ts'
import { valueOf } from '../value-of.ts'

type Setting = { readonly application: Application; readonly people: DemonstrationStaff }

type DemonstrationCase = {
  readonly raisedBy: string
  readonly raisedOn: string
  readonly task: string
  readonly kind: CaseKind
  readonly title: string
  readonly body: string
  /** Who answers; none: it still waits to be assigned. */
  readonly owner?: string
  readonly assignedOn?: string
  readonly deadline?: string
  readonly startedOn?: string
  readonly answeredOn?: string
  readonly answer?: string
  readonly confirmedOn?: string
  readonly sentUpOn?: string
}

const CASES: readonly DemonstrationCase[] = [
  {
    raisedBy: 'khupho1',
    raisedOn: '2026-07-06',
    task: '2.5',
    kind: 'bottleneck',
    title: 'Vướng mặt bằng tuyến hẻm mẫu số 1',
    body: 'Ba hộ chưa thống nhất phương án lùi hàng rào nên chưa thi công được đoạn cuối hẻm (dữ liệu minh hoạ).',
    owner: 'ubnd',
    assignedOn: '2026-07-08',
    deadline: '2026-08-08',
    startedOn: '2026-07-10',
    answeredOn: '2026-07-31',
    answer: 'Đã đối thoại ngày 28/7, cả ba hộ đồng thuận; thi công lại từ ngày 03/8 (dữ liệu minh hoạ).',
    confirmedOn: '2026-08-04',
  },
  {
    raisedBy: 'mttq',
    raisedOn: '2026-08-12',
    task: '1.4',
    kind: 'supervision',
    title: 'Kiến nghị sau giám sát: niêm yết lại thủ tục tại khu phố',
    body: 'Sau giám sát, đề nghị niêm yết đủ quy trình, lệ phí, thời gian giải quyết tại các điểm sinh hoạt khu phố (dữ liệu minh hoạ).',
    owner: 'ubnd',
    assignedOn: '2026-08-14',
    deadline: '2026-09-15',
    startedOn: '2026-08-20',
    answeredOn: '2026-09-10',
    answer: 'Đã niêm yết tại 7 khu phố, có ảnh chụp từng điểm lưu ở báo cáo tháng 9 (dữ liệu minh hoạ).',
  },
  {
    raisedBy: 'khupho3',
    raisedOn: '2026-08-24',
    task: '2.5',
    kind: 'bottleneck',
    title: 'Chậm thủ tục chuyển mục đích sử dụng đất của hộ kinh doanh mẫu',
    body: 'Hồ sơ cần ý kiến của cơ quan cấp trên về quy hoạch, vượt thẩm quyền của phường (dữ liệu minh hoạ).',
    owner: 'ubnd',
    assignedOn: '2026-08-26',
    deadline: '2026-10-05',
    startedOn: '2026-08-27',
    sentUpOn: '2026-09-08',
  },
  {
    raisedBy: 'khupho5',
    raisedOn: '2026-09-14',
    task: '2.5',
    kind: 'bottleneck',
    title: 'Điểm tập kết rác tạm gần khu nhà trọ mẫu',
    body: 'Chưa bố trí được điểm tập kết mới, người dân phản ánh nhiều lần (dữ liệu minh hoạ).',
    owner: 'ubnd',
    assignedOn: '2026-09-16',
    deadline: '2026-10-15',
    startedOn: '2026-09-18',
  },
  {
    raisedBy: 'congan',
    raisedOn: '2026-10-27',
    task: '3.1',
    kind: 'internal',
    title: 'Đề nghị bổ sung thiết bị đọc mã cho tổ rà soát lưu trú',
    body: 'Tổ rà soát chỉ có một thiết bị, mỗi tối kiểm tra được hai cụm nhà trọ (dữ liệu minh hoạ).',
  },
]

/** Difficulties that became cases: one settled, one answered, one sent to the superior, one overdue, one that nobody has taken up. */
export function caseSteps(setting: Setting): readonly DemonstrationStep[] {
  return CASES.flatMap(found => stepsOf(setting, found))
}

function stepsOf({ application, people }: Setting, found: DemonstrationCase): readonly DemonstrationStep[] {
  let caseId = ''
  const office = people.actorOf('vanphong')
  const owner = people.actorOf(found.owner ?? found.raisedBy)
  const raiser = people.actorOf(found.raisedBy)
  const place = async () => ({ caseId, seenVersion: valueOf(await getCase(application, office, caseId)).version })
  const step = (on: string | undefined, run: () => Promise<unknown>, hour = 15): readonly DemonstrationStep[] =>
    on === undefined ? [] : [{ at: moment(toDay(on), hour), run }]
  return [
    ...step(found.raisedOn, async () => {
      const { items } = valueOf(await listTasks(application, raiser, { planId: await planOf(application, people), filter: {} }))
      const taskId = items.find(item => item.code === found.task)?.taskId ?? null
      const { kind, title, body } = found
      caseId = valueOf(await raiseCase(application, raiser, { unitId: homeOf(raiser), taskId, kind, title, body })).caseId
    }),
    ...step(found.assignedOn, async () => {
      const given = {
        kind: found.kind,
        ownerUnitId: homeOf(owner),
        ownerMemberId: owner.memberId,
        authority: found.sentUpOn === undefined ? ('within' as const) : ('above' as const),
        deadline: toDay(found.deadline ?? found.raisedOn),
        note: '',
      }
      valueOf(await assignCase(application, office, await place(), given))
    }),
    ...step(found.startedOn, async () => valueOf(await startCase(application, owner, await place()))),
    ...step(found.sentUpOn, async () => {
      const sentUp = { superior: 'UBND thành phố Đồng Nai', documentNumber: '00/BC-UBND (minh hoạ)', sentOn: toDay(found.sentUpOn ?? '') }
      valueOf(await sendCaseUp(application, office, await place(), sentUp))
    }),
    ...step(found.answeredOn, async () => {
      const given = { answer: found.answer ?? '', answeredOn: toDay(found.answeredOn ?? '') }
      valueOf(await answerCase(application, owner, await place(), given))
    }),
    ...step(found.confirmedOn, async () => valueOf(await confirmCase(application, raiser, await place(), ''))),
  ]
}
