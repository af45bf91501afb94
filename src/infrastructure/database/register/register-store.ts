import type { RegisterStore } from '#application/ports/register-store.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { createRegisterEvidenceRows } from './register-evidence-rows.ts'
import { createRegisterRows } from './register-rows.ts'
import { fromRegister, toDefinition, toImport, toRegister } from './register-columns.ts'

export function createRegisterStore(context: StoreContext): RegisterStore {
  const { transaction, tenantId, dialect } = context
  const registers = () =>
    transaction
      .selectFrom('register')
      .innerJoin('registerDefinition as definition', join =>
        join
          .onRef('definition.tenantId', '=', 'register.tenantId')
          .onRef('definition.registerId', '=', 'register.registerId')
          .onRef('definition.definitionVersion', '=', 'register.definitionVersion'),
      )
      .selectAll('register')
      .select('definition.definition')
      .where('register.tenantId', '=', tenantId)
  const findRegister: RegisterStore['findRegister'] = async registerId => {
    const row = await registers().where('register.registerId', '=', registerId).executeTakeFirst()
    return row && toRegister(row)
  }

  return {
    ...createRegisterRows(context),
    ...createRegisterEvidenceRows(context),
    ...createImportRows(context),
    ...createDefinitionRows(context),
    async listRegisters() {
      const rows = await registers().orderBy('register.code').execute()
      const byName = new Intl.Collator('vi', { numeric: true })
      return rows
        .map(toRegister)
        .toSorted(
          (a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null) || byName.compare(a.definition.name, b.definition.name),
        )
    },
    findRegister,
    async findRegisterByCode(code) {
      const row = await registers().where('register.code', '=', code).executeTakeFirst()
      return row && toRegister(row)
    },
    async lockRegister(registerId) {
      // SQLite has one writer, and a writing transaction is it from its first statement.
      if (dialect === 'postgres')
        await transaction
          .selectFrom('register')
          .select('registerId')
          .where('tenantId', '=', tenantId)
          .where('registerId', '=', registerId)
          .forUpdate()
          .execute()
      return findRegister(registerId)
    },
  }
}

function createDefinitionRows({
  transaction,
  tenantId,
}: StoreContext): Pick<RegisterStore, 'addRegister' | 'saveRegister' | 'listDefinitions' | 'listChangedDefinitions'> {
  type Kept = Parameters<RegisterStore['saveRegister']>[0]
  const addDefinition = ({ registerId, definitionVersion, definition }: Kept, note: string, made: Pick<Kept, 'createdBy' | 'createdAt'>) =>
    transaction
      .insertInto('registerDefinition')
      .values({ tenantId, registerId, definitionVersion, definition: JSON.stringify(definition), note, ...made })
      .execute()
  return {
    async addRegister(register, note) {
      await transaction
        .insertInto('register')
        .values({ tenantId, ...fromRegister(register) })
        .execute()
      const { createdBy, createdAt } = register
      await addDefinition(register, note, { createdBy, createdAt })
    },
    async saveRegister(register, change) {
      await transaction
        .updateTable('register')
        .set(fromRegister(register))
        .where('tenantId', '=', tenantId)
        .where('registerId', '=', register.registerId)
        .execute()
      if (change !== undefined) await addDefinition(register, change.note, { createdBy: change.by, createdAt: change.at })
    },
    async listDefinitions(registerId) {
      const rows = await transaction
        .selectFrom('registerDefinition')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('registerId', '=', registerId)
        .orderBy('definitionVersion', 'desc')
        .execute()
      return rows.map(toDefinition)
    },
    async listChangedDefinitions() {
      const changed = transaction.selectFrom('register').select('registerId').where('tenantId', '=', tenantId)
      const rows = await transaction
        .selectFrom('registerDefinition')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('registerId', 'in', changed.where('definitionVersion', '>', 1))
        .orderBy('definitionVersion', 'desc')
        .execute()
      return rows.map(toDefinition)
    },
  }
}

function createImportRows({
  transaction,
  tenantId,
}: StoreContext): Pick<RegisterStore, 'addImport' | 'findImport' | 'findImportOfFile' | 'listImports' | 'saveImport'> {
  const imports = () => transaction.selectFrom('registerImport').selectAll().where('tenantId', '=', tenantId)
  return {
    async addImport(record) {
      await transaction
        .insertInto('registerImport')
        .values({ tenantId, ...record })
        .execute()
    },
    async findImport(importId) {
      const row = await imports().where('importId', '=', importId).executeTakeFirst()
      return row && toImport(row)
    },
    async findImportOfFile(registerId, fileSha256) {
      const query = imports().where('registerId', '=', registerId).where('fileSha256', '=', fileSha256).where('undoneAt', 'is', null)
      const row = await query.orderBy('createdAt', 'desc').limit(1).executeTakeFirst()
      return row && toImport(row)
    },
    async listImports(registerId, reach, limit) {
      let query = imports().where('registerId', '=', registerId)
      if (!reach.everyUnit)
        query = query.where(builder =>
          builder.not(
            builder.exists(
              builder
                .selectFrom('registerRow')
                .select('registerRow.rowId')
                .whereRef('registerRow.tenantId', '=', 'registerImport.tenantId')
                .whereRef('registerRow.importId', '=', 'registerImport.importId')
                .where('registerRow.unitId', 'not in', reach.unitIds)
                .where(row =>
                  row.or([row('registerRow.neighbourhoodId', 'is', null), row('registerRow.neighbourhoodId', 'not in', reach.unitIds)]),
                ),
            ),
          ),
        )
      return (await query.orderBy('createdAt', 'desc').orderBy('importId', 'desc').limit(limit).execute()).map(toImport)
    },
    async saveImport({ importId, ...record }) {
      await transaction
        .updateTable('registerImport')
        .set(record)
        .where('tenantId', '=', tenantId)
        .where('importId', '=', importId)
        .execute()
    },
  }
}
