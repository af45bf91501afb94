/** Who a person is: passwords and sessions, kept by the sign-in library. Never called inside a unit of work: both share one writer. */
export type IdentityProvider = {
  /** The account of this login name, before any password is looked at. */
  findAccount(login: string): Promise<{ readonly memberId: string; readonly tenantId: string } | undefined>
  createAccount(account: {
    readonly login: string
    readonly fullName: string
    readonly password: string
    readonly tenantId: string
  }): Promise<{ readonly memberId: string } | 'LOGIN_TAKEN'>
  removeAccount(memberId: string): Promise<void>
  /** Undefined when the password is wrong. */
  signIn(login: string, password: string, origin: SignInOrigin): Promise<SessionCookies | undefined>
  /** With a cookie to pass on when the session was prolonged by this call. */
  findSession(headers: Headers): Promise<(SessionCookies & { readonly memberId: string; readonly tenantId: string }) | undefined>
  /** Looks without prolonging it. */
  isSessionOpen(headers: Headers): Promise<boolean>
  signOut(headers: Headers): Promise<SessionCookies>
  isPassword(memberId: string, password: string): Promise<boolean>
  /** Also ends every session of the account. */
  setPassword(memberId: string, password: string): Promise<void>
  endSessions(memberId: string): Promise<void>
}

export type SignInOrigin = { readonly address: string; readonly userAgent: string }
/** Values of Set-Cookie headers to pass on to the browser. */
export type SessionCookies = { readonly setCookies: readonly string[] }
