import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AlertRules } from '#contract/alert/alert-routes.ts'
import { ALERT_RUNGS, type AlertKind } from '#domain/alert/alert-kind.ts'
import { alertWords } from '../../../i18n/alert-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { alertRulesQuery } from '../api/alerts-query.ts'
import { useSaveAlertRule } from '../api/use-save-alert-rule.ts'
import { AlertRuleForm } from '../parts/alert-rule-form.tsx'
import classes from './alert-rules-page.module.css'

type Rule = AlertRules['items'][number]

/** How each kind of alert is handled: when people are reminded, and when each level is told. */
export function AlertRulesPage() {
  const words = useWords(alertWords)
  const mayChange = useMay('alert.rules')
  const [changing, setChanging] = useState<AlertKind | null>(null)
  const [saved, setSaved] = useState(0)
  const { data, error, refetch } = useQuery(alertRulesQuery)
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return (
    <div className={classes.page}>
      <PageTitle
        title={words.rules.title}
        subtitle={words.rules.what}
        actions={
          <LinkButton to="/canh-bao" variant="default">
            {words.page.toList}
          </LinkButton>
        }
      />
      {!mayChange && <Notice tone="plain">{words.rules.readOnly}</Notice>}
      <p role="status" className={classes.saved}>
        {saved > 0 && words.rules.saved}
      </p>
      {data.items.map(rule => (
        <RulePanel
          key={`${rule.kind} ${rule.version}`}
          rule={rule}
          isChanging={changing === rule.kind}
          {...(mayChange && { onChange: () => setChanging(rule.kind) })}
          onSaved={() => {
            setChanging(null)
            setSaved(count => count + 1)
          }}
          onCancel={() => setChanging(null)}
        />
      ))}
    </div>
  )
}

type PanelProps = {
  readonly rule: Rule
  readonly isChanging: boolean
  /** Missing for whoever may only read. */
  readonly onChange?: () => void
  readonly onSaved: () => void
  readonly onCancel: () => void
}

function RulePanel({ rule, isChanging, onChange, onSaved, onCancel }: PanelProps) {
  const words = useWords(alertWords)
  const restore = useSaveAlertRule(rule, onSaved)
  const buttons = (
    <div className={classes.buttons}>
      <ActionButton variant="default" aria-label={words.rules.changeOf(words.kinds[rule.kind])} onClick={onChange}>
        {words.rules.change}
      </ActionButton>
      {!rule.isDefault && (
        <ConfirmButton
          label={words.rules.restore}
          question={words.rules.restoreAsk}
          confirmLabel={words.rules.restore}
          confirmVariant="filled"
          loading={restore.isPending}
          onConfirm={() => restore.mutate(null)}
        />
      )}
    </div>
  )
  return (
    <Panel
      heading={words.kinds[rule.kind]}
      note={rule.isDefault ? words.rules.isDefault : words.rules.isOwn}
      {...(onChange !== undefined && !isChanging && { action: buttons })}
    >
      {restore.error !== null && <ProblemMessage error={restore.error} />}
      {isChanging ? <AlertRuleForm rule={rule} onSaved={onSaved} onClose={onCancel} /> : <RuleWords rule={rule} />}
    </Panel>
  )
}

function RuleWords({ rule }: { readonly rule: Rule }) {
  const words = useWords(alertWords)
  if (!rule.isOn) return <p>{words.rules.off}</p>
  const waits = ALERT_RUNGS.map(rung => {
    const days = rule.ladder[rung]
    return days === null ? words.rules.never(words.rungs[rung]) : words.rules.wait(words.rungs[rung], days)
  })
  return (
    <ul className={classes.words}>
      {rule.isReminded && (
        <li>{rule.remindBefore.length === 0 ? words.rules.noReminder : words.rules.remind(rule.remindBefore.join(', '))}</li>
      )}
      {waits.map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
