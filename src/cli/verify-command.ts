import { Command } from 'commander'
import type { Application } from '#application/application.ts'
import type { TenantReference } from '#application/ports/unit-of-work.ts'
import { verifyWard } from '#application/proof/verify-ward.ts'
import { PROOF_PARTS, type ProofFinding, type ProofReport } from '#domain/proof/proof-finding.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { PROOF_PART_WORDS, groupHash, proofSentence } from '#domain/words/proof-words.ts'
import { chooseTenant } from './as-operator.ts'
import type { CommandParts, JsonOption, PlaceOptions, TenantOption } from './command-parts.ts'
import { SaidFailure } from './command-refusals.ts'
import { startProgressBar } from './progress-bar.ts'
import { withWard } from './shared-options.ts'
import { printJson } from './terminal.ts'

type Options = PlaceOptions & TenantOption & JsonOption & { readonly quick?: true }
type Verified = { readonly ward: TenantReference; readonly report: ProofReport }

/** `sauro verify`: proves every ward's data, or one ward's, and writes nothing. Exit code 1 when anything is broken. */
export function makeVerifyCommand(parts: CommandParts): Command {
  return withWard(new Command('verify'))
    .description('Chứng thực số liệu, nhật ký, minh chứng của mọi phường / prove data, log and evidence of every ward')
    .option('--quick', 'không đọc lại từng tệp minh chứng / do not read every file of evidence again')
    .addHelpText('after', '\nMã thoát 1 khi có chỗ không khớp / exit code 1 when something does not fit.')
    .action(async (options: Options) => {
      const opened = await parts.openApplication(options, 'use')
      try {
        const verified = await verifyWards(parts, opened.application, options)
        if (options.json) printJson(parts.terminal, { ok: isWhole(verified), wards: verified.map(described) })
        else parts.terminal.write(verified.map(reportText).join('\n'))
        if (!isWhole(verified)) throw new SaidFailure()
      } finally {
        await opened.close()
      }
    })
}

async function verifyWards({ terminal }: CommandParts, application: Application, { tenant, quick }: Options): Promise<readonly Verified[]> {
  const wards = await application.unitOfWork.listTenants()
  const chosen = tenant === undefined ? undefined : await chooseTenant(application, tenant)
  const bar = startProgressBar(terminal, 'Đang chứng thực / verifying')
  try {
    const verified: Verified[] = []
    for (const ward of wards.filter(({ tenantId }) => chosen === undefined || tenantId === chosen)) {
      const onProgress = (part: keyof typeof PROOF_PART_WORDS, done: number) => bar.show(PROOF_PART_WORDS[part].vi, done, null)
      verified.push({ ward, report: await verifyWard(application, { tenantId: ward.tenantId, quick: quick === true }, onProgress) })
    }
    return verified
  } finally {
    bar.end()
  }
}

function isWhole(verified: readonly Verified[]): boolean {
  return verified.every(({ report }) => report.broken === 0)
}

function described({ ward, report }: Verified) {
  const findings = report.findings.map(finding => {
    const [vi, en] = [proofSentence(finding, 'vi'), proofSentence(finding, 'en')]
    return { ...finding, sentence: vi.found, mend: vi.mend, sentenceEn: en.found }
  })
  return { tenantId: ward.tenantId, name: ward.name, ok: report.broken === 0, first: findings[0] ?? null, ...report, findings }
}

function reportText({ ward, report }: Verified): string {
  const { broken, counts, end, lastSealedDay, quick } = report
  const parts = PROOF_PARTS.filter(part => !(quick && part === 'files') && part !== 'touches')
  return [
    `${broken === 0 ? 'OK  ' : 'FAIL'}  ${ward.name}: ${broken === 0 ? 'mọi thứ khớp niêm phong / everything is as sealed' : `${broken} chỗ không khớp / ${broken} do not fit`}`,
    ...parts.map(part => `      ${PROOF_PART_WORDS[part].vi} / ${PROOF_PART_WORDS[part].en}: ${counts[part]}`),
    `      Cuối nhật ký / end of log: ${end.sequence}  ${groupHash(end.hash)}`,
    ...(lastSealedDay === null ? [] : [`      Niêm phong đến / sealed to: ${formatDay(lastSealedDay)}`]),
    ...report.findings.flatMap(findingLines),
    '',
  ].join('\n')
}

function findingLines(finding: ProofFinding): readonly string[] {
  const { expected, found, entry } = finding
  const { found: sentence, mend } = proofSentence(finding, 'vi')
  return [
    `  ✗   ${sentence} / ${proofSentence(finding, 'en').found}`,
    ...(expected === null && found === null
      ? []
      : [`      cần / expected: ${expected ?? '(không / none)'}`, `      thấy / found:   ${found ?? '(không / none)'}`]),
    ...(entry === null ? [] : [`      nhật ký / log: ${entry.sequence}, ${entry.at}, ${entry.actorName}, ${entry.action}`]),
    `      → ${mend}`,
  ]
}
