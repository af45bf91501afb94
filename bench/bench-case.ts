/** One thing worth measuring. `prepare` is not measured; what it answers is handed to every run and to `clean`. */
export type BenchCase<State = unknown> = {
  readonly name: string
  /** Runs that are measured; default 20. */
  readonly iterations?: number
  /** Runs beforehand that are not; default 3. */
  readonly warmUp?: number
  /** Callers at once; default 1. Each measured run is one call. */
  readonly callers?: number
  /** What a ward should expect, in milliseconds: shown beside the median, judged by people. */
  readonly expectedMs?: number
  readonly prepare: () => Promise<State>
  readonly run: (state: State) => Promise<void>
  /** The same work done another way, measured in turn with `run` so that both meet the same machine. */
  readonly baseline?: (state: State) => Promise<void>
  readonly clean?: (state: State) => Promise<void>
}

/** Keeps the state's type inside a case while the list of cases need not know it. */
export function defineCase<State>(benchCase: BenchCase<State>): BenchCase {
  const states = new WeakMap<object, State>()
  const stateOf = (key: unknown): State => {
    const state = typeof key === 'object' && key !== null ? states.get(key) : undefined
    if (state === undefined) throw new Error(`${benchCase.name} was run before it was prepared`)
    return state
  }
  const { baseline, clean, ...rest } = benchCase
  return {
    ...rest,
    async prepare() {
      const key = {}
      states.set(key, await benchCase.prepare())
      return key
    },
    run: key => benchCase.run(stateOf(key)),
    ...(baseline === undefined ? {} : { baseline: (key: unknown) => baseline(stateOf(key)) }),
    ...(clean === undefined ? {} : { clean: (key: unknown) => clean(stateOf(key)) }),
  }
}
