#include <catch2/catch.hpp>
#include <chrono>

#include "document_dump.h"
#include "repeat.h"

using namespace mingcha;
using namespace mingcha::privacy_policy;

TEST_CASE("Markdown: blocks, tables and links without their marks") {
  struct Row {
    const char* name;
    std::string text;
    std::string want;
  };
  const Row rows[] = {
      {"headings and emphasis", "# 隐私政策\n\n## 收集\n\n我们收集*手机号*和`IMEI`。\n", "h1 隐私政策\nh2 收集\np 我们收集手机号和IMEI。\n"},
      {"a heading without a space", "###收集", "h3 收集\n"},
      {"nested lists", "- 甲\n  1. 乙\n  2. 丙\n- 丁\n", "li1 甲\nli2 乙\nli2 丙\nli1 丁\n"},
      {"table", "|名称|用途|\n|---|---|\n|友盟|统计|\n", "th1 名称|用途\ntr1 友盟|统计\n"},
      {"links", "见[友盟政策](https://a.example/p?a=1&b=\"2\")，<https://b.example>", "p 见友盟政策，https://b.example\n"
       "a 友盟政策 -> https://a.example/p?a=1&b=\"2\"\na https://b.example -> https://b.example\n"},
      {"HTML in between", "甲<span>乙</span><br>丙。\n\n<table><tr><td>a<td>b</tr></table>\n", "p 甲乙\np 丙。\ntr1 a|b\n"},
      {"entities", "a &amp; b&nbsp;c < d", "p a & b c < d\n"},
      {"emphasis that ends with Chinese punctuation", "**设备信息：**用于风控。", "p 设备信息：用于风控。\n"},
      {"a whole paragraph in bold", "**如何收集**\n\n甲。", "h2 如何收集\np 甲。\n"},
      {"lines of one paragraph", "我们收集\n您的手机号。", "p 我们收集您的手机号。\n"},
      {"indented text is no code", "　　甲。\n\n    一、收集\n\n    乙。", "p 甲。\nh1 一、收集\np 乙。\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(dump_of(row.text, "policy.md") == row.want);
  }
  CHECK(dump_of("# 甲", "policy.txt") == "h1 # 甲\n");
  const auto document = read_document(as_bytes("# 甲"), "POLICY.MARKDOWN");
  REQUIRE(document);
  CHECK(document->format == Format::markdown);
}

TEST_CASE("Markdown that is built to be costly ends soon") {
  constexpr std::size_t kMega = std::size_t{1} << 20;
  struct Row {
    const char* name;
    std::string text;
    bool is_read;
  };
  const Row rows[] = {
      {"quotes in quotes", repeat("> ", kMega / 2) + "a", true},
      {"lists in lists", repeat("- ", kMega / 2) + "a", true},
      {"brackets", repeat("[", kMega), true},
      {"images in links", repeat("![[](", kMega / 5), true},
      {"emphasis", repeat("*a_", kMega / 3), true},
      {"code marks", repeat("`a``b", kMega / 5), true},
      {"angle brackets", repeat("<a", kMega / 2), true},
      {"a table of many columns and rows", repeat("|a", 10'000) + "\n" + repeat("|---", 10'000) + "\n" + repeat("a|\n", 10'000), false},
      {"a long target of many links", "[a]: /" + std::string(30'000, 'x') + "\n\n" + repeat("[a] ", 30'000), false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto start = std::chrono::steady_clock::now();
    const auto document = read_document(as_bytes(row.text), "policy.md");
    const auto spent = std::chrono::steady_clock::now() - start;
    CHECK(document.has_value() == row.is_read);
    if (!document) CHECK(document.error().code == Errc::over_budget);
    CHECK(spent < std::chrono::seconds(8));
  }
}
