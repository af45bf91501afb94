import { useQueries } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { CHASING_KINDS } from '#domain/paper/paper-kind.ts'
import type { ChasingKind } from '#domain/paper/paper-kind.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readNewPaperSearch } from '../../../routes/paper-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ChoiceRow } from '../../../ui/choice-row.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { alertQuery } from '../../alert/api/alerts-query.ts'
import { useUnitsInReach } from '../../organisation/api/use-units-in-reach.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import { useDraftPaper } from '../api/use-draft-paper.ts'

/** Of a long list only the first are named. */
const NAMED = 10

/** Which kind of paper, and about what: alerts that were chosen, a unit's late work, or the whole ward's. */
export function NewPaperPage() {
  const words = useWords(paperWords)
  const navigate = useNavigate()
  const { canhbao, donvi, loai } = useAddressSearch(readNewPaperSearch)
  const alertIds = (canhbao ?? '').split(',').filter(id => id !== '')
  const [kind, setKind] = useState<ChasingKind>(loai ?? (alertIds.length > 1 ? 'late_list' : 'urging'))
  const [unitId, setUnit] = useState(donvi ?? '')
  const draft = useDraftPaper(paper => void navigate({ to: '/van-ban/$paperId', params: { paperId: paper.paperId }, replace: true }))
  const source = alertIds.length > 0 ? { alertIds } : unitId === '' ? {} : { unitId }
  return (
    <>
      <PageTitle title={words.form.title} subtitle={words.form.what} />
      <Panel heading={words.form.about}>
        <StepForm
          error={draft.error}
          isSending={draft.isPending}
          onClose={() => void navigate({ to: '/van-ban' })}
          onSubmit={() => draft.mutate({ kind, ...source })}
        >
          {alertIds.length > 0 ? <ChosenAlerts alertIds={alertIds} /> : <UnitChoice value={unitId} onChange={setUnit} />}
          <ChoiceRow
            label={words.form.kind}
            value={kind}
            options={CHASING_KINDS.map(value => ({ value, text: words.kinds[value] }))}
            onChange={setKind}
          />
          <p>{words.kindHints[kind]}</p>
          <FormButtons send={words.form.send} isSending={draft.isPending} onCancel={() => void navigate({ to: '/van-ban' })} />
        </StepForm>
      </Panel>
    </>
  )
}

function ChosenAlerts({ alertIds }: { readonly alertIds: readonly string[] }) {
  const { form } = useWords(paperWords)
  const alerts = useQueries({ queries: alertIds.slice(0, NAMED).map(alertQuery) })
  return (
    <>
      <p>
        <strong>{form.fromAlerts(alertIds.length)}</strong>
      </p>
      <ul>
        {alerts.flatMap(({ data }) => (data === undefined ? [] : [<li key={data.alertId}>{data.sentence}</li>]))}
        {alertIds.length > NAMED && <li>…</li>}
      </ul>
    </>
  )
}

function UnitChoice({ value, onChange }: { readonly value: string; readonly onChange: (unitId: string) => void }) {
  const { form } = useWords(paperWords)
  const units = useUnitsInReach('paper.draft')
  return (
    <PlainSelect id="paper-of-unit" label={form.unit} value={value} onChange={onChange}>
      <option value="">{form.everyUnit}</option>
      {units.map(unit => (
        <option key={unit.unitId} value={unit.unitId}>
          {unit.name}
        </option>
      ))}
    </PlainSelect>
  )
}
