import { confirmImport as confirm } from '#application/plan/confirm-import.ts'
import { createImport as create } from '#application/plan/create-import.ts'
import { discardImport as discard } from '#application/plan/discard-import.ts'
import { mendImport as mend } from '#application/plan/mend-import.ts'
import { getImport as get, listImports as list } from '#application/plan/read-imports.ts'
import { confirmImport, createImport, discardImport, getImport, listImports, mendImport } from '#contract/plan/import-routes.ts'
import { planExtractionShape } from '#contract/plan/plan-extraction-shape.ts'
import type { PlanExtraction } from '#domain/plan/plan-extraction.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { fieldRefusals } from '../field-refusals.ts'
import { type Handler, handle } from '../handler.ts'
import { presentImport } from './present-plan.ts'

export const importHandlers: readonly Handler[] = [
  handle(createImport, async ({ application, actor, upload }) => {
    const outcome = await create(application, actor, upload)
    return outcome.ok ? accepted({ answer: presentImport(outcome.value), version: outcome.value.version }) : outcome
  }),
  handle(listImports, async ({ application, actor }) => accepted({ answer: { items: [...(await list(application, actor))] } })),
  handle(getImport, async ({ application, actor, params }) => {
    const outcome = await get(application, actor, params.importId)
    return outcome.ok ? accepted({ answer: presentImport(outcome.value), version: outcome.value.version }) : outcome
  }),
  handle(mendImport, async ({ application, actor, params, body, ifMatch }) => {
    const extraction = readExtraction(body.extraction)
    if (!extraction.ok) return extraction
    const outcome = await mend(application, actor, {
      importId: params.importId,
      extraction: extraction.value,
      choices: body.resolutions,
      seenVersion: ifMatch,
    })
    return outcome.ok ? accepted({ answer: presentImport(outcome.value), version: outcome.value.version }) : outcome
  }),
  handle(confirmImport, async ({ application, actor, params, body, ifMatch }) => {
    const outcome = await confirm(application, actor, { importId: params.importId, heading: body, seenVersion: ifMatch })
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(discardImport, async ({ application, actor, params }) => {
    const outcome = await discard(application, actor, params.importId)
    return outcome.ok ? accepted({ answer: {} }) : outcome
  }),
]

function readExtraction(sent: unknown): Outcome<PlanExtraction, 'EXTRACTION_MALFORMED'> {
  const parsed = planExtractionShape.safeParse(sent)
  if (parsed.success) return accepted(parsed.data)
  return refused(
    ...fieldRefusals(parsed.error.issues.slice(0, 20), ['extraction']).map(({ at }) =>
      refusal('EXTRACTION_MALFORMED' as const, at, { field: at }),
    ),
  )
}
