import { Link } from '@tanstack/react-router'
import IconMenu from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs'
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import { useRef } from 'react'
import { frameWords } from '../i18n/frame-words.ts'
import { useWords } from '../i18n/use-words.ts'
import type { FramePage } from '../routes/frame-pages.ts'
import { FrameIcon } from './frame-icon.tsx'
import { FrameLinks } from './frame-links.tsx'
import classes from './phone-navigation.module.css'

type Props = { readonly pages: { readonly work: readonly FramePage[]; readonly administration: readonly FramePage[] } }

/** On the phone: the four nearest pages under the thumb, the rest in a sheet. */
export function PhoneNavigation({ pages }: Props) {
  const words = useWords(frameWords)
  const sheet = useRef<HTMLDialogElement>(null)
  const near = pages.work.slice(0, 4)
  const close = () => sheet.current?.close()
  return (
    <>
      <nav className={`${classes.bottom} no-print`} aria-label={words.navigation}>
        {near.map(page => (
          <Link key={page.key} to={page.to} className={classes.item} activeProps={{ 'aria-current': 'page' }}>
            <FrameIcon page={page.key} />
            <span>{words.pages[page.key]}</span>
          </Link>
        ))}
        <button type="button" className={classes.item} onClick={() => sheet.current?.showModal()}>
          <IconMenu size={22} stroke={1.7} aria-hidden="true" />
          <span>{words.more}</span>
        </button>
      </nav>
      <dialog ref={sheet} className={classes.sheet} aria-label={words.navigation}>
        <div className={classes.inside}>
          <button type="button" className={classes.close} onClick={close}>
            <IconX size={22} aria-hidden="true" />
            {words.close}
          </button>
          <FrameLinks pages={pages.work} onGo={close} />
          {pages.administration.length > 0 && <h2 className={classes.group}>{words.administration}</h2>}
          <FrameLinks pages={pages.administration} onGo={close} />
        </div>
      </dialog>
    </>
  )
}
