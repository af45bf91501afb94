/** The address in a message that notes that it was followed, and leads on. */
export function linkOf(publicUrl: string, tenantId: string, deliveryId: string): string {
  return pageLink(publicUrl, `/api/v1/messages/${tenantId}/${deliveryId}`)
}

/** A path of the product as an address that works outside of it. */
export function pageLink(publicUrl: string, path: string): string {
  return `${publicUrl.replace(/\/+$/, '')}${path}`
}
