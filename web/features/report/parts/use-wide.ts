import { useSyncExternalStore } from 'react'

const wide = matchMedia('(min-width: 62em)')

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether list and form stand side by side; on the phone one at a time. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches)
}
