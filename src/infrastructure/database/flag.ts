import type { Flag } from './schema.ts'

export function toFlag(value: boolean): Flag {
  return value ? 1 : 0
}
