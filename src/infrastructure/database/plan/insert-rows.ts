/** Both databases bound the parameters of one statement (SQLite 32,766): long lists go in pieces. */
const ROWS_A_STATEMENT = 500

export async function insertRows<Row>(rows: readonly Row[], insert: (piece: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) await insert(rows.slice(start, start + ROWS_A_STATEMENT))
}
