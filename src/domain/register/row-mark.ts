import type { RowVersion } from './register-row.ts'

/** What a file says of a standing row: its id, and the version that was taken out; null where the file does not say. */
export type RowMark = { readonly rowId: string; readonly seenVersion: number | null }

const MARK = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:#([1-9]\d{0,8}))?$/i

/** `<id>#<version>`: by it an import finds the row, and sees whether somebody changed it after the file was made. */
export function rowMark({ rowId, rowVersion }: Pick<RowVersion, 'rowId' | 'rowVersion'>): string {
  return `${rowId}#${rowVersion}`
}

/** Undefined when the text is no mark; the version may be missing. */
export function readRowMark(text: string): RowMark | undefined {
  const [, rowId, version] = MARK.exec(text.trim()) ?? []
  return rowId === undefined ? undefined : { rowId: rowId.toLowerCase(), seenVersion: version === undefined ? null : Number(version) }
}
