import { LIGHT_WORDS } from '#domain/monitoring/light-words.ts'

/** What the shared parts of pages say. */
export const shared = {
  errorPrefix: 'Lỗi: ',
  errorSummary: 'Cần sửa trước khi gửi',
  loading: 'Đang tải…',
  tryAgain: 'Thử lại',
  reload: 'Tải bản mới',
  cancel: 'Thôi',
  save: 'Lưu',
  saved: 'Đã lưu',
  edit: 'Sửa',
  copy: 'Chép',
  copied: 'Đã chép',
  search: 'Tìm (không cần dấu)',
  clearSearch: 'Xoá ô tìm',
  lights: { ...LIGHT_WORDS, not_started: 'Chưa bắt đầu' },
  dayHint: 'ngày/tháng/năm, ví dụ 23/11/2026',
  dayWrong: 'Ngày không đúng. Gõ ngày/tháng/năm, ví dụ 23/11/2026.',
  dayMissing: 'Chưa nhập ngày.',
  problem: {
    offline: 'Không kết nối được tới máy chủ.',
    offlineWhat: 'Kiểm tra mạng rồi thử lại. Những gì đã gõ vẫn còn trên trang.',
    unreadable: 'Máy chủ trả lời không đúng.',
    unreadableWhat: 'Thử lại sau ít phút; nếu vẫn lỗi, báo cho quản trị của phường.',
    changed: 'Đã có người sửa trong lúc đồng chí đang làm.',
    changedWhat: 'Tải bản mới để xem họ sửa gì. Những gì đã gõ vẫn còn trên trang.',
    page: 'Trang này gặp lỗi.',
    pageWhat: 'Tải lại trang; nếu vẫn lỗi, báo cho quản trị của phường.',
    request: (id: string) => `Mã để báo lỗi: ${id}`,
  },
} as const
