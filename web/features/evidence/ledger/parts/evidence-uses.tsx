import { useState } from 'react'
import type { LedgerDetail } from '#contract/evidence/evidence-shapes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { fileAddress } from '../../../../api/call-api.ts'
import { evidenceLedgerWords } from '../../../../i18n/evidence-ledger-words.ts'
import { evidenceWords } from '../../../../i18n/evidence-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { formatMoment } from '../../../../ui/format-moment.ts'
import { LinkButton } from '../../../../ui/link-button.tsx'
import classes from './evidence-uses.module.css'

type Use = LedgerDetail['uses'][number]
type Place = NonNullable<Use['where']>

/** Every other use of the same bytes or of a picture that looks the same, and one of them beside the file that is looked at. */
export function EvidenceUses({ evidence }: { readonly evidence: LedgerDetail }) {
  const words = useWords(evidenceLedgerWords)
  const [compared, setCompared] = useState<Place | null>(null)
  if (evidence.uses.length === 0) return <p className={classes.none}>{words.usesNone}</p>
  return (
    <>
      <ul className={classes.uses}>
        {evidence.uses.map((use, index) => (
          <li key={use.where?.evidenceId ?? `hidden ${index}`}>
            <UseWords use={use} />
            {use.where !== null && (
              <div className={`${classes.ways} no-print`}>
                {evidence.file.preview === 'ready' && use.where.kind === 'reportLine' && (
                  <ActionButton
                    variant="default"
                    aria-pressed={compared?.evidenceId === use.where.evidenceId}
                    aria-label={words.compareWith(use.where.fileName)}
                    onClick={() => setCompared(use.where)}
                  >
                    {words.compare}
                  </ActionButton>
                )}
                <OpenUse place={use.where} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {compared !== null && (
        <div className={classes.pair}>
          <Picture evidenceId={evidence.evidenceId} caption={words.thisOne} name={evidence.fileName} />
          <Picture
            evidenceId={compared.evidenceId}
            caption={[compared.unitName, compared.month === null ? '' : formatMonth(compared.month), compared.place]
              .filter(part => part !== '')
              .join(' · ')}
            name={compared.fileName}
          />
        </div>
      )}
    </>
  )
}

function UseWords({ use }: { readonly use: Use }) {
  const words = useWords(evidenceLedgerWords)
  const shared = useWords(evidenceWords)
  const { where, distance, usedAt, state } = use
  return (
    <div>
      <p className={classes.where}>
        <strong>{distance === null ? words.sameFile : words.alike(distance)}</strong>
        {' · '}
        {where === null && words.usedElsewhere}
        {where?.kind === 'reportLine' && words.where(where.unitName, where.month === null ? '' : formatMonth(where.month), where.place)}
        {where?.kind === 'registerRow' && `${where.unitName} · ${words.inRegister(where.place)}`}
        {where?.kind === 'visit' && `${where.unitName} · ${words.atVisit(where.place)}`}
      </p>
      <p className={classes.facts}>
        {words.usedAt(formatMoment(usedAt))}
        {where !== null && ` · ${where.uploadedBy} · ${where.fileName}`} · {shared.states[state]}
      </p>
    </div>
  )
}

function OpenUse({ place }: { readonly place: Place }) {
  const words = useWords(evidenceLedgerWords)
  if (place.kind === 'reportLine')
    return (
      <LinkButton variant="default" to="/minh-chung" search={{ xem: place.evidenceId }}>
        {words.openUse}
      </LinkButton>
    )
  if (place.checkId !== null)
    return (
      <LinkButton variant="default" to="/xac-minh/$checkId" params={{ checkId: place.checkId }}>
        {words.openUse}
      </LinkButton>
    )
  if (place.registerId === null || place.rowId === null) return null
  return (
    <LinkButton variant="default" to="/so/$registerId/dong/$rowId" params={{ registerId: place.registerId, rowId: place.rowId }}>
      {words.openUse}
    </LinkButton>
  )
}

function Picture({ evidenceId, caption, name }: { readonly evidenceId: string; readonly caption: string; readonly name: string }) {
  return (
    <figure className={classes.picture}>
      <img src={fileAddress('getEvidencePreview', { params: { evidenceId }, query: { size: 'preview' } })} alt={name} />
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
