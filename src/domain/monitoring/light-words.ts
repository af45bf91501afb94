/** The light of a task or milestone: blue, green, amber, red. */
export type Light = 'done' | 'on_track' | 'at_risk' | 'late'

/** A light is never shown by its colour alone: the word stands beside it, on the screen and on paper. */
export const LIGHT_WORDS: Readonly<Record<Light, string>> = {
  done: 'Hoàn thành',
  on_track: 'Đúng tiến độ',
  at_risk: 'Có nguy cơ chậm',
  late: 'Chậm',
}

/** The colour's own name, for legends. */
export const LIGHT_COLOURS: Readonly<Record<Light, string>> = {
  done: 'xanh dương',
  on_track: 'xanh lá',
  at_risk: 'vàng',
  late: 'đỏ',
}

/** From the best to the worst. */
export const LIGHTS: readonly Light[] = ['done', 'on_track', 'at_risk', 'late']
