// One pass: decode a unit, fold it, and hold white space back until the next unit shows whether it counts.
#include "analyzer/behaviour/shown_text.h"

#include <array>

namespace mingcha::behaviour {
namespace {

constexpr char16_t kFirst = 0x4e00, kLast = 0x9fff;  // CJK unified ideographs
constexpr std::u16string_view kTraditional =
    u"隱權協議務條個戶繼續讀閱絕註銷賬帳護兒聲資訊訪遊導關閉廣薦內對應見饋聯繫們為處單點擊錄冊與並進暫僅覽瀏來還後將無"
    u"請須號設備確認選擇許溫監簽時數據這實現啟動開種專區訂員從發給報誤護頁題團聽買賣紀標準總類級";
constexpr std::u16string_view kSimplified =
    u"隐权协议务条个户继续读阅绝注销账账护儿声资讯访游导关闭广荐内对应见馈联系们为处单点击录册与并进暂仅览浏来还后将无"
    u"请须号设备确认选择许温监签时数据这实现启动开种专区订员从发给报误护页题团听买卖纪标准总类级";
static_assert(kTraditional.size() == kSimplified.size());

constexpr std::array<char16_t, kLast - kFirst + 1> simplified_table() {
  std::array<char16_t, kLast - kFirst + 1> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<char16_t>(kFirst + i);
  for (std::size_t i = 0; i < kTraditional.size(); ++i) table[kTraditional[i] - kFirst] = kSimplified[i];
  return table;
}
constexpr auto kSimplifiedOf = simplified_table();

constexpr char16_t kSpace = u' ';
constexpr char16_t kDropped = 0;

// Of a unit above ASCII.
char16_t fold_wide(char16_t unit) {
  constexpr char16_t kFullWidthFirst = 0xff01, kFullWidthLast = 0xff5e, kFullWidthOffset = 0xfee0;
  if (unit >= kFullWidthFirst && unit <= kFullWidthLast) unit = static_cast<char16_t>(unit - kFullWidthOffset);
  if (unit >= u'A' && unit <= u'Z') return static_cast<char16_t>(unit + 32);
  switch (unit) {
    case 0x00a0:
    case 0x2002:
    case 0x2003:
    case 0x2009:
    case 0x3000: return kSpace;
    case 0x00ad:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff: return kDropped;
    case 0x2018:
    case 0x2019: return u'\'';
    default: return simplified(unit);
  }
}

char16_t fold_ascii(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char16_t>(c + 32);
  return c > ' ' ? static_cast<char16_t>(c) : kSpace;
}

// The length of a tag at `at` ("<b>", "</font>", "<a href=...>"); 0 when there is none.
std::size_t tag_length(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestTag = 256;
  const char next = at + 1 < text.size() ? text[at + 1] : '\0';
  const bool begins = next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  if (!begins) return 0;
  const std::size_t end = text.substr(at, kLongestTag).find('>');
  return end == std::string_view::npos ? 0 : end + 1;
}

class Folder {
 public:
  Folder(std::string_view text, std::u16string& out) : text_(text.substr(0, kMaxFoldedBytes)), out_(out) {}

  void run() {
    out_.clear();
    for (std::size_t i = 0; i < text_.size();) i += step(i);
  }

 private:
  // Bytes that were taken.
  std::size_t step(std::size_t i) {
    const auto byte = static_cast<std::uint8_t>(text_[i]);
    if (text_[i] == '<') {
      if (const std::size_t length = tag_length(text_, i); length != 0) return length;
    }
    if (byte < 0x80) {
      add(fold_ascii(text_[i]));
      return 1;
    }
    if (const char16_t unit = three_byte_unit(text_, i); unit != 0) {
      add(fold_wide(unit));
      return 3;
    }
    const auto next = i + 1 < text_.size() ? static_cast<std::uint8_t>(text_[i + 1]) : std::uint8_t{0};
    if ((byte & 0xe0U) != 0xc0U || (next & 0xc0U) != 0x80U) return 1;
    add(fold_wide(static_cast<char16_t>((byte & 0x1fU) << 6 | (next & 0x3fU))));
    return 2;
  }

  void add(char16_t unit) {
    if (unit == kDropped) return;
    if (unit == kSpace) {
      space_ = true;
      return;
    }
    const bool wide = is_ideograph(unit) || out_.empty() || is_ideograph(out_.back());
    if (space_ && !wide) out_ += kSpace;
    space_ = false;
    out_ += unit;
  }

  std::string_view text_;
  std::u16string& out_;
  bool space_ = false;
};

}  // namespace

std::string fold_name(std::string_view name) {
  constexpr std::size_t kLongestName = 256;
  std::string folded;
  bool after_small = false;
  for (const char c : name.substr(0, kLongestName)) {
    if (c >= 'A' && c <= 'Z' && after_small) folded += '_';
    after_small = c >= 'a' && c <= 'z';
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    const bool is_part = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9') || small == '\'';
    folded += is_part ? small : '_';
  }
  return folded;
}

char16_t simplified(char16_t unit) noexcept {
  return unit >= kFirst && unit <= kLast ? kSimplifiedOf[unit - kFirst] : unit;
}

std::u16string spellings(char16_t unit) {
  std::u16string forms(1, unit);
  for (std::size_t i = 0; i < kSimplified.size(); ++i) {
    if (kSimplified[i] == unit) forms += kTraditional[i];
  }
  return forms;
}

void fold_text(std::string_view text, std::u16string& out) { Folder(text, out).run(); }

}  // namespace mingcha::behaviour
