import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { queryClient } from '../api/query-client.ts'
import { meQuery } from '../features/access/api/use-me.ts'
import { AppFrame } from '../ui/app-frame.tsx'
import { FailedPage, NotFoundPage } from '../ui/failed-page.tsx'
import { LoadingState } from '../ui/loading-state.tsx'
import { firstPageOf } from './first-page.ts'
import { readUnitSearch } from './unit-search.ts'

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: FailedPage })

/** Everything behind the sign-in: the frame waits for who one is; a refusal leaves to the sign-in page. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery)
    if (me.mustChangePassword && location.pathname !== '/tai-khoan') throw redirect({ to: '/tai-khoan', replace: true })
  },
  component: AppFrame,
})

const inFrame = () => signedIn

const home = createRoute({
  getParentRoute: inFrame,
  path: '/',
  loader: async () => {
    throw redirect({ to: firstPageOf(await queryClient.ensureQueryData(meQuery)), replace: true })
  },
})

const overview = createRoute({ getParentRoute: inFrame, path: '/tong-quan', component: lazyRouteComponent(() => import('../features/monitoring/pages/overview-page.tsx'), 'OverviewPage') })
const duties = createRoute({ getParentRoute: inFrame, path: '/viec-cua-toi', validateSearch: readUnitSearch, component: lazyRouteComponent(() => import('../features/monitoring/pages/duties-page.tsx'), 'DutiesPage') })

const plans = createRoute({ getParentRoute: inFrame, path: '/ke-hoach', component: lazyRouteComponent(() => import('../features/plan/pages/plan-page.tsx'), 'PlanPage') })
const importStart = createRoute({ getParentRoute: inFrame, path: '/ke-hoach/nhap', component: lazyRouteComponent(() => import('../features/plan/pages/import-start-page.tsx'), 'ImportStartPage') })
const importReview = createRoute({ getParentRoute: inFrame, path: '/ke-hoach/nhap/$importId', component: lazyRouteComponent(() => import('../features/plan/pages/import-review-page.tsx'), 'ImportReviewPage') })
const plan = createRoute({ getParentRoute: inFrame, path: '/ke-hoach/$planId', component: lazyRouteComponent(() => import('../features/plan/pages/plan-page.tsx'), 'PlanPage') })
const readiness = createRoute({ getParentRoute: inFrame, path: '/ke-hoach/$planId/ra-soat', component: lazyRouteComponent(() => import('../features/plan/pages/plan-readiness-page.tsx'), 'PlanReadinessPage') })
const tasks = createRoute({ getParentRoute: inFrame, path: '/nhiem-vu', component: lazyRouteComponent(() => import('../features/plan/pages/task-list-page.tsx'), 'TaskListPage') })
const task = createRoute({ getParentRoute: inFrame, path: '/nhiem-vu/$taskId', component: lazyRouteComponent(() => import('../features/plan/pages/task-page.tsx'), 'TaskPage') })

const reports = createRoute({ getParentRoute: inFrame, path: '/bao-cao', component: lazyRouteComponent(() => import('../features/report/pages/report-list-page.tsx'), 'ReportListPage') })
const reportForm = createRoute({ getParentRoute: inFrame, path: '/bao-cao/$reportId', component: lazyRouteComponent(() => import('../features/report/pages/report-form-page.tsx'), 'ReportFormPage') })
const reportCheck = createRoute({ getParentRoute: inFrame, path: '/bao-cao/$reportId/kiem-tra', component: lazyRouteComponent(() => import('../features/report/pages/report-check-page.tsx'), 'ReportCheckPage') })
const reviewQueue = createRoute({ getParentRoute: inFrame, path: '/duyet', component: lazyRouteComponent(() => import('../features/report/pages/review-queue-page.tsx'), 'ReviewQueuePage') })
const reviewReport = createRoute({ getParentRoute: inFrame, path: '/duyet/$reportId', component: lazyRouteComponent(() => import('../features/report/pages/review-report-page.tsx'), 'ReviewReportPage') })
const consolidated = createRoute({ getParentRoute: inFrame, path: '/tong-hop', component: lazyRouteComponent(() => import('../features/report/pages/consolidated-page.tsx'), 'ConsolidatedPage') })

const units = createRoute({ getParentRoute: inFrame, path: '/quan-tri/don-vi', component: lazyRouteComponent(() => import('../features/organisation/pages/units-page.tsx'), 'UnitsPage') })
const members = createRoute({ getParentRoute: inFrame, path: '/quan-tri/tai-khoan', component: lazyRouteComponent(() => import('../features/organisation/pages/members-page.tsx'), 'MembersPage') })
const ward = createRoute({ getParentRoute: inFrame, path: '/quan-tri/phuong', component: lazyRouteComponent(() => import('../features/organisation/pages/ward-page.tsx'), 'WardPage') })
const tokens = createRoute({ getParentRoute: inFrame, path: '/quan-tri/ma-truy-cap', component: lazyRouteComponent(() => import('../features/access/pages/tokens-page.tsx'), 'TokensPage') })
const audit = createRoute({ getParentRoute: inFrame, path: '/nhat-ky', component: lazyRouteComponent(() => import('../features/audit/pages/audit-page.tsx'), 'AuditPage') })
const account = createRoute({ getParentRoute: inFrame, path: '/tai-khoan', component: lazyRouteComponent(() => import('../features/access/pages/account-page.tsx'), 'AccountPage') })

const setup = createRoute({ getParentRoute: () => root, path: '/thiet-lap', component: lazyRouteComponent(() => import('../features/setup/pages/setup-page.tsx'), 'SetupPage') })

const routeTree = root.addChildren([
  signedIn.addChildren([
    home, overview, duties, plans, importStart, importReview, plan, readiness, tasks, task,
    reports, reportForm, reportCheck, reviewQueue, reviewReport, consolidated,
    units, members, ward, tokens, audit, account,
  ]),
  setup,
])

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true, defaultPendingComponent: LoadingState, defaultErrorComponent: FailedPage })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
