import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import type { NotificationView } from '#contract/notification/notification-routes.ts'
import { notificationWords } from '../../../i18n/notification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LevelBadge } from './level-badge.tsx'
import classes from './notification-list.module.css'

type Props = { readonly items: readonly NotificationView[]; readonly onOpen: (notificationId: string) => void }

/** Newest first; what was not looked at yet stands out by a bar and a word. */
export function NotificationList({ items, onOpen }: Props) {
  return (
    <ul className={classes.list}>
      {items.map(item => (
        <Notification key={item.notificationId} item={item} onOpen={onOpen} />
      ))}
    </ul>
  )
}

function Notification({ item, onOpen }: { readonly item: NotificationView; readonly onOpen: Props['onOpen'] }) {
  const words = useWords(notificationWords)
  const { history } = useRouter()
  const isNew = item.openedAt === null
  const open = () => {
    if (isNew) onOpen(item.notificationId)
  }
  // A press that opens another window or saves the address stays the browser's.
  const follow = (event: MouseEvent) => {
    open()
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    history.push(item.link)
  }
  return (
    <li className={classes.item} data-new={(isNew && !item.isMuted) || undefined}>
      <div className={classes.main}>
        <a href={item.link} className={classes.sentence} onClick={follow}>
          {item.sentence}
        </a>
        <p className={classes.facts}>
          <LevelBadge level={item.level} />
          <span>{words.kinds[item.kind]}</span>
          <time dateTime={item.createdAt}>{formatMoment(item.createdAt)}</time>
          {isNew && <strong>{item.isMuted ? words.muted : words.isNew}</strong>}
        </p>
      </div>
      {isNew && (
        <ActionButton variant="quiet" onClick={open}>
          {words.openOne}
        </ActionButton>
      )}
    </li>
  )
}
