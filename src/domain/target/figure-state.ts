import type { Sentence } from '../words/fill-sentence.ts'

/**
 * How a figure stands on its day. `met`: what is owed stands. Before the day it is owed, `on_path` has reached what the path from
 * baseline to target expects and `behind` has not; after it, `missed`. A soft target ("phấn đấu") is never `missed`, only `behind`.
 */
export const FIGURE_STATES = ['met', 'on_path', 'behind', 'missed', 'no_data'] as const
export type FigureState = (typeof FIGURE_STATES)[number]

export const FIGURE_STATE_WORDS: Readonly<Record<FigureState, Sentence>> = {
  met: { vi: 'Đạt', en: 'Met' },
  on_path: { vi: 'Đúng tiến độ', en: 'On the path' },
  behind: { vi: 'Chậm so với lộ trình', en: 'Behind the path' },
  missed: { vi: 'Không đạt khi hết hạn', en: 'Missed' },
  no_data: { vi: 'Chưa có số liệu', en: 'No figure yet' },
}

/** Where a figure comes from: counted from registers, typed by a person, or nowhere yet. */
export const FIGURE_KINDS = ['computed', 'typed', 'none'] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

export const FIGURE_KIND_WORDS: Readonly<Record<FigureKind, Sentence>> = {
  computed: { vi: 'tính từ sổ', en: 'computed from registers' },
  typed: { vi: 'nhập tay', en: 'typed by hand' },
  none: { vi: 'chưa có nguồn số liệu', en: 'no source yet' },
}

/** `value`: the actual value on a day. `baseline`: where the path begins. */
export const TYPED_FIGURE_KINDS = ['value', 'baseline'] as const
export type TypedFigureKind = (typeof TYPED_FIGURE_KINDS)[number]
