import { useQueries, useQuery } from '@tanstack/react-query'
import type { KnownRegisters } from '#domain/target/check-formula.ts'
import { registerQuery } from '../../register/api/register-query.ts'
import { registersQuery } from '../../register/api/registers-query.ts'

/** The definitions of registers by code, as far as they have come and the reader may see them. */
export function useDefinitions(codes: readonly string[]): { readonly known: KnownRegisters; readonly isWhole: boolean } {
  const { data } = useQuery(registersQuery)
  const wanted = (data?.items ?? []).filter(register => codes.includes(register.code))
  const answers = useQueries({ queries: wanted.map(register => registerQuery(register.registerId)) })
  const known = new Map(answers.flatMap(({ data: register }) => (register === undefined ? [] : [[register.code, register] as const])))
  return { known, isWhole: data !== undefined && answers.every(answer => answer.data !== undefined) }
}
