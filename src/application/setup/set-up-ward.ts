import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import { isLoginName } from '#domain/access/login-name.ts'
import { checkPassword } from '#domain/access/password-policy.ts'
import { UNLOCKED } from '#domain/access/sign-in-guard.ts'
import { type UnitChoice, type UnitChoiceRefusalCode, chooseUnits } from '#domain/organisation/choose-units.ts'
import { type NeighbourhoodListRefusalCode, readNeighbourhoodList } from '#domain/organisation/neighbourhood-list.ts'
import { type CommuneLevel, type UnitDraft, wardPattern } from '#domain/organisation/ward-pattern.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import { issuerDefaults } from '#domain/report/report-issuer.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import type { Application } from '../application.ts'
import type { UnitRecord, WardRecord } from '../ports/organisation-store.ts'

export type WardSetup = {
  readonly level: CommuneLevel
  readonly placeName: string
  readonly superiorName: string
  readonly administrator: { readonly fullName: string; readonly login: string; readonly password: string; readonly position: string }
  /** One neighbourhood a line. */
  readonly neighbourhoods: string
  /** What the ward takes of the ready pattern; all of it when absent. */
  readonly units?: readonly UnitChoice[] | undefined
}
export type WardSetUp = { readonly tenantId: string; readonly unitCount: number; readonly neighbourhoodCount: number }
type SetupRefusalCode = AccessRefusalCode | NeighbourhoodListRefusalCode | UnitChoiceRefusalCode
type Needs = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers' | 'identity'>

/**
 * Makes the ward, its unit tree from the ready pattern after July 2025 and its first administrator, who belongs to the Party office.
 * The caller has checked that whoever asks may do so (setup code, command line). `isOnly` refuses where a ward stands already, however many
 * set-ups come at once.
 */
export async function setUpWard(
  application: Needs,
  setup: WardSetup,
  demonstration: boolean,
  isOnly = false,
): Promise<Outcome<WardSetUp, SetupRefusalCode>> {
  const { unitOfWork, clock, identifiers, identity } = application
  const login = setup.administrator.login.trim().toLowerCase()
  const neighbourhoods = readNeighbourhoodList(setup.neighbourhoods, setup.level)
  const drafts = neighbourhoods.ok ? draftUnits(setup, neighbourhoods.value) : neighbourhoods
  const refusals = [...checkAdministrator(login, setup.administrator.password), ...(drafts.ok ? [] : drafts.refusals)]
  if (refusals.length > 0 || !drafts.ok) return refused(...refusals)

  if ((await identity.findAccount(login)) !== undefined) return refused(refusal('LOGIN_TAKEN', 'administrator.login', { login }))
  const ward = makeWard(identifiers.next(), setup, demonstration)
  const scope = { tenantId: ward.tenantId, actor: { memberId: null, name: 'Thiết lập ban đầu' } }
  const units = makeUnits(drafts.value, () => identifiers.next())
  const made = await unitOfWork.run(scope, async ({ organisation, audit }): Promise<Outcome<null, AccessRefusalCode>> => {
    if (isOnly && (await organisation.countWardsAlone()) > 0) return refused(refusal('ALREADY_SET_UP'))
    await organisation.createWard(ward, clock.now())
    await organisation.addUnits(units)
    await audit.record({ action: 'ward.create', entity: 'ward', entityId: ward.tenantId, before: null, after: { ward, units } })
    return accepted(null)
  })
  if (!made.ok) return made
  const account = await identity.createAccount({ ...setup.administrator, login, tenantId: ward.tenantId })
  if (account === 'LOGIN_TAKEN') return refused(refusal('LOGIN_TAKEN', 'administrator.login', { login }))
  const office = units.find(unit => unit.kind === 'party_office') ?? units[0]
  if (office === undefined) throw new Error('The ward pattern made no units')
  await unitOfWork.run(scope, async ({ organisation, audit }) => {
    const { fullName, position } = setup.administrator
    const roles = [{ unitId: office.unitId, role: 'administrator' as const }]
    const member = {
      ...UNLOCKED,
      memberId: account.memberId,
      login,
      fullName,
      position,
      phone: '',
      active: true,
      mustChangePassword: false,
      lastSignInAt: null,
      version: 1,
      roles,
    }
    await organisation.addMember(member, clock.now())
    await audit.record({ action: 'member.create', entity: 'member', entityId: account.memberId, before: null, after: member })
  })
  return accepted({
    tenantId: ward.tenantId,
    unitCount: units.length,
    neighbourhoodCount: units.filter(unit => unit.kind === 'neighbourhood').length,
  })
}

function draftUnits(setup: WardSetup, neighbourhoods: readonly string[]): Outcome<readonly UnitDraft[], UnitChoiceRefusalCode> {
  const pattern = wardPattern(setup.level, tidyText(setup.placeName), neighbourhoods)
  return setup.units === undefined ? accepted(pattern) : chooseUnits(pattern, setup.units)
}

function checkAdministrator(login: string, password: string): Refusal<SetupRefusalCode>[] {
  const named = isLoginName(login) ? [] : [refusal('LOGIN_MALFORMED' as const, 'administrator.login', { login })]
  return [...named, ...checkPassword(password, login).map(found => ({ ...found, at: 'administrator.password' }))]
}

function makeWard(tenantId: string, setup: WardSetup, demonstration: boolean): WardRecord {
  const placeName = tidyText(setup.placeName)
  const names = { level: setup.level, superiorName: tidyText(setup.superiorName), issuerName: `Đảng uỷ ${setup.level} ${placeName}` }
  const { signer, recipients } = issuerDefaults('partyOffice', names)
  return {
    ...names,
    tenantId,
    placeName,
    name: `${setup.level} ${placeName}`,
    demonstration,
    reportDueDay: 25,
    beforeDayRule: 'exclusive',
    rollNonWorking: 'none',
    periodKinds: PERIOD_KINDS,
    toneStyle: 'new',
    formatProfile: 'party-hd05',
    reportIssuer: 'partyOffice',
    signer: { ...signer, name: '' },
    recipients,
    version: 1,
  }
}

/** Gives every unit of the pattern its id; parents come before children, as the database wants them. */
function makeUnits(drafts: readonly UnitDraft[], nextId: () => string): readonly UnitRecord[] {
  const ids = new Map(drafts.map(draft => [draft.key, nextId()]))
  return drafts.map((draft, index) => ({
    unitId: ids.get(draft.key) ?? nextId(),
    parentId: draft.parentKey === null ? null : (ids.get(draft.parentKey) ?? null),
    name: draft.name,
    shortName: draft.shortName,
    kind: draft.kind,
    aliases: draft.aliases,
    sortOrder: index + 1,
    activeFrom: null,
    activeTo: null,
    officersMaySubmit: false,
    version: 1,
  }))
}
