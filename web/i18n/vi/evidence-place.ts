/** The ward's settings about evidence. */
export const evidencePlace = {
  heading: 'Minh chứng',
  what: 'Ảnh chụp ngoài bán kính này được nêu để người kiểm tra xem. Bỏ trống cả ba ô thì không xét nơi chụp.',
  latitude: 'Vĩ độ của phường',
  longitude: 'Kinh độ của phường',
  radius: 'Bán kính (km)',
  hints: { latitude: 'Độ thập phân, ví dụ 10,9301', longitude: 'Độ thập phân, ví dụ 106,8702', radius: 'Tính từ điểm trên, ví dụ 6' },
  wrong: {
    latitude: 'Vĩ độ là số từ -90 đến 90.',
    longitude: 'Kinh độ là số từ -180 đến 180.',
    radius: 'Bán kính là số từ 0,1 đến 500 km.',
  },
  rules: (megabytes: number, endings: string) => `Mỗi tệp tối đa ${megabytes} MB; nhận: ${endings}.`,
  scanner: {
    none: 'Chưa nối máy quét vi-rút: tệp mang trạng thái “Chưa quét vi-rút”.',
    answers: 'Máy quét vi-rút đang hoạt động.',
    silent: 'Máy quét vi-rút không trả lời: tệp mới chưa được quét.',
  },
  heicShown: 'Ảnh HEIC của điện thoại xem được trên trang.',
  heicKept: 'Ảnh HEIC của điện thoại được giữ nguyên, tải về mới xem được.',
  saved: 'Đã lưu vị trí của phường.',
} as const
