import { useEffect, useState } from 'react'

/** For meetings: larger type and no navigation. Escape leaves it, and so does going to another page. */
export function usePresentation(): [boolean, (presenting: boolean) => void] {
  const [presenting, setPresenting] = useState(false)
  useEffect(() => {
    if (!presenting) return
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setPresenting(false)
    document.documentElement.dataset['presenting'] = 'true'
    document.addEventListener('keydown', onKey)
    return () => {
      delete document.documentElement.dataset['presenting']
      document.removeEventListener('keydown', onKey)
    }
  }, [presenting])
  return [presenting, setPresenting]
}
