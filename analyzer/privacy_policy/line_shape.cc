// Headings of Chinese policies are numbered far more often than they are marked up: 一、 then （一） then 1. or 1.1.
// The same numbers also begin list items, so length and punctuation decide what a numbered line may be.
#include "analyzer/privacy_policy/line_shape.h"

#include <algorithm>
#include <optional>

namespace mingcha::privacy_policy {
namespace {

constexpr std::size_t kLongestHeading = 40;  // characters

constexpr std::string_view kChineseNumerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九",
                                                 "十", "百", "零", "〇", "两"};
constexpr std::string_view kBullets[] = {"•", "·", "●", "○", "■", "□", "◆", "◇", "▪", "►", "➢", "★", "※", "-", "*", "–", "—"};
constexpr std::string_view kOpening[] = {"（", "("};
constexpr std::string_view kClosing[] = {"）", ")"};
constexpr std::string_view kSentenceEnds[] = {"。", "；", ";", "，", ",", "、", "！", "!", "."};
constexpr std::string_view kInsideSentences[] = {"。", "；"};
constexpr std::string_view kColons[] = {"：", ":"};
constexpr std::string_view kAfterArabic[] = {"、", "．", "."};

template <std::size_t N>
std::size_t starting(std::string_view text, const std::string_view (&words)[N]) noexcept {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

bool is_ascii(char c) noexcept { return static_cast<std::uint8_t>(c) < 0x80; }

std::size_t chinese_number(std::string_view text) noexcept {
  std::size_t size = 0;
  while (const std::size_t more = starting(text.substr(size), kChineseNumerals)) size += more;
  return size;
}

std::size_t digits(std::string_view text) noexcept {
  const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c < '0' || c > '9'; });
  return static_cast<std::size_t>(end - text.begin());
}

std::size_t spaces(std::string_view text) noexcept {
  const std::size_t end = text.find_first_not_of(' ');
  return end == text.npos ? text.size() : end;
}

LineShape make(std::string_view line, Numbering numbering, std::size_t prefix, std::uint8_t parts = 0) noexcept {
  return {numbering, parts, prefix + spaces(line.substr(prefix)), false};
}

// 第一章, 第三条, 第二部分
std::optional<LineShape> read_chapter(std::string_view line) noexcept {
  constexpr std::string_view kOrdinal = "第";
  if (!line.starts_with(kOrdinal)) return std::nullopt;
  std::size_t at = kOrdinal.size();
  const std::size_t number = std::max(chinese_number(line.substr(at)), digits(line.substr(at)));
  if (number == 0) return std::nullopt;
  at += number;
  for (const std::string_view unit : {"章", "编", "部分", "节"}) {
    if (line.substr(at).starts_with(unit)) return make(line, Numbering::chapter, at + unit.size());
  }
  constexpr std::string_view kArticle = "条";
  if (line.substr(at).starts_with(kArticle)) return make(line, Numbering::article, at + kArticle.size());
  return std::nullopt;
}

// 一、 一. 一．
std::optional<LineShape> read_chinese(std::string_view line) noexcept {
  const std::size_t number = chinese_number(line);
  if (number == 0) return std::nullopt;
  const std::size_t mark = starting(line.substr(number), kAfterArabic);
  if (mark == 0) return std::nullopt;
  return make(line, Numbering::chinese, number + mark);
}

// （一） (2) 【…】 is none
std::optional<LineShape> read_bracketed(std::string_view line) noexcept {
  const std::size_t open = starting(line, kOpening);
  if (open == 0) return std::nullopt;
  const std::string_view inside = line.substr(open);
  const std::size_t chinese = chinese_number(inside);
  const std::size_t number = std::max(chinese, digits(inside));
  const std::size_t close = number == 0 ? 0 : starting(inside.substr(number), kClosing);
  if (close == 0) return std::nullopt;
  return make(line, chinese != 0 ? Numbering::bracketed_chinese : Numbering::bracketed_arabic, open + number + close);
}

// 1. 1、 1.1 1.1.1. 1) but neither 2021年 nor 3.5%: something must part the number from the words.
std::optional<LineShape> read_arabic(std::string_view line) noexcept {
  std::size_t at = digits(line);
  if (at == 0 || at > 3) return std::nullopt;
  if (const std::size_t close = starting(line.substr(at), kClosing)) {
    return make(line, Numbering::bracketed_arabic, at + close);
  }
  std::uint8_t parts = 1;
  while (parts < 6) {
    const std::size_t mark = starting(line.substr(at), kAfterArabic);
    const std::size_t more = mark == 0 ? 0 : digits(line.substr(at + mark));
    if (more == 0 || more > 3) break;
    at += mark + more;
    ++parts;
  }
  const std::size_t mark = starting(line.substr(at), kAfterArabic);
  const bool parted = mark != 0 || (parts > 1 && at < line.size() && (line[at] == ' ' || !is_ascii(line[at])));
  if (!parted) return std::nullopt;
  return make(line, Numbering::arabic, at + mark, parts);
}

// ① to ⑳ are U+2460 to U+2473
std::optional<LineShape> read_circled(std::string_view line) noexcept {
  if (line.size() < 3 || !line.starts_with("\xE2\x91")) return std::nullopt;
  const auto last = static_cast<std::uint8_t>(line[2]);
  if (last < 0xA0 || last > 0xB3) return std::nullopt;
  return make(line, Numbering::bracketed_arabic, 3);
}

std::optional<LineShape> read_lettered(std::string_view line) noexcept {
  if (line.size() < 3 || line[0] < 'a' || line[0] > 'z') return std::nullopt;
  const std::size_t mark = std::max(starting(line.substr(1), kClosing), starting(line.substr(1), kAfterArabic));
  if (mark == 0 || (line[1] == '.' && is_ascii(line[2]) && line[2] != ' ')) return std::nullopt;  // "e.g."
  return make(line, Numbering::bracketed_arabic, 1 + mark);
}

std::optional<LineShape> read_bullet(std::string_view line) noexcept {
  const std::size_t bullet = starting(line, kBullets);
  if (bullet == 0 || line.size() == bullet) return std::nullopt;
  const bool ascii = line[0] == '-' || line[0] == '*';
  const bool dash = line.starts_with("–") || line.starts_with("—");
  if ((ascii || dash) && line[bullet] != ' ') return std::nullopt;
  return make(line, Numbering::bullet, bullet);
}

template <std::size_t N>
bool ends_with_any(std::string_view text, const std::string_view (&words)[N]) noexcept {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view w) { return text.ends_with(w); });
}

template <std::size_t N>
bool holds_any(std::string_view text, const std::string_view (&words)[N]) noexcept {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view w) { return text.find(w) != text.npos; });
}

// "更新日期：2026年1月5日" is no heading, "我们收集的信息：" may be one.
bool labels_a_value(std::string_view text) noexcept {
  return std::any_of(std::begin(kColons), std::end(kColons), [&](std::string_view colon) {
    const std::size_t at = text.find(colon);
    return at != text.npos && at + colon.size() < text.size();
  });
}

}  // namespace

std::size_t count_characters(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<std::uint8_t>(c) & 0xC0U) != 0x80U; }));
}

bool reads_as_heading(std::string_view text) noexcept {
  return !text.empty() && text.size() <= kLongestHeading * 4 && count_characters(text) <= kLongestHeading &&
         !ends_with_any(text, kSentenceEnds) && !holds_any(text, kInsideSentences) && !labels_a_value(text);
}

LineShape shape_of(std::string_view line) noexcept {
  constexpr std::optional<LineShape> (*kReaders[])(std::string_view) noexcept = {
      read_chapter, read_chinese, read_bracketed, read_arabic, read_circled, read_lettered, read_bullet};
  LineShape shape;
  for (const auto reader : kReaders) {
    if (const std::optional<LineShape> found = reader(line)) {
      shape = *found;
      break;
    }
  }
  const std::string_view words = line.substr(shape.prefix);
  shape.may_be_heading = reads_as_heading(words);
  // "1. 设备信息，用于风控": a comma or a colon behind a plain number makes an item of a list.
  if (shape.numbering == Numbering::arabic) {
    constexpr std::string_view kItemMarks[] = {"，", "：", ","};
    shape.may_be_heading = shape.may_be_heading && !holds_any(words, kItemMarks);
  }
  if (shape.numbering == Numbering::bracketed_chinese || shape.numbering == Numbering::article) {
    constexpr std::string_view kItemMarks[] = {"，"};
    shape.may_be_heading = shape.may_be_heading && !holds_any(words, kItemMarks);
  }
  return shape;
}

}  // namespace mingcha::privacy_policy
