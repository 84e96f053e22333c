#include "reports/html/html_writer.h"

#include <catch2/catch.hpp>

using namespace mingcha::reports;

namespace {

std::string text_of(std::string_view value, std::size_t limit) {
  HtmlWriter out(Lang::zh, 0);
  out.text(value, limit);
  return out.finish();
}

TEST_CASE("html writer: grouped numbers") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1234567) == "1,234,567");
}

}  // namespace

TEST_CASE("html writer: values are escaped and cut at characters") {
  struct Row {
    const char* name;
    std::string_view value;
    std::size_t limit;
    const char* want;
  };
  const Row rows[] = {
      {"plain", "abc", 3, "abc"},
      {"one too many", "abcd", 3, "abc…"},
      {"markup", "<a href=\"x\">&'", 20, "&lt;a href=&#34;x&#34;&gt;&amp;&#39;"},
      {"Chinese", "违规收集", 4, "违规收集"},
      {"Chinese, cut", "违规收集个人", 4, "违规收集…"},
      {"nothing", "", 4, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(text_of(row.value, row.limit) == row.want);
  }
}

TEST_CASE("html writer: sentences lose their line breaks, values show them") {
  HtmlWriter out(Lang::zh, 0);
  out.prose("a\nb").raw("|").text("a\nb");
  CHECK(out.finish() == "a b|a\\u{a}b");
}

