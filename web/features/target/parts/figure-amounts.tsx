import type { FigureAnswer } from '#contract/target/figure-shapes.ts'
import { sayAmount, sayRequirement } from '#domain/target/say-figure.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import classes from './figure-amounts.module.css'

/** The plan's minimum, the promise and what stands, side by side. */
export function FigureAmounts({ figure }: { readonly figure: FigureAnswer }) {
  const words = useWords(targetWords)
  const language = useLanguage()
  const say = (value: number) => sayAmount(value, figure.unit, language)
  return (
    <dl className={classes.amounts}>
      <div className={classes.amount}>
        <dt>{figure.comparator === 'at_most' || figure.comparator === 'less_than' ? words.figure.atMost : words.figure.floor}</dt>
        <dd>
          {sayRequirement(figure, language)}
          {figure.floorAmount !== null && <small>{words.figure.floorAmount(sayAmount(figure.floorAmount, 'VND', language))}</small>}
        </dd>
      </div>
      <div className={classes.amount}>
        <dt>{words.figure.committed}</dt>
        <dd className={figure.committed === null ? classes.none : undefined}>
          {figure.committed === null ? words.none : say(figure.committed)}
        </dd>
      </div>
      <div className={`${classes.amount} ${classes.actual}`}>
        <dt>{words.figure.actual}</dt>
        <dd className={figure.value === null ? classes.none : undefined}>
          {figure.value === null ? words.noFigure : say(figure.value)}
          {figure.part !== null && figure.whole !== null && (
            <small>{words.figure.ofWhole(sayAmount(figure.part, '', language), sayAmount(figure.whole, '', language))}</small>
          )}
        </dd>
      </div>
    </dl>
  )
}
