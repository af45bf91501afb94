import { PassThrough, type Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Actor } from '#application/actor.ts'
import type { Application } from '#application/application.ts'
import { getProofState as stateOf, listDaySeals as sealsOf } from '#application/proof/get-proof-state.ts'
import { runVerification } from '#application/proof/run-verification.ts'
import { type ToldProof, getProofState, listDaySeals, proofReport, verifyProof } from '#contract/proof/proof-routes.ts'
import type { ProofReport } from '#domain/proof/proof-finding.ts'
import { isDay } from '#domain/shared/calendar.ts'
import { accepted } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { proofSentence } from '#domain/words/proof-words.ts'
import { fromCursor, toCursor } from '../cursor.ts'
import { type Handler, handle } from '../handler.ts'

export const proofHandlers: readonly Handler[] = [
  handle(getProofState, async ({ application, actor, language }) => {
    const { last, end, lastSealedDay } = await stateOf(application, actor)
    const report = proofReport.safeParse(last?.after)
    const told =
      last === undefined || !report.success ? null : { at: last.at, actorName: last.actorName, report: tellReport(report.data, language) }
    return accepted({ answer: { last: told, end, lastSealedDay } })
  }),
  handle(verifyProof, ({ application, actor, body, language }) =>
    Promise.resolve(
      accepted({
        file: {
          name: 'proof.ndjson',
          mime: 'application/x-ndjson',
          bytes: tellVerification(application, { actor, quick: body.quick, language }),
        },
      }),
    ),
  ),
  handle(listDaySeals, async ({ application, actor, query }) => {
    const before = fromCursor(query.cursor)?.[0]
    const wanted = typeof before === 'string' && isDay(before) ? before : undefined
    const { items, nextBefore } = await sealsOf(application, actor, { before: wanted, limit: query.limit })
    return accepted({ answer: { items: [...items], nextCursor: nextBefore === undefined ? null : toCursor([nextBefore]) } })
  }),
]

type Telling = { readonly actor: Actor; readonly quick: boolean; readonly language: Language }

/** A line of JSON for each step, then the result. Whoever stops listening stops nothing: the log keeps what was found. */
function tellVerification(application: Application, { actor, quick, language }: Telling): Readable {
  const lines = new PassThrough()
  const tell = async (line: unknown): Promise<void> => {
    if (!lines.destroyed) lines.write(`${JSON.stringify(line)}\n`)
    await setImmediate()
  }
  runVerification(application, actor, quick, (part, done) => tell({ part, done }))
    .then(report => tell({ result: tellReport(report, language) }))
    .then(
      () => lines.end(),
      (error: unknown) => lines.destroy(error instanceof Error ? error : new Error(String(error))),
    )
  return lines
}

function tellReport(report: ProofReport, language: Language): ToldProof {
  const findings = report.findings.map(finding => {
    const { found: sentence, mend } = proofSentence(finding, language)
    return { ...finding, names: { ...finding.names }, sentence, mend }
  })
  return { ...report, findings }
}
