import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ToldProof } from '#contract/proof/proof-routes.ts'
import { groupHash } from '#domain/words/proof-words.ts'
import { proofWords } from '../../../i18n/proof-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { AuditEntry } from '../../audit/parts/audit-entry.tsx'
import { entriesAboutQuery } from '../api/proof-query.ts'
import classes from './proof-finding.module.css'

type Finding = ToldProof['findings'][number]
const HASH = /^[0-9a-f]{64}$/

/** One thing that is not as it was sealed: what, expected and found, who wrote it properly last, and its entries in the log. */
export function ProofFinding({ finding }: { readonly finding: Finding }) {
  const words = useWords(proofWords)
  const mayReadLog = useMay('audit.read')
  const [open, setOpen] = useState(false)
  const { sentence, mend, expected, found, entry } = finding
  const compares = expected !== null || found !== null
  return (
    <div className={classes.finding}>
      <p className={classes.sentence}>{sentence}</p>
      {compares && (
        <dl className={classes.codes}>
          <dt>{words.expected}</dt>
          <dd>{shown(expected) ?? words.nothing}</dd>
          <dt>{words.found}</dt>
          <dd>{shown(found) ?? words.nothing}</dd>
        </dl>
      )}
      {entry !== null && (
        <p>{words.entry(entry.sequence, formatMoment(entry.at), entry.actorName === '' ? words.system : entry.actorName)}</p>
      )}
      <p className={classes.mend}>{mend}</p>
      {entry !== null && mayReadLog && (
        <details className="no-print" onToggle={event => setOpen(event.currentTarget.open)}>
          <summary className={classes.summary}>{words.about}</summary>
          {open && <EntriesAbout entity={entry.entity} entityId={entry.entityId} />}
        </details>
      )}
    </div>
  )
}

function EntriesAbout({ entity, entityId }: { readonly entity: string; readonly entityId: string }) {
  const words = useWords(proofWords)
  const { data, error, refetch } = useQuery(entriesAboutQuery(entity, entityId))
  if (error !== null) return <ProblemMessage error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <LoadingState />
  if (data.items.length === 0) return <p>{words.noEntries}</p>
  return (
    <ul className={classes.entries}>
      {data.items.map(item => (
        <AuditEntry key={item.sequence} entry={item} />
      ))}
    </ul>
  )
}

function shown(value: string | null): string | undefined {
  if (value === null) return undefined
  return HASH.test(value) ? groupHash(value) : value
}
