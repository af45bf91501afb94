import { discrepancySentence } from '#domain/words/discrepancy-sentence.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './review-doubts.module.css'
import type { ImportDesk } from './use-import-desk.ts'

/** What the file leaves unclear, one sentence each; those of a task lead to it. */
export function ReviewDoubts({ desk, onTask }: { readonly desk: ImportDesk; readonly onTask: (code: string) => void }) {
  const { review: words } = useWords(planWords)
  const language = useLanguage()
  const { discrepancies } = desk.draft.extraction
  return (
    <Panel heading={`${words.tabs.doubts} (${discrepancies.length})`} note={desk.isChanged ? words.doubtsStale : words.doubtsWhat}>
      {discrepancies.length === 0 && <p>{words.noDoubts}</p>}
      <ol className={classes.list}>
        {discrepancies.map((doubt, index) => (
          <li key={index}>
            <p>{discrepancySentence(doubt, language)}</p>
            {'task' in doubt && (
              <button type="button" className={classes.open} onClick={() => onTask(doubt.task)}>
                {words.toTask(doubt.task)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
