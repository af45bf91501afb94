import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { directiveWords } from '../../../i18n/directive-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import { SourceLink } from '../directive/source-link.tsx'
import classes from './directive-panel.module.css'

/** The leader's own words with what they were about; where the work was changed since, both stand. */
export function DirectivePanel({ item: { directive, instruction } }: { readonly item: Pick<WorkItemDetail, 'directive' | 'instruction'> }) {
  const { item } = useWords(directiveWords)
  if (directive === null) {
    return instruction === '' ? null : (
      <Panel heading={item.heading}>
        <p className={classes.text}>{instruction}</p>
      </Panel>
    )
  }
  const { sentence, source, givenByName, givenAt, preparedByName } = directive
  return (
    <Panel heading={item.heading} note={item.given(givenByName, formatMoment(givenAt))}>
      <blockquote className={classes.words}>{sentence}</blockquote>
      <p className={classes.text}>
        {item.source}: <SourceLink source={source} />
        {preparedByName !== '' && ` · ${item.prepared(preparedByName)}`}
      </p>
      {instruction !== sentence && instruction !== '' && (
        <p className={classes.text}>
          <strong>{item.changed}:</strong> {instruction}
        </p>
      )}
    </Panel>
  )
}
