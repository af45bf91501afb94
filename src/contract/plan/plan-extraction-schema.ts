import { z } from 'zod'
import { planExtractionShape } from './plan-extraction-shape.ts'

/** The published JSON Schema (draft 2020-12) of what `sauro import FILE --json` prints; kept in `docs/schema/`. */
export function planExtractionSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(planExtractionShape, { target: 'draft-2020-12', io: 'output' })
  return {
    ...schema,
    $id: 'urn:sauro:schema:plan-extraction:1',
    title: 'Plan extraction',
    description: 'Phases, milestones, tasks, targets, report form and doubts read out of a plan. Days are YYYY-MM-DD, money is in đồng.',
  }
}
