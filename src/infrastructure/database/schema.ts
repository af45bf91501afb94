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
    periodKinds: Json
    latitude: number | null
    longitude: number | null
    radiusKm: number | null
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
    kind: string
    /** The last month of the period. */
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
    /** Beside the claim, which is never written over; null until the line is accepted. */
    verifiedRate: number | null
    verifiedReason: string
    verifiedBy: string | null
    verifiedAt: Instant | null
    riskScore: number | null
    riskReasons: Json
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
    /** In whose place a deputy acted. */
    onBehalfOf: string | null
    /** From which day to which a deadline moved, and why. */
    details: Json | null
  }>
  /** Days that the office has decided on itself, beside what the law and the yearly decisions say. */
  calendarDecision: Tenanted<{
    day: Day
    kind: string
    occasion: string
    name: string
    source: string
    decidedBy: string | null
    decidedAt: Instant
  }>
  extension: Tenanted<{
    extensionId: string
    reportId: string
    reason: string
    wantedDay: Day
    askedBy: string | null
    askedAt: Instant
    lastDayBefore: Day
    dueAtBefore: Instant
    state: string
    decidedBy: string | null
    decidedAt: Instant | null
    decisionNote: string
    grantedDay: Day | null
    version: number
  }>
  deputy: Tenanted<{
    deputyId: string
    unitId: string
    absentMemberId: string
    deputyMemberId: string
    role: string
    firstDay: Day
    lastDay: Day
    reason: string
    documentNumber: string
    appointedBy: string | null
    appointedAt: Instant
    revokedBy: string | null
    revokedAt: Instant | null
    version: number
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
    state: string
    stateReason: string
    checkedBy: string | null
    checkedAt: Instant | null
    version: number
    searchText: string
  }>
  evidenceFile: Tenanted<{
    sha256: string
    mime: string
    size: number
    storedAt: Instant
    scanState: string
    scanNote: string
    scannedAt: Instant | null
    analysis: string
    analysedAt: Instant | null
    /** 64 bits as 16 hex digits. */
    perceptualHash: string | null
    takenAt: string | null
    latitude: number | null
    longitude: number | null
    width: number | null
    height: number | null
    pageCount: number | null
    textNumber: string | null
    textDate: Day | null
    publicSha256: string | null
    thumbnailSha256: string | null
    previewSha256: string | null
  }>
  upload: Tenanted<{
    uploadId: string
    memberId: string
    reportId: string
    taskId: string
    kind: string
    documentNumber: string
    documentDate: Day | null
    caption: string
    fileName: string
    size: number
    sha256: string | null
    createdAt: Instant
    expiresAt: Instant
    evidenceId: string | null
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
  directiveSource: Tenanted<{
    workItemId: string
    sourceKind: string
    sourceId: string
    sourceLabel: string
    sentence: string
    givenBy: string
    givenAt: Instant
    preparedBy: string | null
  }>
  directiveDraft: Tenanted<{
    draftId: string
    sourceKind: string
    sourceId: string
    sourceLabel: string
    taskId: string
    unitId: string
    content: Json
    preparedBy: string
    preparedAt: Instant
    state: string
    decidedBy: string | null
    decidedAt: Instant | null
    note: string
    workItemId: string | null
    version: number
  }>
  verificationDraw: Tenanted<{
    drawId: string
    planId: string
    month: Month
    ordinal: number
    /** Why lines were added; empty for the month's own draw. */
    reason: string
    /** All that is needed to draw again. */
    record: Json
    seal: string
    drawnBy: string
    drawnAt: Instant
  }>
  /** A drawn line, with what the latest visit found. */
  verificationCheck: Tenanted<{
    checkId: string
    drawId: string
    ordinal: number
    reportId: string
    taskId: string
    unitId: string
    claimedRate: number | null
    finding: string | null
    verifiedRate: number | null
    checkedAt: Instant | null
    version: number
  }>
  verificationVisit: Tenanted<{
    checkId: string
    ordinal: number
    finding: string
    verifiedRate: number | null
    note: string
    presentName: string
    latitude: number | null
    longitude: number | null
    accuracy: number | null
    visitedBy: string
    visitedAt: Instant
  }>
  verificationPicture: Tenanted<{
    evidenceId: string
    checkId: string
    visitOrdinal: number
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
  periodLock: Tenanted<{
    planId: string
    kind: string
    month: Month
    lockedAt: Instant
    lockedBy: string
    note: string
    unreviewed: number
    missing: number
    snapshotSha256: string
    snapshotSize: number
  }>
  correction: Tenanted<{
    correctionId: string
    reportId: string
    taskId: string
    field: string
    oldValue: Json
    newValue: Json
    reason: string
    state: string
    askedBy: string
    askedAt: Instant
    decidedBy: string | null
    decidedAt: Instant | null
    decisionNote: string
    /** The version of the line that the approval made; null unless approved. */
    lineVersion: number | null
    version: number
  }>
  promise: Tenanted<{
    promiseId: string
    planId: string
    taskId: string
    unitId: string
    reportId: string
    kind: string
    month: Month
    difficulty: string
    proposal: string
    searchText: string
    due: Day
    dueByRule: Flag
    madeAt: Instant
  }>
  promiseEvent: Tenanted<{
    promiseId: string
    sequence: number
    kind: string
    at: Instant
    byMember: string | null
    reportId: string
    day: Day | null
    notKept: Flag | null
    note: string
  }>
  /** Answers of reports that are not submitted yet. */
  promiseAnswer: Tenanted<{
    reportId: string
    promiseId: string
    /** null: taken back. */
    answer: string | null
    day: Day | null
    note: string
    savedBy: string | null
    savedAt: Instant
    version: number
  }>
  caseFile: Tenanted<{
    caseId: string
    number: number
    kind: string
    title: string
    body: string
    searchText: string
    planId: string | null
    taskId: string | null
    reportId: string | null
    source: string | null
    raisedUnitId: string
    raisedBy: string | null
    raisedAt: Instant
    raisedOn: Day
    ownerUnitId: string | null
    ownerMemberId: string | null
    authority: string | null
    deadline: Day | null
    superior: string
    documentNumber: string
    sentOn: Day | null
    state: string
    answer: string
    answeredOn: Day | null
    registerId: string | null
    rowId: string | null
    version: number
  }>
  caseEvent: Tenanted<{
    caseId: string
    sequence: number
    kind: string
    at: Instant
    byMember: string | null
    note: string
    details: Json
  }>
  alertRule: Tenanted<{ kind: string; rule: Json; changedBy: string; changedAt: Instant; version: number }>
  alert: Tenanted<{
    alertId: string
    causeKey: string
    kind: string
    level: string
    isOpen: Flag
    planId: string | null
    taskId: string | null
    due: Day | null
    link: string
    facts: Json
    reason: Json | null
    searchText: string
    openedOn: Day
    turnedOn: Day
    closedOn: Day | null
    episode: number
    reminded: number | null
    rungs: number
    snoozedUntil: Day | null
    snoozeReason: string
    snoozedBy: string | null
    version: number
  }>
  alertUnit: Tenanted<{ alertId: string; unitId: string }>
  alertEvent: Tenanted<{
    alertId: string
    sequence: number
    kind: string
    onDay: Day
    at: Instant
    byMember: string | null
    note: string
    details: Json
  }>
  /** The last day whose alerts were looked after. */
  alertPass: Tenanted<{ lastDay: Day }>
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
    /** Over the seals of the rows that were changed; null of an entry that changed none, or was written before rows were sealed. */
    rowsHash: string | null
  }>
  /** Last link of each tenant's audit chain; locked while a change is written. */
  auditHead: Tenanted<{ sequence: number; hash: string }>
  /** What triggers noted of a changed row. `origin` is null until the transaction ends; foreign notes stay. */
  rowTouch: Tenanted<{
    tx: number
    touchId: number
    tableName: string
    rowKey: string
    at: Instant
    byRole: string
    beforeRow: Json | null
    origin: string | null
  }>
  /** `digest` is null of a row that was taken away. */
  rowSeal: Tenanted<{ sequence: number; ordinal: number; tableName: string; rowKey: string; layout: string; digest: string | null }>
  /** The last entry of a day's end, recorded outside the database, too. */
  daySeal: Tenanted<{ day: Day; sequence: number; hash: string; sealedAt: Instant }>
  /** How everything stands, kept beside the facts; `facts` is all of it that a change of the day needs. */
  status: Tenanted<{
    planId: string
    subjectKind: string
    subjectId: string
    light: string
    reasons: Json
    details: Json | null
    facts: Json | null
    asOf: Day
    changedOn: Day
  }>
  statusDue: Tenanted<{ markId: string; kind: string; subjectId: string; partId: string }>
  completionMonth: Tenanted<{
    taskId: string
    month: Month
    /** Null, as the three after it, of a month in which nobody who owes the report sent a ratio. */
    rate: number | null
    accepted: Flag | null
    unitsReported: number | null
    unitsOwing: number | null
    standing: Json
  }>
  targetMonth: Tenanted<{ targetId: string; month: Month; value: number | null; asOf: Day }>
  /** `attempts` proves whose turn a job is. */
  job: Tenanted<{
    jobKey: string
    kind: string
    payload: Json
    runAt: Instant
    state: string
    attempts: number
    lockedUntil: Instant | null
    lastError: string
    finishedAt: Instant | null
  }>
  notification: Tenanted<{
    notificationId: string
    memberId: string
    causeKey: string
    kind: string
    level: string
    sentenceVi: string
    sentenceEn: string
    searchText: string
    link: string
    alertId: string | null
    muted: Flag
    createdAt: Instant
    openedAt: Instant | null
  }>
  /** `messageId` is that of the message that bore it: several deliveries of a digest have the same. */
  delivery: Tenanted<{
    deliveryId: string
    notificationId: string
    memberId: string
    channel: string
    frequency: string
    messageId: string | null
    dueAt: Instant
    state: string
    tries: number
    claimedAt: Instant | null
    sentAt: Instant | null
    openedAt: Instant | null
    lastError: string
  }>
  deliveryEvent: Tenanted<{
    deliveryId: string
    sequence: number
    kind: string
    at: Instant
    messageId: string | null
    reason: string
    byMember: string | null
  }>
  notificationPreference: Tenanted<{
    memberId: string
    frequencies: Json
    quietFrom: string
    quietTo: string
    language: string
    version: number
  }>
  meeting: Tenanted<{
    meetingId: string
    planId: string
    kind: string
    quarter: Month | null
    title: string
    searchText: string
    heldOn: Day
    startsAt: string
    lastsMinutes: number
    place: string
    chairMemberId: string | null
    secretaryMemberId: string | null
    state: string
    asOf: Day
    madeAt: Instant
    invitedAt: Instant | null
    startedAt: Instant | null
    concludedAt: Instant | null
    closing: string
    cancelReason: string
    paperId: string | null
    createdBy: string
    version: number
  }>
  meetingItem: Tenanted<{
    meetingId: string
    itemId: string
    ordinal: number
    kind: string
    subjectId: string | null
    taskId: string | null
    title: string
    question: string
    questionEdited: Flag
    facts: Json | null
    page: Json | null
    droppedReason: string | null
    discussion: string
    version: number
  }>
  meetingDecision: Tenanted<{
    meetingId: string
    decisionId: string
    itemId: string
    ordinal: number
    kind: string
    text: string
    taskId: string | null
    unitId: string | null
    coordinators: Json
    headMemberId: string | null
    focalMemberId: string | null
    due: Day | null
    responsibility: string
    authorityDecides: string
    authorityApproves: string
    authoritySuperior: string
    result: string
    workItemId: string | null
    version: number
  }>
  meetingAttendance: Tenanted<{
    meetingId: string
    ordinal: number
    unitId: string
    memberId: string | null
    state: string
    note: string
  }>
  paperTerm: Tenanted<{ startsOn: Day; name: string; decidedBy: string; decidedAt: Instant }>
  /** `term`: the first day of the term that its number counts in. */
  paper: Tenanted<{
    paperId: string
    kind: string
    type: string
    state: string
    organSymbol: string
    planId: string | null
    meetingId: string | null
    subject: string
    searchText: string
    currentVersion: number
    draftedBy: string
    draftedAt: Instant
    number: number | null
    term: Day | null
    issuedOn: Day | null
    signerName: string
    issueNote: string
    issuedBy: string | null
    issuedAt: Instant | null
    withdrawReason: string
    withdrawnAt: Instant | null
    version: number
  }>
  paperVersion: Tenanted<{
    paperId: string
    ordinal: number
    ground: Json
    facts: Json
    content: Json
    draftedBy: string
    draftedAt: Instant
  }>
  paperUnit: Tenanted<{
    paperId: string
    unitId: string
    answer: string
    answeredOn: Day | null
    answeredBy: string | null
    answeredAt: Instant | null
  }>
  paperCause: Tenanted<{ paperId: string; causeKey: string }>
  paperEvent: Tenanted<{ paperId: string; sequence: number; kind: string; at: Instant; byMember: string | null; note: string }>
  paperScan: Tenanted<{
    evidenceId: string
    paperId: string
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
  channelSetting: Tenanted<{ channel: string; active: Flag; settings: Json; sealedSecrets: string; version: number }>
  contactPoint: Tenanted<{ contactId: string; memberId: string; channel: string; address: string; confirmedAt: Instant | null }>
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
