import { useState } from 'react'
import type { AlertRules } from '#contract/alert/alert-routes.ts'
import { ALERT_RUNGS, type AlertRung } from '#domain/alert/alert-kind.ts'
import { alertRuleRefusals } from '#domain/alert/alert-rules.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { alertWords } from '../../../i18n/alert-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import classes from '../../../ui/form.module.css'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useFormErrors } from '../../../ui/use-form-errors.ts'
import { useSaveAlertRule } from '../api/use-save-alert-rule.ts'
import { readDays, readWait } from './read-days.ts'

type Rule = AlertRules['items'][number]
type Props = { readonly rule: Rule; readonly onSaved: () => void; readonly onClose: () => void }
const fieldOf = (name: string) => `rule-${name}`

/** Reminders and waits of one kind of alert, checked as they will be by the server. */
export function AlertRuleForm({ rule, onSaved, onClose }: Props) {
  const words = useWords(alertWords)
  const language = useLanguage()
  const [isOn, setIsOn] = useState(rule.isOn)
  const [days, setDays] = useState(rule.remindBefore.join(', '))
  const [waits, setWaits] = useState<Readonly<Record<AlertRung, string>>>(textsOf(rule.ladder))
  const errors = useFormErrors()
  const save = useSaveAlertRule(rule, onSaved)

  function send(): void {
    const remindBefore = readDays(days)
    const ladder = ladderOf(waits)
    if (remindBefore === undefined || ladder === undefined) {
      const wrong = ALERT_RUNGS.filter(rung => readWait(waits[rung]) === undefined).map(rung => ({
        fieldId: fieldOf(rung),
        text: `${words.rungs[rung]}: ${words.rules.waitWrong}`,
      }))
      errors.check([...(remindBefore === undefined ? [{ fieldId: fieldOf('remindBefore'), text: words.rules.remindWrong }] : []), ...wrong])
      return
    }
    const wanted = { isOn, remindBefore: [...remindBefore], ladder }
    const refused = alertRuleRefusals(rule.kind, wanted).map(item => ({
      fieldId: fieldOf(item.at === 'ladder' ? 'focal' : item.at),
      text: refusalSentence(item, language),
    }))
    if (errors.check(refused)) save.mutate(wanted)
  }

  return (
    <form
      className={classes.form}
      aria-label={words.rules.changeOf(words.kinds[rule.kind])}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {save.error !== null && <ProblemMessage error={save.error} />}
      <PlainCheck label={words.rules.isOn} checked={isOn} onChange={setIsOn} />
      {rule.isReminded && (
        <PlainText
          id={fieldOf('remindBefore')}
          label={words.rules.remindBefore}
          hint={words.rules.remindHint}
          value={days}
          error={errors.at(fieldOf('remindBefore'))}
          onChange={setDays}
        />
      )}
      <p>{words.rules.waits}</p>
      <div className={classes.pair}>
        {ALERT_RUNGS.map(rung => (
          <PlainText
            key={rung}
            id={fieldOf(rung)}
            label={words.rungs[rung]}
            hint={words.rules.waitHint}
            inputMode="numeric"
            value={waits[rung]}
            error={errors.at(fieldOf(rung))}
            onChange={text => setWaits(known => ({ ...known, [rung]: text }))}
          />
        ))}
      </div>
      <FormButtons isSending={save.isPending} onCancel={onClose} />
    </form>
  )
}

function textsOf(ladder: Rule['ladder']): Readonly<Record<AlertRung, string>> {
  const text = (rung: AlertRung) => String(ladder[rung] ?? '')
  return { focal: text('focal'), head: text('head'), office: text('office'), committee: text('committee') }
}

function ladderOf(waits: Readonly<Record<AlertRung, string>>): Rule['ladder'] | undefined {
  const [focal, head, office, committee] = ALERT_RUNGS.map(rung => readWait(waits[rung]))
  if (focal === undefined || head === undefined || office === undefined || committee === undefined) return undefined
  return { focal, head, office, committee }
}
