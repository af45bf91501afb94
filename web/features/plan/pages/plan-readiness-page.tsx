import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { planQuery } from '../api/plan-query.ts'
import { useActivatePlan } from '../api/use-activate-plan.ts'
import { ActivationPanel } from '../parts/activation-panel.tsx'
import { ActivationRefusals } from '../parts/activation-refusals.tsx'
import { ClearsPanel } from '../parts/clears-panel.tsx'
import { DoubtsPanel } from '../parts/doubts-panel.tsx'
import { ReadinessHub } from '../parts/readiness-hub.tsx'
import classes from './plan-readiness-page.module.css'

/** What stands between a draft and its going into force, each part with its state. */
export function PlanReadinessPage() {
  const planId = useAddressId('planId')
  const { data, error, refetch } = useQuery(planQuery(planId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <Readiness plan={data} />
}

function Readiness({ plan }: { readonly plan: PlanDetail }) {
  const { ready: words } = useWords(planWords)
  const activate = useActivatePlan(plan)
  return (
    <>
      <PageTitle
        title={words.title}
        subtitle={
          <Link to="/ke-hoach/$planId" params={{ planId: plan.planId }}>
            {plan.title}
          </Link>
        }
        failed={activate.isError}
      />
      {activate.error !== null && <ActivationRefusals error={activate.error} plan={plan} />}
      <div className={classes.parts}>
        <ReadinessHub plan={plan} />
        {plan.discrepancies.length > 0 && <DoubtsPanel plan={plan} />}
        <ClearsPanel plan={plan} />
        <ActivationPanel plan={plan} isPending={activate.isPending} onActivate={month => activate.mutate(month)} />
      </div>
    </>
  )
}
