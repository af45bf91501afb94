import type { Answer } from '../../../api/api-routes.ts'
import { auditWords } from '../../../i18n/audit-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { sayAction, sayField } from './audit-action-words.ts'
import classes from './audit-entry.module.css'
import { listChanges } from './list-changes.ts'

type Entry = Answer<'listAuditEntries'>['items'][number]

/** One entry: when, who, what; the change opens below. */
export function AuditEntry({ entry }: { readonly entry: Entry }) {
  const words = useWords(auditWords)
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <span className={classes.time}>{formatMoment(entry.at)}</span>
        <strong>{sayAction(entry.action, words)}</strong>
        <span>{entry.actorName === '' ? words.system : entry.actorName}</span>
      </div>
      <details>
        <summary>{words.changes}</summary>
        <Changes entry={entry} />
        <p className={classes.hash}>{words.entry(entry.sequence)} · {entry.entityId} · {words.hash}: {entry.hash}</p>
      </details>
    </li>
  )
}

function Changes({ entry }: { readonly entry: Entry }) {
  const words = useWords(auditWords)
  const changes = listChanges(entry.before, entry.after)
  if (changes.length === 0) return <p>{words.noChanges}</p>
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="only-read">{words.changes}</caption>
        <thead><tr><th scope="col">{words.field}</th><th scope="col">{words.before}</th><th scope="col">{words.after}</th></tr></thead>
        <tbody>
          {changes.map(change => (
            <tr key={change.field}>
              <th scope="row">{sayField(change.field, words)}</th>
              <td><del>{sayValue(change.before, words)}</del></td>
              <td><ins>{sayValue(change.after, words)}</ins></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function sayValue(value: string, words: (typeof auditWords)['vi']): string {
  if (value === '') return words.empty
  if (value === 'true') return words.yes
  return value === 'false' ? words.no : value
}
