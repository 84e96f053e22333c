// Markup into one string. What is ours goes in as it is; every value of a report is made harmless on the way: unsafe
// characters become visible, markup is escaped, long values are cut.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/html/html_texts.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// Characters of a value that are shown; the JSON report has all of it.
inline constexpr std::size_t kLongestValue = 160;
inline constexpr std::size_t kLongestProse = 900;

class HtmlWriter {
 public:
  HtmlWriter(Lang lang, std::size_t expected_bytes) : lang_(lang) { out_.reserve(expected_bytes); }

  /// Markup of our own, as it is.
  HtmlWriter& raw(std::string_view markup) {
    out_ += markup;
    return *this;
  }
  /// A value, for text and for quoted attributes: at most `limit` characters of it, then "…".
  HtmlWriter& text(std::string_view value, std::size_t limit = kLongestValue);
  /// A value of sentences: its line breaks become spaces.
  HtmlWriter& prose(std::string_view value, std::size_t limit = kLongestProse);
  HtmlWriter& number(std::uint64_t value);

  HtmlWriter& word(Message message) { return prose(reports::text(message, lang_)); }
  HtmlWriter& word(HtmlMessage message) { return prose(reports::text(message, lang_)); }
  template <class M, class... Args>
  HtmlWriter& say(M message, const Args&... args) {
    return prose(reports::say(message, lang_, args...));
  }

  /// `value` between `open` and `close`, which are ours.
  HtmlWriter& wrap(std::string_view open, std::string_view value, std::string_view close) {
    return raw(open).text(value).raw(close);
  }

  Lang lang() const noexcept { return lang_; }
  std::size_t size() const noexcept { return out_.size(); }
  std::string finish() { return std::move(out_); }

 private:
  Lang lang_;
  std::string out_;
};

/// "1,234,567"
std::string grouped(std::uint64_t count);

}  // namespace mingcha::reports
