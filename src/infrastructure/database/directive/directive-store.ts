import type { DirectiveDraftRecord, DirectiveRecord, DirectiveStore } from '#application/ports/directive-store.ts'
import { DIRECTIVE_DRAFT_STATES, DIRECTIVE_SOURCES } from '#domain/work/directive-source.ts'
import type { WorkContent, WorkState } from '#domain/work/work-item.ts'
import { OPEN_WORK_STATES, WORK_STATES } from '#domain/work/work-item.ts'
import { oneOf, parseColumn } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

export function createDirectiveStore({ transaction, tenantId, dialect }: StoreContext): DirectiveStore {
  const drafts = () => transaction.selectFrom('directiveDraft').where('directiveDraft.tenantId', '=', tenantId)
  const draftRows = () =>
    drafts()
      .innerJoin('task', join =>
        join.onRef('task.tenantId', '=', 'directiveDraft.tenantId').onRef('task.taskId', '=', 'directiveDraft.taskId'),
      )
      .innerJoin('unit', join =>
        join.onRef('unit.tenantId', '=', 'directiveDraft.tenantId').onRef('unit.unitId', '=', 'directiveDraft.unitId'),
      )
      .leftJoin('member', join =>
        join.onRef('member.tenantId', '=', 'directiveDraft.tenantId').onRef('member.memberId', '=', 'directiveDraft.preparedBy'),
      )
      .selectAll('directiveDraft')
      .select(['task.code as taskCode', 'unit.name as unitName', 'member.fullName as preparedByName'])

  return {
    async add(directive) {
      await transaction
        .insertInto('directiveSource')
        .values({ tenantId, ...fromDirective(directive) })
        .execute()
    },
    async list(workItemIds) {
      const rows = await transaction
        .selectFrom('directiveSource')
        .leftJoin('member as giver', join =>
          join.onRef('giver.tenantId', '=', 'directiveSource.tenantId').onRef('giver.memberId', '=', 'directiveSource.givenBy'),
        )
        .leftJoin('member as preparer', join =>
          join.onRef('preparer.tenantId', '=', 'directiveSource.tenantId').onRef('preparer.memberId', '=', 'directiveSource.preparedBy'),
        )
        .selectAll('directiveSource')
        .select(['giver.fullName as givenByName', 'preparer.fullName as preparedByName'])
        .where('directiveSource.tenantId', '=', tenantId)
        .where('directiveSource.workItemId', 'in', [...workItemIds])
        .execute()
      return new Map(
        rows.map(({ givenByName, preparedByName, ...row }) => [
          row.workItemId,
          { ...toDirective(row), givenByName: givenByName ?? '', preparedByName: preparedByName ?? '' },
        ]),
      )
    },
    async count(planId, today) {
      const ofPlan = transaction
        .selectFrom('workItem')
        .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
        .where('tenantId', '=', tenantId)
        .where('planId', '=', planId)
        .where('origin', '=', 'directive')
        .groupBy('state')
      const all = await ofPlan.execute()
      const past = await ofPlan.where('due', '<', today).execute()
      const late = countOf(past, OPEN_WORK_STATES)
      return {
        open: countOf(all, OPEN_WORK_STATES) - late,
        late,
        submitted: countOf(all, ['submitted']),
        done: countOf(all, ['done']),
      }
    },
    async addDraft(draft) {
      await transaction
        .insertInto('directiveDraft')
        .values({ tenantId, ...fromDraft(draft) })
        .execute()
    },
    async saveDraft(draft) {
      const { draftId, ...columns } = fromDraft(draft)
      await transaction.updateTable('directiveDraft').set(columns).where('tenantId', '=', tenantId).where('draftId', '=', draftId).execute()
    },
    async findDraft(draftId) {
      const row = await draftRows().where('directiveDraft.draftId', '=', draftId).executeTakeFirst()
      return row && toDraftRow(row)
    },
    async lockDraft(draftId) {
      const query = drafts().selectAll().where('draftId', '=', draftId)
      // SQLite has one writer at a time anyway.
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row && toDraft(row)
    },
    async listDrafts(states, { offset, limit }) {
      const rows = await draftRows()
        .where('directiveDraft.state', 'in', states)
        .orderBy('directiveDraft.preparedAt', 'desc')
        .orderBy('directiveDraft.draftId')
        .offset(offset)
        .limit(limit)
        .execute()
      return rows.map(toDraftRow)
    },
    async countDrafts(states) {
      const { count } = await drafts()
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', 'in', states)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}

function countOf(rows: readonly { readonly state: string; readonly count: number }[], states: readonly WorkState[]): number {
  return rows.filter(row => states.includes(oneOf(WORK_STATES, row.state))).reduce((sum, row) => sum + Number(row.count), 0)
}

function toDirective({ tenantId: _tenant, sourceKind, sourceId, ...row }: Database['directiveSource']): DirectiveRecord {
  return { ...row, source: { kind: oneOf(DIRECTIVE_SOURCES, sourceKind), id: sourceId } }
}

function fromDirective({ source, ...directive }: DirectiveRecord) {
  return { ...directive, sourceKind: source.kind, sourceId: source.id }
}

function toDraft({ tenantId: _tenant, sourceKind, sourceId, content, state, ...row }: Database['directiveDraft']): DirectiveDraftRecord {
  return {
    ...row,
    source: { kind: oneOf(DIRECTIVE_SOURCES, sourceKind), id: sourceId },
    content: parseColumn<WorkContent>(content),
    state: oneOf(DIRECTIVE_DRAFT_STATES, state),
  }
}

function fromDraft({ source, content, ...draft }: DirectiveDraftRecord) {
  return { ...draft, sourceKind: source.kind, sourceId: source.id, content: JSON.stringify(content) }
}

type FoundDraft = Database['directiveDraft'] & { taskCode: string; unitName: string; preparedByName: string | null }

function toDraftRow({ taskCode, unitName, preparedByName, ...row }: FoundDraft) {
  return { ...toDraft(row), taskCode, unitName, preparedByName: preparedByName ?? '' }
}
