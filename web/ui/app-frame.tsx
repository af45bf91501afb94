import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMe } from '../features/access/api/use-me.ts'
import { frameWords } from '../i18n/frame-words.ts'
import { useWords } from '../i18n/use-words.ts'
import { pagesFor } from '../routes/frame-pages.ts'
import classes from './app-frame.module.css'
import { FrameLinks } from './frame-links.tsx'
import { PhoneNavigation } from './phone-navigation.tsx'
import { lateModule } from './late-module.ts'
import { UserMenu } from './user-menu.tsx'

/** What one was told can wait until the page stands. */
const useBell = lateModule(() => import('../features/notification/notification-bell.tsx'))

/** Around every page behind the sign-in: whose ward, where one can go, who one is. */
export function AppFrame() {
  const me = useMe()
  const words = useWords(frameWords)
  const pages = pagesFor(me)
  const bell = useBell()
  useFocusOnNewPage()
  return (
    <div className={classes.frame}>
      <a className={`${classes.skip} no-print`} href="#content">
        {words.skip}
      </a>
      {me.ward.demonstration && <aside className={classes.ribbon}>{words.demonstration}</aside>}
      <header className={`${classes.bar} no-print`}>
        <a className={classes.mark} href="/">
          <strong>{words.product}</strong>
          <span className={classes.ward}>{me.ward.name}</span>
        </a>
        <div className={classes.tools}>
          {bell !== undefined && !me.mustChangePassword && <bell.NotificationBell />}
          <UserMenu me={me} />
        </div>
      </header>
      <nav className={`${classes.side} no-print`} aria-label={words.navigation}>
        <FrameLinks pages={pages.work} />
        {pages.administration.length > 0 && <h2 className={classes.group}>{words.administration}</h2>}
        <FrameLinks pages={pages.administration} />
      </nav>
      <main className={classes.content} id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <PhoneNavigation pages={pages} />
    </div>
  )
}

/** After going to another page, the reader and the keyboard begin at its content, as after a full load. */
function useFocusOnNewPage(): void {
  const address = useRouterState({ select: state => state.resolvedLocation?.pathname })
  const first = useRouterState({ select: state => state.resolvedLocation === undefined })
  useEffect(() => {
    if (!first && document.activeElement instanceof HTMLAnchorElement) document.getElementById('content')?.focus({ preventScroll: true })
  }, [address, first])
}
