import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import type { Me } from '#contract/access/session-routes.ts'
import { queryClient, waitWhenSignedOut } from '../api/query-client.ts'
import { meQuery } from '../features/access/api/use-me.ts'
import { plansQuery } from '../features/plan/api/plans-query.ts'
import { AppFrame } from '../ui/app-frame.tsx'
import { FailedPage, NotFoundPage } from '../ui/failed-page.tsx'
import { LoadingState } from '../ui/loading-state.tsx'
import { firstPageOf } from './first-page.ts'
import { readCommitmentSearch } from './commitment-search.ts'
import { fieldPage, plainPage } from './lazy-page.ts'
import { readEvidenceSearch } from './evidence-search.ts'
import { readRegisterListSearch, readRegisterSearch } from './register-search.ts'
import { readConsolidatedSearch, readLineSearch, readReportListSearch } from './report-search.ts'
import { readReviewSearch } from './review-search.ts'
import { readTargetSearch } from './target-search.ts'
import { readTaskSearch } from './task-search.ts'
import { readMeetingSearch, readScreenSearch } from './meeting-search.ts'
import { readAlertSearch } from './alert-search.ts'
import { readCaseSearch, readNewCaseSearch } from './case-search.ts'
import { readDeliverySearch, readNotificationSearch } from './notification-search.ts'
import { readNewPaperSearch, readPaperSearch } from './paper-search.ts'
import { readPeriodSearch } from './period-search.ts'
import { readPromiseSearch } from './promise-search.ts'
import { readUnitSearch } from './unit-search.ts'
import { readVerificationSearch } from './verification-search.ts'
import { readNewDirectiveSearch } from './directive-search.ts'
import { readNewWorkSearch, readWorkSearch } from './work-search.ts'

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: FailedPage })

/** Who is signed in: asked once, then kept until it is made stale. */
function knowMe(): Promise<Me> {
  return queryClient.query({ ...meQuery, staleTime: 'static' }).catch(waitWhenSignedOut)
}

/** A ward's first work is to read its plan in: without one there is nothing else to see. */
async function hasNoPlan(): Promise<boolean> {
  const plans = await queryClient.query(plansQuery).catch(() => undefined)
  return plans?.items.length === 0
}

/** Everything behind the sign-in: the frame waits for who one is; a refusal leaves to the sign-in page. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const me = await knowMe()
    if (me.mustChangePassword && location.pathname !== '/tai-khoan') redirect({ to: '/tai-khoan', replace: true, throw: true })
  },
  component: AppFrame,
})

const inFrame = () => signedIn

const home = createRoute({
  getParentRoute: inFrame,
  path: '/',
  loader: async () => {
    const first = firstPageOf(await knowMe())
    redirect({ to: first === '/ke-hoach' && (await hasNoPlan()) ? '/ke-hoach/nhap' : first, replace: true, throw: true })
  },
})

const overview = createRoute({
  getParentRoute: inFrame,
  path: '/tong-quan',
  component: plainPage(() => import('../features/monitoring/pages/overview-page.tsx').then(page => page.OverviewPage)),
})
const leader = createRoute({
  getParentRoute: inFrame,
  path: '/bi-thu',
  component: plainPage(() => import('../features/leadership/pages/leader-page.tsx').then(page => page.LeaderPage)),
})
const duties = createRoute({
  getParentRoute: inFrame,
  path: '/viec-cua-toi',
  validateSearch: readUnitSearch,
  component: plainPage(() => import('../features/monitoring/pages/duties-page.tsx').then(page => page.DutiesPage)),
})

const plans = createRoute({
  getParentRoute: inFrame,
  path: '/ke-hoach',
  component: plainPage(() => import('../features/plan/pages/plan-list-page.tsx').then(page => page.PlanListPage)),
})
const importStart = createRoute({
  getParentRoute: inFrame,
  path: '/ke-hoach/nhap',
  component: fieldPage(() => import('../features/plan/pages/import-start-page.tsx').then(page => page.ImportStartPage)),
})
const importReview = createRoute({
  getParentRoute: inFrame,
  path: '/ke-hoach/nhap/$importId',
  component: fieldPage(() => import('../features/plan/pages/import-review-page.tsx').then(page => page.ImportReviewPage)),
})
const plan = createRoute({
  getParentRoute: inFrame,
  path: '/ke-hoach/$planId',
  component: plainPage(() => import('../features/plan/pages/plan-page.tsx').then(page => page.PlanPage)),
})
const readiness = createRoute({
  getParentRoute: inFrame,
  path: '/ke-hoach/$planId/ra-soat',
  component: fieldPage(() => import('../features/plan/pages/plan-readiness-page.tsx').then(page => page.PlanReadinessPage)),
})
const tasks = createRoute({
  getParentRoute: inFrame,
  path: '/nhiem-vu',
  validateSearch: readTaskSearch,
  component: plainPage(() => import('../features/plan/pages/task-list-page.tsx').then(page => page.TaskListPage)),
})
const task = createRoute({
  getParentRoute: inFrame,
  path: '/nhiem-vu/$taskId',
  component: plainPage(() => import('../features/plan/pages/task-page.tsx').then(page => page.TaskPage)),
})

const directives = createRoute({
  getParentRoute: inFrame,
  path: '/chi-dao',
  validateSearch: readWorkSearch,
  component: plainPage(() => import('../features/work/pages/directive-list-page.tsx').then(page => page.DirectiveListPage)),
})
const newDirective = createRoute({
  getParentRoute: inFrame,
  path: '/chi-dao/moi',
  validateSearch: readNewDirectiveSearch,
  component: plainPage(() => import('../features/work/pages/new-directive-page.tsx').then(page => page.NewDirectivePage)),
})
const workItems = createRoute({
  getParentRoute: inFrame,
  path: '/viec-cu-the',
  validateSearch: readWorkSearch,
  component: plainPage(() => import('../features/work/pages/work-list-page.tsx').then(page => page.WorkListPage)),
})
const newWork = createRoute({
  getParentRoute: inFrame,
  path: '/viec-cu-the/moi',
  validateSearch: readNewWorkSearch,
  component: plainPage(() => import('../features/work/pages/new-work-page.tsx').then(page => page.NewWorkPage)),
})
const workItem = createRoute({
  getParentRoute: inFrame,
  path: '/viec-cu-the/$workItemId',
  component: plainPage(() => import('../features/work/pages/work-item-page.tsx').then(page => page.WorkItemPage)),
})

const reports = createRoute({
  getParentRoute: inFrame,
  path: '/bao-cao',
  validateSearch: readReportListSearch,
  component: plainPage(() => import('../features/report/pages/report-list-page.tsx').then(page => page.ReportListPage)),
})
const reportForm = createRoute({
  getParentRoute: inFrame,
  path: '/bao-cao/$reportId',
  validateSearch: readLineSearch,
  component: plainPage(() => import('../features/report/pages/report-form-page.tsx').then(page => page.ReportFormPage)),
})
const reportCheck = createRoute({
  getParentRoute: inFrame,
  path: '/bao-cao/$reportId/kiem-tra',
  component: plainPage(() => import('../features/report/pages/report-check-page.tsx').then(page => page.ReportCheckPage)),
})
const reviewQueue = createRoute({
  getParentRoute: inFrame,
  path: '/duyet',
  validateSearch: readReviewSearch,
  component: plainPage(() => import('../features/review/pages/review-queue-page.tsx').then(page => page.ReviewQueuePage)),
})
const reviewReport = createRoute({
  getParentRoute: inFrame,
  path: '/duyet/$reportId',
  validateSearch: readLineSearch,
  component: plainPage(() => import('../features/report/pages/review-report-page.tsx').then(page => page.ReviewReportPage)),
})
const evidence = createRoute({
  getParentRoute: inFrame,
  path: '/minh-chung',
  validateSearch: readEvidenceSearch,
  component: plainPage(() => import('../features/evidence/ledger/pages/ledger-page.tsx').then(page => page.LedgerPage)),
})
const consolidated = createRoute({
  getParentRoute: inFrame,
  path: '/tong-hop',
  validateSearch: readConsolidatedSearch,
  component: plainPage(() => import('../features/report/pages/consolidated-page.tsx').then(page => page.ConsolidatedPage)),
})

const notifications = createRoute({
  getParentRoute: inFrame,
  path: '/thong-bao',
  validateSearch: readNotificationSearch,
  component: plainPage(() => import('../features/notification/pages/notification-page.tsx').then(page => page.NotificationPage)),
})
const deliveries = createRoute({
  getParentRoute: inFrame,
  path: '/gui-tin',
  validateSearch: readDeliverySearch,
  component: plainPage(() => import('../features/notification/pages/delivery-page.tsx').then(page => page.DeliveryPage)),
})

const promises = createRoute({
  getParentRoute: inFrame,
  path: '/loi-hua',
  validateSearch: readPromiseSearch,
  component: plainPage(() => import('../features/promise/pages/promise-book-page.tsx').then(page => page.PromiseBookPage)),
})
const cases = createRoute({
  getParentRoute: inFrame,
  path: '/vu-viec',
  validateSearch: readCaseSearch,
  component: plainPage(() => import('../features/case/pages/case-list-page.tsx').then(page => page.CaseListPage)),
})
const newCase = createRoute({
  getParentRoute: inFrame,
  path: '/vu-viec/moi',
  validateSearch: readNewCaseSearch,
  component: plainPage(() => import('../features/case/pages/new-case-page.tsx').then(page => page.NewCasePage)),
})
const caseFile = createRoute({
  getParentRoute: inFrame,
  path: '/vu-viec/$caseId',
  component: plainPage(() => import('../features/case/pages/case-page.tsx').then(page => page.CasePage)),
})

const alerts = createRoute({
  getParentRoute: inFrame,
  path: '/canh-bao',
  validateSearch: readAlertSearch,
  component: plainPage(() => import('../features/alert/pages/alert-list-page.tsx').then(page => page.AlertListPage)),
})
const alertRules = createRoute({
  getParentRoute: inFrame,
  path: '/canh-bao/quy-tac',
  component: plainPage(() => import('../features/alert/pages/alert-rules-page.tsx').then(page => page.AlertRulesPage)),
})
const alert = createRoute({
  getParentRoute: inFrame,
  path: '/canh-bao/$alertId',
  component: plainPage(() => import('../features/alert/pages/alert-page.tsx').then(page => page.AlertPage)),
})

const meetings = createRoute({
  getParentRoute: inFrame,
  path: '/hop',
  validateSearch: readMeetingSearch,
  component: plainPage(() => import('../features/meeting/pages/meeting-list-page.tsx').then(page => page.MeetingListPage)),
})
const newMeeting = createRoute({
  getParentRoute: inFrame,
  path: '/hop/moi',
  component: plainPage(() => import('../features/meeting/pages/new-meeting-page.tsx').then(page => page.NewMeetingPage)),
})
const meeting = createRoute({
  getParentRoute: inFrame,
  path: '/hop/$meetingId',
  component: plainPage(() => import('../features/meeting/pages/meeting-page.tsx').then(page => page.MeetingPage)),
})
const meetingScreen = createRoute({
  getParentRoute: inFrame,
  path: '/hop/$meetingId/trinh-chieu',
  validateSearch: readScreenSearch,
  component: plainPage(() => import('../features/meeting/pages/meeting-screen-page.tsx').then(page => page.MeetingScreenPage)),
})

const papers = createRoute({
  getParentRoute: inFrame,
  path: '/van-ban',
  validateSearch: readPaperSearch,
  component: plainPage(() => import('../features/paper/pages/paper-list-page.tsx').then(page => page.PaperListPage)),
})
const newPaper = createRoute({
  getParentRoute: inFrame,
  path: '/van-ban/moi',
  validateSearch: readNewPaperSearch,
  component: plainPage(() => import('../features/paper/pages/new-paper-page.tsx').then(page => page.NewPaperPage)),
})
const paper = createRoute({
  getParentRoute: inFrame,
  path: '/van-ban/$paperId',
  component: plainPage(() => import('../features/paper/pages/paper-page.tsx').then(page => page.PaperPage)),
})

const commitments = createRoute({
  getParentRoute: inFrame,
  path: '/cam-ket',
  validateSearch: readCommitmentSearch,
  component: plainPage(() => import('../features/commitment/pages/commitment-list-page.tsx').then(page => page.CommitmentListPage)),
})
const unitCommitment = createRoute({
  getParentRoute: inFrame,
  path: '/cam-ket/$unitId',
  component: plainPage(() => import('../features/commitment/pages/unit-commitment-page.tsx').then(page => page.UnitCommitmentPage)),
})

const periods = createRoute({
  getParentRoute: inFrame,
  path: '/ky-bao-cao',
  validateSearch: readPeriodSearch,
  component: plainPage(() => import('../features/period/pages/periods-page.tsx').then(page => page.PeriodsPage)),
})
const periodLock = createRoute({
  getParentRoute: inFrame,
  path: '/ky-bao-cao/$planId/$kind/$month',
  component: plainPage(() => import('../features/lock/pages/period-lock-page.tsx').then(page => page.PeriodLockPage)),
})
const verification = createRoute({
  getParentRoute: inFrame,
  path: '/xac-minh',
  validateSearch: readVerificationSearch,
  component: plainPage(() => import('../features/verification/pages/verification-page.tsx').then(page => page.VerificationPage)),
})
const verificationLine = createRoute({
  getParentRoute: inFrame,
  path: '/xac-minh/$checkId',
  component: plainPage(() => import('../features/verification/pages/verification-line-page.tsx').then(page => page.VerificationLinePage)),
})

const registers = createRoute({
  getParentRoute: inFrame,
  path: '/so',
  validateSearch: readRegisterListSearch,
  component: plainPage(() => import('../features/register/pages/register-list-page.tsx').then(page => page.RegisterListPage)),
})
const register = createRoute({
  getParentRoute: inFrame,
  path: '/so/$registerId',
  validateSearch: readRegisterSearch,
  component: plainPage(() => import('../features/register/pages/register-page.tsx').then(page => page.RegisterPage)),
})
const rowForm = createRoute({
  getParentRoute: inFrame,
  path: '/so/$registerId/them',
  component: plainPage(() => import('../features/register/pages/row-form-page.tsx').then(page => page.RowFormPage)),
})
const registerRow = createRoute({
  getParentRoute: inFrame,
  path: '/so/$registerId/dong/$rowId',
  component: plainPage(() => import('../features/register/pages/row-page.tsx').then(page => page.RowPage)),
})
const rowEdit = createRoute({
  getParentRoute: inFrame,
  path: '/so/$registerId/dong/$rowId/sua',
  component: plainPage(() => import('../features/register/pages/row-edit-page.tsx').then(page => page.RowEditPage)),
})
const newRegister = createRoute({
  getParentRoute: inFrame,
  path: '/so/moi',
  component: fieldPage(() => import('../features/register/definition/pages/new-register-page.tsx').then(page => page.NewRegisterPage)),
})
const registerDefinition = createRoute({
  getParentRoute: inFrame,
  path: '/so/$registerId/dinh-nghia',
  component: fieldPage(() => import('../features/register/definition/pages/definition-page.tsx').then(page => page.DefinitionPage)),
})

const registerImport = createRoute({
  getParentRoute: inFrame,
  path: '/so/$registerId/nhap',
  component: plainPage(() => import('../features/register/import/pages/register-import-page.tsx').then(page => page.RegisterImportPage)),
})
const registerPack = createRoute({
  getParentRoute: inFrame,
  path: '/so/bo-so',
  component: plainPage(() => import('../features/register/import/pages/register-pack-page.tsx').then(page => page.RegisterPackPage)),
})
const targets = createRoute({
  getParentRoute: inFrame,
  path: '/chi-tieu',
  validateSearch: readTargetSearch,
  component: plainPage(() => import('../features/target/pages/target-list-page.tsx').then(page => page.TargetListPage)),
})
const target = createRoute({
  getParentRoute: inFrame,
  path: '/chi-tieu/$targetId',
  validateSearch: readTargetSearch,
  component: plainPage(() => import('../features/target/pages/target-page.tsx').then(page => page.TargetPage)),
})

const units = createRoute({
  getParentRoute: inFrame,
  path: '/quan-tri/don-vi',
  component: fieldPage(() => import('../features/organisation/pages/units-page.tsx').then(page => page.UnitsPage)),
})
const members = createRoute({
  getParentRoute: inFrame,
  path: '/quan-tri/tai-khoan',
  component: fieldPage(() => import('../features/organisation/pages/members-page.tsx').then(page => page.MembersPage)),
})
const ward = createRoute({
  getParentRoute: inFrame,
  path: '/quan-tri/phuong',
  component: fieldPage(() => import('../features/organisation/pages/ward-page.tsx').then(page => page.WardPage)),
})
const tokens = createRoute({
  getParentRoute: inFrame,
  path: '/quan-tri/ma-truy-cap',
  component: fieldPage(() => import('../features/access/pages/tokens-page.tsx').then(page => page.TokensPage)),
})
const audit = createRoute({
  getParentRoute: inFrame,
  path: '/nhat-ky',
  component: fieldPage(() => import('../features/audit/pages/audit-page.tsx').then(page => page.AuditPage)),
})
const proof = createRoute({
  getParentRoute: inFrame,
  path: '/chung-thuc',
  component: fieldPage(() => import('../features/proof/pages/proof-page.tsx').then(page => page.ProofPage)),
})
const account = createRoute({
  getParentRoute: inFrame,
  path: '/tai-khoan',
  component: fieldPage(() => import('../features/access/pages/account-page.tsx').then(page => page.AccountPage)),
})

const elsewhere = createRoute({ getParentRoute: inFrame, path: '$', component: NotFoundPage })

const setup = createRoute({
  getParentRoute: () => root,
  path: '/thiet-lap',
  component: fieldPage(() => import('../features/setup/pages/setup-page.tsx').then(page => page.SetupPage)),
})

const routeTree = root.addChildren([
  signedIn.addChildren([
    home,
    overview,
    leader,
    directives,
    newDirective,
    duties,
    plans,
    importStart,
    importReview,
    plan,
    readiness,
    tasks,
    task,
    workItems,
    newWork,
    workItem,
    reports,
    reportForm,
    reportCheck,
    reviewQueue,
    reviewReport,
    evidence,
    consolidated,
    notifications,
    deliveries,
    promises,
    cases,
    newCase,
    caseFile,
    alerts,
    alertRules,
    alert,
    meetings,
    newMeeting,
    meeting,
    meetingScreen,
    papers,
    newPaper,
    paper,
    commitments,
    unitCommitment,
    periods,
    periodLock,
    verification,
    verificationLine,
    registers,
    register,
    rowForm,
    registerRow,
    rowEdit,
    newRegister,
    registerDefinition,
    registerImport,
    registerPack,
    targets,
    target,
    units,
    members,
    ward,
    tokens,
    audit,
    proof,
    account,
    elsewhere,
  ]),
  setup,
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: FailedPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
