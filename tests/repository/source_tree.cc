#include "tests/repository/source_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace mingcha::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFolders[] = {"analyzer",  "bench",     "cli",      "cmake",   "docs",
                                         "manifests", "packaging", "policies", "reports", "screening",
                                         "support",   "test_apks", "tests"};

bool ends_in_one_of(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

fs::path source_root() {
  return MINGCHA_SOURCE_DIR;
}

std::vector<SourceFile> source_files(std::initializer_list<std::string_view> endings) {
  std::vector<SourceFile> found;
  const auto take = [&](const fs::directory_entry& entry) {
    if (entry.is_regular_file() && ends_in_one_of(entry.path().filename().string(), endings))
      found.push_back({fs::relative(entry.path(), source_root()).generic_string(), text_of(entry.path())});
  };
  for (const fs::directory_entry& entry : fs::directory_iterator(source_root())) take(entry);
  for (const std::string_view folder : kFolders) {
    if (!fs::is_directory(source_root() / folder)) continue;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(source_root() / folder))
      take(entry);
  }
  std::sort(found.begin(), found.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return found;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace mingcha::test
