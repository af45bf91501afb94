import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PaperNumbering } from '#contract/paper/paper-shapes.ts'
import { type Day, formatDay } from '#domain/shared/calendar.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'
import { numberingQuery } from '../api/papers-query.ts'
import { useAddTerm } from '../api/use-add-term.ts'

/** How far each sequence of numbers is, what was left out, and the way to begin a new term. */
export function NumberingPanel() {
  const { numbering } = useWords(paperWords)
  const mayAdd = useMay('paper.issue')
  const [isAdding, setIsAdding] = useState(false)
  const { data, error, refetch } = useQuery(numberingQuery)
  const action = mayAdd && !isAdding && (
    <ActionButton variant="default" onClick={() => setIsAdding(true)}>
      {numbering.addTerm}
    </ActionButton>
  )
  return (
    <Panel heading={numbering.heading} note={numbering.what} action={action}>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Series data={data} />}
      {isAdding && <TermForm onClose={() => setIsAdding(false)} />}
    </Panel>
  )
}

function Series({ data }: { readonly data: PaperNumbering }) {
  const { numbering } = useWords(paperWords)
  if (data.series.length === 0) return <p>{numbering.none}</p>
  return (
    <>
      {data.terms.toReversed().map(term => {
        const own = data.series.filter(item => item.term === term.startsOn)
        return own.length === 0 ? null : (
          <section key={term.startsOn}>
            <p>
              <strong>{numbering.term(term.name, formatDay(term.startsOn))}</strong>
            </p>
            <ul>
              {own.map(({ type, organSymbol, last, gaps }) => (
                <li key={`${type} ${organSymbol}`}>
                  {numbering.last(`${type}/${organSymbol}`, last)},{' '}
                  {gaps.length === 0 ? numbering.whole : numbering.gaps(gaps.map(sayRange).join(', '))}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function sayRange({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`
}

function TermForm({ onClose }: { readonly onClose: () => void }) {
  const { numbering } = useWords(paperWords)
  const [startsOn, setStartsOn] = useState<Day | null>(null)
  const [name, setName] = useState('')
  const add = useAddTerm(onClose)
  const at = (place: string) => fieldErrorsOf(add.error).find(item => item.fieldId === fieldIdOf(place))?.text
  return (
    <StepForm
      error={add.error}
      isSending={add.isPending}
      onClose={onClose}
      onSubmit={() => startsOn !== null && add.mutate({ startsOn, name })}
    >
      <p>{numbering.addTermWhat}</p>
      <DayField
        id={fieldIdOf('startsOn')}
        label={numbering.startsOn}
        value={startsOn}
        required
        error={at('startsOn')}
        onChange={setStartsOn}
      />
      <PlainText
        id={fieldIdOf('name')}
        label={numbering.name}
        hint={numbering.nameHint}
        value={name}
        required
        maxLength={40}
        error={at('name')}
        onChange={setName}
      />
      <FormButtons send={numbering.saveTerm} isSending={add.isPending} onCancel={onClose} />
    </StepForm>
  )
}
