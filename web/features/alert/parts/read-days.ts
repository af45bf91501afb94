/** `30, 15, 7` as numbers; undefined where anything else stands there. */
export function readDays(text: string): readonly number[] | undefined {
  if (text.trim() === '') return []
  const parts = text.split(/[,;]/).map(part => part.trim())
  return parts.every(part => /^\d{1,3}$/.test(part)) ? parts.map(Number) : undefined
}

/** A wait in working days; null for an empty field, undefined where it is no whole number. */
export function readWait(text: string): number | null | undefined {
  if (text.trim() === '') return null
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined
}
