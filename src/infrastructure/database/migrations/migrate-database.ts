import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Dialect } from '../dialect.ts'
import { installTouchTriggers } from '../proof/touch-triggers.ts'
import type { Database } from '../schema.ts'
import { foundationStatements } from './migration-0001-foundation.ts'
import { registerStatements } from './migration-0002-registers.ts'
import { commitmentStatements } from './migration-0003-commitments.ts'
import { workItemStatements } from './migration-0004-work-items.ts'
import { periodStatements } from './migration-0005-periods.ts'
import { lockStatements } from './migration-0006-locks.ts'
import { evidenceLedgerStatements } from './migration-0007-evidence-ledger.ts'
import { reviewStatements } from './migration-0008-review.ts'
import { caseStatements } from './migration-0009-cases.ts'
import { verificationStatements } from './migration-0010-verification.ts'
import { proofStatements } from './migration-0011-proof.ts'
import { monitoringStatements } from './migration-0012-monitoring.ts'

function migration(statements: readonly string[]): Migration {
  return {
    async up(database) {
      for (const statement of statements) await sql.raw(statement).execute(database)
    },
  }
}

/** Since rows are sealed every migration ends with the triggers for the tables and columns there are then. It adds tables and columns; rows that stand it leaves as they are. */
function sealedMigration(statements: readonly string[], dialect: Dialect): Migration {
  const own = migration(statements)
  return {
    async up(database) {
      await own.up(database)
      await installTouchTriggers(database, dialect)
    },
  }
}

/** Names sort in the order they run; a name that was released never changes. */
function migrations(dialect: Dialect): Record<string, Migration> {
  return {
    '0001-foundation': migration(foundationStatements(dialect)),
    '0002-registers': migration(registerStatements(dialect)),
    '0003-commitments': migration(commitmentStatements(dialect)),
    '0004-work-items': migration(workItemStatements(dialect)),
    '0005-periods': migration(periodStatements(dialect)),
    '0006-locks': migration(lockStatements(dialect)),
    '0007-evidence-ledger': migration(evidenceLedgerStatements(dialect)),
    '0008-review': migration(reviewStatements(dialect)),
    '0009-cases': migration(caseStatements(dialect)),
    '0010-verification': migration(verificationStatements(dialect)),
    '0011-proof': sealedMigration(proofStatements(dialect), dialect),
    '0012-monitoring': sealedMigration(monitoringStatements(dialect), dialect),
  }
}

/** Names the layout this program works on. */
export const NEWEST_MIGRATION = Object.keys(migrations('sqlite')).sort().at(-1) ?? ''

/** Brings the database to the newest layout, or to a named earlier one, all or nothing. Throws when a migration fails. */
export async function migrateDatabase(database: Kysely<Database>, dialect: Dialect, upTo?: string): Promise<void> {
  const migrator = createMigrator(database, dialect)
  // SQLite makes a table anew to change its keys, and asks for that to have the references of other tables looked at afterwards.
  if (dialect === 'sqlite') await sql.raw('pragma foreign_keys = off').execute(database)
  try {
    const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
    if (error !== undefined) throw new Error('The database could not be migrated', { cause: error })
  } finally {
    if (dialect === 'sqlite') await sql.raw('pragma foreign_keys = on').execute(database)
  }
}

function createMigrator(database: Kysely<Database>, dialect: Dialect): Migrator {
  return new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(migrations(dialect)) },
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  })
}
