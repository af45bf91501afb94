/** What has just been committed: there is work in the queue, what a person is told has changed, or facts moved a light. */
export type Signal =
  | { readonly kind: 'jobs'; readonly tenantId: string }
  | { readonly kind: 'status'; readonly tenantId: string }
  | { readonly kind: 'notifications' | 'sessions'; readonly tenantId: string; readonly memberId: string }

/** Heard within this process only; whoever must not miss anything looks by the clock, too. */
export type Signals = {
  send(signal: Signal): void
  /** Answers how to stop hearing. */
  hear(listener: (signal: Signal) => void): () => void
}
