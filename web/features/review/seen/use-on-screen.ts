import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Long enough to read a short line; whoever scrolls past has seen nothing. */
const SEEN_AFTER_MILLISECONDS = 1500

/** Tells once when the element's end has stood on the screen for a while without a break, in a tab that is looked at. */
export function useOnScreen(element: RefObject<HTMLElement | null>, onSeen: () => void): void {
  const latest = useRef(onSeen)
  useEffect(() => {
    latest.current = onSeen
  })
  useEffect(() => {
    if (element.current === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(
      entries => {
        clearTimeout(timer)
        if (entries.at(-1)?.isIntersecting !== true) return
        timer = setTimeout(() => document.visibilityState === 'visible' && latest.current(), SEEN_AFTER_MILLISECONDS)
      },
      { threshold: 1 },
    )
    observer.observe(element.current)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [element])
}
