#include "reports/texts.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace mingcha;
using namespace mingcha::reports;

namespace {

std::size_t placeholders(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '{'));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
}

}  // namespace

TEST_CASE("every message is there in both languages with the same placeholders") {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Message::count_); ++i) {
    const Message message = static_cast<Message>(i);
    CAPTURE(i, text(message, Lang::en));
    CHECK_FALSE(text(message, Lang::zh).empty());
    CHECK_FALSE(text(message, Lang::en).empty());
    CHECK(placeholders(text(message, Lang::zh)) == placeholders(text(message, Lang::en)));
  }
}

TEST_CASE("every coverage reason is explained in both languages") {
  for (std::size_t i = 0; i < kReasonKindCount; ++i) {
    const ReasonKind kind = static_cast<ReasonKind>(i);
    CAPTURE(row_of(kind).id);
    CHECK_FALSE(text(kind, Lang::zh).empty());
    CHECK_FALSE(text(kind, Lang::en).empty());
    CHECK(is_ascii(text(kind, Lang::en)));
    CHECK_FALSE(is_ascii(text(kind, Lang::zh)));
  }
}
