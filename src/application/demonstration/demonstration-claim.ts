import { FAR_FROM_COMPUTED, isFarFromComputed } from '#domain/report/far-from-computed.ts'

/** Made-up reasons by the plan's content. */
const GAP_REASONS: Readonly<Record<string, string>> = {
  '1': 'Phần mềm một cửa đồng bộ chậm nên sổ chưa đủ hồ sơ của những ngày cuối kỳ.',
  '2': 'Phần việc đã làm xong nhưng biên bản nghiệm thu chưa ký nên chưa ghi vào sổ.',
  '3': 'Phiếu rà soát của tuần cuối đang được nhập nên sổ thấp hơn thực tế.',
  '4': 'Tỷ lệ tính theo khối lượng việc của cả năm, sổ chỉ đếm trong kỳ.',
}

type Claiming = {
  readonly taskCode: string
  /** What the unit would claim by itself. */
  readonly wanted: number
  /** What the registers show; null: nothing. */
  readonly computed: number | null
  readonly previous: number | null
  /** Claims what it wanted whatever the registers show. */
  readonly insists: boolean
}

/**
 * What a unit claims in sight of its registers: it moves towards the computed ratio, but never under what it claimed last month. Where
 * the claim stays far from the registers all the same, it says why.
 */
export function demonstrationClaim({ taskCode, wanted, computed, previous, insists }: Claiming): {
  readonly completionRate: number
  readonly gapReason: string
} {
  if (computed === null) return { completionRate: Math.max(wanted, previous ?? 0), gapReason: '' }
  const near = FAR_FROM_COMPUTED - 1
  const moved = Math.round(Math.min(Math.max(wanted, computed - near), computed + near))
  const completionRate = Math.min(95, Math.max(insists ? wanted : moved, previous ?? 0))
  return { completionRate, gapReason: isFarFromComputed(completionRate, computed) ? (GAP_REASONS[taskCode.slice(0, 1)] ?? '') : '' }
}
