import { sql } from 'kysely'
import type { MemberRecord, OrganisationStore, UnitRecord, WardRecord } from '#application/ports/organisation-store.ts'
import { ROLES } from '#domain/access/rights.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import { REPORT_ISSUERS } from '#domain/report/report-issuer.ts'
import { foldText, wordsSought } from '#domain/shared/vietnamese-text.ts'
import { oneOf, stringList } from '../columns.ts'
import { toFlag } from '../flag.ts'
import { likePattern } from '../like-pattern.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

/** Any number that no other advisory lock of ours has. */
const SETTING_UP = 55_001

type MemberRow = Database['member']
type RoleRow = Pick<Database['memberRole'], 'memberId' | 'unitId' | 'role'>

export function createOrganisationStore({ transaction, tenantId, dialect }: StoreContext): OrganisationStore {
  async function withRoles(rows: readonly MemberRow[]): Promise<MemberRecord[]> {
    if (rows.length === 0) return []
    const roles = await transaction
      .selectFrom('memberRole')
      .select(['memberId', 'unitId', 'role'])
      .where('tenantId', '=', tenantId)
      .where(
        'memberId',
        'in',
        rows.map(row => row.memberId),
      )
      .orderBy('unitId')
      .orderBy('role')
      .execute()
    const byMember = Map.groupBy(roles, role => role.memberId)
    return rows.map(row => toMember(row, byMember.get(row.memberId) ?? []))
  }

  async function replaceRoles(member: MemberRecord) {
    await transaction.deleteFrom('memberRole').where('tenantId', '=', tenantId).where('memberId', '=', member.memberId).execute()
    if (member.roles.length === 0) return
    await transaction
      .insertInto('memberRole')
      .values(member.roles.map(({ unitId, role }) => ({ tenantId, memberId: member.memberId, unitId, role })))
      .execute()
  }

  const members = () => transaction.selectFrom('member').selectAll().where('tenantId', '=', tenantId)
  const units = () => transaction.selectFrom('unit').selectAll().where('tenantId', '=', tenantId)

  return {
    async createWard(ward, createdAt) {
      await transaction
        .insertInto('tenant')
        .values({ ...fromWard(ward), tenantId, createdAt })
        .execute()
    },
    async countWardsAlone() {
      // SQLite has one writer anyway.
      if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${SETTING_UP})`.execute(transaction)
      const { count } = await transaction
        .selectFrom('tenant')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async getWard() {
      return toWard(await transaction.selectFrom('tenant').selectAll().where('tenantId', '=', tenantId).executeTakeFirstOrThrow())
    },
    async lock() {
      // SQLite has one writer anyway.
      if (dialect === 'postgres')
        await transaction.selectFrom('tenant').select('tenantId').where('tenantId', '=', tenantId).forUpdate().execute()
    },
    async saveWard(ward) {
      await transaction.updateTable('tenant').set(fromWard(ward)).where('tenantId', '=', tenantId).execute()
    },
    async listUnits() {
      return (await units().orderBy('sortOrder').orderBy('unitId').execute()).map(toUnit)
    },
    async findUnit(unitId) {
      const row = await units().where('unitId', '=', unitId).executeTakeFirst()
      return row && toUnit(row)
    },
    async addUnits(added) {
      for (const unit of added)
        await transaction
          .insertInto('unit')
          .values({ tenantId, unitId: unit.unitId, ...fromUnit(unit) })
          .execute()
    },
    async saveUnit(unit) {
      await transaction.updateTable('unit').set(fromUnit(unit)).where('tenantId', '=', tenantId).where('unitId', '=', unit.unitId).execute()
    },
    async listMembers({ memberIds, unitIds, search }) {
      let query = members()
      if (memberIds !== undefined) {
        if (memberIds.length === 0) return []
        query = query.where('memberId', 'in', memberIds)
      }
      if (unitIds !== undefined) {
        if (unitIds.length === 0) return []
        query = query.where('memberId', 'in', inner =>
          inner
            .selectFrom('memberRole')
            .select('memberRole.memberId')
            .where('memberRole.tenantId', '=', tenantId)
            .where('memberRole.unitId', 'in', unitIds),
        )
      }
      for (const word of wordsSought(search ?? '')) query = query.where('searchText', 'like', likePattern(word))
      return withRoles(await query.orderBy('searchText').execute())
    },
    async findMember(memberId) {
      return (await withRoles(await members().where('memberId', '=', memberId).execute()))[0]
    },
    async addMember(member, createdAt) {
      await transaction
        .insertInto('member')
        .values({ tenantId, memberId: member.memberId, ...fromMember(member), createdAt })
        .execute()
      await replaceRoles(member)
    },
    async saveMember(member) {
      await transaction
        .updateTable('member')
        .set(fromMember(member))
        .where('tenantId', '=', tenantId)
        .where('memberId', '=', member.memberId)
        .execute()
      await replaceRoles(member)
    },
    async countMembersByUnit() {
      const rows = await transaction
        .selectFrom('memberRole')
        .select(['unitId', expression => expression.fn.count<number>('memberId').distinct().as('count')])
        .where('tenantId', '=', tenantId)
        .groupBy('unitId')
        .execute()
      return new Map(rows.map(row => [row.unitId, Number(row.count)]))
    },
  }
}

function toWard(row: Database['tenant']): WardRecord {
  return {
    tenantId: row.tenantId,
    level: oneOf(['phường', 'xã', 'đặc khu'], row.level),
    placeName: row.placeName,
    name: row.name,
    superiorName: row.superiorName,
    issuerName: row.issuerName,
    demonstration: row.demonstration === 1,
    reportDueDay: row.reportDueDay,
    beforeDayRule: oneOf(['exclusive', 'inclusive'], row.beforeDayRule),
    rollNonWorking: oneOf(['none', 'next', 'previous'], row.rollNonWorking),
    periodKinds: stringList(row.periodKinds).map(kind => oneOf(PERIOD_KINDS, kind)),
    toneStyle: oneOf(['old', 'new'], row.toneStyle),
    formatProfile: oneOf(['party-hd05', 'party-hd36'], row.formatProfile),
    reportIssuer: oneOf(REPORT_ISSUERS, row.reportIssuer),
    recipients: stringList(row.recipients),
    signer: { authority: row.signerAuthority, position: row.signerPosition, name: row.signerName },
    version: row.version,
  }
}

function fromWard({ tenantId: _tenant, signer, demonstration, recipients, periodKinds, ...ward }: WardRecord) {
  return {
    ...ward,
    demonstration: toFlag(demonstration),
    signerAuthority: signer.authority,
    signerPosition: signer.position,
    signerName: signer.name,
    recipients: JSON.stringify(recipients),
    periodKinds: JSON.stringify(periodKinds),
  }
}

function toUnit(row: Database['unit']): UnitRecord {
  const { tenantId: _tenant, ...unit } = row
  return { ...unit, aliases: stringList(row.aliases), officersMaySubmit: row.officersMaySubmit === 1 }
}

function fromUnit({ unitId: _id, ...unit }: UnitRecord) {
  return { ...unit, aliases: JSON.stringify(unit.aliases), officersMaySubmit: toFlag(unit.officersMaySubmit) }
}

function toMember(row: MemberRow, roles: readonly RoleRow[]): MemberRecord {
  const { memberId, login, fullName, position, phone, failedSignIns, lockedUntil, lastSignInAt, version } = row
  return {
    memberId,
    login,
    fullName,
    position,
    phone,
    failedSignIns,
    lockedUntil,
    lastSignInAt,
    version,
    active: row.active === 1,
    mustChangePassword: row.mustChangePassword === 1,
    roles: roles.map(({ unitId, role }) => ({ unitId, role: oneOf(ROLES, role) })),
  }
}

function fromMember({ memberId: _id, roles: _roles, ...member }: MemberRecord) {
  return {
    ...member,
    searchText: foldText(`${member.fullName} ${member.login} ${member.position}`),
    active: toFlag(member.active),
    mustChangePassword: toFlag(member.mustChangePassword),
  }
}
