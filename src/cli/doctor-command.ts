import { Command } from 'commander'
import type { HealthFinding, HealthState } from '#domain/health/health-finding.ts'
import { healthMend, healthSentence } from '#domain/words/health-words.ts'
import type { CommandParts, JsonOption, PlaceOptions } from './command-parts.ts'
import { SaidFailure } from './command-refusals.ts'
import { startProgressBar } from './progress-bar.ts'
import { withPlace } from './shared-options.ts'
import { printJson } from './terminal.ts'

const STATE_WORDS: Readonly<Record<HealthState, string>> = { ok: 'OK  ', warn: 'WARN', fail: 'FAIL' }

/** `sauro doctor`: looks and changes nothing. Exit code 1 when something fails. */
export function makeDoctorCommand(parts: CommandParts): Command {
  return withPlace(new Command('doctor'))
    .description('Kiểm tra máy, cơ sở dữ liệu, nhật ký, minh chứng / check machine, database, audit trail, evidence')
    .addHelpText('after', '\nMã thoát 1 khi có mục FAIL / exit code 1 when something is FAIL.')
    .action(async (options: PlaceOptions & JsonOption) => {
      const opened = await parts.openHealthCheck(options)
      const bar = startProgressBar(parts.terminal, 'Đang kiểm tra / checking')
      const findings: HealthFinding[] = []
      try {
        for await (const found of opened.check.run(files => bar.show('Kiểm tra minh chứng / evidence', files, null))) findings.push(found)
      } finally {
        bar.end()
        await opened.close()
      }
      const isWell = findings.every(found => found.state !== 'fail')
      if (options.json) printJson(parts.terminal, { ok: isWell, findings: findings.map(described) })
      else parts.terminal.write(findings.map(findingText).join(''))
      if (!isWell) throw new SaidFailure()
    })
}

function described(found: HealthFinding) {
  return { ...found, sentence: healthSentence(found, 'vi'), mend: healthMend(found, 'vi') ?? null }
}

function findingText(found: HealthFinding): string {
  const mend = healthMend(found, 'vi')
  const lines = [`${STATE_WORDS[found.state]}  ${healthSentence(found, 'vi')} / ${healthSentence(found, 'en')}`]
  if (mend !== undefined) lines.push(`      → ${mend} / ${healthMend(found, 'en') ?? ''}`)
  return `${lines.join('\n')}\n`
}
