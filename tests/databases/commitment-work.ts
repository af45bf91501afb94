import type { Actor } from '#application/actor.ts'
import type { CommitmentView, UnitCommitmentView } from '#application/commitment/commitment-view.ts'
import { approveCommitment, signCommitment } from '#application/commitment/move-commitment.ts'
import { getUnitCommitment } from '#application/commitment/read-commitments.ts'
import { type CommitmentChange, saveCommitment } from '#application/commitment/save-commitment.ts'
import { startCommitment } from '#application/commitment/start-commitment.ts'
import { toDay } from '#domain/shared/calendar.ts'
import { valueOf } from './report-work.ts'
import type { TestApplication } from './with-application.ts'

const DUE = toDay('2027-03-31')

/** What people do to commitments in the tests, each through the use case a browser would reach. */
export function commitmentWork({ application }: TestApplication) {
  const seen = ({ commitmentId, version }: Pick<CommitmentView, 'commitmentId' | 'version'>) => ({ commitmentId, seenVersion: version })
  async function read(actor: Actor, unitId: string): Promise<UnitCommitmentView> {
    return valueOf(await getUnitCommitment(application, actor, { unitId }))
  }
  async function start(actor: Actor, unitId: string, reason: 'raise' | 'method' = 'raise'): Promise<CommitmentView> {
    return valueOf(await startCommitment(application, actor, { unitId, reason }))
  }
  /** As the draft stands, with one piece of work for each task that the unit leads. */
  function complete({ tasks }: UnitCommitmentView, draft: CommitmentView): CommitmentChange {
    const items = tasks
      .filter(task => task.isLed)
      .map(({ taskId, taskCode }) => ({
        kind: 'work' as const,
        taskId,
        title: `Việc của nhiệm vụ ${taskCode}`,
        place: '',
        product: 'Danh sách',
        due: DUE,
        personId: null,
      }))
    const { decisionNumber, decisionDate, targets } = draft
    return { reason: draft.reason === 'method' ? 'method' : 'raise', decisionNumber, decisionDate, targets, items }
  }
  const save = (actor: Actor, draft: CommitmentView, change: CommitmentChange) => saveCommitment(application, actor, seen(draft), change)
  return {
    read,
    start,
    seen,
    complete,
    save,
    /** Registered at the plan's minimum, signed, approved. */
    async approve(head: Actor, decider: Actor, unitId: string): Promise<CommitmentView> {
      const draft = await start(head, unitId)
      const saved = valueOf(await save(head, draft, complete(await read(head, unitId), draft)))
      const signed = valueOf(await signCommitment(application, head, seen(saved)))
      return valueOf(await approveCommitment(application, decider, seen(signed)))
    },
  }
}
