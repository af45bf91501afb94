import IconUser from '@tabler/icons-react/dist/esm/icons/IconUserCircle.mjs'
import { useEffect, useRef, useState } from 'react'
import type { Me } from '#contract/access/session-routes.ts'
import { frameWords } from '../i18n/frame-words.ts'
import { useWords } from '../i18n/use-words.ts'
import { useScheme } from '../theme/use-scheme.ts'
import { lateModule } from './late-module.ts'
import classes from './user-menu.module.css'

/** It opens on a press, after the page has long been there. */
const usePanel = lateModule(() => import('./user-menu-panel.tsx'))

/** Who is signed in; account, language, appearance, sign out. */
export function UserMenu({ me }: { readonly me: Me }) {
  const words = useWords(frameWords)
  // Here, not in the panel: the page follows the system's look while the panel is closed, too.
  const scheme = useScheme()
  const panel = usePanel()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useCloseOutside(box, open, setOpen)
  return (
    <div className={classes.box} ref={box}>
      <button
        type="button"
        className={classes.opener}
        aria-expanded={open}
        aria-label={words.menuOf(me.fullName)}
        onClick={() => setOpen(!open)}
      >
        <IconUser size={26} stroke={1.6} aria-hidden="true" />
        <span className={classes.name}>{me.fullName}</span>
      </button>
      {open && panel !== undefined && <panel.UserMenuPanel me={me} scheme={scheme} onGo={() => setOpen(false)} />}
    </div>
  )
}

function useCloseOutside(box: { readonly current: HTMLDivElement | null }, open: boolean, setOpen: (open: boolean) => void): void {
  useEffect(() => {
    if (!open) return
    const onPress = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      box.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('focusin', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('focusin', onPress)
      document.removeEventListener('keydown', onKey)
    }
  }, [box, open, setOpen])
}
