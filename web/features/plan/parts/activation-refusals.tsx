import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { ApiProblem } from '../../../api/api-problem.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { openRefusals } from './open-refusals.ts'

/** Everything that stands in the way, each a link to where it is mended on this page; what has been mended since is gone. */
export function ActivationRefusals({ error, plan }: { readonly error: unknown; readonly plan: PlanDetail }) {
  const { ready: words } = useWords(planWords)
  if (!(error instanceof ApiProblem) || error.refusals.length === 0) return <ProblemMessage error={error} />
  const errors = openRefusals(error.refusals, plan)
  return <ErrorSummary heading={words.refused(errors.length)} errors={errors} />
}
