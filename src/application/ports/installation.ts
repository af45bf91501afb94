/** What the running program knows of itself. */
export type Installation = {
  readonly version: string
  readonly database: 'sqlite' | 'postgres'
  readonly demonstration: boolean
  /** Compares with the one-time code printed at the first start; false once a ward is set up. */
  isSetupCode(code: string): boolean
  /** Loads the demonstration into its own data folder and turns to it; answers at once, progress by asking again. */
  startDemonstration(): Promise<{ readonly state: 'loading' | 'ready'; readonly percent: number }>
  /** Accounts to try a demonstration with; empty otherwise. */
  demonstrationAccounts(): Promise<
    readonly { readonly login: string; readonly password: string; readonly role: string; readonly unitName: string }[]
  >
}
