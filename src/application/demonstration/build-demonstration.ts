import type { Readable } from 'node:stream'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import { type Day, type Instant, toInstant } from '#domain/shared/calendar.ts'
import type { Application } from '../application.ts'
import { importPack } from '../register/import-pack.ts'
import { setUpWard } from '../setup/set-up-ward.ts'
import { DEMONSTRATION_ADMINISTRATOR, DEMONSTRATION_NEIGHBOURHOODS, DEMONSTRATION_PASSWORD } from './demonstration-people.ts'
import { addDemonstrationPeople } from './add-demonstration-people.ts'
import { bringPlanIntoForce } from './bring-plan-into-force.ts'
import { commitmentSteps } from './commitment/commitment-steps.ts'
import { alertSteps } from './cycle/alert-steps.ts'
import { caseSteps } from './cycle/case-steps.ts'
import { lockSteps } from './cycle/lock-steps.ts'
import { meetingSteps } from './cycle/meeting-steps.ts'
import { periodSteps } from './cycle/period-steps.ts'
import { verificationSteps } from './cycle/verification-steps.ts'
import { enterReports } from './enter-reports.ts'
import { registerSteps } from './registers/enter-registers.ts'
import { typingSteps } from './registers/type-a-figure.ts'
import { valueOf } from './value-of.ts'
import { workSteps } from './work/work-steps.ts'

export type DemonstrationTools = {
  readonly application: Application
  /** The real day: from 10/11/2026 on, part of November's reports are in. Nothing is dated after it. */
  readonly today: Day
  /** Moves the application's clock: the demonstration lives through its months. */
  readonly setClock: (instant: Instant) => void
  /** The appendix of Plan 55 as Word file. */
  readonly appendix: Uint8Array
  /** Drawings for lines that show a photograph. */
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly toStream: (bytes: Uint8Array) => Readable
  /** 0 … 100. */
  readonly onProgress: (percent: number) => void
}

export const APPENDIX_NAME = 'phu-luc-kh-55.docx'

/** Fills an empty system with the demonstration ward, through the same use cases as a user's work. */
export async function buildDemonstration({
  application,
  today,
  setClock,
  toStream,
  appendix,
  pictures,
  onProgress,
}: DemonstrationTools): Promise<void> {
  setClock(toInstant('2026-05-26T01:00:00.000Z'))
  const setup = {
    level: 'phường' as const,
    placeName: 'Tam Phước',
    superiorName: 'Đảng bộ thành phố Đồng Nai',
    administrator: {
      fullName: 'Quản trị hệ thống (minh hoạ)',
      login: DEMONSTRATION_ADMINISTRATOR,
      password: DEMONSTRATION_PASSWORD,
      position: 'Cán bộ công nghệ thông tin',
    },
    neighbourhoods: DEMONSTRATION_NEIGHBOURHOODS,
  }
  const ward = valueOf(await setUpWard(application, setup, true))
  onProgress(5)
  const people = await addDemonstrationPeople(application, ward.tenantId)
  onProgress(15)
  await bringPlanIntoForce(application, people, { fileName: APPENDIX_NAME, bytes: toStream(appendix) })
  valueOf(await importPack(application, people.actorOf('vanphong'), PLAN_55_PACK))
  onProgress(20)
  const others = [
    ...registerSteps({ application, people, toStream }),
    ...typingSteps({ application, people }),
    ...workSteps({ application, people }),
    ...commitmentSteps({ application, people }),
    ...periodSteps({ application, people }),
    ...caseSteps({ application, people }),
    ...lockSteps({ application, people }),
    ...verificationSteps({ application, people }),
    ...alertSteps({ application, people }),
    ...meetingSteps({ application, people }),
  ]
  await enterReports({
    application,
    people,
    today,
    setClock,
    toStream,
    pictures,
    others,
    onProgress: share => onProgress(20 + Math.round(80 * share)),
  })
  onProgress(100)
}
