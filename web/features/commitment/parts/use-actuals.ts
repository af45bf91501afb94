import { useQuery } from '@tanstack/react-query'
import { sayAmount } from '#domain/target/say-figure.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { figuresQuery } from '../../target/api/figures-query.ts'

/** What stands today beside each promise, in words: the unit's own result where each unit owes the target, else the whole ward's. */
export function useActuals(planId: string, unitId: string): (targetId: string, unit: string) => string {
  const words = useWords(commitmentWords).target
  const language = useLanguage()
  const { data } = useQuery(figuresQuery(planId, null))
  return (targetId, unit) => {
    const figure = data?.items.find(item => item.targetId === targetId)
    if (figure === undefined) return words.noActual
    const own = figure.units.find(item => item.unitId === unitId)
    const value = own === undefined ? figure.value : own.value
    if (value === null) return words.noActual
    const amount = sayAmount(value, own === undefined ? figure.unit : unit, language)
    return figure.kind === 'typed' ? `${amount} (${words.typed})` : amount
  }
}
