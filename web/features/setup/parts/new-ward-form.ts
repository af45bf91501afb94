import { isLoginName } from '#domain/access/login-name.ts'
import { checkPassword } from '#domain/access/password-policy.ts'
import { chooseUnits } from '#domain/organisation/choose-units.ts'
import { readNeighbourhoodList } from '#domain/organisation/neighbourhood-list.ts'
import { wardPattern } from '#domain/organisation/ward-pattern.ts'
import type { CommuneLevel } from '#domain/organisation/ward-pattern.ts'
import { refusal } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import type { setupWords } from '../../../i18n/setup-words.ts'
import type { Language } from '../../../i18n/use-words.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { KEPT_UNIT, UNCHANGED_UNITS, choicesOf, listUnitRows } from './unit-choice.ts'
import type { UnitChanges } from './unit-choice.ts'

export const SETUP_STEPS = ['ward', 'administrator', 'neighbourhoods', 'units'] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

export type NewWardForm = {
  readonly level: CommuneLevel
  readonly placeName: string
  readonly superiorName: string
  readonly fullName: string
  readonly position: string
  readonly login: string
  readonly password: string
  readonly neighbourhoods: string
  readonly units: UnitChanges
}
export const EMPTY_WARD: NewWardForm = {
  level: 'phường',
  placeName: '',
  superiorName: '',
  fullName: '',
  position: '',
  login: '',
  password: '',
  neighbourhoods: '',
  units: UNCHANGED_UNITS,
}

type Words = (typeof setupWords)['vi']

/** What a step still lacks, by the rules the server refuses by. Field ids are the form's keys. */
export function checkSetupStep(step: SetupStep, form: NewWardForm, words: Words, language: Language): readonly FieldError[] {
  if (step === 'ward')
    return [
      ...missing('placeName', form.placeName, words.placeMissing),
      ...missing('superiorName', form.superiorName, words.superiorMissing),
    ]
  if (step === 'administrator') return [...missing('fullName', form.fullName, words.fullNameMissing), ...checkAccount(form, language)]
  const list = readNeighbourhoodList(form.neighbourhoods, form.level)
  if (step === 'units') return checkUnits(form, list.ok ? list.value : [], language)
  return list.ok ? [] : list.refusals.map(found => ({ fieldId: 'neighbourhoods', text: refusalSentence(found, language) }))
}

function missing(fieldId: string, value: string, text: string): readonly FieldError[] {
  return value.trim() === '' ? [{ fieldId, text }] : []
}

function checkAccount({ login, password }: NewWardForm, language: Language): readonly FieldError[] {
  const name = login.trim().toLowerCase()
  const named = isLoginName(name)
    ? []
    : [{ fieldId: 'login', text: refusalSentence(refusal('LOGIN_MALFORMED', '', { login: name }), language) }]
  return [...named, ...checkPassword(password, name).map(found => ({ fieldId: 'password', text: refusalSentence(found, language) }))]
}

function checkUnits(form: NewWardForm, neighbourhoods: readonly string[], language: Language): readonly FieldError[] {
  const choices = choicesOf(listUnitRows(form), form.units)
  const outcome = chooseUnits(wardPattern(form.level, tidyText(form.placeName), neighbourhoods), choices)
  if (outcome.ok) return []
  return outcome.refusals.map(found => {
    const place = /^units\[(\d+)\]$/.exec(found.at)?.[1]
    return { fieldId: `unit-${choices[Number(place)]?.key ?? KEPT_UNIT}`, text: refusalSentence(found, language) }
  })
}
