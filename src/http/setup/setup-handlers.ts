import { describeSetup } from '#application/setup/describe-setup.ts'
import { setUpWard as setUp } from '#application/setup/set-up-ward.ts'
import { getHealth } from '#contract/setup/health-routes.ts'
import { getSetup, setUpWard, startDemonstration } from '#contract/setup/setup-routes.ts'
import { accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const setupHandlers: readonly Handler[] = [
  handle(getHealth, async ({ application }) => {
    await application.unitOfWork.listTenants()
    const { version, database } = application.installation
    return accepted({ answer: { status: 'ok' as const, version, database } })
  }),
  handle(getSetup, async ({ application }) => accepted({ answer: await describeSetup(application) })),
  handle(setUpWard, async ({ application, body: { setupCode, ...setup } }) => {
    if ((await application.unitOfWork.listTenants()).length > 0) return refused(refusal('ALREADY_SET_UP'))
    if (!application.installation.isSetupCode(setupCode)) return refused(refusal('SETUP_CODE_WRONG', 'setupCode'))
    const outcome = await setUp(application, setup, false, true)
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(startDemonstration, async ({ application, body }) => {
    const { installation, unitOfWork } = application
    if (installation.demonstration) return accepted({ answer: { state: 'ready' as const, percent: 100 } })
    if ((await unitOfWork.listTenants()).length > 0) return refused(refusal('ALREADY_SET_UP'))
    if (!installation.isSetupCode(body.setupCode)) return refused(refusal('SETUP_CODE_WRONG', 'setupCode'))
    return accepted({ answer: await installation.startDemonstration() })
  }),
]
