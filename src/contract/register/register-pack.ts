import { z } from 'zod'
import type { RegisterPack } from '#domain/register/pack/register-pack.ts'
import { targetFormula } from '../target/formula-shape.ts'
import { line, text } from '../scalars.ts'
import { registerDefinition } from './register-shapes.ts'

/** What the file says it is, so that another JSON file is told from an older or newer pack. */
export const REGISTER_PACK_FORMAT = 'sauro-register-pack'
/** Grows when a pack of today could no longer be read. */
export const REGISTER_PACK_VERSION = 1

const packFormula = z.strictObject({
  task: line(20),
  text: text(1000),
  measure: text(500),
  formula: targetFormula,
  note: text(500).default(''),
})

/** A pack of registers as a file: definitions and formulas, never rows. */
export const registerPackFile = z.strictObject({
  format: z.literal(REGISTER_PACK_FORMAT),
  version: z.literal(REGISTER_PACK_VERSION),
  name: line(200),
  notes: z.array(line(500)).max(50).default([]),
  registers: z.array(registerDefinition).max(200),
  formulas: z.array(packFormula).max(500),
}) satisfies z.ZodType<RegisterPack>
export type RegisterPackFile = z.output<typeof registerPackFile>

/** The version a pack says it is of; undefined where it is no pack at all. */
export function registerPackVersion(pack: unknown): number | undefined {
  if (typeof pack !== 'object' || pack === null || !('format' in pack) || !('version' in pack)) return undefined
  return pack.format === REGISTER_PACK_FORMAT && typeof pack.version === 'number' ? pack.version : undefined
}

/** The published JSON Schema (draft 2020-12) of the file; kept in `docs/schema/`. */
export function registerPackSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(registerPackFile, { target: 'draft-2020-12', io: 'input' }),
    $id: 'urn:sauro:schema:register-pack:1',
    title: 'Register pack',
    description:
      'Definitions of registers and the formulas by which targets are counted from them; no rows. Checked beyond this shape when it is imported.',
  }
}
