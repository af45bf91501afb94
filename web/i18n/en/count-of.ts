/** `1 line`, `2 lines`: English says one differently, Vietnamese does not. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
