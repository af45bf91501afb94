import type { TargetDetail } from '#contract/target/figure-shapes.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './outlook-sentences.module.css'

/** Where the figure leads, and what must happen this week. */
export function OutlookSentences({ outlook }: { readonly outlook: NonNullable<TargetDetail['outlook']> }) {
  const { page: words } = useWords(targetWords)
  return (
    <dl className={classes.outlook}>
      <dt>{words.outlook}</dt>
      <dd>{outlook.sentence}</dd>
      {outlook.need !== '' && (
        <>
          <dt>{words.need}</dt>
          <dd>{outlook.need}</dd>
        </>
      )}
    </dl>
  )
}
