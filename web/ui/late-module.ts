import { useSyncExternalStore } from 'react'
import { loadChosenWords } from '../i18n/use-words.ts'

const AGAIN_AFTER_MILLISECONDS = 5000

/**
 * A hook on code that a page can be shown without: fetched as soon as the page stands, tried again while the line is lost. Undefined until it has
 * come. What the server no longer has, `offer-reload.ts` tells of.
 */
export function lateModule<Module>(load: () => Promise<Module>): () => Module | undefined {
  const late = fetchLate(load)
  return () => useSyncExternalStore(late.subscribe, late.read)
}

/** What has come of it so far, and who is told when it comes. */
export function fetchLate<Module>(load: () => Promise<Module>) {
  const listeners = new Set<() => void>()
  let loaded: Module | undefined
  let isAsked = false

  async function fetchIt(): Promise<void> {
    if (isAsked || listeners.size === 0) return
    isAsked = true
    try {
      const come = await load()
      await loadChosenWords()
      loaded = come
      for (const listener of listeners) listener()
    } catch {
      isAsked = false
      setTimeout(() => void fetchIt(), AGAIN_AFTER_MILLISECONDS)
    }
  }
  function subscribe(listener: () => void): () => void {
    listeners.add(listener)
    void fetchIt()
    return () => listeners.delete(listener)
  }
  return { subscribe, read: () => loaded }
}
