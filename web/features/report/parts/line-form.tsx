import { useEffect, useState } from 'react'
import type { ReportDetail, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { isFarFromComputed } from '#domain/report/far-from-computed.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { lateModule } from '../../../ui/late-module.ts'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { usePeriodName } from '../../../ui/use-report-name.ts'
import type { Findings } from '../drafts/check-draft.ts'
import { readRate, writeRate } from '../drafts/line-draft.ts'
import type { LineDraft } from '../drafts/line-draft.ts'
import type { LineDesk } from '../drafts/report-drafts.ts'
import { useLineCheck } from '../drafts/use-line-check.ts'
import { useLineState } from '../drafts/use-report-drafts.ts'
import { EvidenceSection } from '../evidence/evidence-section.tsx'
import { ComputedRate } from './computed-rate.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { DeliverableClaims } from './deliverable-claims.tsx'
import { fieldId, fieldOf } from './field-ids.ts'
import type { LineField } from './field-ids.ts'
import { FindingList } from './finding-list.tsx'
import { LastMonth } from './last-month.tsx'
import { LineFigures } from './line-figures.tsx'
import classes from './line-form.module.css'
import { MonthlyLines } from './monthly-lines.tsx'
import { NoActivityField } from './no-activity-field.tsx'
import { RateField } from './rate-field.tsx'
import { ReturnedNotice } from './returned-notice.tsx'
import { SaveStamp } from './save-stamp.tsx'
import { shownFindings } from './shown-findings.ts'
import { useSettled } from './use-settled.ts'
import { WordsField } from './words-field.tsx'

type Props = { readonly report: ReportDetail; readonly line: ReportLineAnswer; readonly desk: LineDesk }

const CHECK_AFTER_MILLISECONDS = 350
const NOT_CHECKED: Findings = { refusals: [], warnings: [] }
/** Only where a text repeats last period's. */
const useTextChanges = lateModule(() => import('../../review/parts/text-changes.tsx'))
/** Far down the form, and only of lines whose unit has set itself work. */
const useLineWork = lateModule(() => import('../../work/parts/line-work.tsx'))
const usePromiseNote = lateModule(() => import('../../promise/promise-note.tsx'))
const useLineCases = lateModule(() => import('../../case/line-cases.tsx'))

/** The columns of Table 3 that the unit writes, checked and saved as they are typed. */
export function LineForm({ report, line, desk }: Props) {
  const words = useWords(reportWords)
  const nameOf = usePeriodName()
  const { saver, uploads } = desk
  const state = useLineState(saver)
  const { draft } = state
  const settled = useSettled(draft, CHECK_AFTER_MILLISECONDS)
  const findings = useLineCheck()?.checkDraft(line, settled, { month: report.month, today: todayOfWard() })
  const LineWork = useLineWork()?.LineWork
  const PromiseNote = usePromiseNote()?.PromiseNote
  const LineCases = useLineCases()?.LineCases
  const TextChanges = useTextChanges()?.TextChanges
  const isCopy = findings?.warnings.some(item => item.code === 'NEARLY_SAME_AS_LAST_MONTH') === true
  const [left, setLeft] = useState<readonly LineField[]>([])
  useFocusOnAskedField(line.taskId)
  const at = (field: LineField): Findings => shownFindings(findings ?? NOT_CHECKED, field, line.savedAt !== null || left.includes(field))
  const leave = (field: LineField) => {
    if (!left.includes(field)) setLeft([...left, field])
    void saver.flush()
  }
  const { previous, taskId } = line
  const asked = askedReason(line, draft)
  const aside = (label: string, text: string, onCopy?: (text: string) => void) =>
    previous === null ? undefined : (
      <LastMonth period={nameOf(previous)} label={label} text={text} {...(onCopy !== undefined && { onCopy })} />
    )

  return (
    <div
      className={classes.form}
      onPaste={event => {
        if (event.clipboardData.files.length > 0) {
          event.preventDefault()
          uploads.add([...event.clipboardData.files])
        }
      }}
    >
      <SaveStamp state={state} />
      {state.phase === 'conflict' && <ConflictChoice saver={saver} state={state} />}
      {state.phase === 'failed' && <ProblemMessage error={state.problem} onRetry={() => void saver.flush()} />}
      {state.restored && state.phase !== 'conflict' && <Notice tone="plain">{words.save.restored}</Notice>}
      <ReturnedNotice review={line.review} />
      {PromiseNote !== undefined && <PromiseNote report={report} taskId={taskId} />}
      <LineFigures figures={line.figures} />
      <MonthlyLines months={line.monthly} onCopy={result => saver.change({ result })} />
      <NoActivityField
        id={fieldId(taskId, 'noActivity')}
        draft={draft}
        findings={at('noActivity')}
        onChange={part => saver.change(part)}
        onLeave={() => leave('noActivity')}
      />
      <WordsField
        id={fieldId(taskId, 'result')}
        label={words.columns.result}
        value={draft.result}
        rows={4}
        findings={at('result')}
        {...(draft.noActivity && draft.result !== '' && { hint: words.form.resultAside })}
        onChange={result => saver.change({ result })}
        onLeave={() => leave('result')}
        aside={
          previous === null ? (
            <p className={classes.none}>{words.form.noLastMonth}</p>
          ) : (
            aside(words.columns.result, previous.result, result => saver.change({ result }))
          )
        }
      />
      {isCopy && TextChanges !== undefined && previous !== null && <TextChanges before={previous.result} after={settled.result} open />}
      <RateField
        id={fieldId(taskId, 'completionRate')}
        rate={draft.rate}
        findings={at('completionRate')}
        onChange={rate => saver.change({ rate })}
        onLeave={() => leave('completionRate')}
        computed={<ComputedRate line={line} claimed={readRate(draft.rate) ?? null} />}
        aside={aside(
          words.columns.rate,
          previous === null || previous.completionRate === null ? '' : words.check.percent(writeRate(previous.completionRate)),
        )}
      />
      {asked !== null && (
        <WordsField
          id={fieldId(taskId, 'gapReason')}
          label={asked === 'gap' ? words.form.gapReason : words.form.fallReason}
          hint={words.form.gapHint}
          value={draft.gapReason}
          findings={at('gapReason')}
          onChange={gapReason => saver.change({ gapReason })}
          onLeave={() => leave('gapReason')}
        />
      )}
      <DeliverableClaims deliverables={line.deliverables} claims={draft.claims} onChange={claims => saver.change({ claims })} />
      {LineWork !== undefined && <LineWork taskId={taskId} unitId={report.unitId} />}
      <EvidenceSection reportId={report.reportId} unitId={report.unitId} line={line} uploads={uploads} findings={at('evidence')} />
      <WordsField
        id={fieldId(taskId, 'difficulty')}
        label={words.columns.difficulty}
        hint={words.form.difficultyHint}
        value={draft.difficulty}
        findings={at('difficulty')}
        onChange={difficulty => saver.change({ difficulty })}
        onLeave={() => leave('difficulty')}
        aside={aside(words.columns.difficulty, previous?.difficulty ?? '')}
      />
      <WordsField
        id={fieldId(taskId, 'proposal')}
        label={words.columns.proposal}
        value={draft.proposal}
        findings={at('proposal')}
        onChange={proposal => saver.change({ proposal })}
        onLeave={() => leave('proposal')}
        aside={aside(words.columns.proposal, previous?.proposal ?? '')}
      />
      <div className={classes.day} onBlur={() => leave('nextActionDue')}>
        <DayField
          id={fieldId(taskId, 'nextActionDue')}
          label={words.columns.next}
          value={draft.nextActionDue}
          onChange={nextActionDue => saver.change({ nextActionDue })}
        />
        {aside(words.columns.next, previous === null || previous.nextActionDue === null ? '' : formatDay(previous.nextActionDue))}
        <FindingList id={`${fieldId(taskId, 'nextActionDue')}-findings`} findings={at('nextActionDue')} />
      </div>
      {LineCases !== undefined && <LineCases report={report} line={line} isSaved={state.phase === 'clean'} />}
      <p className={classes.left}>
        {findings?.refusals.length === 0 && words.form.done}
        {findings !== undefined &&
          findings.refusals.length > 0 &&
          words.form.toMend(new Set(findings.refusals.map(item => fieldOf(item.at))).size)}
      </p>
    </div>
  )
}

/** Asked while claim and registers lie apart or the ratio falls, and as long as something was written. */
function askedReason({ computedRate, previous }: ReportLineAnswer, draft: LineDraft): 'gap' | 'fall' | null {
  const rate = readRate(draft.rate) ?? null
  const before = previous?.completionRate ?? null
  if (rate !== null && computedRate !== null && isFarFromComputed(rate, computedRate)) return 'gap'
  if (rate !== null && before !== null && rate < before) return 'fall'
  return draft.gapReason === '' ? null : 'gap'
}

/** Coming from a refusal on the check page: straight into its field. */
function useFocusOnAskedField(taskId: string): void {
  useEffect(() => {
    const asked = location.hash.slice(1)
    if (!asked.startsWith(`line-${taskId}-`)) return
    const field = document.getElementById(asked)
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }, [taskId])
}
