import { useLayoutEffect, useRef } from 'react'

export type ReviewKeys = {
  readonly next: () => void
  readonly back: () => void
  readonly accept: () => void
  readonly giveBack: () => void
}

/** J, K, A and X, from the moment the page is seen; never while one types, and never with Ctrl, Alt or Meta. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      const actions: Readonly<Record<string, () => void>> = {
        j: latest.current.next,
        k: latest.current.back,
        a: latest.current.accept,
        x: latest.current.giveBack,
      }
      const action = actions[event.key.toLowerCase()]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio'
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
