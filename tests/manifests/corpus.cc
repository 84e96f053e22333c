#include "corpus.h"

#include <zip.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

namespace mingcha::manifests::test {
namespace {

namespace fs = std::filesystem;

fs::path corpora() {
  if (const char* set = std::getenv("MINGCHA_CORPORA")) return set;
  for (fs::path folder = MINGCHA_SOURCE_DIR; folder.has_relative_path(); folder = folder.parent_path()) {
    if (fs::is_directory(folder / "shared/corpora")) return folder / "shared/corpora";
  }
  return {};
}

std::string quoted(const std::string& argument) {
  std::string text = "'";
  for (const char c : argument) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
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

}  // namespace

std::vector<std::string> corpus_packages(const std::vector<std::string>& folders) {
  std::vector<std::string> paths;
  for (const std::string& folder : folders) {
    const fs::path place = corpora() / folder;
    if (!fs::is_directory(place)) {
      WARN("skipped: no corpus folder " << folder);
      continue;
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(place)) {
      if (entry.path().extension() == ".apk") paths.push_back(entry.path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::optional<std::vector<std::uint8_t>> zip_entry(const std::string& package, const std::string& name) {
  const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open(package.c_str(), ZIP_RDONLY, nullptr),
                                                               &zip_discard);
  zip_stat_t stat;
  if (!archive || zip_stat(archive.get(), name.c_str(), 0, &stat) != 0) return std::nullopt;
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(archive.get(), name.c_str(), 0), &zip_fclose);
  if (!file) return std::nullopt;
  std::vector<std::uint8_t> bytes(stat.size);
  const zip_int64_t got = zip_fread(file.get(), bytes.data(), bytes.size());
  if (got < 0 || static_cast<zip_uint64_t>(got) != stat.size) return std::nullopt;
  return bytes;
}

std::optional<std::vector<std::string>> lines_of(const std::vector<std::string>& command) {
  std::string line;
  for (const std::string& argument : command) line += quoted(argument) + " ";
  std::FILE* pipe = ::popen((line + "2>/dev/null").c_str(), "r");
  if (pipe == nullptr) return std::nullopt;
  std::string output;
  char buffer[65536];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) output.append(buffer, got);
  const int status = ::pclose(pipe);
  if (status != 0) return std::nullopt;
  return split_lines(output);
}

std::string file_name(const std::string& path) { return fs::path(path).filename().string(); }

}  // namespace mingcha::manifests::test
