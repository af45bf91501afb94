import { valueOf } from '#application/demonstration/value-of.ts'
import { importPack } from '#application/register/import-pack.ts'
import { listFigures } from '#application/target/list-figures.ts'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import { type Day, addDays, toDay } from '#domain/shared/calendar.ts'
import { defineCase } from '../bench-case.ts'
import { type BenchWard, type WardBeside, addWardBeside, openBenchWard } from '../bench-ward.ts'
import { ORDINARY_WARD, type WardSize, fillRegisters } from '../register-rows.ts'

/** The sizes that take minutes to fill: ten ordinary wards in one, and 95 wards of a tenth of the ordinary size in one database. */
const WITH_LARGE = process.env['SAURO_BENCH_LARGE'] === '1'
/** How large the other wards of a city are beside the ordinary one. */
const OTHERS = WITH_LARGE ? 0.1 : 0.01
const TODAY = toDay('2027-08-20')

type State = { readonly ward: BenchWard; day: Day; /** All of a city's, the first included. */ readonly wards: readonly WardBeside[] }

async function filledWard(size: WardSize): Promise<State> {
  const ward = await openBenchWard(`${TODAY}T02:00:00.000Z`)
  valueOf(await importPack(ward.application, ward.office, PLAN_55_PACK))
  await fillRegisters(ward, size)
  return { ward, day: TODAY, wards: [ward] }
}

/** A day that was not asked before: nothing of the answer is remembered. */
async function countAll(state: State): Promise<void> {
  state.day = addDays(state.day, -1)
  await countWard(state, state.ward)
}

async function countWard({ ward: { application }, day }: State, { office, planId }: WardBeside): Promise<void> {
  const { items } = valueOf(await listFigures(application, office, { planId, asOf: day }))
  if (items.length !== 30 || !items.every(figure => figure.kind === 'computed')) throw new Error('Not all targets are computed')
}

function scaled(times: number): WardSize {
  const { lodgings, residents, dossiersAMonth, months } = ORDINARY_WARD
  return { lodgings: lodgings * times, residents: residents * times, dossiersAMonth: dossiersAMonth * times, months }
}

function figuresOfWard(name: string, size: WardSize, iterations: number) {
  return defineCase({
    name: `all 30 figures of a ward with ${name}`,
    iterations,
    warmUp: 1,
    expectedMs: 1500,
    prepare: () => filledWard(size),
    run: countAll,
    clean: ({ ward }) => ward.close(),
  })
}

const share = (of: number) => `1/${Math.round(1 / of)}`
const rowsOf = ({ lodgings, residents, dossiersAMonth, months }: WardSize) =>
  `${lodgings} lodging houses, ${residents} residents, ${dossiersAMonth} dossiers a month for ${months} months`
const ordinary = (times: number, iterations: number) => figuresOfWard(rowsOf(scaled(times)), scaled(times), iterations)

/** What a second reader of the same day waits for. */
const remembered = defineCase({
  name: 'all 30 figures of the same day asked again',
  iterations: 20,
  warmUp: 1,
  expectedMs: 100,
  prepare: () => filledWard(scaled(0.1)),
  run: async ({ ward: { application, office, planId } }) => {
    valueOf(await listFigures(application, office, { planId, asOf: TODAY }))
  },
  clean: ({ ward }) => ward.close(),
})

/** A city of 95 wards in one database. */
async function filledCity(): Promise<State> {
  const state = await filledWard(scaled(OTHERS))
  const { application } = state.ward
  const wards: WardBeside[] = [...state.wards]
  for (let number = 2; number <= 95; number += 1) {
    const beside = await addWardBeside(state.ward, number)
    valueOf(await importPack(application, beside.office, PLAN_55_PACK))
    await fillRegisters({ application, office: beside.office }, scaled(OTHERS))
    wards.push(beside)
  }
  return { ...state, wards }
}

/** What the other wards of a city cost the one that asks: its own rows are found without reading theirs. */
const among95 = defineCase({
  name: `all 30 figures of a ward at ${share(OTHERS)} of that size among 95 such wards in one database`,
  iterations: 10,
  warmUp: 1,
  expectedMs: 300,
  prepare: filledCity,
  run: countAll,
  clean: ({ ward }) => ward.close(),
})

const ofEach = defineCase({
  name: `all 30 figures of each of 95 wards at ${share(OTHERS)} of that size, one after the other`,
  iterations: 3,
  warmUp: 1,
  expectedMs: 10_000,
  prepare: filledCity,
  run: async state => {
    state.day = addDays(state.day, -1)
    for (const ward of state.wards) await countWard(state, ward)
  },
  clean: ({ ward }) => ward.close(),
})

/** A hundredth, a tenth and the whole of an ordinary ward: ten and a hundred times the rows. */
export const cases = [
  remembered,
  ordinary(0.01, 20),
  ordinary(0.1, 10),
  ordinary(1, 5),
  among95,
  ofEach,
  ...(WITH_LARGE ? [ordinary(10, 3)] : []),
]
