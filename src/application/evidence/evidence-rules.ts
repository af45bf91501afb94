import { type AccessRefusalCode, changedMeanwhile } from '#domain/access/access-refusals.ts'
import { ALLOWED_ENDINGS } from '#domain/evidence/decide-attachment.ts'
import type { WardPlace } from '#domain/evidence/place-distance.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'

export type EvidenceRulesView = {
  readonly largestFile: number
  readonly endings: string[]
  readonly scanner: 'none' | 'answers' | 'silent'
  readonly heicPreview: boolean
  readonly place: WardPlace | null
  readonly version: number
}

type Parts = Pick<Application, 'unitOfWork' | 'virusScanner' | 'evidenceAnalyser' | 'evidenceLimits'>

/** What may be sent here, and how it is looked at. */
export async function getEvidenceRules(application: Parts, actor: Actor): Promise<EvidenceRulesView> {
  const { virusScanner, evidenceAnalyser, evidenceLimits, unitOfWork } = application
  const { place, version } = await unitOfWork.read(actor.tenantId, async ({ evidenceLedger, organisation }) => ({
    place: await evidenceLedger.findWardPlace(),
    version: (await organisation.getWard()).version,
  }))
  return {
    largestFile: evidenceLimits.largestFile,
    endings: [...ALLOWED_ENDINGS],
    scanner: virusScanner.isSetUp ? ((await virusScanner.answers()) ? 'answers' : 'silent') : 'none',
    heicPreview: await evidenceAnalyser.readsHeic(),
    place,
    version,
  }
}

/** Where the ward lies; null: no picture counts as taken far away. */
export async function saveWardPlace(
  application: Parts,
  actor: Actor,
  { place, seenVersion }: { readonly place: WardPlace | null; readonly seenVersion: number },
): Promise<Outcome<EvidenceRulesView, AccessRefusalCode>> {
  const saved = await application.unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<undefined, AccessRefusalCode>> => {
    await stores.organisation.lock()
    const { version } = await stores.organisation.getWard()
    if (version !== seenVersion) return refused(changedMeanwhile(seenVersion, version))
    const before = await stores.evidenceLedger.findWardPlace()
    await stores.evidenceLedger.saveWardPlace(place, version + 1)
    await stores.audit.record({
      action: 'ward.update',
      entity: 'ward',
      entityId: actor.tenantId,
      before: { place: before },
      after: { place },
    })
    return accepted(undefined)
  })
  return saved.ok ? accepted(await getEvidenceRules(application, actor)) : saved
}
