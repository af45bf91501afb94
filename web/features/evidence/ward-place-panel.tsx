import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { callApi } from '../../api/call-api.ts'
import type { Answer } from '../../api/api-routes.ts'
import { evidencePlaceWords } from '../../i18n/evidence-place-words.ts'
import { sharedWords } from '../../i18n/shared-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainText } from '../../ui/plain-text.tsx'
import { ProblemMessage } from '../../ui/problem-message.tsx'
import { draftOfPlace, readPlace } from './place-draft.ts'
import type { PlaceField } from './place-draft.ts'
import classes from './ward-place-panel.module.css'

type Rules = Answer<'getEvidenceRules'>

/** By the ward's version too: a saved setting of the ward makes the version of these stale. */
const rulesQuery = (wardVersion: number) =>
  queryOptions({ queryKey: ['evidence-rules', wardVersion], queryFn: ({ signal }) => callApi('getEvidenceRules', { signal }) })

type Props = { readonly wardVersion: number; readonly onSaved: () => void }

/** What is taken as evidence, and where the ward lies: pictures taken farther away are pointed out. */
export function WardPlacePanel({ wardVersion, onSaved }: Props) {
  const words = useWords(evidencePlaceWords)
  const { data, error, refetch } = useQuery(rulesQuery(wardVersion))
  const [isSaved, setIsSaved] = useState(false)
  return (
    <Panel heading={words.heading} note={words.what}>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {isSaved && <Notice tone="good">{words.saved}</Notice>}
      {data !== undefined && (
        <>
          <p className={classes.rules}>
            {words.rules(Math.round(data.largestFile / 1_048_576), data.endings.join(', '))} {words.scanner[data.scanner]}{' '}
            {data.heicPreview ? words.heicShown : words.heicKept}
          </p>
          <PlaceForm
            key={data.version}
            rules={data}
            onSaved={() => {
              setIsSaved(true)
              onSaved()
              void refetch()
            }}
          />
        </>
      )}
    </Panel>
  )
}

function PlaceForm({ rules, onSaved }: { readonly rules: Rules; readonly onSaved: () => void }) {
  const words = useWords(evidencePlaceWords)
  const shared = useWords(sharedWords)
  const [draft, setDraft] = useState(() => draftOfPlace(rules.place))
  const [wrong, setWrong] = useState<readonly PlaceField[]>([])
  const saving = useMutation({
    mutationFn: (place: Rules['place']) => callApi('saveWardPlace', { body: { place }, ifMatch: rules.version }),
    onSuccess: onSaved,
  })
  const field = (name: PlaceField) => (
    <PlainText
      id={`ward-${name}`}
      label={words[name]}
      hint={words.hints[name]}
      inputMode="decimal"
      value={draft[name]}
      error={wrong.includes(name) ? words.wrong[name] : undefined}
      onChange={text => setDraft({ ...draft, [name]: text })}
    />
  )
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault()
        const read = readPlace(draft)
        setWrong('wrong' in read ? read.wrong : [])
        if ('place' in read) saving.mutate(read.place)
        else document.getElementById(`ward-${read.wrong[0] ?? 'latitude'}`)?.focus()
      }}
    >
      {saving.error !== null && <ProblemMessage error={saving.error} />}
      <div className={classes.fields}>
        {field('latitude')}
        {field('longitude')}
        {field('radius')}
      </div>
      <ActionButton type="submit" loading={saving.isPending}>
        {shared.save}
      </ActionButton>
    </form>
  )
}
