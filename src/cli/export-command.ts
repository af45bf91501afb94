import { Command } from 'commander'
import { exportPlan } from '#application/plan/export-plan.ts'
import { exportPlanTable } from '#application/plan/export-plan-table.ts'
import { listPlans } from '#application/plan/read-plans.ts'
import { exportReportForm } from '#application/report/export-report.ts'
import { notFound } from '#domain/access/access-refusals.ts'
import { refusal } from '#domain/shared/outcome.ts'
import { type Working, asOperator } from './as-operator.ts'
import { inName } from './as-person.ts'
import type { CommandParts, JsonOption, PlaceOptions, TenantOption } from './command-parts.ts'
import { CommandRefused, valueOf } from './command-refusals.ts'
import { startProgressBar } from './progress-bar.ts'
import { type PaperOptions, withPaper, withWard } from './shared-options.ts'
import { printJson } from './terminal.ts'
import { checkOutput, writeOutput } from './write-output.ts'

type WardOptions = PlaceOptions & TenantOption & JsonOption
type PlanOption = { readonly plan?: string }

const PLAN_WORDS = 'mã hoặc số kế hoạch, mặc định kế hoạch đang thực hiện / id or number, by default the active plan'

/** `sauro export`: papers and data of a plan as files. */
export function makeExportCommand(parts: CommandParts): Command {
  const command = new Command('export').description(
    'Xuất bảng phân công, mẫu báo cáo, kế hoạch / write the plan’s table, the report form or the plan',
  )
  withPaper(command.command('plan-table'))
    .description('Bảng phân công (Bảng 2) với đèn hôm nay / Table 2 with today’s lights')
    .option('--plan <plan>', PLAN_WORDS)
    .action((options: WardOptions & PaperOptions & PlanOption) =>
      writePaper(parts, options, async ({ application, actor }) => {
        const planId = await choosePlan({ application, actor }, options.plan)
        return valueOf(await exportPlanTable(application, actor, { planId, format: options.format })).bytes
      }),
    )
  withPaper(command.command('report-form'))
    .description('Mẫu báo cáo tháng trống (Bảng 3) / the blank monthly form, Table 3')
    .action((options: WardOptions & PaperOptions) =>
      writePaper(
        parts,
        options,
        async ({ application, actor }) => valueOf(await exportReportForm(application, actor, options.format)).bytes,
      ),
    )
  withWard(command.command('plan'))
    .description('Toàn bộ kế hoạch dạng JSON / the whole plan as JSON')
    .option('--plan <plan>', PLAN_WORDS)
    .option('--output <file>', 'ghi vào tệp thay vì in ra / file to write instead of printing')
    .option('--force', 'ghi đè tệp đã có / replace a file that is there')
    .action(async (options: WardOptions & PlanOption & { readonly output?: string; readonly force?: true }) => {
      if (options.output !== undefined) await checkOutput(options.output, options.force ?? false)
      const plan = await asOperator(parts, options, async working =>
        valueOf(await exportPlan(working.application, working.actor, await choosePlan(working, options.plan))),
      )
      if (options.output === undefined) return printJson(parts.terminal, plan)
      return sayWritten(parts, options, await writeOutput(options.output, Buffer.from(`${JSON.stringify(plan, null, 2)}\n`)))
    })
  return command
}

/** Checks the place, makes the paper, writes it whole. */
export async function writePaper(
  parts: CommandParts,
  options: WardOptions & Pick<PaperOptions, 'output' | 'force'> & { readonly as?: string },
  make: (working: Working) => Promise<Uint8Array>,
): Promise<void> {
  await checkOutput(options.output, options.force ?? false)
  const bar = startProgressBar(parts.terminal, 'Đang lập văn bản / Writing')
  try {
    sayWritten(parts, options, await writeOutput(options.output, await inName(parts, options, make)))
  } finally {
    bar.end()
  }
}

function sayWritten({ terminal }: CommandParts, { json }: JsonOption, written: Awaited<ReturnType<typeof writeOutput>>): void {
  if (json) printJson(terminal, written)
  else terminal.write(`Đã ghi / written: ${written.file} (${written.bytes} byte)\n`)
}

async function choosePlan({ application, actor }: Working, named: string | undefined): Promise<string> {
  const plans = await listPlans(application, actor)
  const found = plans.find(plan => (named === undefined ? plan.status === 'active' : plan.planId === named || plan.number === named))
  if (found !== undefined) return found.planId
  throw new CommandRefused([named === undefined ? refusal('NO_ACTIVE_PLAN') : notFound('plan')])
}
