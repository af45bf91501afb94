/** Progress goes to stderr: the standard output belongs to the program's own answer (`--json`). */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Something the machine lacks and a person has to mend; its message is shown without a stack. */
export class Unprepared extends Error {}
