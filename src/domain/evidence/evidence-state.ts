/** What the checker found of a file at a line: nobody looked yet, in order, or refused with a reason. */
export const EVIDENCE_STATES = ['unchecked', 'checked', 'rejected'] as const
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

/** What the virus scanner said of the bytes. An infected file is not kept; one that was found infected later stays named and is never handed out. */
export const SCAN_STATES = ['unchecked', 'clean', 'infected'] as const
export type ScanState = (typeof SCAN_STATES)[number]

/** Reading a stored file in the child process: on its way, done, or given up (the file itself is whole). */
export const ANALYSIS_STATES = ['waiting', 'done', 'failed'] as const
export type AnalysisState = (typeof ANALYSIS_STATES)[number]

/** Whether a picture of the file can be shown: being made, ready, or there is none for this type. */
export const PREVIEW_STATES = ['waiting', 'ready', 'none'] as const
export type PreviewState = (typeof PREVIEW_STATES)[number]
