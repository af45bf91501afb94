/** Where a command writes: answers to the one stream, everything said on the side to the other. */
export type Terminal = {
  write(text: string): void
  say(text: string): void
  /** A person watches what is said: progress may be drawn. */
  readonly isWatched: boolean
}

export function printJson(terminal: Terminal, value: unknown): void {
  terminal.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Rows as aligned columns; the last one is not padded. */
export function printTable(terminal: Terminal, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  for (const row of rows) {
    const cells = row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
    terminal.write(`${cells.join('  ')}\n`)
  }
}
