import { sessionHandlers } from './access/session-handlers.ts'
import { tokenHandlers } from './access/token-handlers.ts'
import { auditHandlers } from './audit/audit-handlers.ts'
import { alertHandlers } from './alert/alert-handlers.ts'
import { caseHandlers } from './case/case-handlers.ts'
import { commitmentHandlers } from './commitment/commitment-handlers.ts'
import { lockHandlers } from './lock/lock-handlers.ts'
import { ledgerHandlers } from './evidence/ledger-handlers.ts'
import { uploadHandlers } from './evidence/upload-handlers.ts'
import type { Handler } from './handler.ts'
import { meetingHandlers } from './meeting/meeting-handlers.ts'
import { paceHandlers } from './forecast/pace-handlers.ts'
import { monitoringHandlers } from './monitoring/monitoring-handlers.ts'
import { paperHandlers } from './paper/paper-handlers.ts'
import { deliveryHandlers } from './notification/delivery-handlers.ts'
import { notificationHandlers } from './notification/notification-handlers.ts'
import { memberHandlers } from './organisation/member-handlers.ts'
import { unitHandlers } from './organisation/unit-handlers.ts'
import { wardHandlers } from './organisation/ward-handlers.ts'
import { promiseHandlers } from './promise/promise-handlers.ts'
import { proofHandlers } from './proof/proof-handlers.ts'
import { packHandlers } from './register/pack-handlers.ts'
import { registerEvidenceHandlers } from './register/register-evidence-handlers.ts'
import { registerFileHandlers } from './register/register-file-handlers.ts'
import { registerHandlers } from './register/register-handlers.ts'
import { registerRowHandlers } from './register/row-handlers.ts'
import { evidenceHandlers } from './report/evidence-handlers.ts'
import { reportHandlers } from './report/report-handlers.ts'
import { reviewHandlers } from './review/review-handlers.ts'
import { reportPaperHandlers } from './report/report-paper-handlers.ts'
import { periodHandlers } from './period/period-handlers.ts'
import { importHandlers } from './plan/import-handlers.ts'
import { planHandlers } from './plan/plan-handlers.ts'
import { taskHandlers } from './plan/task-handlers.ts'
import { setupHandlers } from './setup/setup-handlers.ts'
import { figureHandlers } from './target/figure-handlers.ts'
import { verificationHandlers } from './verification/verification-handlers.ts'
import { leadershipHandlers } from './leadership/leadership-handlers.ts'
import { directiveHandlers } from './work/directive-handlers.ts'
import { workHandlers } from './work/work-handlers.ts'

/** Every route of the contract has its handler here; a test compares this list with the route table. */
export const HANDLERS: readonly Handler[] = [
  ...setupHandlers,
  ...sessionHandlers,
  ...wardHandlers,
  ...unitHandlers,
  ...memberHandlers,
  ...importHandlers,
  ...planHandlers,
  ...taskHandlers,
  ...reportHandlers,
  ...periodHandlers,
  ...reviewHandlers,
  ...evidenceHandlers,
  ...ledgerHandlers,
  ...uploadHandlers,
  ...reportPaperHandlers,
  ...registerHandlers,
  ...registerRowHandlers,
  ...registerEvidenceHandlers,
  ...registerFileHandlers,
  ...packHandlers,
  ...figureHandlers,
  ...workHandlers,
  ...directiveHandlers,
  ...promiseHandlers,
  ...alertHandlers,
  ...caseHandlers,
  ...meetingHandlers,
  ...paperHandlers,
  ...verificationHandlers,
  ...commitmentHandlers,
  ...lockHandlers,
  ...monitoringHandlers,
  ...paceHandlers,
  ...notificationHandlers,
  ...deliveryHandlers,
  ...leadershipHandlers,
  ...proofHandlers,
  ...auditHandlers,
  ...tokenHandlers,
]
