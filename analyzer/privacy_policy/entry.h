// One entry of a list: what a table row or a paragraph of labelled lines says of one third party, one permission or
// one function of the app.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzer/privacy_policy/reading.h"

namespace mingcha::privacy_policy {

struct Entry {
  std::string name, vendor, purpose, scene, manner, link, function;
  std::vector<Span> information, permissions;  ///< ranges of the document's text
  Span whole;                                  ///< for the quote

  bool empty() const { return whole.end == whole.begin; }
  bool of_third_party() const { return !name.empty() || !vendor.empty(); }
  /// True when the entry has something under this role already.
  bool has(Word role) const;
  void set(Word role, Span value, const Document& document);
};

/// The role of a title ("收集的个人信息类型"): a Word of columns, or none. A title is little else than its word.
Word role_of(std::string_view title, const Vocabulary& vocabulary, bool is_head);

/// Who collects what the entry lists.
std::string collector_of(const Entry& entry, const Place& place, const Vocabulary& vocabulary);

/// Adds what the entry says to `out`; `scratch` reads its cells.
void finish(const Entry& entry, const Place& place, BlockText& scratch, PolicyText& out);

/// "1. 友盟" without its number; "无", "/" and "-" are empty.
std::string_view value_of(std::string_view text);

/// Whether `text` ends as a company's name does.
bool is_company(std::string_view text, const Vocabulary& vocabulary);

}  // namespace mingcha::privacy_policy
