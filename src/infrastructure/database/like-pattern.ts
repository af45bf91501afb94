/** What `like` is asked with to find a word anywhere in a text. `%` falls away; `_` stays, which finds itself and any other letter in its place. */
export function likePattern(word: string): string {
  return `%${word.replaceAll('%', '')}%`
}
