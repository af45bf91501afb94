import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { WORK_ORIGINS, WORK_STATES } from '#domain/work/work-item.ts'
import { type TestApplication, openTestApplication } from '#tests/databases/with-application.ts'
import { setUpWard } from '../../setup/set-up-ward.ts'
import { listWorkItems } from '../../work/list-work-items.ts'
import { addDemonstrationPeople } from '../add-demonstration-people.ts'
import { bringPlanIntoForce } from '../bring-plan-into-force.ts'
import { DEMONSTRATION_NEIGHBOURHOODS } from '../demonstration-people.ts'
import { valueOf } from '../value-of.ts'
import { workSteps } from './work-steps.ts'

const APPENDIX = new URL('../../../../demonstration/phu-luc-kh-55.docx', import.meta.url)
let opened: TestApplication | undefined

afterEach(async () => {
  await opened?.close()
  opened = undefined
})

test('the demonstration’s work goes through the rules and shows every state, origin and hindrance', async () => {
  opened = await openTestApplication('sqlite', '2026-05-26T01:00:00.000Z')
  const { application, clock } = opened
  const administrator = { fullName: 'Quản trị (minh hoạ)', login: 'quantri', password: 'thu-sau-ro-2026', position: '' }
  const setup = { level: 'phường' as const, placeName: 'Tam Phước', superiorName: 'Đảng bộ thành phố Đồng Nai', administrator }
  const ward = valueOf(await setUpWard(application, { ...setup, neighbourhoods: DEMONSTRATION_NEIGHBOURHOODS }, true))
  const people = await addDemonstrationPeople(application, ward.tenantId)
  await bringPlanIntoForce(application, people, { fileName: 'phu-luc-kh-55.docx', bytes: Readable.from([await readFile(APPENDIX)]) })
  for (const step of workSteps({ application, people }).toSorted((left, right) => (left.at < right.at ? -1 : 1))) {
    clock.set(step.at)
    await step.run()
  }
  clock.set('2026-11-12T02:00:00.000Z')
  const { items } = await listWorkItems(application, people.actorOf('vanphong'), { order: 'due', offset: 0, limit: 100 })
  expect(new Set(items.map(item => item.state))).toEqual(new Set(WORK_STATES))
  expect(new Set(items.map(item => item.origin))).toEqual(new Set(WORK_ORIGINS.filter(origin => origin !== 'meeting')))
  expect(new Set(items.map(item => item.dueState))).toEqual(new Set(['overdue', 'due_soon', 'not_due', 'done_early', 'done_late', 'none']))
  expect(items.filter(item => item.block !== null)).toHaveLength(1)
  expect(items.filter(item => item.askedDue !== null)).toHaveLength(1)
}, 60_000)
