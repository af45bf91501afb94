import type { Language } from '../../../i18n/use-words.ts'

const COUNTS = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en') }

/** `10.000`, in English `10,000`. */
export function sayCount(count: number, language: Language): string {
  return COUNTS[language].format(count)
}
