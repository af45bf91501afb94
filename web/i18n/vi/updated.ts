/** Stands with the first script, so that it can be said when nothing else can be fetched. */
export const updated = { what: 'Ứng dụng vừa được cập nhật. Những gì đã gõ vẫn còn trên máy này.', reload: 'Tải lại trang' } as const
