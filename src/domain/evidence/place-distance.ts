/** Degrees, north and east positive. */
export type Place = { readonly latitude: number; readonly longitude: number }
/** Where the ward lies, and how far from there a picture may be taken without being pointed out. */
export type WardPlace = Place & { readonly radiusKm: number }

const EARTH_RADIUS_KM = 6371

export function kilometresBetween(from: Place, to: Place): number {
  const halfLatitude = radians(to.latitude - from.latitude) / 2
  const halfLongitude = radians(to.longitude - from.longitude) / 2
  const chord =
    Math.sin(halfLatitude) ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(halfLongitude) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
