import type { StrangerGuard } from './access/stranger-guard.ts'
import type { Clock } from './ports/clock.ts'
import type { DocumentWriter } from './ports/document-writer.ts'
import type { EvidenceAnalyser } from './ports/evidence-analyser.ts'
import type { EvidenceFiles } from './ports/evidence-files.ts'
import type { Identifiers } from './ports/identifiers.ts'
import type { IdentityProvider } from './ports/identity-provider.ts'
import type { Installation } from './ports/installation.ts'
import type { MessageChannel } from './ports/message-channel.ts'
import type { OutsideSeals } from './ports/outside-seals.ts'
import type { PlanReader } from './ports/plan-reader.ts'
import type { ProofReader } from './ports/proof-reader.ts'
import type { RegisterFileReader } from './ports/register-file-reader.ts'
import type { Signals } from './ports/signals.ts'
import type { Signer } from './ports/signer.ts'
import type { SecretBox } from './ports/secret-box.ts'
import type { Secrets } from './ports/secrets.ts'
import type { UnitOfWork } from './ports/unit-of-work.ts'
import type { UploadFiles } from './ports/upload-files.ts'
import type { VirusScanner } from './ports/virus-scanner.ts'

/** Everything the use cases stand on; made once in `main`, real in tests too. */
export type Application = {
  readonly unitOfWork: UnitOfWork
  readonly clock: Clock
  readonly identifiers: Identifiers
  readonly secrets: Secrets
  readonly secretBox: SecretBox
  readonly signer: Signer
  /** Tells within this process what was committed. */
  readonly signals: Signals
  readonly identity: IdentityProvider
  readonly strangers: StrangerGuard
  readonly evidenceFiles: EvidenceFiles
  readonly uploadFiles: UploadFiles
  readonly virusScanner: VirusScanner
  readonly evidenceAnalyser: EvidenceAnalyser
  /** Bytes of one file at the most. */
  readonly evidenceLimits: { readonly largestFile: number }
  readonly proofReader: ProofReader
  readonly outsideSeals: OutsideSeals
  readonly planReader: PlanReader
  readonly registerFiles: RegisterFileReader
  readonly documents: DocumentWriter
  readonly installation: Installation
  /** By which people are told outside of the product; each ward sets up its own. */
  readonly channels: readonly MessageChannel[]
  /** Where people reach this installation; the beginning of every address in a message. */
  readonly publicUrl: string
}
