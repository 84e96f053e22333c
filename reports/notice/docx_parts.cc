// Sizes and distances are those of GB/T 9704-2012: title 二号, text 三号, lines 28 to 30 points apart. Where a computer
// lacks the fonts of official papers, the table of fonts names others of the same kind.
#include "reports/notice/docx_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "reports/notice/xml_writer.h"

namespace mingcha::reports {
namespace {

using Font = BlockStyle::Font;

constexpr const char* kLatinFont = "Times New Roman";
constexpr BlockStyle kStyles[] = {
    {BlockKind::title, "MTitle", "公文标题", 44, 700, false, "center", 0, 0, 480, Font::title, true},
    {BlockKind::addressee, "MAddressee", "公文主送", 32, 580, true, "left", 0, 0, 0, Font::body, false},
    {BlockKind::paragraph, "MBody", "公文正文", 32, 580, true, "both", 200, 0, 0, Font::body, false},
    {BlockKind::heading, "MHeading", "公文标题一", 32, 580, true, "left", 200, 120, 60, Font::heading, true},
    {BlockKind::attachment, "MAttachment", "附件说明", 32, 580, true, "left", 200, 290, 580, Font::body, false},
    {BlockKind::signature, "MSignature", "落款", 32, 580, true, "right", 0, 0, 0, Font::body, false},
    {BlockKind::annex, "MAnnex", "附件序号", 32, 580, true, "left", 0, 0, 0, Font::heading, true},
    {BlockKind::annex_title, "MAnnexTitle", "附件标题", 40, 640, false, "center", 0, 0, 240, Font::title, true},
    {BlockKind::note, "MNote", "注", 21, 340, false, "both", 0, 120, 0, Font::body, false},
    {BlockKind::table, "MCell", "表格", 21, 300, false, "left", 0, 0, 0, Font::body, false},
};

struct Fallback {
  const char* font;
  const char* others;
};
constexpr Fallback kFallbacks[] = {
    {"仿宋_GB2312", "仿宋,FangSong,STFangsong,Noto Serif CJK SC"},
    {"方正小标宋简体", "方正小标宋_GBK,小标宋,宋体,Noto Serif CJK SC"},
    {"黑体", "SimHei,STHeiti,Noto Sans CJK SC"},
    {"楷体_GB2312", "楷体,KaiTi,STKaiti,Noto Serif CJK SC"},
};

constexpr std::string_view kContentTypes = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
)";
constexpr std::string_view kRelations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
)";
constexpr std::string_view kDocumentRelations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>
)";
constexpr std::string_view kSettings = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
)";
// "— 1 —", 四号
constexpr std::string_view kFooter = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="MFooter"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
)";

const std::string& font_of(const Page& page, Font font) {
  switch (font) {
    case Font::title: return page.title_font;
    case Font::heading: return page.heading_font;
    case Font::body: break;
  }
  return page.body_font;
}

void fonts(XmlWriter& out, const std::string& font) {
  out.open("w:rFonts");
  out.attribute("w:ascii", kLatinFont);
  out.attribute("w:hAnsi", kLatinFont);
  out.attribute("w:eastAsia", font.c_str());
  out.attribute("w:cs", kLatinFont);
  out.attribute("w:hint", "eastAsia");
  out.close();
}

template <class Value>
void leaf(XmlWriter& out, const char* name, const char* attribute, Value value) {
  out.open(name);
  out.attribute(attribute, value);
  out.close();
}

void sizes(XmlWriter& out, unsigned half_points) {
  leaf(out, "w:sz", "w:val", half_points);
  leaf(out, "w:szCs", "w:val", half_points);
}

void defaults(XmlWriter& out, const Page& page) {
  out.open("w:docDefaults");
  out.open("w:rPrDefault");
  out.open("w:rPr");
  fonts(out, page.body_font);
  sizes(out, 32);
  out.open("w:lang");
  out.attribute("w:val", "en-US");
  out.attribute("w:eastAsia", "zh-CN");
  out.attribute("w:bidi", "ar-SA");
  out.close();
  for (int i = 0; i < 3; ++i) out.close();
}

void paragraph_properties(XmlWriter& out, const BlockStyle& style) {
  out.open("w:pPr");
  if (style.keep_next) {
    out.open("w:keepNext");
    out.close();
  }
  out.open("w:spacing");
  out.attribute("w:before", style.before_twips);
  out.attribute("w:after", style.after_twips);
  out.attribute("w:line", style.line_twips);
  out.attribute("w:lineRule", style.exact ? "exact" : "atLeast");
  out.close();
  if (style.indent_chars > 0) {
    out.open("w:ind");
    out.attribute("w:firstLineChars", style.indent_chars);
    out.attribute("w:firstLine", style.indent_chars * style.half_points / 10);
    out.close();
  }
  leaf(out, "w:jc", "w:val", style.align);
  out.close();
}

void style(XmlWriter& out, const Page& page, const BlockStyle& style) {
  out.open("w:style");
  out.attribute("w:type", "paragraph");
  out.attribute("w:customStyle", "1");
  out.attribute("w:styleId", style.id);
  leaf(out, "w:name", "w:val", style.name);
  leaf(out, "w:basedOn", "w:val", "Normal");
  paragraph_properties(out, style);
  out.open("w:rPr");
  fonts(out, font_of(page, style.font));
  sizes(out, style.half_points);
  out.close();
  out.close();
}

std::string finish(XmlWriter& out) {
  out.close();
  return out.finish();
}

std::string styles(const Page& page) {
  constexpr BlockStyle kPageNumber{BlockKind::note, "MFooter", "页码", 28, 360, false, "center", 0, 0, 0, Font::body, false};
  XmlWriter out;
  out.open("w:styles");
  out.attribute("xmlns:w", kWordNamespace);
  defaults(out, page);
  out.open("w:style");
  out.attribute("w:type", "paragraph");
  out.attribute("w:default", "1");
  out.attribute("w:styleId", "Normal");
  leaf(out, "w:name", "w:val", "Normal");
  out.close();
  for (const BlockStyle& each : kStyles) style(out, page, each);
  style(out, page, kPageNumber);
  return finish(out);
}

std::string font_table(const Page& page) {
  XmlWriter out;
  out.open("w:fonts");
  out.attribute("xmlns:w", kWordNamespace);
  for (const std::string* font : {&page.title_font, &page.heading_font, &page.body_font}) {
    out.open("w:font");
    out.attribute("w:name", font->c_str());
    const auto* found = std::find_if(std::begin(kFallbacks), std::end(kFallbacks),
                                     [&](const Fallback& row) { return *font == row.font; });
    if (found != std::end(kFallbacks)) leaf(out, "w:altName", "w:val", found->others);
    leaf(out, "w:charset", "w:val", "86");
    leaf(out, "w:family", "w:val", "auto");
    leaf(out, "w:pitch", "w:val", "variable");
    out.close();
  }
  return finish(out);
}

// Without times: the clock is no part of a paper.
std::string core_properties(const Page& page) {
  XmlWriter out;
  out.open("cp:coreProperties");
  out.attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
  out.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
  const auto property = [&](const char* name, const std::string& value) {
    out.open(name);
    out.text(harmless(value));
    out.close();
  };
  property("dc:title", page.title);
  property("dc:creator", page.issuer);
  property("dc:language", "zh-CN");
  return finish(out);
}

}  // namespace

const BlockStyle& style_of(BlockKind kind) noexcept {
  return *std::find_if(std::begin(kStyles), std::end(kStyles), [&](const BlockStyle& row) { return row.kind == kind; });
}

std::vector<ArchiveFile> docx_parts(const Page& page) {
  return {{"[Content_Types].xml", std::string(kContentTypes)},
          {"_rels/.rels", std::string(kRelations)},
          {"docProps/core.xml", core_properties(page)},
          {"word/_rels/document.xml.rels", std::string(kDocumentRelations)},
          {"word/styles.xml", styles(page)},
          {"word/settings.xml", std::string(kSettings)},
          {"word/fontTable.xml", font_table(page)},
          {"word/footer1.xml", std::string(kFooter)}};
}

}  // namespace mingcha::reports
