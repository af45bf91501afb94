import type { DeputyRefusalCode } from '../period/deputy.ts'
import type { ExtensionRefusalCode } from '../period/extension.ts'
import type { CalendarRefusalCode } from '../period/working-calendar.ts'
import type { RefusalWords } from './refusal-sentence.ts'

export type PeriodWorkRefusalCode = ExtensionRefusalCode | DeputyRefusalCode | CalendarRefusalCode | 'NOTHING_TO_DECLARE'

export const PERIOD_WORK_REFUSAL_WORDS: Readonly<Record<PeriodWorkRefusalCode, RefusalWords>> = {
  EXTENSION_AFTER_DEADLINE: {
    rule: {
      vi: 'Hạn gửi là hết ngày {lastDay}, nay đã qua nên không đề nghị gia hạn được.',
      en: 'The last day was {lastDay}; more time cannot be asked for afterwards.',
    },
    mend: { vi: 'Hãy gửi báo cáo ngay và nêu lý do chậm trong báo cáo.', en: 'Send the report now and say in it why it is late.' },
  },
  EXTENSION_REPORT_SENT: {
    rule: { vi: 'Báo cáo đã gửi nên không cần gia hạn.', en: 'The report was sent already and needs no more time.' },
    mend: { vi: 'Nếu cần sửa, hãy đề nghị Văn phòng Đảng uỷ trả lại.', en: 'To change it, ask the Party office to return it.' },
  },
  EXTENSION_ASKED_ALREADY: {
    rule: { vi: 'Báo cáo này đang có một đề nghị gia hạn chờ quyết định.', en: 'More time was asked for already and awaits a decision.' },
    mend: { vi: 'Hãy chờ quyết định, hoặc rút đề nghị cũ rồi đề nghị lại.', en: 'Wait for it, or withdraw it and ask again.' },
  },
  EXTENSION_DAY_NOT_LATER: {
    rule: { vi: 'Ngày {day} không sau hạn hiện nay ({lastDay}).', en: 'Day {day} is not after the present last day ({lastDay}).' },
    mend: { vi: 'Hãy chọn một ngày sau {lastDay}.', en: 'Choose a day after {lastDay}.' },
  },
  EXTENSION_REASON_SHORT: {
    rule: { vi: 'Lý do gia hạn mới có {length} ký tự, cần ít nhất {least}.', en: 'The reason has {length} characters and needs {least}.' },
    mend: { vi: 'Hãy nêu rõ việc gì cản trở và khi nào xong.', en: 'Say what stands in the way and when it will be over.' },
  },
  EXTENSION_OWN_UNIT: {
    rule: { vi: 'Không ai tự quyết định gia hạn cho đơn vị của mình.', en: 'Nobody decides on more time for the own unit.' },
    mend: {
      vi: 'Hãy để người khác của Văn phòng Đảng uỷ hoặc Thường trực quyết định.',
      en: 'Leave it to somebody else of the office or the Standing Committee.',
    },
  },
  EXTENSION_SETTLED: {
    rule: { vi: 'Đề nghị gia hạn này không còn chờ quyết định: {state}.', en: 'This request no longer awaits a decision: {state}.' },
    mend: { vi: 'Hãy tải lại trang để xem kết quả.', en: 'Reload the page to see the outcome.' },
  },
  EXTENSION_NOTE_MISSING: {
    rule: { vi: 'Chưa nêu vì sao không đồng ý gia hạn.', en: 'It is not said why more time is refused.' },
    mend: { vi: 'Hãy ghi lý do để đơn vị biết.', en: 'Write the reason for the unit.' },
  },
  DEPUTY_NOT_OF_HEAD: {
    rule: { vi: 'Người vắng mặt không phải người đứng đầu của đơn vị này.', en: 'The absent person is not the head of this unit.' },
    mend: { vi: 'Hãy chọn người đang là người đứng đầu đơn vị.', en: 'Choose the unit’s head.' },
  },
  DEPUTY_SAME_PERSON: {
    rule: { vi: 'Người vắng mặt và người thay là một.', en: 'The absent person and the deputy are the same.' },
    mend: { vi: 'Hãy chọn người khác làm thay.', en: 'Choose somebody else as deputy.' },
  },
  DEPUTY_INACTIVE: {
    rule: { vi: 'Tài khoản của người thay không còn hoạt động.', en: 'The deputy’s account is not active.' },
    mend: { vi: 'Hãy chọn người có tài khoản đang hoạt động.', en: 'Choose somebody with an active account.' },
  },
  DEPUTY_DAYS_REVERSED: {
    rule: { vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'The last day is before the first.' },
    mend: { vi: 'Hãy xem lại hai ngày.', en: 'Look at the two days again.' },
  },
  DEPUTY_OVER_ALREADY: {
    rule: { vi: 'Ngày kết thúc {lastDay} đã qua.', en: 'The last day {lastDay} is over.' },
    mend: { vi: 'Hãy chọn ngày kết thúc từ hôm nay trở đi.', en: 'Choose today or a later day.' },
  },
  DEPUTY_TOO_LONG: {
    rule: { vi: 'Một lần uỷ quyền không quá {most} ngày.', en: 'One delegation lasts {most} days at most.' },
    mend: {
      vi: 'Hãy rút ngắn thời gian; vắng lâu hơn thì đổi vai trò ở trang Tài khoản.',
      en: 'Shorten it; for a longer absence change the roles.',
    },
  },
  DEPUTY_OVERLAPS: {
    rule: { vi: 'Người này đã có người thay từ {firstDay} đến {lastDay}.', en: 'Somebody stands in already from {firstDay} to {lastDay}.' },
    mend: { vi: 'Hãy chọn thời gian khác hoặc chấm dứt lần uỷ quyền kia.', en: 'Choose other days or end that one.' },
  },
  DEPUTY_BY_DEPUTY: {
    rule: { vi: 'Người đang làm thay không uỷ quyền tiếp cho người khác.', en: 'A deputy does not appoint another.' },
    mend: {
      vi: 'Hãy đề nghị người đứng đầu, Văn phòng Đảng uỷ hoặc quản trị.',
      en: 'Ask the head, the Party office or the administrator.',
    },
  },
  DEPUTY_ENDED: {
    rule: { vi: 'Lần uỷ quyền này đã chấm dứt.', en: 'This delegation has ended.' },
    mend: { vi: 'Hãy tải lại trang.', en: 'Reload the page.' },
  },
  CALENDAR_DAY_DECIDED: {
    rule: { vi: 'Ngày {day} đã có quyết định: {name}.', en: 'Day {day} was decided on already: {name}.' },
    mend: { vi: 'Hãy xoá quyết định cũ trước khi ghi quyết định mới.', en: 'Remove the old decision first.' },
  },
  CALENDAR_YEAR_OUT_OF_RANGE: {
    rule: { vi: 'Lịch làm việc chỉ tính cho các năm từ {first} đến {last}.', en: 'The calendar covers the years {first} to {last}.' },
    mend: { vi: 'Hãy chọn một ngày trong khoảng đó.', en: 'Choose a day between them.' },
  },
  NOTHING_TO_DECLARE: {
    rule: {
      vi: 'Mọi dòng đang mở đều đã có kết quả nên không khai “không phát sinh” cho cả báo cáo được.',
      en: 'Every open line has a result already.',
    },
    mend: {
      vi: 'Hãy xoá kết quả của dòng không phát sinh, hoặc khai ngay tại dòng đó.',
      en: 'Clear the result of a line, or declare in that line.',
    },
  },
}
