import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './plan-status.module.css'

export function PlanStatus({ status }: { readonly status: PlanDetail['status'] }) {
  const { plans: words } = useWords(planWords)
  return <span className={`${classes.status} ${classes[status]}`}>{words.statuses[status]}</span>
}
