import type * as session from '#contract/access/session-routes.ts'
import type * as token from '#contract/access/token-routes.ts'
import type * as audit from '#contract/audit/audit-routes.ts'
import type * as alert from '#contract/alert/alert-routes.ts'
import type * as caseFile from '#contract/case/case-routes.ts'
import type * as commitment from '#contract/commitment/commitment-routes.ts'
import type * as evidence from '#contract/evidence/evidence-routes.ts'
import type * as lock from '#contract/lock/lock-routes.ts'
import type * as meeting from '#contract/meeting/meeting-routes.ts'
import type * as pace from '#contract/forecast/pace-routes.ts'
import type * as monitoring from '#contract/monitoring/monitoring-routes.ts'
import type * as delivery from '#contract/notification/delivery-routes.ts'
import type * as notification from '#contract/notification/notification-routes.ts'
import type * as paper from '#contract/paper/paper-routes.ts'
import type * as organisation from '#contract/organisation/organisation-routes.ts'
import type * as period from '#contract/period/period-routes.ts'
import type * as planImport from '#contract/plan/import-routes.ts'
import type * as plan from '#contract/plan/plan-routes.ts'
import type * as promise from '#contract/promise/promise-routes.ts'
import type * as proof from '#contract/proof/proof-routes.ts'
import type * as register from '#contract/register/register-routes.ts'
import type * as report from '#contract/report/report-routes.ts'
import type * as review from '#contract/review/review-routes.ts'
import type { AnswerOf, BodyInputOf, ParamsOf, QueryInputOf } from '#contract/route.ts'
import type * as health from '#contract/setup/health-routes.ts'
import type * as setup from '#contract/setup/setup-routes.ts'
import type * as figure from '#contract/target/figure-routes.ts'
import type * as verification from '#contract/verification/verification-routes.ts'
import type * as leadership from '#contract/leadership/leadership-routes.ts'
import type * as directives from '#contract/work/directive-routes.ts'
import type * as work from '#contract/work/work-routes.ts'

type Everything = typeof health &
  typeof setup &
  typeof session &
  typeof organisation &
  typeof notification &
  typeof delivery &
  typeof planImport &
  typeof plan &
  typeof report &
  typeof period &
  typeof review &
  typeof evidence &
  typeof register &
  typeof figure &
  typeof commitment &
  typeof lock &
  typeof work &
  typeof directives &
  typeof leadership &
  typeof promise &
  typeof alert &
  typeof caseFile &
  typeof meeting &
  typeof paper &
  typeof verification &
  typeof monitoring &
  typeof pace &
  typeof proof &
  typeof audit &
  typeof token

/** The route table by id, as types only: the shapes' library stays out of the browser. */
export type ApiRoutes = {
  [Key in keyof Everything as Everything[Key] extends { readonly method: string; readonly path: string } ? Key : never]: Everything[Key]
}
export type RouteId = keyof ApiRoutes
export type Answer<Id extends RouteId> = AnswerOf<ApiRoutes[Id]>
export type Body<Id extends RouteId> = BodyInputOf<ApiRoutes[Id]>
export type Query<Id extends RouteId> = QueryInputOf<ApiRoutes[Id]>
export type Params<Id extends RouteId> = ParamsOf<ApiRoutes[Id]>
