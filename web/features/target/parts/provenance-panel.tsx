import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TargetDetail } from '#contract/target/figure-shapes.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { registersQuery } from '../../register/api/registers-query.ts'
import { nameOfPart } from '../name-of-part.ts'
import type { Part } from '../name-of-part.ts'
import { registersOfFormula } from '../formula/registers-of-formula.ts'
import classes from './provenance.module.css'
import { TargetRows } from './target-rows.tsx'

/** How the figure is counted, in words, and the way from each of its numbers to the rows. */
export function ProvenancePanel({ target }: { readonly target: TargetDetail }) {
  const { page: words, kinds } = useWords(targetWords)
  const [open, setOpen] = useState<Part | null>(null)
  const { formula, formulaInWords } = target
  const parts = partsOf(target)
  return (
    <Panel heading={words.provenance}>
      {formula === null && <p className={classes.line}>{target.kind === 'typed' ? kinds.typed : words.noFormula}</p>}
      {formula?.kind === 'typed' && <p className={classes.line}>{words.typedReason(formula.reason)}</p>}
      {formula !== null && formula.kind !== 'typed' && formulaInWords !== null && (
        <p className={classes.sentence}>{formulaInWords.sentence}</p>
      )}
      {formula !== null && <RegisterLinks codes={registersOfFormula(formula)} />}
      {parts.length > 0 && (
        <div className={classes.parts}>
          {parts.map(part => (
            <PartButton
              key={part}
              target={target}
              part={part}
              isOpen={open === part}
              onPress={() => setOpen(open === part ? null : part)}
            />
          ))}
        </div>
      )}
      {open !== null && <TargetRows key={open} target={target} part={open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

/** Only what is counted above a line has something lacking below it. */
function partsOf({ formula, whole }: TargetDetail): readonly Part[] {
  if (formula === null || formula.kind === 'typed') return []
  if (formula.kind === 'reduction') return ['part', 'whole']
  return whole === null ? ['part'] : ['part', 'whole', 'missing']
}

type ButtonProps = { readonly target: TargetDetail; readonly part: Part; readonly isOpen: boolean; readonly onPress: () => void }

function PartButton({ target, part, isOpen, onPress }: ButtonProps) {
  const { page: words, noFigure } = useWords(targetWords)
  const language = useLanguage()
  const name = words[nameOfPart(target, part)]
  const count = countOf(target, part)
  return (
    <ActionButton variant={isOpen ? 'filled' : 'default'} aria-expanded={isOpen} onClick={onPress}>
      {words.open(name, count === null ? noFigure : sayAmount(count, '', language))}
    </ActionButton>
  )
}

function countOf({ part, whole, value }: TargetDetail, which: Part): number | null {
  if (which === 'whole') return whole
  if (which === 'part') return part ?? value
  return part === null || whole === null ? null : Math.max(0, whole - part)
}

function RegisterLinks({ codes }: { readonly codes: readonly string[] }) {
  const { page: words } = useWords(targetWords)
  const { data } = useQuery(registersQuery)
  const readable = (data?.items ?? []).filter(register => codes.includes(register.code))
  if (readable.length === 0) return null
  return (
    <p className={classes.line}>
      {words.registers}:{' '}
      {readable.map((register, place) => (
        <span key={register.registerId}>
          {place > 0 && ', '}
          <Link to="/so/$registerId" params={{ registerId: register.registerId }}>
            {register.name}
          </Link>
        </span>
      ))}
    </p>
  )
}
