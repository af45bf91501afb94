import type { PromiseAnswer } from '#domain/promise/answer-promise.ts'
import { addDays } from '#domain/shared/calendar.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { LinePromiseView } from '../promise/promise-view.ts'
import { answerPromise, getReportPromises } from '../promise/report-promises.ts'
import { valueOf } from './value-of.ts'

type Answering = { readonly reportId: string; readonly version: number; readonly seed: number }

/** Answers what the unit owes an answer to before it sends: most promises were kept, some moved, a few not. */
export async function answerPromises(
  application: Pick<Application, 'unitOfWork' | 'clock'>,
  author: Actor,
  { reportId, version, seed }: Answering,
): Promise<void> {
  const owed = valueOf(await getReportPromises(application, author, reportId)).filter(
    ({ isOwed, allowedActions }) => isOwed && allowedActions.includes('answer'),
  )
  for (const [index, promise] of owed.entries()) {
    const given = answerTo(promise, seed + index)
    const { promiseId, draftVersion } = promise
    valueOf(await answerPromise(application, author, { reportId, promiseId, seenReport: version, seenVersion: draftVersion, given }))
  }
}

function answerTo({ promisedDue }: LinePromiseView, seed: number): PromiseAnswer {
  if (seed % 7 === 3) return { answer: 'broken', day: null, note: 'Chưa bố trí được kinh phí trong tháng (minh hoạ).' }
  if (seed % 5 === 1)
    return { answer: 'moved', day: addDays(promisedDue, 45), note: 'Chờ ý kiến phối hợp của đơn vị liên quan (minh hoạ).' }
  return { answer: 'kept', day: promisedDue, note: 'Biên bản làm việc kèm theo (minh hoạ).' }
}
