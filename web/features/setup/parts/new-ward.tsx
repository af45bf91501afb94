import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { setupWords } from '../../../i18n/setup-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { AdministratorStep } from './administrator-step.tsx'
import { checkSetupStep, EMPTY_WARD, SETUP_STEPS } from './new-ward-form.ts'
import type { NewWardForm } from './new-ward-form.ts'
import { NeighbourhoodsStep } from './neighbourhoods-step.tsx'
import classes from './new-ward.module.css'
import { choicesOf, forgetNeighbourhoods, listUnitRows } from './unit-choice.ts'
import { UnitsStep } from './units-step.tsx'
import { WardMade } from './ward-made.tsx'
import { WardStep } from './ward-step.tsx'

/** Four short steps, each checked before the next; what was typed stays when one goes back. */
export function NewWard({ code, onBack }: { readonly code: string; readonly onBack: () => void }) {
  const words = useWords(setupWords)
  const language = useLanguage()
  const [form, setForm] = useState(EMPTY_WARD)
  const [index, setIndex] = useState(0)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const key = useCreationKey()
  const make = useMutation({ mutationFn: () => callApi('setUpWard', { body: bodyOf(code, form), idempotencyKey: key.get() }) })
  const step = SETUP_STEPS[index] ?? 'ward'
  const change = (part: Partial<NewWardForm>) => {
    const units = part.neighbourhoods === undefined ? form.units : forgetNeighbourhoods(form.units)
    setForm({ ...form, units, ...part })
    key.renew()
  }

  function goOn(): void {
    const found = checkSetupStep(step, form, words, language)
    setErrors(found)
    setAttempt(attempt + 1)
    if (found.length > 0) return
    if (index === SETUP_STEPS.length - 1) make.mutate()
    else setIndex(index + 1)
  }

  function goBack(): void {
    setErrors([])
    if (index === 0) onBack()
    else setIndex(index - 1)
  }

  if (make.data !== undefined) return <WardMade units={make.data.unitCount} neighbourhoods={make.data.neighbourhoodCount} />
  const parts = { form, errors, onChange: change }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        goOn()
      }}
    >
      <p className={classes.step}>{words.step(index + 1, SETUP_STEPS.length)}</p>
      <h2 className={classes.heading}>{words.steps[step]}</h2>
      <ErrorSummary errors={errors} attempt={attempt} />
      {make.error !== null && <ProblemMessage error={make.error} />}
      {step === 'ward' && <WardStep {...parts} />}
      {step === 'administrator' && <AdministratorStep {...parts} />}
      {step === 'neighbourhoods' && <NeighbourhoodsStep {...parts} />}
      {step === 'units' && <UnitsStep {...parts} />}
      <div className={classes.actions}>
        <Button variant="default" onClick={goBack}>
          {words.back}
        </Button>
        <Button type="submit" loading={make.isPending}>
          {index === SETUP_STEPS.length - 1 ? words.finish : words.next}
        </Button>
      </div>
    </form>
  )
}

function bodyOf(setupCode: string, form: NewWardForm) {
  const { level, placeName, superiorName, fullName, position, login, password, neighbourhoods } = form
  const units = choicesOf(listUnitRows(form), form.units)
  return {
    setupCode: setupCode.trim(),
    level,
    placeName,
    superiorName,
    neighbourhoods,
    units: [...units],
    administrator: { fullName, login: login.trim().toLowerCase(), password, position },
  }
}
