import { Link } from '@tanstack/react-router'
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUserCircle.mjs'
import { useEffect, useRef, useState } from 'react'
import type { Me } from '#contract/access/session-routes.ts'
import { queryClient } from '../api/query-client.ts'
import { signOutAndLeave } from '../features/access/api/sign-out.ts'
import { frameWords } from '../i18n/frame-words.ts'
import { setLanguage, useLanguage, useWords } from '../i18n/use-words.ts'
import type { Language } from '../i18n/use-words.ts'
import { setScheme, useScheme } from '../theme/use-scheme.ts'
import { ChoiceRow } from './choice-row.tsx'
import classes from './user-menu.module.css'

/** Who is signed in; account, language, appearance, sign out. */
export function UserMenu({ me }: { readonly me: Me }) {
  const words = useWords(frameWords)
  const language = useLanguage()
  const scheme = useScheme()
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
      {open && (
        <div className={classes.panel}>
          <p className={classes.who}>
            <strong>{me.fullName}</strong>
            <br />
            {me.position === '' ? me.login : me.position}
          </p>
          <Link to="/tai-khoan" className={classes.row} onClick={() => setOpen(false)}>
            {words.account}
          </Link>
          <ChoiceRow
            label={words.language}
            value={language}
            options={[
              { value: 'vi', text: 'Tiếng Việt' },
              { value: 'en', text: 'English' },
            ]}
            onChange={chosen => void changeLanguage(chosen)}
          />
          <ChoiceRow
            label={words.scheme}
            value={scheme}
            onChange={setScheme}
            options={[
              { value: 'light', text: words.schemes.light },
              { value: 'dark', text: words.schemes.dark },
              { value: 'auto', text: words.schemes.auto },
            ]}
          />
          <button type="button" className={classes.row} onClick={() => void signOutAndLeave()}>
            {words.signOut}
          </button>
        </div>
      )}
    </div>
  )
}

/** The server's sentences come in the language of the call: what was read is read again. */
async function changeLanguage(language: Language): Promise<void> {
  await setLanguage(language)
  await queryClient.invalidateQueries()
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
