import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs'
import { Link } from '@tanstack/react-router'
import { notificationWords } from '../../i18n/notification-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useUnopened } from './live-unopened.ts'
import classes from './notification-bell.module.css'

const MOST_SHOWN = 99

/** Leads to what the person was told; the count changes as it happens. */
export function NotificationBell() {
  const words = useWords(notificationWords)
  const unopened = useUnopened()
  return (
    <Link to="/thong-bao" className={classes.bell} aria-label={words.bell(unopened)} title={words.bell(unopened)}>
      <IconBell size={26} stroke={1.6} aria-hidden="true" />
      {unopened > 0 && (
        <span className={classes.count} aria-hidden="true">
          {unopened > MOST_SHOWN ? `${MOST_SHOWN}+` : unopened}
        </span>
      )}
      <span className="only-read" role="status">
        {words.bell(unopened)}
      </span>
    </Link>
  )
}
