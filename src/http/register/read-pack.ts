import { REGISTER_PACK_VERSION, registerPackFile, registerPackVersion } from '#contract/register/register-pack.ts'
import type { FieldRefusalCode } from '#domain/access/access-refusals.ts'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import type { RegisterPack } from '#domain/register/pack/register-pack.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { REPORT_INPUT, fieldRefusals } from '../field-refusals.ts'

type Sent = { readonly builtIn: 'plan-55' | null; readonly pack?: unknown }

/** Of a file that is wrong throughout, the first places say enough. */
const MOST_PLACES = 20

/** The pack that a call means: the ready one, or the file it sent. */
export function readPack({ builtIn, pack }: Sent): Outcome<RegisterPack, RegisterRefusalCode | FieldRefusalCode> {
  if (builtIn === 'plan-55') return accepted(PLAN_55_PACK)
  const version = registerPackVersion(pack)
  if (version !== undefined && version !== REGISTER_PACK_VERSION)
    return refused(refusal('PACK_VERSION_UNKNOWN', 'pack.version', { version }))
  const parsed = registerPackFile.safeParse(pack, REPORT_INPUT)
  if (parsed.success) return accepted(parsed.data)
  const places = fieldRefusals(parsed.error.issues, ['pack']).slice(0, MOST_PLACES)
  return refused(refusal('PACK_MALFORMED', 'pack', { place: places[0]?.at ?? '' }), ...places)
}
