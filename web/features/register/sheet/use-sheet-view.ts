import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { View } from './sheet-window.ts'

type SheetView = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly view: View
  readonly onScroll: () => void
  /** Moves the sheet and knows at once what is seen then, so that the cell one goes to is drawn when a screen reader is led to it. */
  readonly scrollTo: (to: { readonly top: number; readonly left: number }) => void
}

/** What part of the sheet is seen: follows scrolling, at most once a frame, and the size of the window. */
export function useSheetView(): SheetView {
  const scroller = useRef<HTMLDivElement>(null)
  const frame = useRef(0)
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 1000, height: 480 })

  function look(): void {
    const box = scroller.current
    if (box !== null) setView({ top: box.scrollTop, left: box.scrollLeft, width: box.clientWidth, height: box.clientHeight })
  }

  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return
    look()
    const observer = new ResizeObserver(look)
    observer.observe(box)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame.current)
    }
  }, [])

  return {
    scroller,
    view,
    onScroll: () => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(look)
    },
    scrollTo: ({ top, left }) => {
      scroller.current?.scrollTo({ top, left, behavior: 'instant' })
      look()
    },
  }
}
