import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { verifyWard } from '#application/proof/verify-ward.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { type TestApplication, describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { beginProof } from './begin-proof.ts'
import { installTouchTriggers } from './touch-triggers.ts'

async function asWard({ database, dialect }: TestApplication, tenantId: string, ...statements: readonly ReturnType<typeof sql>[]) {
  await database.transaction().execute(async transaction => {
    if (dialect === 'postgres') await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
    for (const statement of statements) await statement.execute(transaction)
  })
}

describeOnEveryDatabase('the beginning of the proof', opened => {
  const verify = async (tenantId: string) =>
    (await verifyWard(opened().application, { tenantId, quick: true })).findings.map(found => `${found.broken} ${found.table} ${found.key}`)
  const begin = () => beginProof(opened().database, opened().dialect, opened().clock)

  it('adds nothing to a ward that has begun', async () => {
    const { tenantId } = await makeSampleWard(opened())
    const entries = () => opened().application.unitOfWork.read(tenantId, stores => stores.audit.list({ limit: 200 }))
    const before = await entries()
    await begin()
    expect(await entries()).toEqual(before)
  })

  it('seals rows over a column that a migration added, but not one that was changed before', async () => {
    const { tenantId, units } = await makeSampleWard(opened())
    const [spoiled] = units.toSorted((left, right) => (left.unitId < right.unitId ? -1 : 1))
    const unitId = spoiled?.unitId ?? ''
    await sql`alter table unit add column motto text not null default ''`.execute(opened().database)
    await installTouchTriggers(opened().database, opened().dialect)
    const spoil = sql`update unit set short_name = 'Khác' where tenant_id = ${tenantId} and unit_id = ${unitId}`
    await asWard(opened(), tenantId, spoil, sql`delete from row_touch where tenant_id = ${tenantId}`)
    await begin()
    expect(await verify(tenantId)).toEqual([`rowChanged unit ${unitId}`])
    // The new column is sealed from now on.
    const other = units.find(unit => unit.unitId !== unitId)?.unitId ?? ''
    const rename = sql`update unit set motto = 'Khác' where tenant_id = ${tenantId} and unit_id = ${other}`
    await asWard(opened(), tenantId, rename, sql`delete from row_touch where tenant_id = ${tenantId}`)
    expect((await verify(tenantId)).toSorted()).toEqual([`rowChanged unit ${unitId}`, `rowChanged unit ${other}`].toSorted())
  })
})
