import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PreferenceView } from '#contract/notification/notification-routes.ts'
import { NOTIFICATION_KINDS } from '#domain/notification/notification-kind.ts'
import { DEFAULT_FREQUENCIES, FREQUENCIES } from '#domain/notification/preference.ts'
import { notificationWords } from '../../i18n/notification-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainSelect } from '../../ui/plain-select.tsx'
import { PlainText } from '../../ui/plain-text.tsx'
import { ProblemMessage } from '../../ui/problem-message.tsx'
import { useWarningBeforeLeaving } from '../../ui/use-warning-before-leaving.ts'
import { preferenceQuery, useSavePreference } from './api/notifications-query.ts'
import classes from './preference-form.module.css'

/** What the person wants to be told outside the product, how soon, and when they want to be left alone. */
export function PreferencePanel() {
  const { preference: words } = useWords(notificationWords)
  const { data, error, refetch } = useQuery(preferenceQuery)
  return (
    <div id="nhan-thong-bao">
      <Panel heading={words.heading} note={words.note}>
        {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <LoadingState />}
        {data !== undefined && <PreferenceForm key={data.version} stored={data} />}
      </Panel>
    </div>
  )
}

type Draft = Pick<PreferenceView, 'frequencies' | 'quiet' | 'language'>

function PreferenceForm({ stored }: { readonly stored: PreferenceView }) {
  const words = useWords(notificationWords)
  const own = words.preference
  const save = useSavePreference(stored.version)
  const [draft, setDraft] = useState<Draft>({ frequencies: stored.frequencies, quiet: stored.quiet, language: stored.language })
  const [isChanged, setIsChanged] = useState(false)
  useWarningBeforeLeaving(isChanged)
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    setIsChanged(true)
  }
  const choose = (kind: (typeof NOTIFICATION_KINDS)[number], chosen: string) => {
    const { [kind]: _before, ...others } = draft.frequencies
    const frequency = FREQUENCIES.find(item => item === chosen)
    change({ frequencies: frequency === undefined ? others : { ...others, [kind]: frequency } })
  }
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault()
        save.mutate(draft, { onSuccess: () => setIsChanged(false) })
      }}
    >
      <div className={classes.kinds}>
        {NOTIFICATION_KINDS.map(kind => (
          <PlainSelect
            key={kind}
            id={`frequency-${kind}`}
            label={words.kinds[kind]}
            value={draft.frequencies[kind] ?? ''}
            onChange={chosen => choose(kind, chosen)}
          >
            <option value="">
              {DEFAULT_FREQUENCIES[kind] === 'immediately'
                ? own.atOnceByDefault
                : own.byDefault(words.frequencies[DEFAULT_FREQUENCIES[kind]].toLowerCase())}
            </option>
            {FREQUENCIES.map(frequency => (
              <option key={frequency} value={frequency}>
                {words.frequencies[frequency]}
              </option>
            ))}
          </PlainSelect>
        ))}
      </div>
      <p className={classes.note}>{own.digestNote}</p>
      <fieldset className={classes.quiet}>
        <legend>{own.quiet}</legend>
        <div className={classes.times}>
          <PlainText
            id="quiet-from"
            type="time"
            label={own.from}
            value={draft.quiet.from}
            required
            onChange={from => change({ quiet: { ...draft.quiet, from } })}
          />
          <PlainText
            id="quiet-to"
            type="time"
            label={own.to}
            value={draft.quiet.to}
            required
            onChange={to => change({ quiet: { ...draft.quiet, to } })}
          />
        </div>
        <p className={classes.note}>{own.quietNote}</p>
      </fieldset>
      <PlainSelect
        id="message-language"
        label={own.language}
        value={draft.language}
        onChange={language => change({ language: language === 'en' ? 'en' : 'vi' })}
      >
        <option value="vi">{own.languages.vi}</option>
        <option value="en">{own.languages.en}</option>
      </PlainSelect>
      {save.error !== null && <ProblemMessage error={save.error} />}
      {stored.version > 0 && !isChanged && <Notice tone="good">{own.saved}</Notice>}
      <div>
        <ActionButton type="submit" loading={save.isPending} disabled={!isChanged}>
          {own.save}
        </ActionButton>
      </div>
    </form>
  )
}
