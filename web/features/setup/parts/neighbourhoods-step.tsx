import { Textarea } from '@mantine/core'
import { setupWords } from '../../../i18n/setup-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { NeighbourhoodPreview } from '../../organisation/parts/neighbourhood-preview.tsx'
import classes from './new-ward.module.css'
import { errorAt } from './step-props.ts'
import type { StepProps } from './step-props.ts'

export function NeighbourhoodsStep({ form, errors, onChange }: StepProps) {
  const words = useWords(setupWords)
  return (
    <div className={classes.split}>
      <Textarea
        id="neighbourhoods"
        label={words.neighbourhoods}
        description={words.neighbourhoodsHint}
        value={form.neighbourhoods}
        error={errorAt(errors, 'neighbourhoods')}
        rows={10}
        onChange={event => onChange({ neighbourhoods: event.currentTarget.value })}
      />
      <NeighbourhoodPreview text={form.neighbourhoods} level={form.level} />
    </div>
  )
}
