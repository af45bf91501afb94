type WardPlace = { readonly latitude: number; readonly longitude: number; readonly radiusKm: number }
export type PlaceDraft = { readonly latitude: string; readonly longitude: string; readonly radius: string }

const BOUNDS = { latitude: [-90, 90], longitude: [-180, 180], radius: [0.1, 500] } as const
export type PlaceField = keyof typeof BOUNDS

export function draftOfPlace(place: WardPlace | null): PlaceDraft {
  if (place === null) return { latitude: '', longitude: '', radius: '' }
  return { latitude: write(place.latitude), longitude: write(place.longitude), radius: write(place.radiusKm) }
}

/** The place that was typed; null when all fields are empty: no picture is far away then. Else which fields cannot be read. */
export function readPlace(draft: PlaceDraft): { readonly place: WardPlace | null } | { readonly wrong: readonly PlaceField[] } {
  if (Object.values(draft).every(text => text.trim() === '')) return { place: null }
  const [latitude, longitude, radiusKm] = [read(draft, 'latitude'), read(draft, 'longitude'), read(draft, 'radius')]
  if (latitude !== undefined && longitude !== undefined && radiusKm !== undefined) return { place: { latitude, longitude, radiusKm } }
  return { wrong: (['latitude', 'longitude', 'radius'] as const).filter(field => read(draft, field) === undefined) }
}

/** With the comma of Vietnamese or the point of a map. */
function read(draft: PlaceDraft, field: PlaceField): number | undefined {
  const text = draft[field].trim().replace(',', '.')
  const [least, most] = BOUNDS[field]
  const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

function write(value: number): string {
  return String(value).replace('.', ',')
}
