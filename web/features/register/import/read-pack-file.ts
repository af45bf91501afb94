/** What a pack file says of itself, for the look before it is taken. The server checks every part of it. */
export type PackPreview = {
  readonly name: string
  readonly notes: readonly string[]
  readonly created: readonly string[]
  readonly kept: readonly string[]
  readonly formulas: number
}

const FORMAT = 'sauro-register-pack'

/** @param known codes of the registers the ward has. Undefined: it is no pack. */
export function previewPack(pack: unknown, known: readonly string[]): PackPreview | undefined {
  const { format, name, notes, registers, formulas } = recordOf(pack)
  if (format !== FORMAT || !Array.isArray(registers)) return undefined
  const listed = registers.map((register: unknown) => recordOf(register))
  const isKnown = (register: Readonly<Record<string, unknown>>) => known.some(code => code === register['code'])
  return {
    name: textOf(name),
    notes: Array.isArray(notes) ? notes.map(textOf).filter(note => note !== '') : [],
    created: listed.filter(register => !isKnown(register)).map(register => textOf(register['name'])),
    kept: listed.filter(isKnown).map(register => textOf(register['name'])),
    formulas: Array.isArray(formulas) ? formulas.length : 0,
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
