import type { z } from 'zod'
import { answerPaper as answer } from '#application/paper/answer-paper.ts'
import { editPaper as edit, redraftPaper as redraft, withdrawPaper as withdraw } from '#application/paper/change-paper.ts'
import { draftChasingPaper } from '#application/paper/draft-chasing-paper.ts'
import { exportPaper as write, exportPaperRegister as writeRegister } from '#application/paper/export-paper.ts'
import { issuePaper as issue } from '#application/paper/issue-paper.ts'
import { getPaper as get, listPapers as list } from '#application/paper/list-papers.ts'
import { type NumberingView, addPaperTerm as addTerm, getNumbering } from '#application/paper/paper-terms.ts'
import type { PaperSummaryView, PaperView } from '#application/paper/paper-view.ts'
import { attachScan, openScan } from '#application/paper/scan-of-paper.ts'
import {
  addPaperTerm,
  answerPaper,
  attachPaperScan,
  draftPaper,
  editPaper,
  exportPaper,
  exportPaperRegister,
  getPaper,
  getPaperNumbering,
  getPaperScan,
  issuePaper,
  listPapers,
  redraftPaper,
  withdrawPaper,
} from '#contract/paper/paper-routes.ts'
import type { numbering, paperDetail, paperSummary } from '#contract/paper/paper-shapes.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

/** What a scan is kept as: the paper says the rest. */
const SCAN = { kind: 'other', documentNumber: '', documentDate: null, caption: '' } as const

export const paperHandlers: readonly Handler[] = [
  handle(listPapers, async ({ application, actor, query }) => {
    const { state, ...listing } = query
    const states = state === undefined || state === 'registered' ? undefined : [state]
    const { items, total } = await list(application, actor, { ...listing, states, registered: state === 'registered' })
    return accepted({ answer: { items: items.map(summary), total } })
  }),
  handle(draftPaper, async ({ application, actor, body }) => whole(await draftChasingPaper(application, actor, body))),
  handle(getPaper, async ({ application, actor, params }) => whole(await get(application, actor, params.paperId))),
  handle(editPaper, async ({ application, actor, params, body, ifMatch }) =>
    whole(await edit(application, actor, { ...params, seenVersion: ifMatch }, body)),
  ),
  handle(redraftPaper, async ({ application, actor, params, ifMatch }) =>
    whole(await redraft(application, actor, { ...params, seenVersion: ifMatch })),
  ),
  handle(issuePaper, async ({ application, actor, params, body, ifMatch }) =>
    whole(await issue(application, actor, { ...params, seenVersion: ifMatch }, body)),
  ),
  handle(withdrawPaper, async ({ application, actor, params, body, ifMatch }) =>
    whole(await withdraw(application, actor, { ...params, seenVersion: ifMatch }, body.reason)),
  ),
  handle(answerPaper, async ({ application, actor, params, body, ifMatch }) =>
    whole(await answer(application, actor, { ...params, seenVersion: ifMatch }, body)),
  ),
  handle(attachPaperScan, async ({ application, actor, params, upload }) =>
    whole(await attachScan(application, actor, { ...params, ...SCAN, ...upload })),
  ),
  handle(getPaperScan, async ({ application, actor, params }) => {
    const outcome = await openScan(application, actor, params.paperId)
    if (!outcome.ok) return outcome
    const { isShownInPlace, ...file } = outcome.value
    return accepted({ file: { ...file, inline: isShownInPlace } })
  }),
  handle(exportPaper, async ({ application, actor, params, query }) => {
    const outcome = await write(application, actor, { ...params, ...query })
    return outcome.ok ? accepted({ file: outcome.value }) : outcome
  }),
  handle(exportPaperRegister, async ({ application, actor, query }) => {
    const { format, ...filter } = query
    const outcome = await writeRegister(application, actor, filter, format)
    return outcome.ok ? accepted({ file: outcome.value }) : outcome
  }),
  handle(getPaperNumbering, async ({ application, actor }) =>
    accepted({ answer: presentNumbering(await getNumbering(application, actor)) }),
  ),
  handle(addPaperTerm, async ({ application, actor, body }) => {
    const outcome = await addTerm(application, actor, body)
    return outcome.ok ? accepted({ answer: presentNumbering(outcome.value) }) : outcome
  }),
]

function whole<Code extends string>(outcome: Outcome<PaperView, Code>) {
  return outcome.ok ? accepted({ answer: present(outcome.value), version: outcome.value.version }) : outcome
}

function present(paper: PaperView): z.input<typeof paperDetail> {
  const { content, text, units, versions, events, scans, allowedActions } = paper
  return {
    ...paper,
    content: { ...content, addressees: [...content.addressees], recipients: [...content.recipients] },
    text: {
      ...text,
      addressees: [...text.addressees],
      blocks: [...text.blocks],
      appendix: text.appendix && { ...text.appendix, rows: [...text.appendix.rows] },
    },
    units: [...units],
    versions: [...versions],
    events: [...events],
    scans: [...scans],
    allowedActions: [...allowedActions],
  }
}

function summary(paper: PaperSummaryView): z.input<typeof paperSummary> {
  return { ...paper, unitNames: [...paper.unitNames] }
}

function presentNumbering({ terms, series }: NumberingView): z.input<typeof numbering> {
  return { terms: [...terms], series: series.map(item => ({ ...item, gaps: [...item.gaps] })) }
}
