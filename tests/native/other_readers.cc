#include "tests/native/other_readers.h"

#include <fmt/format.h>
#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>

namespace mingcha::native {

namespace fs = std::filesystem;

namespace {

std::uint64_t number(const std::string& text) {
  return std::strtoull(text.c_str(), nullptr, 0);
}

}  // namespace

fs::path corpora() {
  const char* const set = std::getenv("MINGCHA_CORPORA");
  return set != nullptr ? fs::path(set) : fs::path(MINGCHA_SOURCE_DIR) / ".." / "shared" / "corpora";
}

std::vector<Words> output_of(const std::string& command) {
  std::vector<Words> lines;
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  REQUIRE(pipe);
  char* line = nullptr;
  std::size_t capacity = 0;
  while (getline(&line, &capacity, pipe.get()) > 0) {
    std::istringstream in(line);
    Words words;
    for (std::string word; in >> word;) words.push_back(word);
    lines.push_back(std::move(words));
  }
  std::free(line);
  return lines;
}

std::string command(std::string_view program, const fs::path& file) {
  return fmt::format("LC_ALL=C {} '{}' 2>/dev/null", program, file.string());
}

std::uint64_t hex(std::string_view text) {
  return std::strtoull(std::string(text).c_str(), nullptr, 16);
}
bool is_hex(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}
std::string without_version(const std::string& name) {
  return name.substr(0, name.find('@'));
}

std::vector<ListedSymbol> listed_symbols(const fs::path& file, std::string_view option) {
  std::vector<ListedSymbol> rows;
  for (const Words& w : output_of(command(fmt::format("readelf -W {}", option), file))) {
    if (w.size() < 7 || !w[0].ends_with(':') || !std::isdigit(static_cast<unsigned char>(w[0][0]))) continue;
    rows.push_back({hex(w[1]), number(w[2]), w[3], w[6], w.size() > 7 ? without_version(w[7]) : ""});
  }
  return rows;
}

Scratch::Scratch() {
  std::string pattern = (fs::temp_directory_path() / "mingcha-elf-XXXXXX").string();
  REQUIRE(mkdtemp(pattern.data()) != nullptr);
  path_ = pattern;
}
Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::vector<fs::path> unpack_libraries(const fs::path& package, const fs::path& folder) {
  std::vector<fs::path> files;
  const std::unique_ptr<zip_t, decltype(&zip_discard)> zip(zip_open(package.c_str(), ZIP_RDONLY, nullptr),
                                                           zip_discard);
  if (!zip) return files;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(zip.get(), 0)); ++i) {
    zip_stat_t stat;
    if (zip_stat_index(zip.get(), i, 0, &stat) != 0) continue;
    std::string name = stat.name;
    if (!name.starts_with("lib/") || !name.ends_with(".so") || name.starts_with("lib/mips")) continue;
    std::vector<char> bytes(stat.size);
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(zip.get(), i, 0),
                                                                  zip_fclose);
    if (!file || zip_fread(file.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
      continue;
    std::replace(name.begin(), name.end(), '/', '_');
    files.push_back(folder / name);
    std::ofstream(files.back(), std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  return files;
}

}  // namespace mingcha::native
