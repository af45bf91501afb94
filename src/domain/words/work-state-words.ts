import type { DueState } from '../work/work-due.ts'
import type { WorkState } from '../work/work-item.ts'
import type { Sentence } from './fill-sentence.ts'

export const WORK_STATE_WORDS: Readonly<Record<WorkState, Sentence>> = {
  proposed: { vi: 'chưa đủ 6 rõ', en: 'six clears missing' },
  not_started: { vi: 'chưa bắt đầu', en: 'not started' },
  in_progress: { vi: 'đang làm', en: 'in progress' },
  submitted: { vi: 'chờ nghiệm thu', en: 'waiting for acceptance' },
  done: { vi: 'đã xong', en: 'done' },
  cancelled: { vi: 'đã huỷ', en: 'cancelled' },
}

export const WORK_DUE_WORDS: Readonly<Record<DueState, Sentence>> = {
  no_due: { vi: 'chưa có hạn', en: 'no due date' },
  not_due: { vi: 'chưa đến hạn', en: 'not due' },
  due_soon: { vi: 'sắp đến hạn', en: 'due soon' },
  due_today: { vi: 'đến hạn hôm nay', en: 'due today' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  done_early: { vi: 'xong trước hạn', en: 'done early' },
  done_on_time: { vi: 'xong đúng hạn', en: 'done on time' },
  done_late: { vi: 'xong quá hạn', en: 'done late' },
  none: { vi: 'không còn hạn', en: 'no longer due' },
}
