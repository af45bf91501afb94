import { type CaseRow as RowOfCase, CASE_CELLS, caseRow } from '#domain/case/case-row.ts'
import { readRow } from '#domain/register/read-row.ts'
import { findColumn } from '#domain/register/register-definition.ts'
import type { RowContent, RowVersion } from '#domain/register/register-row.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CaseRecord } from '../ports/case-store.ts'
import type { UnitRecord } from '../ports/organisation-store.ts'
import type { RegisterRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { makeReacher } from '../register/reach-register.ts'
import { recordedRow, unseenColumns } from '../register/row-audit.ts'
import { type RowWrite, findKeyConflicts, isSameContent, keyRows, saveRows } from '../register/save-rows.ts'

type Parts = Pick<Application, 'clock' | 'identifiers'>
type Keeping = { readonly stores: Stores; readonly parts: Parts; readonly actor: Actor; readonly file: CaseRecord }

/**
 * Brings the one register row of a case to what the case says now, so that targets count it; answers the row's place. A ward that removed the register,
 * put it away or changed its columns so that the row no longer fits keeps the case without.
 */
export async function keepCaseRow(keeping: Keeping): Promise<CaseRecord['row']> {
  const { stores, file } = keeping
  const wanted = caseRow(file)
  const register =
    wanted === null ? undefined : await openRegister(stores, (await stores.registers.findRegisterByCode(wanted.register))?.registerId)
  const isElsewhere = file.row !== null && file.row.registerId !== register?.registerId
  // Told to be of another kind: the row it had is struck out, its history stays.
  if (isElsewhere && (wanted === null || register !== undefined)) await strikeOut(keeping, file.row)
  if (wanted === null) return null
  if (register === undefined) return file.row
  return writeRow(keeping, register, wanted, isElsewhere ? null : file.row)
}

/** Locked; undefined when there is none or it is put away. */
async function openRegister({ registers }: Stores, registerId: string | undefined): Promise<RegisterRecord | undefined> {
  const register = registerId === undefined ? undefined : await registers.lockRegister(registerId)
  return register?.archivedAt === null ? register : undefined
}

async function strikeOut(keeping: Keeping, place: NonNullable<CaseRecord['row']> | null): Promise<void> {
  const register = await openRegister(keeping.stores, place?.registerId)
  const before = register && (await standingRow(keeping.stores, register, place))
  if (register === undefined || before === undefined || before.removed) return
  await save(keeping, register, {
    rowId: before.rowId,
    before,
    content: before,
    change: 'removed',
    removed: true,
    reason: reasonOf(keeping.file),
  })
}

async function standingRow(
  { registers }: Stores,
  { registerId }: RegisterRecord,
  place: CaseRecord['row'],
): Promise<RowVersion | undefined> {
  const [row] = place === null ? [] : await registers.findRows(registerId, [place.rowId])
  return row?.erasedAt === null ? row : undefined
}

async function writeRow(
  keeping: Keeping,
  register: RegisterRecord,
  wanted: RowOfCase,
  place: CaseRecord['row'],
): Promise<CaseRecord['row']> {
  const { stores, parts, file } = keeping
  const before = await standingRow(stores, register, place)
  if (before === undefined && wanted.removed) return place
  const content = await contentOf(keeping, register, wanted, before)
  if (content === undefined) return place
  const rowId = before?.rowId ?? parts.identifiers.next()
  const { removed } = wanted
  const change = before === undefined ? 'added' : before.removed === removed ? 'changed' : removed ? 'removed' : 'restored'
  const isSame = before !== undefined && before.removed === removed && isSameContent(before, content)
  const isKept = isSame || (await save(keeping, register, { rowId, before, content, change, removed, reason: reasonOf(file) }))
  return isKept ? { registerId: register.registerId, rowId } : place
}

function reasonOf({ number }: CaseRecord): string {
  return `Vụ việc số ${number}`
}

/** Only the columns that the ward's register still has are filled; cells of its own are left as they stand. */
async function contentOf(
  { stores, file }: Keeping,
  { definition }: RegisterRecord,
  wanted: RowOfCase,
  before: RowVersion | undefined,
): Promise<RowContent | undefined> {
  const units = await stores.organisation.listUnits()
  const place = before ?? placeOf(units, file, definition.access.keptBy)
  if (place === undefined) return undefined
  const known = CASE_CELLS[wanted.register].filter(code => findColumn(definition, code) !== undefined)
  const cells = Object.fromEntries(known.map(code => [code, wanted.cells[code] ?? null]))
  const { unitId, neighbourhoodId } = place
  const read = readRow(definition, { cells, unitId, neighbourhoodId }, before?.cells ?? null, { units, findRow: () => undefined })
  return read.ok ? read.value : undefined
}

/** Kept by whoever answers for the case, else by whoever raised it, else by the register's first keeper; of the neighbourhood that raised it. */
function placeOf(
  units: readonly UnitRecord[],
  { ownerUnitId, raisedUnitId }: CaseRecord,
  keptBy: readonly string[],
): Pick<RowContent, 'unitId' | 'neighbourhoodId'> | undefined {
  const keepers = units.filter(unit => keptBy.includes(unit.kind))
  const keeper = keepers.find(unit => unit.unitId === ownerUnitId) ?? keepers.find(unit => unit.unitId === raisedUnitId) ?? keepers[0]
  const raiser = units.find(unit => unit.unitId === raisedUnitId)
  if (keeper === undefined) return undefined
  const place = keeper.kind === 'neighbourhood' ? keeper : raiser?.kind === 'neighbourhood' ? raiser : undefined
  return { unitId: keeper.unitId, neighbourhoodId: place?.unitId ?? null }
}

/** Whether it could be written: a row alike in a unique set keeps it out. */
async function save({ stores, parts, actor }: Keeping, register: RegisterRecord, write: RowWrite): Promise<boolean> {
  const { definition } = register
  const keyed = await keyRows(stores, await makeReacher(stores, actor), definition, [write])
  if ((await findKeyConflicts(stores, register, keyed)).length > 0) return false
  await saveRows(stores, { register, actor, now: parts.clock.now(), importId: null }, keyed)
  const { before, content, rowId, reason } = write
  await stores.audit.record({
    action:
      before === undefined
        ? 'registerRow.add'
        : write.change === 'changed'
          ? 'registerRow.change'
          : write.removed
            ? 'registerRow.remove'
            : 'registerRow.restore',
    entity: 'registerRow',
    entityId: rowId,
    before: before === undefined ? null : { registerId: register.registerId, ...recordedRow(definition, before) },
    after: {
      registerId: register.registerId,
      ...recordedRow(definition, content),
      personal: unseenColumns(definition, before?.cells ?? {}, content.cells),
      reason,
    },
  })
  return true
}
