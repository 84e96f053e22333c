// Every manifest of the corpora against what `aapt` reads from it: the tree of elements and typed attributes, and the
// declarations that `aapt dump badging` prints. Differences that stand are named in a table with their reason.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <set>
#include <string_view>

#include "corpus.h"
#include "manifests/binary_xml.h"
#include "manifests/dump.h"
#include "manifests/manifest.h"
#include "manifests/resources.h"

using namespace mingcha;
using namespace mingcha::manifests;
using namespace mingcha::manifests::test;

namespace {

const std::vector<std::string> kFolders = {"apps", "sdk-demos", "fixtures", "hostile"};

// A package whose manifest and table were read; owns the bytes that `resources` borrows.
struct Opened {
  std::vector<std::uint8_t> manifest_bytes, table_bytes;
  Reasons reasons;
  std::optional<BinaryXml> xml;
  Resources resources;
};

std::unique_ptr<Opened> open(const std::string& path) {
  auto manifest = zip_entry(path, "AndroidManifest.xml");
  if (!manifest) return nullptr;
  auto opened = std::make_unique<Opened>();
  opened->manifest_bytes = std::move(*manifest);
  Result<BinaryXml> xml = BinaryXml::parse(opened->manifest_bytes, "manifest", Budget{}, opened->reasons);
  if (xml) opened->xml = std::move(*xml);
  if (auto table = zip_entry(path, "resources.arsc")) {
    opened->table_bytes = std::move(*table);
    auto read = ResourceTable::open(opened->table_bytes, "resources.arsc", Budget{}, opened->reasons);
    if (read) opened->resources.add(std::move(*read));
  }
  return opened;
}

std::string trimmed(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : line.substr(first);
}

// Without the raw text that aapt prints behind a string, and with text as one line.
std::vector<std::string> tree_lines(const std::vector<std::string>& lines) {
  std::vector<std::string> kept;
  for (const std::string& line : lines) {
    std::string text = trimmed(line);
    if (text.empty() || text.starts_with("N: ")) continue;
    const std::size_t raw = text.starts_with("A: ") ? text.rfind(" (Raw: ") : std::string::npos;
    kept.push_back(text.substr(0, raw));
  }
  return kept;
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return lines;
}

// key='value' of a badging line; values are not escaped by aapt, so it ends at the quote before a space or the end.
std::optional<std::string> badge(const std::string& line, const std::string& key) {
  const std::string opening = key + "='";
  const std::size_t start = line.find(opening);
  if (start == std::string::npos) return std::nullopt;
  const std::size_t first = start + opening.size();
  std::size_t end = line.find("' ", first);
  if (end == std::string::npos) end = line.size() - 1;
  return line.substr(first, end - first);
}

// Lines of the tree that differ for a reason.
struct Difference {
  std::string_view package, theirs, ours, why;
};
constexpr Difference kDifferences[] = {
    {"847d7b45fe81_HelloMaldr0id-double-package.apk",
     "A: android:versionName=\"1.0\" package(0x0101021c)=\"com.acme.app\"",
     "A: android:versionName(0x0101021c)=\"com.acme.app\"",
     "the stored name holds a forged attribute; the name is taken by the resource id"},
    {"8f06586f42a8_library.apk", "A: android:icon(0x01010002)=@0x02030000", "A: android:icon(0x01010002)=@0x00030000",
     "a shared library's own reference, package id 0: aapt gives the id that it assigned to the library"},
    {"8f06586f42a8_9be7c8c6_library.apk", "A: android:icon(0x01010002)=@0x02030000",
     "A: android:icon(0x01010002)=@0x00030000", "the same"},
};

// Their lines with the differences that stand replaced by ours.
std::vector<std::string> expected(const std::string& package, std::vector<std::string> theirs) {
  for (std::string& line : theirs) {
    for (const Difference& known : kDifferences) {
      if (known.package == package && known.theirs == line) line = known.ours;
    }
  }
  return theirs;
}

struct Badging {
  std::string package, version_code, version_name, min_sdk, target_sdk, label, zh_label, icon;
  bool debuggable = false, has_label = false;
  std::vector<std::string> permissions;  // sorted, without those that the platform adds by itself
  std::vector<std::string> launchable;
};

std::string after_colon(const std::string& line) {
  const std::size_t start = line.find(":'");
  return line.substr(start + 2, line.size() - start - 3);
}

Badging parse_badging(const std::vector<std::string>& lines) {
  Badging badging;
  std::vector<std::string> implied;
  for (const std::string& line : lines) {
    if (line.starts_with("package: ")) {
      badging.package = badge(line, " name").value_or("");
      badging.version_code = badge(line, "versionCode").value_or("");
      badging.version_name = badge(line, "versionName").value_or("");
    }
    if (line.starts_with("sdkVersion:")) badging.min_sdk = after_colon(line);
    if (line.starts_with("targetSdkVersion:")) badging.target_sdk = after_colon(line);
    if (line.starts_with("application-label:")) badging.label = after_colon(line);
    if (line.starts_with("application-label")) badging.has_label = true;
    for (const char* locale : {"zh", "zh-Hans", "zh-Hans-CN", "zh-CN"}) {
      if (line.starts_with(std::string("application-label-") + locale + ":")) badging.zh_label = after_colon(line);
    }
    if (line == "application-debuggable") badging.debuggable = true;
    if (line.starts_with("uses-implied-permission:")) implied.push_back(badge(line, " name").value_or(""));
    if (line.starts_with("uses-permission")) badging.permissions.push_back(badge(line, " name").value_or(""));
    if (line.starts_with("launchable-activity:")) badging.launchable.push_back(badge(line, " name").value_or(""));
  }
  // An implied permission is printed once more in the form of a declared one.
  for (const std::string& name : implied) {
    const auto found = std::find(badging.permissions.begin(), badging.permissions.end(), name);
    if (found != badging.permissions.end()) badging.permissions.erase(found);
  }
  std::sort(badging.permissions.begin(), badging.permissions.end());
  return badging;
}

}  // namespace

TEST_CASE("manifest trees agree with aapt") {
  std::size_t compared = 0;
  for (const std::string& path : corpus_packages(kFolders)) {
    const std::string name = file_name(path);
    const auto theirs = lines_of({"aapt", "dump", "xmltree", path, "AndroidManifest.xml"});
    const auto opened = open(path);
    if (!theirs || !opened) continue;
    CAPTURE(name);
    CHECK(opened->xml.has_value());
    if (!opened->xml) continue;
    CHECK(opened->xml->broken_by() == "");
    const std::vector<std::string> want = expected(name, tree_lines(*theirs));
    const std::vector<std::string> got = tree_lines(split_lines(dump_xmltree(*opened->xml)));
    const auto [a, b] = std::mismatch(want.begin(), want.end(), got.begin(), got.end());
    CHECK((a == want.end() ? "(end)" : *a) == (b == got.end() ? "(end)" : *b));
    ++compared;
  }
  WARN("manifest trees compared: " << compared);
}

TEST_CASE("declarations agree with aapt") {
  std::size_t compared = 0;
  for (const std::string& path : corpus_packages(kFolders)) {
    const std::string name = file_name(path);
    const auto lines = lines_of({"aapt", "dump", "badging", path});
    const auto opened = open(path);
    if (!lines || !opened || !opened->xml) continue;
    CAPTURE(name);
    const Result<Manifest> manifest = read_manifest(*opened->xml, opened->resources);
    CHECK(manifest.has_value());
    if (!manifest) continue;
    const Badging want = parse_badging(*lines);
    CHECK(manifest->package == want.package);
    CHECK((manifest->version_code ? std::to_string(*manifest->version_code) : "") == want.version_code);
    CHECK(manifest->version_name == want.version_name);
    CHECK((manifest->min_sdk ? std::to_string(*manifest->min_sdk) : "") == want.min_sdk);
    CHECK((manifest->target_sdk ? std::to_string(*manifest->target_sdk) : "") == want.target_sdk);
    CHECK(manifest->debuggable == want.debuggable);
    std::vector<std::string> permissions;
    for (const UsesPermission& permission : manifest->uses_permissions) permissions.push_back(permission.name);
    std::sort(permissions.begin(), permissions.end());
    CHECK(permissions == want.permissions);
    // aapt prints a label for each configuration of the table: none where the table is missing or empty.
    if (want.has_label) {
      const auto label = manifest->labels.find("");
      CHECK((label == manifest->labels.end() ? "" : label->second) == want.label);
    }
    if (const auto label = manifest->labels.find("zh"); label != manifest->labels.end() && !want.zh_label.empty()) {
      CHECK(label->second == want.zh_label);
    }
    for (const std::string& activity : want.launchable) {
      CHECK(std::any_of(manifest->components.begin(), manifest->components.end(),
                        [&](const Component& component) { return component.name == activity; }));
    }
    ++compared;
  }
  WARN("badgings compared: " << compared);
}
