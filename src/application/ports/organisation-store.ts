import type { Role } from '#domain/access/rights.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { ReportIssuer } from '#domain/report/report-issuer.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'

export type WardRecord = {
  readonly tenantId: string
  readonly level: 'phường' | 'xã' | 'đặc khu'
  readonly placeName: string
  readonly name: string
  readonly superiorName: string
  readonly issuerName: string
  readonly demonstration: boolean
  readonly reportDueDay: number
  readonly beforeDayRule: 'exclusive' | 'inclusive'
  readonly rollNonWorking: 'none' | 'next' | 'previous'
  /** Which reports the ward asks for, of those that its plans provide for. */
  readonly periodKinds: readonly PeriodKind[]
  readonly toneStyle: 'old' | 'new'
  readonly formatProfile: 'party-hd05' | 'party-hd36'
  /** Who issues the consolidated report. */
  readonly reportIssuer: ReportIssuer
  readonly signer: { readonly authority: string; readonly position: string; readonly name: string }
  /** Of the consolidated report; the office's own file comes last without being listed. */
  readonly recipients: readonly string[]
  readonly version: number
}

export type UnitRecord = {
  readonly unitId: string
  readonly parentId: string | null
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly aliases: readonly string[]
  readonly sortOrder: number
  readonly activeFrom: Day | null
  readonly activeTo: Day | null
  readonly officersMaySubmit: boolean
  readonly version: number
}

export type MemberRecord = {
  readonly memberId: string
  readonly login: string
  readonly fullName: string
  readonly position: string
  readonly phone: string
  readonly active: boolean
  readonly mustChangePassword: boolean
  readonly failedSignIns: number
  readonly lockedUntil: Instant | null
  readonly lastSignInAt: Instant | null
  readonly version: number
  readonly roles: readonly { readonly unitId: string; readonly role: Role }[]
}

/** Saving takes the whole record with its new version; the caller has compared the version it saw. */
export type OrganisationStore = {
  createWard(ward: WardRecord, createdAt: Instant): Promise<void>
  /** How many wards stand in this database. Until this transaction ends nobody else who asked for the count makes one. */
  countWardsAlone(): Promise<number>
  getWard(): Promise<WardRecord>
  /** Until this transaction ends nobody else changes ward, units or members: what is compared now still holds when it is saved. */
  lock(): Promise<void>
  saveWard(ward: WardRecord): Promise<void>
  listUnits(): Promise<readonly UnitRecord[]>
  findUnit(unitId: string): Promise<UnitRecord | undefined>
  addUnits(units: readonly UnitRecord[]): Promise<void>
  saveUnit(unit: UnitRecord): Promise<void>
  /** @param search found without diacritics in name, login and position */
  listMembers(filter: {
    readonly memberIds?: readonly string[]
    readonly unitIds?: readonly string[]
    readonly search?: string
  }): Promise<readonly MemberRecord[]>
  findMember(memberId: string): Promise<MemberRecord | undefined>
  addMember(member: MemberRecord, createdAt: Instant): Promise<void>
  /** Also replaces the roles. */
  saveMember(member: MemberRecord): Promise<void>
  countMembersByUnit(): Promise<ReadonlyMap<string, number>>
}
