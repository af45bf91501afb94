import { reportWords } from '../../../i18n/report-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import type { Findings } from '../drafts/check-draft.ts'
import type { Finding } from '../drafts/say-finding.ts'
import { useLineCheck } from '../drafts/use-line-check.ts'
import classes from './finding-list.module.css'

/** What stands at a field: each rule with what was found, and the mend. */
export function FindingList({ findings, id }: { readonly findings: Findings; readonly id: string }) {
  const words = useWords(reportWords).form
  return (
    <div id={id} className={classes.findings} aria-live="polite">
      {findings.refusals.map(item => (
        <FindingText key={keyOf(item)} finding={item} tone="refused" lead={words.refused} />
      ))}
      {findings.warnings.map(item => (
        <FindingText key={keyOf(item)} finding={item} tone="warned" lead={words.warned} />
      ))}
    </div>
  )
}

function FindingText({ finding, tone, lead }: { readonly finding: Finding; readonly tone: 'refused' | 'warned'; readonly lead: string }) {
  const language = useLanguage()
  const say = useLineCheck()
  if (say === undefined) return null
  return (
    <p className={classes[tone]}>
      <strong>{lead}</strong> {say.findingRule(finding, language)}{' '}
      <span className={classes.mend}>{say.findingMend(finding, language)}</span>
    </p>
  )
}

export function keyOf({ code, at, facts }: Finding): string {
  return `${code} ${at} ${facts['start'] ?? ''}`
}
