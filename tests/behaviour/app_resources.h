// Resource tables and layouts of small apps, held in memory.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "analyzer/behaviour/entry_reader.h"
#include "manifests/resources.h"
#include "tests/manifests/arsc_builder.h"
#include "tests/manifests/axml_builder.h"

namespace mingcha::behaviour::test {

/// Files by path; a size that is recorded falsely on request.
class FakeEntries final : public EntryReader {
 public:
  std::map<std::string, std::vector<std::uint8_t>, std::less<>> files;
  std::map<std::string, std::uint64_t, std::less<>> false_sizes;

  std::optional<std::uint64_t> size_of(std::string_view path) const override;
  Result<EntryBytes> read(std::string_view path, std::uint64_t max_bytes) const override;
  std::string place_of(std::string_view path) const override { return "base.apk!" + std::string(path); }
  const Budget& budget() const noexcept override { return budget_; }

 private:
  Budget budget_;
};

/// A value of one configuration; `config` empty for the default.
struct NamedValue {
  std::string type, name, text;
  manifests::test::ArscConfig config = {};
};

/// A resource table with entries by type and name, and a way to their ids.
class AppResources {
 public:
  /// Ids are given in the order of first appearance: 0x7f010000 is the first entry of the first type.
  explicit AppResources(const std::vector<NamedValue>& values);
  const manifests::Resources& resources() const noexcept { return resources_; }
  /// The id of "string/agree".
  std::uint32_t id(const std::string& name) const { return ids_.at(name); }

 private:
  std::map<std::string, std::uint32_t> ids_;
  manifests::test::Built built_;
  manifests::Resources resources_;
};

/// Attributes of the framework that layouts use: "id", "text", "checked" and the like.
manifests::test::AxmlAttribute text_attribute(const std::string& name, const std::string& text);
manifests::test::AxmlAttribute reference_attribute(const std::string& name, std::uint32_t resource_id);
manifests::test::AxmlAttribute number_attribute(const std::string& name, std::uint8_t type, std::uint32_t data);

}  // namespace mingcha::behaviour::test
