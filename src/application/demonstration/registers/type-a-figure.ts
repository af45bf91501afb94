import { toDay } from '#domain/shared/calendar.ts'
import { loadPlanTargets } from '../../register/plan-targets.ts'
import { setFormula } from '../../target/set-formula.ts'
import { typeFigure } from '../../target/type-figure.ts'
import type { DemonstrationStaff } from '../add-demonstration-people.ts'
import type { DemonstrationTools } from '../build-demonstration.ts'
import { type DemonstrationStep, moment } from '../demonstration-step.ts'
import { valueOf } from '../value-of.ts'

type Typing = Pick<DemonstrationTools, 'application'> & { readonly people: DemonstrationStaff }

const TASK = '4.3'

/** The one figure that people type: the inspectors keep their files on paper and say the share alone. */
export function typingSteps({ application, people }: Typing): readonly DemonstrationStep[] {
  const { tenantId } = people
  const target = async () => {
    const targets = await application.unitOfWork.read(tenantId, loadPlanTargets)
    const found = targets.find(({ taskCode }) => taskCode === TASK)
    if (found === undefined) throw new Error(`The demonstration's plan has no target of task ${TASK}`)
    return found
  }
  const decide = async () => {
    const { target: chosen, formula } = await target()
    const reason = 'Hồ sơ dấu hiệu vi phạm được giữ trên giấy theo quy định của Uỷ ban Kiểm tra; chỉ cung cấp tỷ lệ (minh hoạ).'
    valueOf(
      await setFormula(application, people.actorOf('vanphong'), {
        targetId: chosen.targetId,
        formula: { kind: 'typed', reason },
        note: 'Theo đề nghị của Uỷ ban Kiểm tra (minh hoạ).',
        seenVersion: formula?.formulaVersion ?? 0,
      }),
    )
  }
  const say = async () => {
    const { target: chosen } = await target()
    valueOf(
      await typeFigure(application, people.actorOf('ubkt'), {
        targetId: chosen.targetId,
        unitId: null,
        kind: 'value',
        asOf: toDay('2026-10-15'),
        value: 100,
        source: 'Báo cáo mẫu số 00-BC/UBKT (minh hoạ)',
      }),
    )
  }
  return [
    { at: moment(toDay('2026-06-04'), 8), run: decide },
    { at: moment(toDay('2026-10-15'), 8), run: say },
  ]
}
