import { useState } from 'react'
import type { TargetDetail } from '#contract/target/figure-shapes.ts'
import { formulaInWords } from '#domain/target/formula-words.ts'
import type { TargetFormula } from '#domain/target/target-formula.ts'
import { sayRefusal } from '#domain/words/refusal-sentence.ts'
import { FORMULA_REFUSAL_WORDS } from '#domain/words/target-refusal-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useSetFormula } from '../api/use-set-formula.ts'
import { checkFormulaDraft } from './check-formula-draft.ts'
import { FORMULA_KINDS, isWholeFormula, makeFormula } from './formula-draft.ts'
import classes from './formula-fields.module.css'
import { JsonView } from './json-view.tsx'
import { MeasureFields } from './measure-fields.tsx'
import { registersOfFormula } from './registers-of-formula.ts'
import { useDefinitions } from './use-definition.ts'

const EMPTY: TargetFormula = makeFormula('value', { kind: 'typed', reason: '' })

/** How a target is computed, built from registers and columns and checked as one builds. */
export function FormulaEditor({ target, onClose }: { readonly target: TargetDetail; readonly onClose: () => void }) {
  const { editor: words } = useWords(targetWords)
  const general = useWords(sharedWords)
  const language = useLanguage()
  const [formula, setFormula] = useState<TargetFormula>(target.formula ?? (target.unit === '%' ? makeFormula('share', EMPTY) : EMPTY))
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const save = useSetFormula(target.targetId, onClose)
  const { known, isWhole } = useDefinitions(registersOfFormula(formula))
  const isFinished = isWholeFormula(formula)
  const refusals = isFinished && isWhole ? checkFormulaDraft(formula, known, target) : []
  const noteError = tried && note.trim() === '' ? words.noteMissing : undefined

  function send(): void {
    setTried(true)
    if (!isFinished || refusals.length > 0) return
    if (note.trim() === '') document.getElementById('formula-note')?.focus()
    else save.mutate({ formula, note, seenVersion: target.formulaVersion })
  }

  return (
    <Panel heading={words.heading}>
      <div className={classes.editor}>
        <PlainSelect
          id="formula-kind"
          label={words.kind}
          value={formula.kind}
          onChange={chosen => {
            const kind = FORMULA_KINDS.find(other => other === chosen)
            if (kind !== undefined) setFormula(makeFormula(kind, formula))
          }}
        >
          {FORMULA_KINDS.map(kind => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </PlainSelect>
        <FormulaParts formula={formula} onChange={setFormula} />
        <JsonView formula={formula} onChange={setFormula} />
        <div role="status">
          {!isFinished && <p className={tried ? classes.wrong : classes.note}>{words.unfinished}</p>}
          {refusals.map(refusal => {
            const sentence = sayRefusal(FORMULA_REFUSAL_WORDS[refusal.code], refusal, language)
            return (
              <p key={`${refusal.at} ${sentence}`} className={classes.wrong}>
                {sentence}
              </p>
            )
          })}
          {isFinished && isWhole && refusals.length === 0 && (
            <p className={classes.note}>
              {words.looksGood} {words.says}: {formulaInWords(formula, { registers: known, base: null, language }).sentence}.
            </p>
          )}
        </div>
        <PlainText
          id="formula-note"
          label={words.note}
          hint={words.noteHint}
          value={note}
          maxLength={500}
          error={noteError}
          onChange={setNote}
        />
        {save.error !== null && <ProblemMessage error={save.error} />}
        <div className={classes.actions}>
          <ActionButton loading={save.isPending} onClick={send}>
            {words.save}
          </ActionButton>
          <ActionButton variant="default" onClick={onClose}>
            {general.cancel}
          </ActionButton>
        </div>
      </div>
    </Panel>
  )
}

type PartsProps = { readonly formula: TargetFormula; readonly onChange: (formula: TargetFormula) => void }

function FormulaParts({ formula, onChange }: PartsProps) {
  const { editor: words } = useWords(targetWords)
  switch (formula.kind) {
    case 'value':
      return (
        <MeasureFields id="formula-value" label={words.value} measure={formula.value} onChange={value => onChange({ ...formula, value })} />
      )
    case 'share':
      return (
        <>
          <MeasureFields id="formula-part" label={words.part} measure={formula.part} onChange={part => onChange({ ...formula, part })} />
          <MeasureFields
            id="formula-whole"
            label={words.whole}
            measure={formula.whole}
            onChange={whole => onChange({ ...formula, whole })}
          />
        </>
      )
    case 'reduction':
      return (
        <>
          <MeasureFields id="formula-now" label={words.now} measure={formula.now} onChange={now => onChange({ ...formula, now })} />
          <MeasureFields
            id="formula-baseline"
            label={words.baseline}
            measure={formula.baseline}
            onChange={baseline => onChange({ ...formula, baseline })}
          />
        </>
      )
    case 'typed':
      return (
        <PlainText
          id="formula-reason"
          label={words.reason}
          value={formula.reason}
          maxLength={500}
          required
          onChange={reason => onChange({ ...formula, reason })}
        />
      )
  }
}
