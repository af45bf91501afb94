import type { Discrepancy, ExtractedMilestone, ExtractedPhase } from '../plan-extraction.ts'
import { readPhaseSpan } from '../phase-table.ts'

/** The running text gives a phase other days than the table does (compared by the letter: `từ sau 30/9` against `từ sau 01/10`). */
export function findPhaseBoundaryMismatches(
  phases: readonly ExtractedPhase[],
  paragraphs: readonly string[],
  referenceYear: number | undefined,
): readonly Discrepancy[] {
  return phases.flatMap(phase => {
    const inTable = readPhaseSpan(phase.timeText, referenceYear)
    return sentencesAbout(phase.ordinal, paragraphs).flatMap((text): readonly Discrepancy[] => {
      const inText = readPhaseSpan(text.replace(/^giai đoạn\s+\S+\s*(?:\([^)]*\))?[\s:,-]*/iu, ''), referenceYear)
      const differs = isOther(inText.start, inTable.start) || isOther(inText.end, inTable.end)
      return differs ? [{ kind: 'phase_boundary_mismatch', phase: phase.ordinal, texts: [text, phase.timeText] }] : []
    })
  })
}

function isOther(left: string | null, right: string | null): boolean {
  return left !== null && right !== null && left !== right
}

/** The clauses that give a numbered phase its days: `Giai đoạn 2 từ … đến …`. */
function sentencesAbout(ordinal: number, paragraphs: readonly string[]): readonly string[] {
  const about = new RegExp(String.raw`(?<!\p{L})giai đoạn\s+0?${ordinal}\s*(?:\([^)]*\))?\s*[:,-]?\s*(?:từ|đến|trước)\s[^;:.\n]*`, 'giu')
  return paragraphs.flatMap(paragraph => [...paragraph.matchAll(about)].map(match => match[0].trim()))
}

/** The last milestone inside a phase comes before the phase's end, so the phase goes on after its own milestone. */
export function findMilestonesBeforePhaseEnd(
  phases: readonly ExtractedPhase[],
  milestones: readonly ExtractedMilestone[],
): readonly Discrepancy[] {
  return phases.flatMap((phase): readonly Discrepancy[] => {
    const { start, end } = phase
    if (end === null) return []
    const inside = milestones.filter(({ due }) => due !== null && due <= end && (start === null ? phase.ordinal === 1 : due >= start))
    const last = inside.at(-1)
    if (last === undefined || last.due === null || last.due === end) return []
    return [{ kind: 'milestone_before_phase_end', phase: phase.ordinal, milestone: last.ordinal, phaseEnd: end, milestoneDue: last.due }]
  })
}

/** A phase begins with an event whose day the plan does not give. */
export function findUnknownPhaseStarts(phases: readonly ExtractedPhase[], referenceYear: number | undefined): readonly Discrepancy[] {
  return phases
    .filter(phase => phase.start === null)
    .map(phase => ({ kind: 'phase_start_unknown', phase: phase.ordinal, text: readPhaseSpan(phase.timeText, referenceYear).startText }))
}
