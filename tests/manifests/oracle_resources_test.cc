// Every value of the corpora's resource tables against `aapt dump --values resources`: id, configuration, type, data
// and text.
#include <catch2/catch.hpp>

#include <algorithm>
#include <fmt/format.h>

#include "corpus.h"
#include "manifests/resource_table.h"

using namespace mingcha;
using namespace mingcha::manifests;
using namespace mingcha::manifests::test;

namespace {

std::string trimmed(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : line.substr(first);
}

// "config zh-rCN-v21:" or "config v26 flags=0x01 [sparse]:"; the default one is called so.
std::string config_of(const std::string& line) {
  const std::size_t start = line.find(' ') + 1;
  const std::string name = line.substr(start, line.find_first_of(" :", start) - start);
  return name == "(default)" ? "" : name;
}

// "0x7f010000 [zh] t=0x10 d=0x00000001" for plain values, "0x7f010000 [] bag" for complex ones.
std::vector<std::string> theirs(const std::vector<std::string>& lines) {
  std::vector<std::string> values;
  std::string config;
  for (const std::string& line : lines) {
    const std::string text = trimmed(line);
    if (text.starts_with("config ")) config = config_of(text);
    if (!text.starts_with("resource 0x")) continue;
    const std::string id = text.substr(9, 10);
    const std::size_t typed = text.rfind(": t=0x");
    if (typed != std::string::npos) {
      values.push_back(fmt::format("{} [{}] {}", id, config, text.substr(typed + 2, text.find(" (s=", typed) - typed - 2)));
    } else if (text.find(": <bag>") != std::string::npos) {
      values.push_back(fmt::format("{} [{}] bag", id, config));
    }
  }
  std::sort(values.begin(), values.end());
  return values;
}

std::vector<std::string> ours(const ResourceTable& table) {
  std::vector<std::string> values;
  for (const ResourceTable::Package& package : table.packages()) {
    for (const ResourceTable::Type& type : package.types) {
      const std::string config = type.config.qualifiers();
      for (const std::uint16_t entry_id : ResourceTable::entry_ids(type)) {
        const auto entry = ResourceTable::entry(type, entry_id);
        if (!entry) continue;
        const std::uint32_t id = package.id << 24 | (type.id + package.type_id_offset) << 16 | entry_id;
        values.push_back(entry->is_complex ? fmt::format("0x{:08x} [{}] bag", id, config)
                                           : fmt::format("0x{:08x} [{}] t=0x{:02x} d=0x{:08x}", id, config,
                                                         entry->value.type, entry->value.data));
      }
    }
  }
  std::sort(values.begin(), values.end());
  return values;
}

// Packages whose dumps differ for a reason.
struct Difference {
  std::string_view package, why;
};
constexpr Difference kDifferences[] = {
    {"8f06586f42a8_library.apk", "aapt 10 gives a shared library another id and does not know 16-bit offsets"},
    {"8f06586f42a8_9be7c8c6_library.apk", "the same"},
};

bool differs_for_a_reason(const std::string& package) {
  return std::any_of(std::begin(kDifferences), std::end(kDifferences),
                     [&](const Difference& known) { return known.package == package; });
}

}  // namespace

TEST_CASE("resource values agree with aapt") {
  std::size_t compared = 0;
  std::size_t compared_values = 0;
  for (const std::string& path : corpus_packages({"apps", "sdk-demos", "fixtures", "hostile"})) {
    const std::string name = file_name(path);
    const auto bytes = zip_entry(path, "resources.arsc");
    if (!bytes || differs_for_a_reason(name)) continue;
    const auto lines = lines_of({"aapt", "dump", "--values", "resources", path});
    // aapt opens fewer odd ZIP files than libzip and then prints an empty list.
    if (!lines || lines->empty() || lines->front() == "Package Groups (0)") continue;
    CAPTURE(name);
    Reasons reasons;
    const Result<ResourceTable> table = ResourceTable::open(*bytes, "resources.arsc", Budget{}, reasons);
    CHECK(table.has_value());
    if (!table) continue;
    CHECK_FALSE(reasons.has(ReasonKind::resources_broken));
    const std::vector<std::string> want = theirs(*lines);
    const std::vector<std::string> got = ours(*table);
    const auto [a, b] = std::mismatch(want.begin(), want.end(), got.begin(), got.end());
    CHECK((a == want.end() ? "(end)" : *a) == (b == got.end() ? "(end)" : *b));
    compared_values += got.size();
    ++compared;
  }
  WARN("resource tables compared: " << compared << ", values: " << compared_values);
}
