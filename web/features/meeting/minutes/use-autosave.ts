import { useEffect, useState, useSyncExternalStore } from 'react'
import { Autosaver } from './autosaver.ts'
import type { AutosaveOutlet, AutosaveState, Stored } from './autosaver.ts'

type Saving<Value> = AutosaveState<Value> & { readonly saver: Autosaver<Value> }

/** One field group that saves itself; sends what waits when the page is left or the connection is back. */
export function useAutosave<Value>({ stored, ...outlet }: AutosaveOutlet<Value> & { readonly stored: Stored<Value> }): Saving<Value> {
  const [saver] = useState(() => new Autosaver(stored, outlet))
  const state = useSyncExternalStore(saver.subscribe, saver.read)
  useEffect(() => {
    const send = () => void saver.flush()
    void saver.restore()
    window.addEventListener('online', send)
    return () => {
      window.removeEventListener('online', send)
      send()
    }
  }, [saver])
  useEffect(() => saver.receive(stored), [saver, stored])
  return { ...state, saver }
}
