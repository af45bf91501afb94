/** Kept by the browser so that the first paint already has the right theme and language. */
const SCHEME_KEY = 'sauro.scheme'
const LANGUAGE_KEY = 'sauro.language'

export type Scheme = 'light' | 'dark' | 'auto'
export type Language = 'vi' | 'en'

export function readScheme(): Scheme {
  const saved = read(SCHEME_KEY)
  return saved === 'light' || saved === 'dark' ? saved : 'auto'
}

export function saveScheme(scheme: Scheme): void {
  write(SCHEME_KEY, scheme)
}

export function readLanguage(): Language {
  return read(LANGUAGE_KEY) === 'en' ? 'en' : 'vi'
}

export function saveLanguage(language: Language): void {
  write(LANGUAGE_KEY, language)
}

export function applySavedLook(): void {
  const scheme = readScheme()
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset['mantineColorScheme'] = dark ? 'dark' : 'light'
  document.documentElement.lang = readLanguage()
}

/** A browser that keeps nothing (private window, full disk) still works; it only forgets. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
}
