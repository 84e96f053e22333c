#include <catch2/catch.hpp>
#include <chrono>

#include "analyzer/privacy_policy/html_guard.h"
#include "document_dump.h"
#include "repeat.h"

using namespace mingcha;
using namespace mingcha::privacy_policy;

TEST_CASE("HTML: what a reader of the page sees, in blocks") {
  struct Row {
    const char* name;
    std::string html;
    std::string want;
  };
  const Row rows[] = {
      {"headings and paragraphs", "<h1>隐私政策</h1><h2>收集</h2><p>我们收集<b>手机号</b>。</p>",
       "h1 隐私政策\nh2 收集\np 我们收集手机号。\n"},
      {"what is not shown is left out",
       "<html><head><style>p{}</style><script>var a='<p>x</p>'</script></head><body><p>甲</p><script>b</script>"
       "<noscript>c</noscript><template><p>d</p></template><p hidden>e</p><div style='DISPLAY : none'><p>f</p></div>"
       "<div style='display:block'>乙</div><!-- g --><select><option>h</select></body></html>",
       "p 甲\np 乙\n"},
      {"the title is a heading where there is no h1", "<title>甲 隐私政策</title><p>乙。</p>", "h1 甲 隐私政策\np 乙。\n"},
      {"the title is none beside an h1", "<title>甲</title><h1>隐私政策</h1>", "h1 隐私政策\n"},
      {"a title that the page repeats counts once", "<title>隐私政策</title><p>隐私政策</p><p>乙。</p>", "h1 隐私政策\np 乙。\n"},
      {"nested lists", "<ul><li>甲<ol><li>乙</li><li>丙<ul><li>丁</ul></ol></li><li><p>戊</p></li></ul>",
       "li1 甲\nli2 乙\nli2 丙\nli3 丁\nli1 戊\n"},
      {"text behind a list inside an item", "<ul><li>甲<ul><li>乙</li></ul>丙</li></ul>丁", "li1 甲\nli2 乙\nli1 丙\np 丁\n"},
      {"table with head", "<table><thead><tr><th>名称<th>用途</thead><tr><td>友盟<td>统计</table>",
       "th1 名称|用途\ntr1 友盟|统计\n"},
      {"titles without thead, and rows that begin with one",
       "<table><tr><th>名称</th><th>用途</th></tr><tr><th>友盟</th><td>统计</td></tr></table>", "th1 名称|用途\ntr1 友盟|统计\n"},
      {"rowspan and colspan keep columns aligned",
       "<table><tr><td rowspan=2>甲<td>a<td>b</tr><tr><td colspan=2>c</tr><tr><td>d<td>e<td>f</table>",
       "tr1 甲|a|b\ntr1 甲|c|c\ntr1 d|e|f\n"},
      {"rowspan in the last column, and one to the end of the group",
       "<table><tr><td>a<td rowspan=2>甲</tr><tr><td>b</tr><tr><td rowspan=0>乙<td>c</tr><tr><td>d</table>",
       "tr1 a|甲\ntr1 b|甲\ntr1 乙|c\ntr1 乙|d\n"},
      {"rowspan ends with its group",
       "<table><thead><tr><td rowspan=9>甲<td>a</thead><tbody><tr><td>b<td>c</tbody></table>", "th1 甲|a\ntr1 b|c\n"},
      {"blocks and line breaks in a cell", "<table><tr><td><p>甲</p><p>乙</p><td>丙<br>丁<ul><li>戊</ul></table>",
       "tr1 甲 乙|丙 丁 戊\n"},
      {"a table for the looks", "<table><tr><td><h2>收集</h2><p>甲。</p></td><td>乙。</td></tr></table>", "h2 收集\np 甲。\np 乙。\n"},
      {"a table around another one",
       "<table><tr><td>甲。<table><tr><td>a<td>b</table></td><td>乙。</td></tr></table>", "p 甲。\ntr1 a|b\np 乙。\n"},
      {"one column is no table", "<table><tr><td>甲。</tr><tr><td>乙。</table>", "p 甲。\np 乙。\n"},
      {"line breaks part paragraphs", "<p>甲。<br/>一、收集<br>乙。</p>", "p 甲。\nh1 一、收集\np 乙。\n"},
      {"preformatted lines", "<pre>甲。\n一、收集\n  乙。</pre>", "p 甲。\nh1 一、收集\np 乙。\n"},
      {"links", "<p>见<a href='https://a.example/p'>友盟政策</a>，<a href='#x'>上文</a>和<a href='javascript:f()'>此</a></p>",
       "p 见友盟政策，上文和此\na 友盟政策 -> https://a.example/p\n"},
      {"a bold paragraph is a heading", "<p><strong>我们如何<span>收集</span></strong></p><p><b>甲</b>乙</p><p><b>我们收集手机号。</b></p>",
       "h2 我们如何收集\np 甲乙\np 我们收集手机号。\n"},
      {"a bold label with its value is none", "<p><b>SDK名称：友盟统计</b></p>", "p SDK名称：友盟统计\n"},
      {"bold by style", "<p><span style='font-weight: 700'>如何收集</span></p>", "h2 如何收集\n"},
      {"entities and spaces", "<p>&nbsp;　我们&nbsp;&amp; 您&#x7684;&lt;权利&gt;</p>", "p 我们 & 您的<权利>\n"},
      {"a line end within Chinese text is no space", "<p>我们收\n  集您的\nIMEI 和\nOAID</p>", "p 我们收集您的 IMEI 和 OAID\n"},
      {"text in no element", "甲。<div>乙。<p>丙。</p>丁。</div>", "p 甲。\np 乙。\np 丙。\np 丁。\n"},
      {"numbered paragraphs", "<p>甲。</p><p>（1）相机</p><p>• 位置</p>", "p 甲。\nli1 （1）相机\nli1 位置\n"},
      {"nothing at all", "<html></html>", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(dump_of(row.html, "policy.html") == row.want);
  }
}

TEST_CASE("HTML is known by its tags whatever the file's name is") {
  struct Row {
    const char* name;
    const char* file;
    std::string bytes;
    std::string want;
  };
  const Row rows[] = {
      {"by extension", "a.HTM", "甲", "p 甲\n"},
      {"a page in a text file", "policy.txt", "<!DOCTYPE html><p>甲。</p>", "p 甲。\n"},
      {"a text with a few tags", "policy", "甲。<br>乙。", "p 甲。\np 乙。\n"},
      {"an angle bracket alone is none", "policy.txt", "<甲> 与 a < b。\n乙。", "p <甲> 与 a < b。\np 乙。\n"},
      {"the charset of its meta element", "a.html", "<meta charset=\"big5\"><p>\xC1\xF4\xA8\x70</p>", "p 隱私\n"},
      {"GB 2312 without a word", "a.html", "<p>\xD2\xFE\xCB\xBD</p>", "p 隐私\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(dump_of(row.bytes, row.file) == row.want);
  }
}

TEST_CASE("HTML that is built to be costly ends soon, with its text") {
  constexpr std::size_t kMega = std::size_t{1} << 20;
  struct Row {
    const char* name;
    std::string html;
    const char* end;  ///< of the text, or of the error's words
  };
  const Row rows[] = {
      {"a megabyte of elements in each other", repeat("<div>", kMega / 5) + "甲", "甲"},
      {"the same with end tags of others", repeat("<div></span>", kMega / 12) + "甲", "甲"},
      {"end tags that do not reach out of a table", repeat("<div><table><td></div>", kMega / 22) + "甲", "甲"},
      {"end tags in comments", repeat("<div><!-- </div> -->", kMega / 20) + "甲", "甲"},
      {"comments that end early", repeat("<!--><!--->", kMega / 11) + "甲", "甲"},
      {"formatting elements that every paragraph opens anew",
       repeat("<p><b><i a=1><u a=2><s a=3>x", kMega / 28) + "甲", "甲"},
      {"formatting elements closed by the element around them", repeat("<div><b a=1><font b=2></div>", kMega / 28) + "甲", "甲"},
      {"a tag of many attributes", "<p " + [] {
         std::string names;
         for (int i = 0; i < 150'000; ++i) names += "a" + std::to_string(i) + " ";
         return names;
       }() + ">甲</p>", "甲"},
      {"lists in lists", repeat("<ul><li>", kMega / 8) + "甲", "甲"},
      {"tables in tables", repeat("<table><tr><td>", kMega / 15) + "甲", "甲"},
      {"links in links", repeat("<a href=b>", kMega / 10) + "甲", "甲"},
      {"a document that stays open", repeat("<b>", kMega / 3) + "甲", "甲"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto start = std::chrono::steady_clock::now();
    const auto document = read_document(as_bytes(row.html), "policy.html");
    const auto spent = std::chrono::steady_clock::now() - start;
    REQUIRE(document);
    CHECK(document->text.ends_with(row.end));
    CHECK(spent < std::chrono::seconds(4));
  }
}

TEST_CASE("HTML: cells that claim to span very much are cut") {
  const auto document =
      read_document(as_bytes("<table><tr><td colspan=4000000000>甲<td rowspan=99999999>乙</tr><tr><td>丙</table>"), "a.html");
  REQUIRE(document);
  REQUIRE(document->blocks.size() == 2);
  CHECK(document->blocks[0].cells.size() == 64);
  const std::string wide = "<table>" + repeat("<tr><td colspan=1000>a<td>b</tr>", 20'000) + "</table>";
  CHECK(dump_of(wide, "a.html") == "over_budget text, blocks or table cells");
}

TEST_CASE("tags beyond the limits become spaces, the others stay") {
  const auto guarded = [](std::string html) {
    blank_excessive_tags(html);
    return html;
  };
  const std::string deepest = repeat("<div>", kDeepestHtml);
  CHECK(guarded(deepest + "x") == deepest + "x");
  CHECK(guarded(deepest + "<div a='>'>x") == deepest + "           x");
  CHECK(guarded(deepest + "</div><div>x") == deepest + "</div><div>x");
  const std::string paragraphs = repeat("<p><li><td>", 1000);
  CHECK(guarded(paragraphs) == paragraphs);
  const std::string script = "<script>" + repeat("<div>", 500) + "</script>";
  CHECK(guarded(script) == script);
  CHECK(guarded(repeat("<b>", kMostFormatting) + "<b>x") == repeat("<b>", kMostFormatting) + "   x");
}
