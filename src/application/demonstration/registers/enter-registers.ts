import { toDay } from '#domain/shared/calendar.ts'
import { enterRows } from '../../register/enter-rows.ts'
import { attachRowEvidence } from '../../register/row-evidence.ts'
import type { DemonstrationStaff } from '../add-demonstration-people.ts'
import type { DemonstrationTools } from '../build-demonstration.ts'
import { type DemonstrationStep, moment } from '../demonstration-step.ts'
import { valueOf } from '../value-of.ts'
import type { DemonstrationEntry } from './demonstration-entry.ts'
import { PARTY_ENTRIES } from './entries-of-party.ts'
import { REFORM_ENTRIES } from './entries-of-reform.ts'
import { RENEWAL_ENTRIES } from './entries-of-renewal.ts'
import { SECURITY_ENTRIES } from './entries-of-security.ts'

type Entering = Pick<DemonstrationTools, 'application' | 'toStream'> & { readonly people: DemonstrationStaff }

const ENTRIES = [...REFORM_ENTRIES, ...RENEWAL_ENTRIES, ...SECURITY_ENTRIES, ...PARTY_ENTRIES]
/** Before the units write their reports of the same day. */
const FIRST_HOUR = 7

/** The registers as the units fill them from May to November, each sheet on its own day. */
export function registerSteps(entering: Entering): readonly DemonstrationStep[] {
  return ENTRIES.map(entry => ({ at: moment(toDay(entry.day), FIRST_HOUR), run: () => enter(entering, entry) }))
}

async function enter({ application, people, toStream }: Entering, { login, register, rows, paper }: DemonstrationEntry): Promise<void> {
  const actor = people.actorOf(login)
  const found = await application.unitOfWork.read(actor.tenantId, stores => stores.registers.findRegisterByCode(register))
  if (found === undefined) throw new Error(`The demonstration has no register ${register}`)
  const { registerId } = found
  const neighbourhoods = people.units.filter(unit => unit.kind === 'neighbourhood')
  const entered = valueOf(
    await enterRows(application, actor, {
      registerId,
      checkOnly: false,
      keep: 'all',
      changesKnown: true,
      rows: rows.map(({ neighbourhood, cells }) => ({
        cells,
        unitId: null,
        neighbourhoodId: neighbourhood === null ? null : (neighbourhoods[neighbourhood]?.unitId ?? null),
      })),
    }),
  )
  const { bad, importId } = entered
  if (bad.length > 0 || importId === null) throw new Error(`The demonstration cannot fill ${register}: ${JSON.stringify(bad.slice(0, 3))}`)
  if (paper === undefined) return
  const written = await application.unitOfWork.read(actor.tenantId, stores => stores.registers.listRowsOfImport(importId))
  for (const { rowId, ordinal } of written) {
    const upload = {
      registerId,
      rowId,
      columnCode: '',
      kind: 'other' as const,
      documentNumber: '',
      documentDate: null,
      caption: paper,
      fileName: `minh-hoa-${register}-${ordinal}.txt`,
      bytes: toStream(new TextEncoder().encode(`${paper}\r\nDòng ${ordinal} của sổ, do dữ liệu minh hoạ tạo ra.\r\n`)),
    }
    valueOf(await attachRowEvidence(application, actor, upload))
  }
}
