import { useSyncExternalStore } from 'react'
import { applySavedLook, readScheme, saveScheme } from './saved-look.ts'
import type { Scheme } from './saved-look.ts'

const listeners = new Set<() => void>()
const darkSystem = matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  darkSystem.addEventListener('change', onSystemChange)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) darkSystem.removeEventListener('change', onSystemChange)
  }
}

function onSystemChange(): void {
  applySavedLook()
  for (const listener of listeners) listener()
}

export function setScheme(scheme: Scheme): void {
  saveScheme(scheme)
  onSystemChange()
}

/** What the person chose. */
export function useScheme(): Scheme {
  return useSyncExternalStore(subscribe, readScheme)
}

/** What is shown: the choice, or the computer's own. */
export function useShownScheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, () => (document.documentElement.dataset['mantineColorScheme'] === 'dark' ? 'dark' : 'light'))
}
