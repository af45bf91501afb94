import * as session from './access/session-routes.ts'
import * as token from './access/token-routes.ts'
import * as audit from './audit/audit-routes.ts'
import * as alert from './alert/alert-routes.ts'
import * as caseFile from './case/case-routes.ts'
import * as commitment from './commitment/commitment-routes.ts'
import * as evidence from './evidence/evidence-routes.ts'
import * as lock from './lock/lock-routes.ts'
import * as meeting from './meeting/meeting-routes.ts'
import * as pace from './forecast/pace-routes.ts'
import * as monitoring from './monitoring/monitoring-routes.ts'
import * as delivery from './notification/delivery-routes.ts'
import * as notification from './notification/notification-routes.ts'
import * as paper from './paper/paper-routes.ts'
import * as organisation from './organisation/organisation-routes.ts'
import * as period from './period/period-routes.ts'
import * as planImport from './plan/import-routes.ts'
import * as plan from './plan/plan-routes.ts'
import * as promise from './promise/promise-routes.ts'
import * as proof from './proof/proof-routes.ts'
import * as register from './register/register-routes.ts'
import * as report from './report/report-routes.ts'
import * as review from './review/review-routes.ts'
import type { Route } from './route.ts'
import * as health from './setup/health-routes.ts'
import * as setup from './setup/setup-routes.ts'
import * as figure from './target/figure-routes.ts'
import * as verification from './verification/verification-routes.ts'
import * as leadership from './leadership/leadership-routes.ts'
import * as directives from './work/directive-routes.ts'
import * as work from './work/work-routes.ts'

function isRoute(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value
}

/** Every route of the API, in the order the documents show them. A route that is not here does not exist. */
export const ROUTES: readonly Route[] = [
  health,
  setup,
  session,
  organisation,
  planImport,
  plan,
  report,
  period,
  evidence,
  review,
  register,
  figure,
  commitment,
  lock,
  work,
  directives,
  promise,
  alert,
  caseFile,
  meeting,
  paper,
  verification,
  monitoring,
  pace,
  notification,
  delivery,
  leadership,
  proof,
  audit,
  token,
].flatMap(feature => Object.values(feature).filter(isRoute))
