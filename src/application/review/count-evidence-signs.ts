import type { EvidenceSignCode } from '#domain/evidence/evidence-signs.ts'
import type { Actor } from '../actor.ts'
import { signsFor } from '../evidence/evidence-standing.ts'
import type { SheetLine } from '../report/report-sheet.ts'

/** Only how many signs there are is kept, so whoever they would be shown to may see nothing of other units. */
const NOBODY: Actor = { tenantId: '', memberId: '', name: '', memberships: [], delegatingUnits: [] }

/** The line's own warnings count these already. */
const WARNED_OF: ReadonlySet<EvidenceSignCode> = new Set(['SAME_FILE_BEFORE', 'LOOKS_LIKE_BEFORE', 'OLDER_THAN_PERIOD'])

/** How many signs at the line's files are worth a look, beside what its warnings name. */
export function countEvidenceSigns({ evidence }: Pick<SheetLine, 'evidence'>): number {
  return evidence.flatMap(item => signsFor(NOBODY, item, item.found)).filter(sign => sign.level !== 'info' && !WARNED_OF.has(sign.code))
    .length
}
