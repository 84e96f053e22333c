// The bytes decide before the name does: a saved page may be called policy.txt, and apps keep texts with a few tags in
// such files, which a text view renders.
#include "analyzer/privacy_policy/document.h"

#include <fmt/format.h>

#include <algorithm>

#include "analyzer/privacy_policy/readers.h"
#include "support/text_encoding.h"

namespace mingcha::privacy_policy {
namespace {

struct Extension {
  std::string_view name;
  Format format;
};
constexpr Extension kExtensions[] = {
    {".html", Format::html}, {".htm", Format::html}, {".xhtml", Format::html},
    {".md", Format::markdown}, {".markdown", Format::markdown},
};
// What of HTML no plain text has. Searched in the first bytes only.
constexpr std::string_view kMarkup[] = {"<!DOCTYPE html", "<!doctype html", "<html", "<HTML", "<body", "<BODY", "</p>", "</P>",
                                        "</div>", "<br>", "<br/>", "<br />", "<BR>", "</b>", "</h1>", "</h2>", "</strong>"};
constexpr std::size_t kSearchedForMarkup = 4096;
constexpr std::size_t kSearchedForCharset = 2048;

bool has_extension(std::string_view name, std::string_view extension) {
  if (name.size() < extension.size()) return false;
  const std::string_view end = name.substr(name.size() - extension.size());
  return std::equal(end.begin(), end.end(), extension.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b; });
}

Format format_of(std::string_view text, std::string_view name) {
  for (const Extension& extension : kExtensions) {
    if (has_extension(name, extension.name)) return extension.format;
  }
  const std::string_view start = text.substr(0, kSearchedForMarkup);
  const bool marked_up = std::any_of(std::begin(kMarkup), std::end(kMarkup),
                                     [&](std::string_view tag) { return start.find(tag) != start.npos; });
  return marked_up ? Format::html : Format::text;
}

// The value of charset= or, in an XML declaration, encoding=; empty when a page says neither.
std::string_view declared_charset(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, kSearchedForCharset);
  for (const std::string_view key : {"charset=", "CHARSET=", "encoding="}) {
    const std::size_t found = start.find(key);
    if (found == start.npos || start.find('<') > found) continue;
    std::string_view value = start.substr(found + key.size());
    value.remove_prefix(std::min(value.find_first_not_of("\"' "), value.size()));
    return value.substr(0, value.find_first_of("\"' />;?"));
  }
  return {};
}

}  // namespace

Result<Document> read_document(Bytes bytes, std::string_view name) {
  if (bytes.size() > kLargestPolicy) {
    return fail(Errc::over_budget, std::string(name), 0, fmt::format("{} > {}", bytes.size(), kLargestPolicy));
  }
  if (as_text(bytes).starts_with("PK\x03\x04")) return read_docx(bytes, name);
  Result<std::string> text = decode_text(bytes, name, declared_charset(as_text(bytes)));
  if (!text) return tl::unexpected(text.error());
  switch (format_of(*text, name)) {
    case Format::html:
      return read_html(std::move(*text), name);
    case Format::markdown:
      return read_markdown(*text, name);
    case Format::text:
    case Format::docx:  // by its first bytes, above
      break;
  }
  return read_plain_text(*text, name);
}

}  // namespace mingcha::privacy_policy
