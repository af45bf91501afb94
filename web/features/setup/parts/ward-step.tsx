import { NativeSelect, TextInput } from '@mantine/core'
import type { CommuneLevel } from '#domain/organisation/ward-pattern.ts'
import { setupWords } from '../../../i18n/setup-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { errorAt } from './step-props.ts'
import type { StepProps } from './step-props.ts'

const LEVELS: readonly CommuneLevel[] = ['phường', 'xã', 'đặc khu']

export function WardStep({ form, errors, onChange }: StepProps) {
  const words = useWords(setupWords)
  return (
    <>
      <NativeSelect
        id="level"
        label={words.level}
        value={form.level}
        maw="16rem"
        data={LEVELS.map(level => ({ value: level, label: words.levels[level] }))}
        onChange={event => onChange({ level: LEVELS.find(level => level === event.currentTarget.value) ?? 'phường' })}
      />
      <TextInput
        id="placeName"
        label={words.placeName}
        description={words.placeHint}
        value={form.placeName}
        error={errorAt(errors, 'placeName')}
        maxLength={80}
        onChange={event => onChange({ placeName: event.currentTarget.value })}
      />
      <TextInput
        id="superiorName"
        label={words.superior}
        description={words.superiorHint}
        value={form.superiorName}
        error={errorAt(errors, 'superiorName')}
        maxLength={160}
        onChange={event => onChange({ superiorName: event.currentTarget.value })}
      />
    </>
  )
}
