import { z } from 'zod'
import { EVIDENCE_KINDS } from '#domain/evidence/evidence-kind.ts'

export const evidenceKind = z.enum(EVIDENCE_KINDS)
