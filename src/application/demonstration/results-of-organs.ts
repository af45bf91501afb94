/** Made-up words of the organs that lead a task of Plan 55, three a task and unit kind, taken in turn; `n` is 1 for May 2026. Figures grow with the months. */
type Telling = (n: number) => string

const RESULTS: Readonly<Record<string, readonly Telling[]>> = {
  '1.1 peoples_committee': [
    n =>
      `Tiếp nhận ${430 + 28 * n} hồ sơ trực tuyến trên ${520 + 26 * n} hồ sơ trong tháng, trả đúng hạn ${495 + 25 * n} hồ sơ; niêm yết lại ${6 + n} thủ tục có thay đổi tại Bộ phận Một cửa.`,
    n =>
      `Ban hành Kế hoạch số ${10 + n}/KH-UBND về cải cách hành chính, chuyển đổi số; lập danh mục ${40 + 3 * n} thủ tục trọng tâm, phân công ${5 + n} đầu mối theo dõi.`,
    n =>
      `Ban hành Báo cáo số ${24 + n}/BC-UBND về tiến độ giải quyết hồ sơ; rút ngắn thời gian của ${9 * n} thủ tục, xử lý ${4 + n} hồ sơ tồn của tháng trước.`,
  ],
  '1.2 peoples_committee': [
    n =>
      `Giao chỉ tiêu hỗ trợ nộp hồ sơ trực tuyến cho ${Math.min(7, n + 1)} khu phố; Tổ hỗ trợ tiếp ${58 * n} lượt người dân, phát sinh ${23 * n} hồ sơ qua Cổng dịch vụ công.`,
    n =>
      `Ban hành Quyết định số ${30 + n}/QĐ-UBND kiện toàn Tổ hỗ trợ dịch vụ công trực tuyến tại ${Math.min(7, n + 2)} khu phố; cấp ${3 + n} máy quét và lịch trực hằng tuần.`,
    n =>
      `Kiểm tra sổ theo dõi của ${Math.min(7, n + 1)} Tổ hỗ trợ, lập ${Math.min(7, n + 1)} biên bản; trả lời ${8 + 3 * n} câu hỏi của người dân về thủ tục đất đai, hộ tịch.`,
  ],
  '1.2 youth_union': [
    n =>
      `Cử ${14 + 2 * n} đoàn viên trực cùng Tổ hỗ trợ vào tối thứ Ba và sáng thứ Bảy, hướng dẫn ${36 * n} lượt người cao tuổi tạo tài khoản định danh.`,
    n =>
      `Mở ${1 + (n % 3)} lớp tập huấn kỹ năng dịch vụ công trực tuyến cho ${26 + 4 * n} đoàn viên; phát ${120 + 45 * n} tờ rơi hướng dẫn quét mã.`,
    n =>
      `Đội hình thanh niên tình nguyện đến ${18 + 6 * n} phòng trọ hướng dẫn công nhân nộp hồ sơ tạm trú; làm ${1 + (n % 2)} video hướng dẫn đăng trên trang của Đoàn phường.`,
  ],
  '1.3 peoples_committee': [
    n => `Hội đồng sáng kiến thẩm định ${1 + n} hồ sơ, công nhận ${Math.ceil(n / 2)} sáng kiến cấp phường theo Biên bản số ${n}/BB-HĐSK.`,
    n => `Ban hành quy trình tiếp nhận, thẩm định sáng kiến; mở sổ đăng ký sáng kiến, ghi ${2 + n} sáng kiến của ${1 + n} bộ phận.`,
    n => `Lập ${n} hồ sơ sáng kiến gửi cấp trên, trong đó có sáng kiến trả kết quả tại nhà cho ${15 + 5 * n} trường hợp người khuyết tật.`,
  ],
  '1.4 fatherland_front': [
    n =>
      `Lấy ${45 + 35 * n} phiếu khảo sát mức độ hài lòng tại Bộ phận Một cửa; tổng hợp ${3 + n} ý kiến gửi UBND phường bằng Văn bản số ${18 + n}/CV-MTTQ.`,
    n =>
      `Xây dựng Chương trình giám sát số ${4 + n}/CTr-MTTQ về thái độ phục vụ; Ban Thanh tra nhân dân giám sát ${1 + (n % 3)} buổi tiếp nhận hồ sơ, lập biên bản từng buổi.`,
    n =>
      `Tiếp nhận ${5 + 2 * n} phản ánh của Nhân dân qua hộp thư tại ${Math.min(7, n + 1)} khu phố, chuyển UBND phường trả lời ${4 + 2 * n} phản ánh.`,
  ],
  '1.4 peoples_council': [
    n =>
      `Thường trực HĐND theo dõi ${2 + n} kiến nghị của cử tri về hồ sơ đất đai, yêu cầu UBND phường trả lời bằng Công văn số ${9 + n}/HĐND.`,
    n =>
      `Đoàn giám sát của HĐND làm việc với Trung tâm Phục vụ hành chính công ${1 + (n % 2)} buổi, kiểm tra ${30 + 8 * n} hồ sơ, kết luận ${2 + (n % 3)} nội dung phải khắc phục.`,
    n =>
      `Tổ chức ${1 + (n % 2)} buổi tiếp xúc cử tri chuyên đề cải cách hành chính, ghi nhận ${11 + 4 * n} ý kiến; thông qua ${1 + (n % 2)} phiên giải trình.`,
  ],
  '2.1 peoples_committee': [
    n => `Đo đạc ${n} đoạn vỉa hè Quốc lộ 51 qua trung tâm phường, lập Biên bản hiện trạng số ${n}/BB-UBND với ${24 + 6 * n} hộ mặt tiền.`,
    n =>
      `Khảo sát ${2 * n} đoạn tuyến, chọn ${Math.ceil(n / 2)} đoạn làm trước; lập dự toán phần cây xanh, chiếu sáng ${180 + 20 * n} triệu đồng.`,
    n =>
      `Họp ${1 + (n % 2)} buổi với ${12 + 5 * n} hộ kinh doanh về biển hiệu thống nhất; ${8 + 4 * n} hộ ký cam kết không lấn chiếm vỉa hè.`,
  ],
  '2.3 peoples_committee': [
    n => `Tiếp nhận ${15 + 12 * n} triệu đồng kinh phí ngoài ngân sách, công khai tại trụ sở và ${Math.min(7, n)} nhà văn hoá khu phố.`,
    n => `Gặp ${1 + n} doanh nghiệp trong khu công nghiệp, có ${1 + n} biên bản ghi nhận hỗ trợ camera và cây xanh.`,
    n => `Lắp ${2 * n} camera và ${5 + 3 * n} bóng đèn do doanh nghiệp tài trợ, nghiệm thu theo Biên bản số ${6 + n}/BB-UBND.`,
  ],
  '2.4 peoples_committee': [
    n => `Xử lý ${7 + 3 * n} trường hợp lấn chiếm lòng đường, lập ${7 + 3 * n} biên bản; thu dọn ${3 + n} điểm tập kết rác tự phát.`,
    n => `Ban hành Kế hoạch cao điểm số ${14 + n}/KH-UBND, xác định ${9 + n} điểm nóng, phân công ${20 + 2 * n} người trực theo ca.`,
    n =>
      `Gỡ ${70 + 22 * n} biển quảng cáo, rao vặt trái phép trên ${4 + n} tuyến đường; nhắc nhở ${12 + 2 * n} hộ buôn bán trước cổng trường.`,
  ],
  '2.5 peoples_committee': [
    n =>
      `Đối thoại ${1 + (n % 2)} buổi với ${9 + 2 * n} hộ dân trong vùng dự án, ${3 + n} hộ thống nhất phương án bồi thường, lập biên bản từng hộ.`,
    n =>
      `Lập danh mục ${10 + n} dự án, kiến nghị có điểm nghẽn, phân ${3 + (n % 2)} nhóm thẩm quyền; báo cáo cấp trên ${n} kiến nghị bằng Công văn số ${40 + n}/UBND.`,
    n => `Giải quyết ${2 * n} kiến nghị của doanh nghiệp về giấy phép, mặt bằng; tổ chức ${1 + (n % 3)} buổi tiếp hộ kinh doanh.`,
  ],
  '3.1 police': [
    n =>
      `Kiểm tra lưu trú ${38 + 12 * n} lượt cơ sở, lập ${5 + n} biên bản vi phạm; cập nhật ${280 + 42 * n} nhân khẩu lên cơ sở dữ liệu dân cư.`,
    n =>
      `Mở đợt tổng rà soát theo Kế hoạch số ${3 + n}/KH-CAP; lập danh sách ${118 + 35 * n} cơ sở cho thuê trọ với ${1400 + 260 * n} phòng.`,
    n => `${64 + 18 * n} chủ nhà trọ ký cam kết khai báo tạm trú qua ứng dụng; đối chiếu danh sách người thuê của ${90 + 25 * n} cơ sở.`,
  ],
  '3.2 police': [
    n => `Kiểm tra phòng cháy ${42 + 14 * n} nhà trọ, lập ${42 + 14 * n} biên bản; ${16 + 5 * n} cơ sở trang bị thêm bình chữa cháy.`,
    n =>
      `Khảo sát ${8 + n} nhà trọ, chọn ${Math.min(7, n)} mô hình điểm tự quản; phát bộ tiêu chí và nội quy mẫu cho ${35 + 10 * n} chủ cơ sở.`,
    n =>
      `Hướng dẫn thực hành thoát nạn tại ${2 + n} khu nhà trọ cho ${75 + 30 * n} người thuê; ${Math.min(7, n)} mô hình có sổ theo dõi khách.`,
  ],
  '3.3 police': [
    n => `Tuần tra ${26 + 4 * n} lượt ban đêm tại ${3 + (n % 3)} điểm phức tạp; xử lý ${2 + n} vụ việc, lập ${2 + n} hồ sơ.`,
    n => `Lập kế hoạch chuyển hoá địa bàn số ${20 + n}/KH-CAP, danh sách ${5 + n} điểm trọng tâm; gọi hỏi, răn đe ${7 + n} trường hợp.`,
    n =>
      `Vận động ${3 + n} trường hợp đi cai nghiện tự nguyện; họp ${Math.min(7, n + 1)} khu phố lấy ý kiến ${160 + 30 * n} hộ dân về an ninh trật tự.`,
  ],
  '3.4 police': [
    n =>
      `Nói chuyện pháp luật tại ${1 + n} doanh nghiệp giờ tan ca với ${120 + 55 * n} lượt công nhân; phát ${200 + 60 * n} tờ rơi về Luật Cư trú.`,
    n => `Lập danh sách ${11 + n} doanh nghiệp, ${6 + n} khu trọ trọng điểm; xây dựng lịch tuyên truyền ${3 + n} buổi.`,
    n => `Diễn tập chữa cháy tại ${1 + (n % 3)} doanh nghiệp; tuyên truyền ${2 * n} buổi tại khu nhà trọ với ${85 + 25 * n} người thuê.`,
  ],
  '3.5 peoples_committee': [
    n => `Trao ${20 + 5 * n} suất hỗ trợ cho hộ khó khăn; giới thiệu ${14 + 6 * n} lao động vào ${2 + (n % 4)} doanh nghiệp.`,
    n => `Rà soát ${55 + 15 * n} trường hợp yếu thế và lao động khó khăn tại khu nhà trọ, lập Danh sách số ${n}/DS-UBND.`,
    n =>
      `Tổ chức ${1 + (n % 2)} phiên tư vấn việc làm với ${60 + 20 * n} lượt người; miễn tiền trọ một tháng cho ${4 + n} trường hợp nhờ chủ nhà trọ.`,
  ],
  '4.1 party_office': [
    n => `Đôn đốc ${2 + (n % 4)} đơn vị gửi chậm, tham mưu ${1 + (n % 2)} cuộc họp giao ban; lập danh mục ${1 + (n % 3)} nhiệm vụ chậm.`,
    n => `Ban hành mẫu báo cáo kèm Công văn số ${11 + n}-CV/VPĐU, thiết lập danh mục 17 nhiệm vụ với ${22 + n} đầu mối theo dõi.`,
    n => `Tổng hợp ${18 + (n % 5)} báo cáo đơn vị thành Báo cáo số ${7 + n}-BC/VPĐU; nhắc hạn ${6 + n} mốc việc sắp đến.`,
  ],
  '4.2 party_building_board': [
    n => `Dự ${3 + n} buổi sinh hoạt chuyên đề, ghi ${2 + n} kiến nghị; thu ${90 + 24 * n} bản cam kết của đảng viên.`,
    n => `Ban hành Hướng dẫn số ${4 + n}-HD/BXDĐ về sinh hoạt chuyên đề và tiêu chí đánh giá; gửi ${Math.min(19, 10 + n)} chi bộ.`,
    n => `Tập huấn ${1 + (n % 2)} lớp cho ${26 + 3 * n} cấp uỷ viên; ${Math.min(19, 8 + 2 * n)} chi bộ gửi biên bản quán triệt Kế hoạch.`,
  ],
  '4.3 inspection_commission': [
    n =>
      `Kiểm tra trách nhiệm người đứng đầu tại ${1 + (n % 3)} đơn vị, lập ${1 + (n % 3)} biên bản, nêu ${2 + n} nội dung phải khắc phục.`,
    n => `Ban hành Kế hoạch số ${3 + n}-KH/UBKT về kiểm tra chuyên đề, chọn ${4 + (n % 3)} tổ chức đảng làm trước.`,
    n => `Giám sát ${2 + (n % 2)} chi bộ về báo cáo hằng tháng, đối chiếu ${12 + 4 * n} minh chứng; Thông báo kết luận số ${n}-TB/UBKT.`,
  ],
}

/** Undefined for a task that this kind of unit does not lead in the demonstration's plan. */
export function resultOfOrgan(taskCode: string, unitKind: string, step: number): string | undefined {
  const tellings = RESULTS[`${taskCode} ${unitKind}`]
  return tellings?.[step % tellings.length]?.(step)
}
