/** UUIDv7: sorts by the time it was made. */
export type Identifiers = { next(): string }
