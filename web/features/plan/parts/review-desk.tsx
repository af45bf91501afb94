import { useMemo, useState } from 'react'
import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ConfirmImport } from './confirm-import.tsx'
import { findSourceRow } from './find-source-row.ts'
import { ReviewActions } from './review-actions.tsx'
import { ReviewDates } from './review-dates.tsx'
import classes from './review-desk.module.css'
import { ReviewDoubts } from './review-doubts.tsx'
import { ReviewNames } from './review-names.tsx'
import { ReviewTasks } from './review-tasks.tsx'
import { SourceView } from './source-view.tsx'
import { TabRow } from './tab-row.tsx'
import { useImportDesk } from './use-import-desk.ts'

type Part = 'tasks' | 'dates' | 'doubts' | 'names' | 'source'
const PANEL = 'review-panel'

/** What was read beside what it was read from. On the phone the source is one more part. */
export function ReviewDesk({ imported }: { readonly imported: PlanImportAnswer }) {
  const { review: words } = useWords(planWords)
  const desk = useImportDesk(imported)
  const [part, setPart] = useState<Part>('tasks')
  const [open, setOpen] = useState<number | null>(null)
  const [confirming, setConfirming] = useState(false)
  const { extraction, choices } = desk.draft
  const task = open === null ? undefined : extraction.tasks[open]
  const place = useMemo(() => (task === undefined ? undefined : findSourceRow(imported.source, task)), [imported.source, task])
  const unknown = choices.filter(choice => choice.unitIds.length === 0 && !choice.external).length
  const openTask = (code: string) => {
    setPart('tasks')
    setOpen(extraction.tasks.findIndex(item => item.code === code))
  }
  const tabs = [
    { key: 'tasks' as const, text: words.tabs.tasks, count: extraction.tasks.length },
    { key: 'dates' as const, text: words.tabs.dates },
    { key: 'doubts' as const, text: words.tabs.doubts, count: extraction.discrepancies.length },
    { key: 'names' as const, text: words.tabs.names, count: choices.filter(choice => !choice.confirmed).length },
    { key: 'source' as const, text: words.tabs.source, phoneOnly: true },
  ]
  return (
    <>
      <PageTitle
        title={words.title}
        subtitle={words.from(imported.fileName, imported.createdBy, formatMoment(imported.createdAt))}
        failed={desk.save.isError}
      />
      {confirming && (
        <ConfirmImport
          imported={imported}
          desk={desk}
          unknown={unknown}
          onNames={() => {
            setConfirming(false)
            setPart('names')
          }}
          onClose={() => setConfirming(false)}
        />
      )}
      <div hidden={confirming}>
        <TabRow label={words.parts} tabs={tabs} chosen={part} onChoose={setPart} panelId={PANEL} />
        <div className={classes.panes} data-part={part}>
          <div className={classes.part} role="tabpanel" id={PANEL} aria-labelledby={`${PANEL}-${part}`}>
            {part === 'tasks' && <ReviewTasks desk={desk} open={open} onOpen={setOpen} isInSource={place !== undefined} />}
            {part === 'dates' && <ReviewDates desk={desk} />}
            {part === 'doubts' && <ReviewDoubts desk={desk} onTask={openTask} />}
            {part === 'names' && <ReviewNames desk={desk} resolutions={imported.resolutions} />}
          </div>
          <div className={classes.source}>
            <SourceView source={imported.source} leftOut={imported.sourceRowsLeftOut} shown={place} />
          </div>
        </div>
        <ReviewActions desk={desk} onConfirm={() => setConfirming(true)} />
      </div>
    </>
  )
}
