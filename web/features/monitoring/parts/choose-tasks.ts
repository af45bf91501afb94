import type { Light } from '#domain/monitoring/light-words.ts'

const AT_ONCE = 5
const NEEDS_ATTENTION: readonly Light[] = ['late', 'at_risk']

type Lit = { readonly light: Light }
export type ChosenTasks<Task> = {
  /** How many the heading counts. */ readonly count: number
  readonly first: readonly Task[]
  readonly others: readonly Task[]
}

/** The first five that need attention and all others after them; of one light alone when one is chosen. The server's order stays. */
export function chooseTasks<Task extends Lit>(tasks: readonly Task[], lightShown: Light | null): ChosenTasks<Task> {
  const asked = tasks.filter(task => (lightShown === null ? NEEDS_ATTENTION.includes(task.light) : task.light === lightShown))
  const first = asked.slice(0, AT_ONCE)
  return { count: asked.length, first, others: (lightShown === null ? tasks : asked).filter(task => !first.includes(task)) }
}
