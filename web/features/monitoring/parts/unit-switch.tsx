import { NativeSelect } from '@mantine/core'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'

type Props = { readonly units: readonly { readonly unitId: string; readonly name: string }[]; readonly chosen: string; readonly onChoose: (unitId: string) => void }

/** For who serves in several units; nothing for one unit. */
export function UnitSwitch({ units, chosen, onChoose }: Props) {
  const words = useWords(monitoringWords)
  if (units.length < 2) return null
  return (
    <NativeSelect
      id="unit" label={words.chooseUnit} value={chosen} maw="26rem" mb="md"
      data={units.map(unit => ({ value: unit.unitId, label: unit.name }))} onChange={event => onChoose(event.currentTarget.value)}
    />
  )
}
