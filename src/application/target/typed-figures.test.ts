import { beforeAll, expect, it } from 'vitest'
import type { Outcome } from '#domain/shared/outcome.ts'
import { toDay } from '#domain/shared/calendar.ts'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import type { TargetFormula } from '#domain/target/target-formula.ts'
import { type FigureWard, makeFigureWard } from '#tests/figures/figure-ward.ts'
import { accept } from '#tests/databases/plan-55.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import type { Actor } from '../actor.ts'
import { setFormula } from './set-formula.ts'
import { typeFigure, withdrawFigure } from './type-figure.ts'

const SOURCE = 'Báo cáo số 12/BC-UBND ngày 01/10/2026'
const TYPED: TargetFormula = { kind: 'typed', reason: 'Chưa có sổ theo dõi' }

describeOnEveryDatabase('figures and formulas that people write', opened => {
  let at: FigureWard
  let lead: Actor
  beforeAll(async () => {
    at = await makeFigureWard(opened(), 'Nhập tay')
    lead = await at.ward.person('officer', at.ward.unitOfKind('peoples_committee').unitId)
  }, 60_000)
  const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map(refusal => refusal.code))
  const targetOf = async (text: string) => (await at.figure(text)).targetId
  const type = (actor: Actor, targetId: string, more: object = {}) =>
    typeFigure(opened().application, actor, {
      targetId,
      kind: 'value',
      unitId: null,
      asOf: toDay('2026-10-01'),
      value: 96,
      source: SOURCE,
      ...more,
    })
  const write = (targetId: string, formula: TargetFormula, seenVersion: number) =>
    setFormula(opened().application, at.office, { targetId, formula, note: 'Đổi cách tính', seenVersion })

  it('bear no mark of a state secret in source, note or reason', async () => {
    const targetId = await targetOf('hài lòng')
    const secret = 'Theo báo cáo TUYỆT MẬT số 12'
    const formula = { kind: 'typed', reason: secret } as const
    const outcomes = [
      await type(at.office, targetId, { kind: 'baseline', source: secret }),
      await setFormula(opened().application, at.office, { targetId, formula: TYPED, note: secret, seenVersion: 1 }),
      await setFormula(opened().application, at.office, { targetId, formula, note: 'Đổi cách tính', seenVersion: 1 }),
    ]
    expect(outcomes.map(codes)).toEqual(outcomes.map(() => ['STATE_SECRET_MARK']))
  })

  it('refuse a typed value where a register gives the figure, and take a baseline all the same', async () => {
    const targetId = await targetOf('hài lòng')
    expect(codes(await type(lead, targetId))).toEqual(['FIGURE_IS_COMPUTED'])
    const described = accept(await type(lead, targetId, { kind: 'baseline', value: 60, asOf: toDay('2025-12-31') }))
    expect(described).toMatchObject({ baseline: 60, kind: 'computed' })
    expect(described.trajectory[0]).toEqual({ day: '2026-04-15', expected: 60, actual: null })
  })

  it('refuse a formula that names what is not there, and one that was changed meanwhile', async () => {
    const targetId = await targetOf('100% TTHC')
    const where = { column: 'no_such', is: 'filled' } as const
    const rows = { of: 'rows', register: 'satisfaction', where, count: { what: 'rows' }, span: null } as const
    expect(codes(await write(targetId, { kind: 'share', part: rows, whole: { ...rows, where: null } }, 1))).toEqual([
      'FORMULA_COLUMN_UNKNOWN',
    ])
    expect(codes(await write(targetId, { kind: 'value', value: { of: 'base' } }, 1))).toEqual(['FORMULA_WITHOUT_BASE'])
    expect(codes(await write(targetId, TYPED, 0))).toEqual(['CHANGED_MEANWHILE'])
  })

  it('make a figure of a target that had none before', async () => {
    const bare = await makeFigureWard(opened(), 'Chưa có cách tính', { ...PLAN_55_PACK, formulas: [] })
    const { targetId, kind } = await bare.figure('100% TTHC')
    const rows = { of: 'rows', register: 'procedures', where: null, count: { what: 'rows' }, span: null } as const
    const command = { targetId, formula: { kind: 'share', part: rows, whole: rows }, note: 'Lần đầu', seenVersion: 0 } as const
    const described = accept(await setFormula(opened().application, bare.office, command))
    expect([kind, described.kind, described.formulas.length]).toEqual(['none', 'computed', 1])
  })

  it('keep every version of a formula with its note, and tell the log in words', async () => {
    const targetId = await targetOf('tối thiểu 90%')
    const described = accept(await write(targetId, TYPED, 1))
    expect(described.formulas.map(({ formulaVersion }) => formulaVersion)).toEqual([2, 1])
    expect(described).toMatchObject({ kind: 'typed', value: null, state: 'no_data' })
    const entries = await opened().application.unitOfWork.read(at.ward.tenantId, stores => stores.audit.list({ limit: 100 }))
    const entry = entries.find(item => item.action === 'target.setFormula' && item.entityId === targetId)
    expect(entry?.after).toMatchObject({ formula: 'nhập tay: Chưa có sổ theo dõi', note: 'Đổi cách tính' })
  })

  it('take a figure from a unit that leads the task alone, with its source, of a day that has been, until it is withdrawn', async () => {
    const targetId = await targetOf('giảm ít nhất 30%')
    accept(await write(targetId, TYPED, 1))
    expect(codes(await type(at.police, targetId))).toEqual(['NOT_ALLOWED'])
    expect(codes(await type(at.ward.administrator, targetId))).toEqual(['NOT_ALLOWED'])
    const wrong = { source: 'báo cáo', asOf: toDay('2026-10-16') }
    expect(codes(await type(lead, targetId, wrong))).toEqual(['FIGURE_SOURCE_TOO_SHORT', 'FIGURE_DAY_AHEAD'])
    expect(codes(await type(at.office, targetId, { unitId: at.ward.unitOfKind('neighbourhood').unitId }))).toEqual(['FIGURE_UNIT_UNFIT'])
    const typed = accept(await type(lead, targetId))
    expect(typed).toMatchObject({ kind: 'typed', value: 96, state: 'met', typed: { source: SOURCE, byName: 'Người mẫu officer' } })
    expect(await at.figure('giảm ít nhất 30%', '2026-09-30')).toMatchObject({ value: null, state: 'no_data' })

    const figureId = typed.typed?.figureId ?? ''
    const withdraw = (actor: Actor) => withdrawFigure(opened().application, actor, { figureId, reason: 'Nhập nhầm số' })
    expect(codes(await withdraw(at.police))).toEqual(['NOT_ALLOWED'])
    const described = accept(await withdraw(lead))
    expect(described).toMatchObject({
      value: null,
      typed: null,
      typedFigures: [{ value: 96, withdrawnByName: 'Người mẫu officer', allowedActions: [] }],
    })
    expect(codes(await withdraw(lead))).toEqual(['FIGURE_WITHDRAWN_ALREADY'])
  })
})
