import type { Day, Instant, Month } from '#domain/shared/calendar.ts'

/** Whole numbers 0 and 1: both databases keep flags alike. */
export type Flag = 0 | 1
/** JSON as text, written and read by the store that owns the column. */
export type Json = string

type Tenanted<Row> = Row & { tenantId: string }

/** Columns as the query builder names them (camelCase); in the database they are snake_case. Every key begins with the tenant. */
export type Database = {
  tenant: {
    tenantId: string
    level: string
    placeName: string
    name: string
    superiorName: string
    issuerName: string
    demonstration: Flag
    reportDueDay: number
    beforeDayRule: string
    rollNonWorking: string
    toneStyle: string
    formatProfile: string
    reportIssuer: string
    signerAuthority: string
    signerPosition: string
    signerName: string
    recipients: Json
    createdAt: Instant
    version: number
  }
  unit: Tenanted<{
    unitId: string
    parentId: string | null
    name: string
    shortName: string
    kind: string
    aliases: Json
    sortOrder: number
    activeFrom: Day | null
    activeTo: Day | null
    officersMaySubmit: Flag
    version: number
  }>
  member: Tenanted<{
    memberId: string
    login: string
    fullName: string
    position: string
    phone: string
    searchText: string
    active: Flag
    mustChangePassword: Flag
    failedSignIns: number
    lockedUntil: Instant | null
    lastSignInAt: Instant | null
    createdAt: Instant
    version: number
  }>
  memberRole: Tenanted<{ memberId: string; unitId: string; role: string }>
  apiToken: Tenanted<{
    tokenId: string
    name: string
    memberId: string
    secretHash: string
    ending: string
    createdAt: Instant
    createdBy: string
    expiresOn: Day | null
    lastUsedAt: Instant | null
    revokedAt: Instant | null
  }>
  plan: Tenanted<{
    planId: string
    title: string
    number: string
    date: Day | null
    issuer: string
    status: string
    campaignStart: Day | null
    campaignEnd: Day | null
    activatedAt: Instant | null
    activatedBy: string | null
    firstReportingMonth: Month | null
    importId: string | null
    createdAt: Instant
    version: number
  }>
  taskGroup: Tenanted<{ planId: string; code: string; title: string }>
  phase: Tenanted<{
    phaseId: string
    planId: string
    ordinal: number
    timeText: string
    startDay: Day | null
    endDay: Day | null
    focus: string
    mandatoryProducts: Json
    version: number
  }>
  milestone: Tenanted<{ milestoneId: string; planId: string; ordinal: number; header: string; due: Day | null; version: number }>
  task: Tenanted<{
    taskId: string
    planId: string
    ordinal: number
    code: string
    title: string
    searchText: string
    groupCode: string
    targetText: string
    implementersText: string
    assignmentText: string
    leadText: string
    coordinatorText: string
    deadlineText: string
    productText: string
    products: Json
    responsibilityText: string
    authorityDecides: string
    authorityApproves: string
    authoritySuperior: string
    recordedReason: string
    recordedReasonBy: string | null
    recordedReasonAt: Instant | null
    version: number
  }>
  taskMilestone: Tenanted<{ taskId: string; milestoneId: string; content: string }>
  deliverable: Tenanted<{ deliverableId: string; taskId: string; milestoneId: string; ordinal: number; title: string; state: string }>
  target: Tenanted<{
    targetId: string
    taskId: string
    ordinal: number
    milestoneId: string | null
    text: string
    measure: string
    comparator: string
    value: number
    upper: number | null
    unit: string
    per: string | null
    every: string | null
    deadline: Day | null
    /** Money in đồng when the unit is VND. */
    baseValue: number | null
    baseUnit: string | null
    baselineYear: number | null
    dueDay: number | null
    inclusive: Flag | null
    soft: Flag
    source: string | null
  }>
  assignment: Tenanted<{
    taskId: string
    unitId: string
    role: string
    reports: Flag
    sourceText: string
    headMemberId: string | null
    focalMemberId: string | null
  }>
  externalParty: Tenanted<{ taskId: string; name: string; role: string }>
  discrepancy: Tenanted<{
    discrepancyId: string
    planId: string
    ordinal: number
    kind: string
    taskCode: string | null
    facts: Json
    settledBy: string | null
    settledAt: Instant | null
    note: string
  }>
  planImport: Tenanted<{
    importId: string
    fileName: string
    fileSha256: string
    status: string
    taskCount: number
    taskGroups: Json
    extraction: Json
    source: Json
    resolutions: Json
    planId: string | null
    createdBy: string
    createdAt: Instant
    version: number
  }>
  report: Tenanted<{
    reportId: string
    planId: string
    month: Month
    unitId: string
    dueAt: Instant
    lastDay: Day
    status: string
    firstSubmittedAt: Instant | null
    submittedAt: Instant | null
    submittedBy: string | null
    acceptedAt: Instant | null
    version: number
  }>
  reportLine: Tenanted<{
    reportId: string
    taskId: string
    ordinal: number
    result: string
    completionRate: number | null
    difficulty: string
    proposal: string
    nextActionDue: Day | null
    noActivityReason: string
    /** Why the claimed ratio lies away from the computed one; empty when none was asked for. */
    gapReason: string
    deliverableClaims: Json
    reviewState: string
    reviewReasons: Json
    reviewedBy: string | null
    reviewedAt: Instant | null
    savedAt: Instant | null
    /** The line as it was last submitted, to tell after a return whether it was mended. */
    submittedContent: Json | null
    version: number
  }>
  /** `lines` names the task codes the event is about. */
  reportEvent: Tenanted<{
    reportId: string
    sequence: number
    kind: string
    at: Instant
    byMember: string | null
    note: string
    lines: Json
  }>
  evidence: Tenanted<{
    evidenceId: string
    reportId: string
    taskId: string
    kind: string
    fileName: string
    mime: string
    size: number
    sha256: string
    takenOn: Day | null
    documentNumber: string
    documentDate: Day | null
    caption: string
    uploadedBy: string
    uploadedAt: Instant
  }>
  register: Tenanted<{
    registerId: string
    code: string
    name: string
    definitionVersion: number
    /** Grows with every change of its rows: what a figure was counted from. */
    revision: number
    nextOrdinal: number
    archivedAt: Instant | null
    createdBy: string | null
    createdAt: Instant
    version: number
  }>
  registerDefinition: Tenanted<{
    registerId: string
    definitionVersion: number
    definition: Json
    note: string
    createdBy: string | null
    createdAt: Instant
  }>
  /** All versions of all rows: the one that stands now has no `recordedTo`. */
  registerRow: Tenanted<{
    rowId: string
    rowVersion: number
    registerId: string
    ordinal: number
    definitionVersion: number
    unitId: string
    neighbourhoodId: string | null
    cells: Json
    searchText: string
    personalSearch: string
    sortKey: string
    recordedAt: Instant
    recordedTo: Instant | null
    removed: Flag
    change: string
    reason: string
    changedBy: string | null
    importId: string | null
    erasedAt: Instant | null
  }>
  /** Keys that no two living rows of a register may share; removed with their row. */
  registerUnique: Tenanted<{ registerId: string; uniqueSet: number; uniqueText: string; rowId: string }>
  registerEvidence: Tenanted<{
    evidenceId: string
    registerId: string
    rowId: string
    columnCode: string | null
    kind: string
    fileName: string
    mime: string
    size: number
    sha256: string
    takenOn: Day | null
    documentNumber: string
    documentDate: Day | null
    caption: string
    uploadedBy: string
    uploadedAt: Instant
    removedBy: string | null
    removedAt: Instant | null
  }>
  registerImport: Tenanted<{
    importId: string
    registerId: string
    fileName: string
    fileSha256: string
    added: number
    changed: number
    unchanged: number
    createdBy: string | null
    createdAt: Instant
    undoneBy: string | null
    undoneAt: Instant | null
  }>
  targetFormula: Tenanted<{
    targetId: string
    formulaVersion: number
    formula: Json
    note: string
    createdBy: string | null
    createdAt: Instant
  }>
  typedFigure: Tenanted<{
    figureId: string
    targetId: string
    unitId: string | null
    kind: string
    asOf: Day
    value: number
    source: string
    typedBy: string
    typedAt: Instant
    withdrawnBy: string | null
    withdrawnAt: Instant | null
  }>
  commitment: Tenanted<{
    commitmentId: string
    planId: string
    unitId: string
    ordinal: number
    status: string
    reason: string
    decisionNumber: string
    decisionDate: Day | null
    createdBy: string
    createdAt: Instant
    signedBy: string | null
    signedAt: Instant | null
    decidedBy: string | null
    decidedAt: Instant | null
    decisionNote: string
    version: number
  }>
  commitmentTarget: Tenanted<{ commitmentId: string; targetId: string; value: number; deadline: Day | null; method: string }>
  commitmentItem: Tenanted<{
    commitmentId: string
    ordinal: number
    kind: string
    taskId: string | null
    title: string
    place: string
    product: string
    due: Day | null
    personId: string | null
  }>
  workItem: Tenanted<{
    workItemId: string
    planId: string
    taskId: string
    ordinal: number
    origin: string
    instruction: string
    title: string
    searchText: string
    unitId: string
    headMemberId: string | null
    focalMemberId: string | null
    coordinators: Json
    startsOn: Day | null
    due: Day | null
    responsibility: string
    authorityDecides: string
    authorityApproves: string
    authoritySuperior: string
    result: string
    deliverableId: string | null
    recordedReason: string
    recordedReasonBy: string | null
    recordedReasonAt: Instant | null
    state: string
    progress: number | null
    outcome: string
    doneOn: Day | null
    evidenceReference: string
    submittedBy: string | null
    submittedAt: Instant | null
    cancelReason: string
    /** A later due date asked for and not yet decided. */
    askedDue: Day | null
    askedReason: string
    askedBy: string | null
    askedAt: Instant | null
    commitmentId: string | null
    commitmentOrdinal: number | null
    createdBy: string
    createdAt: Instant
    version: number
  }>
  workItemEvent: Tenanted<{
    workItemId: string
    sequence: number
    kind: string
    at: Instant
    byMember: string | null
    note: string
    details: Json
  }>
  auditEntry: Tenanted<{
    sequence: number
    at: Instant
    actorId: string | null
    actorName: string
    action: string
    entity: string
    entityId: string
    beforeValue: Json | null
    afterValue: Json | null
    previousHash: string
    hash: string
  }>
  /** Last link of each tenant's audit chain; locked while a change is written. */
  auditHead: Tenanted<{ sequence: number; hash: string }>
  idempotencyKey: Tenanted<{
    memberId: string
    key: string
    routeId: string
    bodyHash: string
    status: number
    answer: Json
    createdAt: Instant
  }>
  authUser: {
    id: string
    name: string
    email: string
    emailVerified: unknown
    image: string | null
    username: string | null
    displayUsername: string | null
    tenantId: string
    createdAt: unknown
    updatedAt: unknown
  }
}
