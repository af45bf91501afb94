import { useLayoutEffect, useRef } from 'react'

export type ReviewKeys = {
  readonly next: () => void
  readonly back: () => void
  readonly accept: () => void
  readonly giveBack: () => void
  readonly markSeen: () => void
  readonly help: () => void
}

/** J, K, A, R (or X), S and ?, from the moment the page is seen; never while one types, and never with Ctrl, Alt or Meta. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      const { next, back, accept, giveBack, markSeen, help } = latest.current
      const actions: Readonly<Record<string, () => void>> = {
        j: next,
        k: back,
        a: accept,
        r: giveBack,
        x: giveBack,
        s: markSeen,
        '?': help,
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
