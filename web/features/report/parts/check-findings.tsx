import { Link } from '@tanstack/react-router'
import type { ReportDetail, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { Notice } from '../../../ui/notice.tsx'
import { findingSentence, readFindings } from '../drafts/say-finding.ts'
import type { Finding } from '../drafts/say-finding.ts'
import classes from './check-findings.module.css'
import { fieldId, fieldOf } from './field-ids.ts'
import { keyOf } from './finding-list.tsx'

type OfLine = { readonly line: ReportLineAnswer; readonly findings: readonly Finding[] }

/** Every refusal of every line at once, each a link into its field. */
export function CheckRefusals({ report }: { readonly report: ReportDetail }) {
  const words = useWords(reportWords).check
  const found = report.lines.flatMap((line): readonly OfLine[] =>
    line.refusals.length === 0 ? [] : [{ line, findings: readFindings(line.refusals) }],
  )
  const count = found.reduce((sum, item) => sum + item.findings.length, 0)
  if (count === 0) return <Notice tone="good">{words.allGood}</Notice>
  return (
    <Notice tone="error" heading={words.toMend(count)}>
      <FindingLinks report={report} found={found} />
    </Notice>
  )
}

export function CheckWarnings({ report }: { readonly report: ReportDetail }) {
  const words = useWords(reportWords).check
  const found = report.lines.flatMap((line): readonly OfLine[] =>
    line.warnings.length === 0 ? [] : [{ line, findings: readFindings(line.warnings) }],
  )
  const count = found.reduce((sum, item) => sum + item.findings.length, 0)
  if (count === 0) return null
  return (
    <Notice tone="warning" heading={words.warnings(count)}>
      <p>{words.warningsWhat}</p>
      <FindingLinks report={report} found={found} />
    </Notice>
  )
}

function FindingLinks({ report, found }: { readonly report: ReportDetail; readonly found: readonly OfLine[] }) {
  const language = useLanguage()
  return (
    <ul className={classes.lines}>
      {found.map(({ line, findings }) => (
        <li key={line.taskId}>
          <strong>
            {line.taskCode}. {line.taskTitle}
          </strong>
          <ul>
            {findings.map(finding => (
              <li key={keyOf(finding)}>
                <Link
                  className={classes.link}
                  to="/bao-cao/$reportId"
                  params={{ reportId: report.reportId }}
                  search={{ dong: line.taskId }}
                  hash={fieldId(line.taskId, fieldOf(finding.at))}
                >
                  {findingSentence(finding, language)}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
