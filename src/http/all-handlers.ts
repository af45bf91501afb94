import { sessionHandlers } from './access/session-handlers.ts'
import { tokenHandlers } from './access/token-handlers.ts'
import { auditHandlers } from './audit/audit-handlers.ts'
import type { Handler } from './handler.ts'
import { memberHandlers } from './organisation/member-handlers.ts'
import { unitHandlers } from './organisation/unit-handlers.ts'
import { wardHandlers } from './organisation/ward-handlers.ts'
import { setupHandlers } from './setup/setup-handlers.ts'

/** Every route of the contract has its handler here; a test compares this list with the route table. */
export const HANDLERS: readonly Handler[] = [
  ...setupHandlers,
  ...sessionHandlers,
  ...wardHandlers,
  ...unitHandlers,
  ...memberHandlers,
  ...auditHandlers,
  ...tokenHandlers,
]
