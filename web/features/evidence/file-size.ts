/** `4,2 MB`, `280 kB`: with the comma of Vietnamese, or the point of English. */
export function writeFileSize(bytes: number, language: 'vi' | 'en'): string {
  const [amount, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1000, 'kB']
  const rounded = amount >= 10 || unit === 'kB' ? String(Math.max(1, Math.round(amount))) : amount.toFixed(1)
  return `${language === 'vi' ? rounded.replace('.', ',') : rounded} ${unit}`
}
