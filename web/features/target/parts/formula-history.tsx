import type { TargetDetail } from '#contract/target/figure-shapes.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './provenance.module.css'

/** Every way the target was computed, newest first, with who said so and why. */
export function FormulaHistory({ target }: { readonly target: TargetDetail }) {
  const { page: words, typed } = useWords(targetWords)
  if (target.formulaHistory.length === 0) return null
  return (
    <Panel heading={words.history}>
      <ol className={classes.history}>
        {target.formulaHistory.map(version => (
          <li key={version.formulaVersion}>
            <h3>{words.historyVersion(version.formulaVersion)}</h3>
            <p className={classes.line}>{typed.by(version.byName, formatMoment(version.at))}</p>
            <p className={classes.sentence}>{version.formulaInWords.sentence}</p>
            {version.note !== '' && <p className={classes.line}>{version.note}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
