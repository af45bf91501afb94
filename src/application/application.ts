import type { StrangerGuard } from './access/stranger-guard.ts'
import type { Clock } from './ports/clock.ts'
import type { DocumentWriter } from './ports/document-writer.ts'
import type { EvidenceFiles } from './ports/evidence-files.ts'
import type { Identifiers } from './ports/identifiers.ts'
import type { IdentityProvider } from './ports/identity-provider.ts'
import type { Installation } from './ports/installation.ts'
import type { PlanReader } from './ports/plan-reader.ts'
import type { RegisterFileReader } from './ports/register-file-reader.ts'
import type { Secrets } from './ports/secrets.ts'
import type { UnitOfWork } from './ports/unit-of-work.ts'

/** Everything the use cases stand on; made once in `main`, real in tests too. */
export type Application = {
  readonly unitOfWork: UnitOfWork
  readonly clock: Clock
  readonly identifiers: Identifiers
  readonly secrets: Secrets
  readonly identity: IdentityProvider
  readonly strangers: StrangerGuard
  readonly evidenceFiles: EvidenceFiles
  readonly planReader: PlanReader
  readonly registerFiles: RegisterFileReader
  readonly documents: DocumentWriter
  readonly installation: Installation
}
