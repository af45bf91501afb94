import type { Day, Instant } from '#domain/shared/calendar.ts'

export type ApiTokenRecord = {
  readonly tokenId: string
  readonly name: string
  readonly memberId: string
  readonly ending: string
  readonly createdAt: Instant
  readonly expiresOn: Day | null
  readonly lastUsedAt: Instant | null
  readonly revokedAt: Instant | null
}

/** Status 0: the change is done, its answer was never sent. */
export type RememberedAnswer = { readonly routeId: string; readonly bodyHash: string; readonly status: number; readonly answer: string }

export type AccessStore = {
  listTokens(): Promise<readonly ApiTokenRecord[]>
  findToken(tokenId: string): Promise<ApiTokenRecord | undefined>
  findTokenBySecretHash(secretHash: string): Promise<ApiTokenRecord | undefined>
  addToken(token: ApiTokenRecord & { readonly secretHash: string; readonly createdBy: string }): Promise<void>
  saveToken(token: ApiTokenRecord): Promise<void>
  /** Kept for the list alone; a token's use is no change of anything and has no audit entry. */
  noteTokenUse(tokenId: string, at: Instant): Promise<void>
  findRememberedAnswer(memberId: string, key: string): Promise<RememberedAnswer | undefined>
  /** Answers false when the key was taken meanwhile. */
  rememberAnswer(memberId: string, key: string, answer: RememberedAnswer, createdAt: Instant): Promise<boolean>
  /** Fills in what was answered to the call that wrote the key. */
  completeAnswer(memberId: string, key: string, answer: { readonly status: number; readonly answer: string }): Promise<void>
  forgetAnswersBefore(instant: Instant): Promise<number>
  /** The plan the screens open first: the newest active one. */
  findActivePlanId(): Promise<string | null>
}
