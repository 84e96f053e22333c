// Sizes and distances are those of GB/T 9704-2012: title 二号, text 三号, lines 28 to 30 points apart. Where a computer
// lacks the fonts of official papers, the table of fonts names others of the same kind.
#include "reports/notice/docx_parts.h"

#include <fmt/format.h>
#include <tinyxml2.h>

#include <algorithm>
#include <iterator>

namespace mingcha::reports {
namespace {

using tinyxml2::XMLPrinter;
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

void fonts(XMLPrinter& out, const std::string& font) {
  out.OpenElement("w:rFonts");
  out.PushAttribute("w:ascii", kLatinFont);
  out.PushAttribute("w:hAnsi", kLatinFont);
  out.PushAttribute("w:eastAsia", font.c_str());
  out.PushAttribute("w:cs", kLatinFont);
  out.PushAttribute("w:hint", "eastAsia");
  out.CloseElement();
}

template <class Value>
void leaf(XMLPrinter& out, const char* name, const char* attribute, Value value) {
  out.OpenElement(name);
  out.PushAttribute(attribute, value);
  out.CloseElement();
}

void sizes(XMLPrinter& out, unsigned half_points) {
  leaf(out, "w:sz", "w:val", half_points);
  leaf(out, "w:szCs", "w:val", half_points);
}

void defaults(XMLPrinter& out, const Page& page) {
  out.OpenElement("w:docDefaults");
  out.OpenElement("w:rPrDefault");
  out.OpenElement("w:rPr");
  fonts(out, page.body_font);
  sizes(out, 32);
  out.OpenElement("w:lang");
  out.PushAttribute("w:val", "en-US");
  out.PushAttribute("w:eastAsia", "zh-CN");
  out.PushAttribute("w:bidi", "ar-SA");
  out.CloseElement();
  for (int i = 0; i < 3; ++i) out.CloseElement();
}

void paragraph_properties(XMLPrinter& out, const BlockStyle& style) {
  out.OpenElement("w:pPr");
  if (style.keep_next) {
    out.OpenElement("w:keepNext");
    out.CloseElement();
  }
  out.OpenElement("w:spacing");
  out.PushAttribute("w:before", style.before_twips);
  out.PushAttribute("w:after", style.after_twips);
  out.PushAttribute("w:line", style.line_twips);
  out.PushAttribute("w:lineRule", style.exact ? "exact" : "atLeast");
  out.CloseElement();
  if (style.indent_chars > 0) {
    out.OpenElement("w:ind");
    out.PushAttribute("w:firstLineChars", style.indent_chars);
    out.PushAttribute("w:firstLine", style.indent_chars * style.half_points / 10);
    out.CloseElement();
  }
  leaf(out, "w:jc", "w:val", style.align);
  out.CloseElement();
}

void style(XMLPrinter& out, const Page& page, const BlockStyle& style) {
  out.OpenElement("w:style");
  out.PushAttribute("w:type", "paragraph");
  out.PushAttribute("w:customStyle", "1");
  out.PushAttribute("w:styleId", style.id);
  leaf(out, "w:name", "w:val", style.name);
  leaf(out, "w:basedOn", "w:val", "Normal");
  paragraph_properties(out, style);
  out.OpenElement("w:rPr");
  fonts(out, font_of(page, style.font));
  sizes(out, style.half_points);
  out.CloseElement();
  out.CloseElement();
}

std::string finish(XMLPrinter& out) {
  out.CloseElement();
  return out.CStr();
}

std::string styles(const Page& page) {
  constexpr BlockStyle kPageNumber{BlockKind::note, "MFooter", "页码", 28, 360, false, "center", 0, 0, 0, Font::body, false};
  XMLPrinter out(nullptr, true);
  out.PushHeader(false, true);
  out.OpenElement("w:styles");
  out.PushAttribute("xmlns:w", kWordNamespace);
  defaults(out, page);
  out.OpenElement("w:style");
  out.PushAttribute("w:type", "paragraph");
  out.PushAttribute("w:default", "1");
  out.PushAttribute("w:styleId", "Normal");
  leaf(out, "w:name", "w:val", "Normal");
  out.CloseElement();
  for (const BlockStyle& each : kStyles) style(out, page, each);
  style(out, page, kPageNumber);
  return finish(out);
}

std::string font_table(const Page& page) {
  XMLPrinter out(nullptr, true);
  out.PushHeader(false, true);
  out.OpenElement("w:fonts");
  out.PushAttribute("xmlns:w", kWordNamespace);
  for (const std::string* font : {&page.title_font, &page.heading_font, &page.body_font}) {
    out.OpenElement("w:font");
    out.PushAttribute("w:name", font->c_str());
    const auto* found = std::find_if(std::begin(kFallbacks), std::end(kFallbacks),
                                     [&](const Fallback& row) { return *font == row.font; });
    if (found != std::end(kFallbacks)) leaf(out, "w:altName", "w:val", found->others);
    leaf(out, "w:charset", "w:val", "86");
    leaf(out, "w:family", "w:val", "auto");
    leaf(out, "w:pitch", "w:val", "variable");
    out.CloseElement();
  }
  return finish(out);
}

// Without times: the clock is no part of a paper.
std::string core_properties(const Page& page) {
  XMLPrinter out(nullptr, true);
  out.PushHeader(false, true);
  out.OpenElement("cp:coreProperties");
  out.PushAttribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
  out.PushAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
  const auto property = [&](const char* name, const std::string& value) {
    out.OpenElement(name);
    out.PushText(harmless(value).c_str());
    out.CloseElement();
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
