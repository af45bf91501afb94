import { useState } from 'react'
import { verificationWords } from '../../../i18n/verification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import classes from './visit-form.module.css'
import type { VisitPlace } from './visit-draft.ts'

type Props = { readonly place: VisitPlace | null; readonly onChange: (place: VisitPlace | null) => void }

const LONGEST_WAIT_MILLISECONDS = 20_000

/** Where the phone is, asked for only when its holder presses. */
export function PlaceField({ place, onChange }: Props) {
  const words = useWords(verificationWords)
  const [state, setState] = useState<'' | 'looking' | 'failed'>('')

  function look(): void {
    if (!('geolocation' in navigator)) return setState('failed')
    setState('looking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('')
        onChange({ latitude: coords.latitude, longitude: coords.longitude, accuracy: Math.min(1_000_000, coords.accuracy) })
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: LONGEST_WAIT_MILLISECONDS },
    )
  }

  return (
    <div className={classes.place}>
      {place === null ? (
        <ActionButton variant="default" loading={state === 'looking'} onClick={look}>
          {words.visit.addPlace}
        </ActionButton>
      ) : (
        <>
          <span>{sayPlace(place, words.line.placeOf)}</span>
          <ActionButton variant="default" onClick={() => onChange(null)}>
            {words.visit.dropPlace}
          </ActionButton>
        </>
      )}
      <span role="status">{state === 'looking' ? words.visit.placing : state === 'failed' ? words.visit.noPlace : ''}</span>
    </div>
  )
}

/** Five decimals are about a metre. */
export function sayPlace(
  { latitude, longitude, accuracy }: VisitPlace,
  say: (latitude: string, longitude: string, metres: number) => string,
): string {
  return say(latitude.toFixed(5), longitude.toFixed(5), Math.round(accuracy))
}
