import { useRef } from 'react'
import { makeRandomKey } from './make-random-key.ts'

/** One Idempotency-Key for all tries of one creation; `renew` after it has succeeded or its content changed. */
export function useCreationKey(): { readonly get: () => string; readonly renew: () => void } {
  const key = useRef<string | null>(null)
  return {
    get: () => (key.current ??= makeRandomKey()),
    renew: () => {
      key.current = null
    },
  }
}
