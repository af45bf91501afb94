export type CheckResult = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What a person needs to see of a failure. */
  readonly output: string
  /** Why a part could not be had on this machine. */
  readonly notRun?: string
}

export type Check = { readonly name: string; readonly run: () => Promise<CheckResult> }
