import { expect, it } from 'vitest'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { updateUnit } from './manage-units.ts'
import { updateWard } from './update-ward.ts'

describeOnEveryDatabase('two administrators at once', opened => {
  it('cannot both change the ward they saw: the second is told', async () => {
    const { application } = opened()
    const { administrator } = await makeSampleWard(opened())
    const change = (name: string) => updateWard(application, administrator, { signer: { authority: 'T/M', position: 'BÍ THƯ', name } }, 1)
    const outcomes = await Promise.all(['Một', 'Hai', 'Ba'].map(change))
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
    expect(outcomes.flatMap(outcome => (outcome.ok ? [] : outcome.refusals.map(refusal => refusal.code)))).toEqual([
      'CHANGED_MEANWHILE',
      'CHANGED_MEANWHILE',
    ])
  })

  it('cannot both change one unit, nor put two units below each other', async () => {
    const { application } = opened()
    const ward = await makeSampleWard(opened())
    const [police, front] = [ward.unitOfKind('police'), ward.unitOfKind('fatherland_front')]
    const below = (unitId: string, parentId: string) =>
      updateUnit(application, ward.administrator, { unitId, change: { parentId }, seenVersion: 1 })
    const outcomes = await Promise.all([below(police.unitId, front.unitId), below(front.unitId, police.unitId)])
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
    expect(outcomes.flatMap(outcome => (outcome.ok ? [] : outcome.refusals.map(refusal => refusal.code)))).toEqual(['UNIT_CYCLE'])
  })
})
