import { useEffect, useState } from 'react'

/** The width of an element in CSS pixels, followed as it changes; 0 before it is known. Labels keep their size because a chart is drawn for it. */
export function useWidth(): { readonly width: number; readonly measured: (element: HTMLElement | null) => void } {
  const [element, measured] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return { width, measured }
}
