import { expect, test } from 'vitest'
import { ROUTES } from '#contract/route-table.ts'
import { ROUTE_ADDRESSES } from './route-addresses.ts'

test('the browser calls every route of the contract at its own address and no other', () => {
  const declared = ROUTES.map(({ id, method, path, creates, upload }) => [
    id,
    { method, path, ...(creates && { creates }), ...(upload && { upload }) },
  ])
  expect(ROUTE_ADDRESSES).toEqual(Object.fromEntries(declared))
})
