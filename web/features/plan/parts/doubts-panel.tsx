import { useState } from 'react'
import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './check-list.module.css'
import { doubtElement } from './place-of-refusal.ts'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { SettleForm } from './settle-form.tsx'
import { toggled } from './toggled.ts'

/** Doubts about the plan, settled one by one or several with one note. */
export function DoubtsPanel({ plan }: { readonly plan: PlanDetail }) {
  const { ready: words } = useWords(planWords)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState(0)
  const mayEdit = plan.allowedActions.includes('plan.edit')
  const open = plan.discrepancies.filter(doubt => doubt.settled === null)
  const ids = open.map(doubt => doubt.discrepancyId).filter(id => chosen.has(id))

  function finish(settled: number): void {
    setChosen(new Set())
    setDone(settled)
  }

  const chooseAll = mayEdit && open.length > 1 && (
    <ActionButton
      variant="default"
      onClick={() => setChosen(new Set(ids.length === open.length ? [] : open.map(doubt => doubt.discrepancyId)))}
    >
      {ids.length === open.length ? words.chooseNone : words.chooseOpen(open.length)}
    </ActionButton>
  )
  return (
    <section id="doubts">
      <Panel
        heading={words.steps.doubts}
        note={words.settled(plan.discrepancies.length - open.length, plan.discrepancies.length)}
        action={chooseAll}
      >
        <div role="status">{done > 0 && words.settledDone(done)}</div>
        <ul className={classes.list}>
          {open.map(doubt => (
            <li key={doubt.discrepancyId} id={doubtElement(doubt.discrepancyId)} tabIndex={-1} className={classes.item}>
              {mayEdit ? (
                <PlainCheck
                  label={doubt.sentence}
                  checked={chosen.has(doubt.discrepancyId)}
                  onChange={() => setChosen(toggled(chosen, doubt.discrepancyId))}
                />
              ) : (
                doubt.sentence
              )}
            </li>
          ))}
        </ul>
        {ids.length > 0 && <SettleForm planId={plan.planId} ids={ids} onDone={finish} onCancel={() => setChosen(new Set())} />}
        {open.length < plan.discrepancies.length && (
          <details className={classes.more}>
            <summary>
              {words.closed} ({plan.discrepancies.length - open.length})
            </summary>
            <ul className={classes.list}>
              {plan.discrepancies.map(
                ({ discrepancyId, sentence, settled }) =>
                  settled !== null && (
                    <li key={discrepancyId} className={classes.item}>
                      <p>{sentence}</p>
                      <p>
                        <strong>{settled.note}</strong> ({words.settledBy(settled.by, formatMoment(settled.at))})
                      </p>
                    </li>
                  ),
              )}
            </ul>
          </details>
        )}
      </Panel>
    </section>
  )
}
