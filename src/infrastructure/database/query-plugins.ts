import { CamelCasePlugin, HandleEmptyInListsPlugin, type KyselyPlugin, replaceWithNoncontingentExpression } from 'kysely'

/** Columns are snake_case in the database; `in ()`, which is no SQL on PostgreSQL, finds nothing on both. */
export function queryPlugins(): KyselyPlugin[] {
  return [
    new CamelCasePlugin({ maintainNestedObjectKeys: true }),
    new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression }),
  ]
}
