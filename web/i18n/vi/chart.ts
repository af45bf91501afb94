/** Charts and the paces they show. */
export const chart = {
  table: 'Xem bảng số liệu',
}
