import { Link } from '@tanstack/react-router'
import { frameWords } from '../i18n/frame-words.ts'
import { useWords } from '../i18n/use-words.ts'
import type { FramePage } from '../routes/frame-pages.ts'
import classes from './app-frame.module.css'
import { FrameIcon } from './frame-icon.tsx'

export function FrameLinks({ pages, onGo }: { readonly pages: readonly FramePage[]; readonly onGo?: () => void }) {
  const words = useWords(frameWords)
  return (
    <ul className={classes.links}>
      {pages.map(page => (
        <li key={page.key}>
          <Link to={page.to} className={classes.link} activeProps={{ 'aria-current': 'page' }} {...(onGo && { onClick: onGo })}>
            <FrameIcon page={page.key} />
            <span>{words.pages[page.key]}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
