import { addDays, daysBetween, makeDay } from './calendar.ts'
import type { Day } from './calendar.ts'

/**
 * The Vietnamese lunisolar calendar at UTC+7, computed from the mean motions of Sun and Moon (J. Meeus, Astronomical
 * Algorithms; the method described by Hồ Ngọc Đức). Good for years 1900 to 2199.
 */
const EPOCH = makeDay(1970, 1, 1)
/** Julian day number of 1970-01-01 at noon. */
const EPOCH_JULIAN = 2_440_588
const ZONE_SHARE_OF_DAY = 7 / 24
const MEAN_MONTH = 29.530588853
const FIRST_NEW_MOON_OF_1900 = 2_415_021.076998695
const RADIANS = Math.PI / 180

/**
 * The day of the solar calendar for a day of the lunar year that begins in the solar year `year`. `month` 1–12 is the regular
 * (not the leap) month. Throws RangeError outside 1900–2199 or for a month or day that no lunar year has.
 */
export function solarDayOfLunar(year: number, month: number, dayOfMonth: number): Day {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) throw new RangeError(`Lunar year out of range: ${year}`)
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`No such lunar month: ${month}`)
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > 30) throw new RangeError(`No such lunar day: ${dayOfMonth}`)
  // Months are counted from the eleventh, the one that holds the winter solstice; month 11 and 12 of a year follow its own solstice.
  const solsticeYear = month >= 11 ? year : year - 1
  const index = solsticeMonthIndex(solsticeYear)
  const offset = month >= 11 ? month - 11 : month + 1
  const leapOffset = leapMonthOffset(index, solsticeMonthIndex(solsticeYear + 1))
  const moved = leapOffset !== undefined && offset >= leapOffset ? offset + 1 : offset
  return addDays(fromJulian(newMoonDay(index + moved)), dayOfMonth - 1)
}

/** The first day of Tết (mùng 1) in a solar year. */
export function lunarNewYear(year: number): Day {
  return solarDayOfLunar(year, 1, 1)
}

/** Index of the new moon that begins the month holding the winter solstice (Sun at 270°) of a solar year. */
function solsticeMonthIndex(year: number): number {
  const yearEnd = toJulian(makeDay(year, 12, 31))
  const index = Math.floor((yearEnd - FIRST_NEW_MOON_OF_1900) / MEAN_MONTH)
  return sunSector(newMoonDay(index)) >= 9 ? index - 1 : index
}

/** In a year of thirteen months, the first month without a principal term is the leap one; its offset from the eleventh month. */
function leapMonthOffset(index: number, nextIndex: number): number | undefined {
  if (nextIndex - index < 13) return undefined
  let sector = sunSector(newMoonDay(index + 1))
  for (let offset = 1; offset < 14; offset += 1) {
    const next = sunSector(newMoonDay(index + offset + 1))
    if (next === sector) return offset
    sector = next
  }
  return undefined
}

/** Which twelfth of the ecliptic (0–11) the Sun stands in at the local midnight that begins the day. */
function sunSector(julianDay: number): number {
  const t = (julianDay - 0.5 - ZONE_SHARE_OF_DAY - 2_451_545) / 36_525
  const anomaly = (357.5291 + 35_999.0503 * t - 0.0001559 * t * t) * RADIANS
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  const longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t * t + centre
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

/** Julian day number, local time, of the k-th new moon after that of 1/1/1900. */
function newMoonDay(k: number): number {
  const t = k / 1236.85
  const t2 = t * t
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t2 * t) * RADIANS
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t2 * t) * RADIANS
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t2 * t) * RADIANS
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t2 * t +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * RADIANS)
  const dynamicalTimeDelay = -0.000278 + 0.000265 * t + 0.000262 * t2
  const moment = mean + periodicTerms(sun, moon, node, t) - dynamicalTimeDelay
  return Math.floor(moment + 0.5 + ZONE_SHARE_OF_DAY)
}

function periodicTerms(sun: number, moon: number, node: number, t: number): number {
  return (
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun)
  )
}

function toJulian(day: Day): number {
  return daysBetween(EPOCH, day) + EPOCH_JULIAN
}

function fromJulian(julianDay: number): Day {
  return addDays(EPOCH, julianDay - EPOCH_JULIAN)
}
