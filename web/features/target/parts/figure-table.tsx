import { Link } from '@tanstack/react-router'
import type { FigureAnswer } from '#contract/target/figure-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { sayAmount, sayRequirement } from '#domain/target/say-figure.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { groupByTask } from '../filter-figures.ts'
import { sayGap } from '../say-gap.ts'
import { KindMark, StateBadge } from './state-badge.tsx'
import classes from './target-list.module.css'

const COLUMNS = 7

/** Every target with minimum, promise, actual, path, state and source; under its task. A card a target on the phone. */
export function FigureTable({
  figures,
  titles,
}: {
  readonly figures: readonly FigureAnswer[]
  readonly titles: ReadonlyMap<string, string>
}) {
  const { list: words, figure: figureWords } = useWords(targetWords)
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="only-read">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.text}</th>
            <th scope="col" className={classes.right}>
              {figureWords.floor}
            </th>
            <th scope="col" className={classes.right}>
              {figureWords.committed}
            </th>
            <th scope="col" className={classes.right}>
              {figureWords.actual}
            </th>
            <th scope="col">{words.columns.deadline}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.columns.source}</th>
          </tr>
        </thead>
        {groupByTask(figures).map(group => (
          <tbody key={group.taskId}>
            <tr className={classes.task}>
              <th scope="rowgroup" colSpan={COLUMNS}>
                <Link to="/nhiem-vu/$taskId" params={{ taskId: group.taskId }}>
                  {words.task(group.taskCode)}
                  {titles.has(group.taskId) && `. ${titles.get(group.taskId)}`}
                </Link>
              </th>
            </tr>
            {group.figures.map(figure => (
              <FigureRow key={figure.targetId} figure={figure} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function FigureRow({ figure }: { readonly figure: FigureAnswer }) {
  const { list: words, figure: figureWords, none, noFigure } = useWords(targetWords)
  const language = useLanguage()
  const say = (value: number) => sayAmount(value, figure.unit, language)
  const marks = [figure.soft && figureWords.soft, figure.interim && figureWords.interim].filter(mark => mark !== false)
  const cells = [
    {
      key: 'floor',
      label: figureWords.floor,
      right: true,
      content: (
        <>
          {sayRequirement(figure, language)}
          {figure.floorAmount !== null && <span className={classes.small}>{sayAmount(figure.floorAmount, 'VND', language)}</span>}
        </>
      ),
    },
    { key: 'committed', label: figureWords.committed, right: true, content: figure.committed === null ? none : say(figure.committed) },
    {
      key: 'actual',
      label: figureWords.actual,
      right: true,
      content: (
        <span>
          {figure.value === null ? noFigure : <span className={classes.value}>{say(figure.value)}</span>}
          {figure.part !== null && figure.whole !== null && (
            <span className={classes.small}>
              {figureWords.ofWhole(sayAmount(figure.part, '', language), sayAmount(figure.whole, '', language))}
            </span>
          )}
        </span>
      ),
    },
    { key: 'deadline', label: words.columns.deadline, right: false, content: figure.end === null ? words.standing : formatDay(figure.end) },
    {
      key: 'state',
      label: words.columns.state,
      right: false,
      content: (
        <span>
          <StateBadge state={figure.state} />
          <span className={classes.small}>{sayGap(figure, figureWords, language)}</span>
        </span>
      ),
    },
    { key: 'source', label: words.columns.source, right: false, content: <KindMark kind={figure.kind} /> },
  ]
  return (
    <tr>
      <th scope="row">
        <Link to="/chi-tieu/$targetId" params={{ targetId: figure.targetId }} className={classes.text}>
          {figure.text}
        </Link>
        {marks.length > 0 && <span className={classes.small}>{marks.join(', ')}</span>}
      </th>
      {cells.map(cell => (
        <td key={cell.key} className={cell.right ? classes.right : undefined}>
          <span className={classes.label} aria-hidden="true">
            {cell.label}
          </span>
          {cell.content}
        </td>
      ))}
    </tr>
  )
}
