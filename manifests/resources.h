// The resources of one app: the tables of its base and all splits, looked up as one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "manifests/resource_table.h"
#include "manifests/typed_value.h"

namespace mingcha::manifests {

/// Borrows the tables' bytes; valid while their owner lives. Splits are merged by package id: a resource's values
/// are those of all tables, in the order in which these were added.
class Resources {
 public:
  void add(ResourceTable table) { tables_.push_back(std::move(table)); }
  bool empty() const noexcept { return tables_.empty(); }
  const std::vector<ResourceTable>& tables() const noexcept { return tables_; }

  /// "string/app_name" or "android:string/ok" for a resource id; empty when unknown.
  std::string name_of(std::uint32_t resource_id) const;

  /// A string resource in the default configuration, references chased (bounded). Nothing when it is no string.
  std::optional<std::string> string(std::uint32_t resource_id) const;
  /// All locales of a string resource: "" = default, "zh" (the best of zh-CN, zh-Hans, zh), others as BCP 47.
  std::map<std::string, std::string> strings(std::uint32_t resource_id) const;
  /// The file path of a drawable, layout, xml or raw resource: best density first. Empty when there is none.
  std::vector<std::string> files(std::uint32_t resource_id) const;
  /// References chased to a value that is none; the value itself otherwise. The data of a string found that way
  /// index the table it came from: ask `string` for its text.
  TypedValue resolve(TypedValue value) const;
  /// The text that an attribute value stands for: strings by reference, everything else spelled.
  std::string text_of(const TypedValue& value, std::string_view own_text) const;

 private:
  struct Candidate;
  std::vector<Candidate> candidates(std::uint32_t resource_id) const;
  std::uint32_t target_of(const Candidate& candidate) const;
  std::optional<Candidate> chase(std::uint32_t resource_id, std::string_view locale) const;

  std::vector<ResourceTable> tables_;
};

}  // namespace mingcha::manifests
