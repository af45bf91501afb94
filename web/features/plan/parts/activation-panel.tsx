import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'

type Props = { readonly plan: PlanDetail; readonly isPending: boolean; readonly onActivate: () => void }

/** The step into force. It can always be tried: the refusal says all that is still to do. */
export function ActivationPanel({ plan, isPending, onActivate }: Props) {
  const { ready: words } = useWords(planWords)
  const toPlan = <LinkButton to="/ke-hoach/$planId" params={{ planId: plan.planId }}>{words.toPlan}</LinkButton>
  return (
    <section id="activate">
      <Panel heading={words.steps.activate} note={words.activateWhat}>
        {plan.status !== 'draft' && <Notice tone="good" heading={words.activated} actions={toPlan} />}
        {plan.allowedActions.includes('plan.activate') && (
          <ConfirmButton label={words.activate} question={words.activateAsk} confirmLabel={words.activateYes} variant="filled" confirmVariant="filled" loading={isPending} onConfirm={onActivate} />
        )}
      </Panel>
    </section>
  )
}
