/**
 * One reason why something was refused: a stable code, the place it is about and the facts of the case.
 * Words for a code live in the message catalogue, never here.
 */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  /** Place in what was sent: `lines[3].completionRate`, or empty when it is about the whole. */
  readonly at: string
  /** Figures and words of the case, shown inside the sentence. */
  readonly facts: Readonly<Record<string, string | number>>
}

/** What an expected decision answers: the value, or all its refusals. Bugs and lost connections are thrown instead. */
export type Outcome<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly Refusal<Code>[] }

export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function refused<Code extends string>(
  ...refusals: readonly Refusal<Code>[]
): { readonly ok: false; readonly refusals: readonly Refusal<Code>[] } {
  return { ok: false, refusals }
}

export function refusal<Code extends string>(code: Code, at = '', facts: Readonly<Record<string, string | number>> = {}): Refusal<Code> {
  return { code, at, facts }
}
