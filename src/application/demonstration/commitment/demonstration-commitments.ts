/** Commitments of the demonstration ward: who, when, and how far each came. Offices, never persons. */
export type DemonstrationCommitment = {
  /** Who registers and signs for the unit. */
  readonly by: string
  readonly reason: 'raise' | 'method'
  /** Day on which it is registered and signed, decided a week later. */
  readonly on: string
  readonly decidedOn?: string
  readonly fate: 'approved' | 'signed' | 'draft' | { readonly returned: string }
  /** By how many units the counted targets are raised above what stood; shares stay. */
  readonly raise?: number
  readonly method?: string
  readonly decision?: { readonly number: string; readonly date: string }
}

export const DEMONSTRATION_COMMITMENTS: readonly DemonstrationCommitment[] = [
  { by: 'congan', reason: 'raise', on: '2026-06-08', decidedOn: '2026-06-12', fate: 'approved' },
  { by: 'ubnd', reason: 'raise', on: '2026-06-09', decidedOn: '2026-06-12', fate: 'approved' },
  { by: 'khupho1', reason: 'raise', on: '2026-06-10', decidedOn: '2026-06-15', fate: 'approved' },
  { by: 'khupho3', reason: 'raise', on: '2026-06-11', decidedOn: '2026-06-15', fate: 'approved' },
  { by: 'khupho1', reason: 'raise', on: '2026-09-07', decidedOn: '2026-09-10', fate: 'approved', raise: 1 },
  {
    by: 'congan',
    reason: 'method',
    on: '2026-10-05',
    decidedOn: '2026-10-08',
    fate: 'approved',
    method: 'Chia địa bàn theo tổ dân phố, mỗi tuần kiểm tra một khu phố, cập nhật ngay vào sổ nhà trọ',
    decision: { number: '31-TB/ĐU', date: '2026-10-02' },
  },
  { by: 'khupho2', reason: 'raise', on: '2026-10-27', fate: 'signed' },
  {
    by: 'mttq',
    reason: 'raise',
    on: '2026-10-19',
    decidedOn: '2026-10-21',
    fate: { returned: 'Danh mục việc chưa nêu rõ địa bàn vận động; đề nghị bổ sung trước khi ký lại.' },
  },
  { by: 'doantn', reason: 'raise', on: '2026-10-28', fate: 'draft' },
]
