/** SHA-256 of a text in UTF-8, hexadecimal. Handed in, so that the rule needs no library and everybody may use their own. */
export type Hash = (text: string) => string

/** A line that may be drawn. */
export type SampleLine = {
  /** What names it for good: the seed and this decide its place in the draw. */
  readonly key: string
  readonly unitId: string
  /** Above 0; a line of weight 20 comes up twice as easily as one of weight 10. */
  readonly weight: number
}

export const SAMPLE_ALGORITHM = 'sauro-sample-1'

/** Hexadecimal digits of a digest that make the number between 0 and 1: 52 bits, what a double holds exactly. */
const DIGITS = 13
const PARTS = 2 ** 52

/**
 * Draws by weight without replacement (Efraimidis and Spirakis): each line waits −ln(u) ÷ weight, with u made from SHA-256 of "seed|key", and who
 * waits shortest is drawn. The same seed, lines and size give the same answer on every machine. Where the size allows it, each unit has
 * one line before any unit has a second. Answers keys in the order drawn.
 */
export function drawSample(lines: readonly SampleLine[], seed: string, size: number, hash: Hash): readonly string[] {
  const waiting = lines
    .map(line => ({ ...line, wait: waitOf(line, seed, hash) }))
    .toSorted((left, right) => left.wait - right.wait || (left.key < right.key ? -1 : 1))
  const firsts = [...Map.groupBy(waiting, line => line.unitId).values()].flatMap(ofUnit => ofUnit.slice(0, 1))
  if (firsts.length > size) return waiting.slice(0, size).map(line => line.key)
  const sure = new Set(firsts.map(line => line.key))
  const others = waiting.filter(line => !sure.has(line.key)).slice(0, size - firsts.length)
  const drawn = new Set([...sure, ...others.map(line => line.key)])
  return waiting.filter(line => drawn.has(line.key)).map(line => line.key)
}

function waitOf({ key, weight }: SampleLine, seed: string, hash: Hash): number {
  const between0And1 = (Number.parseInt(hash(`${seed}|${key}`).slice(0, DIGITS), 16) + 0.5) / PARTS
  return -Math.log(between0And1) / weight
}
