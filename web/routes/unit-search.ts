/** `?donvi=`: the unit whose work is shown; without it the first of the person's own. */
export function readUnitSearch(search: Readonly<Record<string, unknown>>): { donvi?: string } {
  return typeof search['donvi'] === 'string' ? { donvi: search['donvi'] } : {}
}
