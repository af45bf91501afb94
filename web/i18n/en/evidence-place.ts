import type { WordsLike } from '../use-words.ts'
import type { evidencePlace as source } from '../vi/evidence-place.ts'

export const evidencePlace: WordsLike<typeof source> = {
  heading: 'Evidence',
  what: 'Pictures taken outside this radius are pointed out to the checker. With all three empty, the place is not looked at.',
  latitude: 'Latitude of the ward',
  longitude: 'Longitude of the ward',
  radius: 'Radius (km)',
  hints: {
    latitude: 'Decimal degrees, such as 10.9301',
    longitude: 'Decimal degrees, such as 106.8702',
    radius: 'From that point, such as 6',
  },
  wrong: {
    latitude: 'Latitude is a number from -90 to 90.',
    longitude: 'Longitude is a number from -180 to 180.',
    radius: 'The radius is a number from 0.1 to 500 km.',
  },
  rules: (megabytes, endings) => `At most ${megabytes} MB a file; taken: ${endings}.`,
  scanner: {
    none: 'No virus scanner is connected: files stay “not scanned for viruses”.',
    answers: 'The virus scanner is at work.',
    silent: 'The virus scanner does not answer: new files are not scanned.',
  },
  heicShown: 'HEIC pictures of phones can be seen on the page.',
  heicKept: 'HEIC pictures of phones are kept as they are and seen after a download.',
  saved: 'The place of the ward is saved.',
}
