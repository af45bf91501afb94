import { useMemo } from 'react'
import { textDifferences } from '#domain/shared/text-differences.ts'
import { wordSimilarity } from '#domain/shared/text-similarity.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './text-changes.module.css'

type Props = {
  readonly before: string
  readonly after: string
  /** Of whom the older text is; last period's own when absent. */
  readonly unitName?: string
  readonly open?: boolean
}

/** Two texts in one, with what went struck through and what came coloured; how alike they are stands above. */
export function TextChanges({ before, after, unitName, open = false }: Props) {
  const words = useWords(reviewWords).changes
  const parts = useMemo(() => textDifferences(before, after), [before, after])
  const percent = Math.round(wordSimilarity(after, before) * 100)
  return (
    <details className={classes.changes} open={open}>
      <summary>{unitName === undefined ? `${words.show} (${words.withLast(percent)})` : words.withOther(unitName, percent)}</summary>
      <p className={classes.text}>
        {parts.map(({ kind, text }, index) => {
          const key = `${index} ${kind}`
          if (kind === 'same') return <span key={key}>{text}</span>
          return kind === 'new' ? (
            <ins key={key}>
              <span className="only-read">{words.added}</span>
              {text}
            </ins>
          ) : (
            <del key={key}>
              <span className="only-read">{words.gone}</span>
              {text}
            </del>
          )
        })}
      </p>
      <p className={classes.legend}>{words.legend}</p>
    </details>
  )
}
