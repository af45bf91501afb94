import { useState } from 'react'
import type { Answer } from '../../../api/api-routes.ts'
import { auditWords } from '../../../i18n/audit-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { sayAction, sayField } from './audit-action-words.ts'
import classes from './audit-entry.module.css'
import { listChanges } from './list-changes.ts'
import { sayValue } from './say-value.ts'
import { sayAbout, taskOf, useNames } from './use-names.ts'

type Entry = Answer<'listAuditEntries'>['items'][number]

/** One entry: when, who, what; the change opens below. */
export function AuditEntry({ entry }: { readonly entry: Entry }) {
  const words = useWords(auditWords)
  const [open, setOpen] = useState(false)
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <span className={classes.time}>{formatMoment(entry.at)}</span>
        <strong>{sayAction(entry.action, words)}</strong>
        <span>{entry.actorName === '' ? words.system : entry.actorName}</span>
      </div>
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{words.changes}</summary>
        {open && <Changes entry={entry} />}
      </details>
    </li>
  )
}

function Changes({ entry }: { readonly entry: Entry }) {
  const words = useWords(auditWords)
  const language = useLanguage()
  const say = useNames(taskOf(entry.after) ?? taskOf(entry.before))
  const about = sayAbout(entry, say)
  const changes = listChanges(entry.before, entry.after, say)
  return (
    <>
      {about !== '' && <p className={classes.about}>{about}</p>}
      {changes.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reachable by the keyboard (axe: scrollable-region-focusable)
        <div className={classes.scroll} role="region" aria-label={words.changes} tabIndex={0}>
          <table className={classes.table}>
            <caption className="only-read">{words.changes}</caption>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(change => (
                <tr key={change.field}>
                  <th scope="row">{sayField(change.field, words, say)}</th>
                  <td>{change.before === '' ? words.empty : <del>{sayValue(change.before, words, language)}</del>}</td>
                  <td>{change.after === '' ? words.empty : <ins>{sayValue(change.after, words, language)}</ins>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={classes.hash}>
        {words.entry(entry.sequence)} · {entry.entityId} · {words.hash}: {entry.hash}
      </p>
    </>
  )
}
