import type { Answer } from '../../../api/api-routes.ts'
import { PROOF_PARTS, type ProofPart } from '#domain/proof/proof-finding.ts'
import { PROOF_PART_WORDS } from '#domain/words/proof-words.ts'
import { proofWords } from '../../../i18n/proof-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProofFinding } from './proof-finding.tsx'
import { sayCount } from '../../register/parts/say-count.ts'

type Last = Answer<'getProofState'>['last']

/** What the last verification found; the first broken thing stands at the top. */
export function LastProof({ last }: { readonly last: Last }) {
  const words = useWords(proofWords)
  const language = useLanguage()
  if (last === null) return <EmptyState heading={words.never}>{words.neverWhat}</EmptyState>
  const { report, at, actorName } = last
  const { findings, broken, counts, quick } = report
  const [first, ...others] = findings
  // Traces are only ever findings: that none was met is no count worth a row.
  const parts = PROOF_PARTS.filter(part => part !== 'touches' && !(quick && part === 'files'))
  return (
    <Panel heading={words.lastHeading} note={words.lastBy(formatMoment(at), actorName === '' ? words.system : actorName)}>
      {first === undefined ? (
        <Notice tone="good" heading={words.whole}>
          {quick && <p>{words.quickNote}</p>}
        </Notice>
      ) : (
        <>
          <Notice tone="error" heading={words.broken(sayCount(broken, language))} />
          <h3>{words.first}</h3>
          <ProofFinding finding={first} />
          {others.length > 0 && <h3>{words.others}</h3>}
          {others.map(item => (
            <ProofFinding key={`${item.broken} ${item.table} ${item.key}`} finding={item} />
          ))}
          {broken > findings.length && <p>{words.more(sayCount(broken - findings.length, language))}</p>}
        </>
      )}
      <DataTable<ProofPart>
        caption={words.counted}
        captionShown
        keyOf={part => part}
        rows={parts}
        columns={[
          { key: 'part', header: words.part, head: true, render: part => PROOF_PART_WORDS[part][language] },
          { key: 'count', header: words.count, align: 'right', render: part => sayCount(counts[part], language) },
        ]}
      />
    </Panel>
  )
}
