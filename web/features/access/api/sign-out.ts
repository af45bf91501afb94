import { callApi } from '../../../api/call-api.ts'

/** Ends the session and forgets everything on the page by leaving it. */
export async function signOutAndLeave(): Promise<void> {
  await callApi('signOut')
  location.assign('/dang-nhap')
}
