/** Ways by which a person is told outside the product's own screens. */
export const CHANNELS = ['email', 'push', 'telegram', 'zalo', 'webhook'] as const
export type Channel = (typeof CHANNELS)[number]
