export type RouteAddress = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly creates?: true
  readonly upload?: true
}

/** The two that the sign-in page calls, apart from the table: it need not fetch the rest. */
export const GET_SETUP: RouteAddress = { method: 'GET', path: '/api/v1/setup' }
export const SIGN_IN: RouteAddress = { method: 'POST', path: '/api/v1/session' }
