import type { CopyConnection } from './copy-connection.ts'
import { openPostgresCopyConnection } from './postgres-copy-connection.ts'
import { openSqliteCopyConnection } from './sqlite-copy-connection.ts'

/** Which database an installation keeps its rows in. */
export type DatabasePlace = { readonly dialect: 'sqlite'; readonly path: string } | { readonly dialect: 'postgres'; readonly url: string }

export async function openCopyConnection(place: DatabasePlace, mode: 'read' | 'write'): Promise<CopyConnection> {
  return place.dialect === 'sqlite' ? openSqliteCopyConnection(place.path, mode) : openPostgresCopyConnection(place.url)
}
