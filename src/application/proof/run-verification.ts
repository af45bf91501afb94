import type { ProofReport } from '#domain/proof/proof-finding.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { type ProofParts, type ProofProgress, verifyWard } from './verify-ward.ts'

/** So many findings the log keeps of a verification; their number is kept whole. */
const MOST_KEPT = 20

/** Verifies the actor's ward and writes into the log what was found, so that a verification itself cannot be denied. */
export async function runVerification(parts: ProofParts, actor: Actor, quick: boolean, onProgress: ProofProgress): Promise<ProofReport> {
  const report = await verifyWard(parts, { tenantId: actor.tenantId, quick }, onProgress)
  await parts.unitOfWork.run(scopeOf(actor), stores =>
    stores.audit.record({
      action: 'proof.verify',
      entity: 'proof',
      entityId: actor.tenantId,
      before: null,
      after: { ...report, findings: report.findings.slice(0, MOST_KEPT) },
    }),
  )
  return report
}
