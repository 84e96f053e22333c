#include <catch2/catch.hpp>

#include "document_dump.h"
#include "tests/package/zip_builder.h"

using namespace mingcha;
using namespace mingcha::privacy_policy;
using testing::Zip;
using testing::ZipBuilder;

namespace {

constexpr std::string_view kNamespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

std::string part(std::string_view root, std::string_view inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + std::string(root) + " " + std::string(kNamespaces) + ">" +
         std::string(inside) + "</w:" + std::string(root) + ">";
}

std::string body(std::string_view inside) { return part("document", "<w:body>" + std::string(inside) + "</w:body>"); }

ZipBuilder docx(std::string_view inside) {
  ZipBuilder zip;
  zip.add("[Content_Types].xml", "<Types/>").add("word/document.xml", body(inside), ZipBuilder::Method::deflated);
  return zip;
}

std::string dump_zip(const Zip& zip, std::string_view name = "policy.docx") { return dump_of(as_text(zip.bytes), name); }

std::string p(std::string_view text, std::string_view properties = {}) {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

std::string tc(std::string_view text, std::string_view properties = {}) {
  return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + p(text) + "</w:tc>";
}

}  // namespace

TEST_CASE("DOCX: paragraphs, lists and tables in the order of the text") {
  struct Row {
    const char* name;
    std::string inside;
    std::string want;
  };
  const Row rows[] = {
      {"paragraphs of several runs", "<w:p><w:r><w:t>我们</w:t></w:r><w:r><w:t xml:space=\"preserve\">收集 </w:t></w:r>"
       "<w:r><w:t>IMEI</w:t></w:r></w:p>" + p(""), "p 我们收集 IMEI\n"},
      {"a run that is one space", "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>",
       "p a b\n"},
      {"outline levels", p("收集", "<w:outlineLvl w:val=\"1\"/>") + p("正文", "<w:outlineLvl w:val=\"9\"/>"), "h2 收集\np 正文\n"},
      {"style ids without styles", p("隐私政策", "<w:pStyle w:val=\"Heading1\"/>") + p("甲", "<w:pStyle w:val=\"标题 2\"/>"),
       "h1 隐私政策\nh2 甲\n"},
      {"lists", p("甲", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") +
                p("乙", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>") +
                p("丙", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"), "li1 甲\nli2 乙\np 丙\n"},
      {"numbers as text", p("甲。") + p("一、收集") + p("（1）相机"), "p 甲。\nh1 一、收集\nli1 （1）相机\n"},
      {"a bold line is a heading, unless bold is off",
       "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>收集</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>使用</w:t></w:r></w:p>",
       "h2 收集\np 使用\n"},
      {"deleted, moved and hidden text",
       "<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
       "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>", "p 新\n"},
      {"breaks and tabs", "<w:p><w:r><w:t>甲。</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>", "p 甲。\np 乙 丙\n"},
      {"only one of two forms of a drawing",
       "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>甲</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>甲</w:t></w:r></mc:Fallback>"
       "</mc:AlternateContent></w:p>", "p 甲\n"},
      {"a table with a head", "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + tc("名称") + tc("用途") + "</w:tr><w:tr>" + tc("友盟") +
       tc("统计") + "</w:tr></w:tbl>" + p("后"), "th1 名称|用途\ntr1 友盟|统计\np 后\n"},
      {"cells that span", "<w:tbl><w:tr>" + tc("甲", "<w:vMerge w:val=\"restart\"/>") + tc("a") + tc("b") + "</w:tr><w:tr>" +
       tc("", "<w:vMerge/>") + tc("c", "<w:gridSpan w:val=\"2\"/>") + "</w:tr></w:tbl>", "tr1 甲|a|b\ntr1 甲|c|c\n"},
      {"a table in a cell is text", "<w:tbl><w:tr>" + tc("a") + "<w:tc><w:tbl><w:tr>" + tc("b") + tc("c") + "</w:tr></w:tbl></w:tc></w:tr></w:tbl>",
       "tr1 a|b c\n"},
      {"a table of one column frames text", "<w:tbl><w:tr>" + tc("甲。") + "</w:tr><w:tr>" + tc("乙。") + "</w:tr></w:tbl>", "p 甲。\np 乙。\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(dump_zip(docx(row.inside).build()) == row.want);
  }
}

TEST_CASE("DOCX: styles, numbering formats and links come from the other parts") {
  ZipBuilder zip = docx(p("甲", "<w:pStyle w:val=\"a3\"/>") + p("乙", "<w:pStyle w:val=\"a4\"/>") + p("丙", "<w:pStyle w:val=\"ring\"/>") +
                        p("如何收集", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr>") +
                        p("我们收集手机号。", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr>") +
                        "<w:p><w:hyperlink r:id=\"rId5\"><w:r><w:t>友盟</w:t></w:r></w:hyperlink></w:p>");
  zip.add("word/styles.xml", part("styles",
          "<w:style w:styleId=\"a3\"><w:name w:val=\"heading 3\"/></w:style>"
          "<w:style w:styleId=\"a4\"><w:name w:val=\"mine\"/><w:basedOn w:val=\"a3\"/></w:style>"
          "<w:style w:styleId=\"ring\"><w:name w:val=\"x\"/><w:basedOn w:val=\"ring\"/></w:style>"))
      .add("word/numbering.xml", part("numbering",
          "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
          "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"2\"/></w:num>"))
      .add("word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"rId5\" Target=\"https://a.example/\"/></Relationships>");
  CHECK(dump_zip(zip.build()) == "h3 甲\nh3 乙\np 丙\nh1 如何收集\nli1 我们收集手机号。\np 友盟\na 友盟 -> https://a.example/\n");
}

TEST_CASE("DOCX: the main part is the one that the package names") {
  ZipBuilder zip;
  zip.add("_rels/.rels", "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>")
      .add("word/document2.xml", body(p("甲")));
  CHECK(dump_zip(zip.build(), "renamed.bin") == "p 甲\n");
}

TEST_CASE("DOCX: what is broken is said") {
  const std::string good = p("甲");
  struct Row {
    const char* name;
    Zip zip;
    std::string want;
  };
  Zip cut = docx(good).build();
  cut.bytes.resize(cut.end);
  Zip damaged = docx(good).build();
  damaged.set(damaged.data[1], 1, 0xFF);
  ZipBuilder other;
  other.add("a.txt", "a");
  ZipBuilder broken;
  broken.add("word/document.xml", body("<w:p>"));
  // The document, its body and what is around the paragraph's run and text.
  const auto nested = [&](int elements) {
    std::string opened, closed;
    for (int i = 0; i < elements; ++i) opened += "<w:sdt>", closed += "</w:sdt>";
    return docx(opened + good + closed).build();
  };
  ZipBuilder empty;
  empty.add("word/document.xml", "");
  const Row rows[] = {
      {"good", docx(good).build(), "p 甲\n"},
      {"without its end", cut, "bad_magic no end of central directory record"},
      {"contents that do not inflate", damaged, "bad_value not a deflate stream"},
      {"a ZIP that is no DOCX", other.build(), "unsupported ZIP"},
      {"XML that ends early", broken.build(), "bad_value Start-end tags mismatch"},
      {"nested as deep as may be", nested(95), "p 甲\n"},
      {"nested too deep", nested(96), "over_budget nested too deep"},
      {"an empty part", empty.build(), "bad_value No document element found"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(dump_zip(row.zip) == row.want);
  }
}

TEST_CASE("DOCX: a part that inflates to more than a policy may be is refused") {
  ZipBuilder zip;
  zip.add("word/document.xml", body(std::string(kLargestPolicy, ' ')), ZipBuilder::Method::deflated);
  CHECK(dump_zip(zip.build()).starts_with("over_budget"));
}
