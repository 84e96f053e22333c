// What every file of the repository must keep to, so that it stays readable.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "tests/repository/source_tree.h"

namespace mingcha::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostLines = 700;

bool is_word_part(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
}

/// `word` in `text` with no letter, digit, underscore or hyphen on either side.
bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_word_part(text[at - 1]);
    const bool ends = at + word.size() == text.size() || !is_word_part(text[at + word.size()]);
    if (begins && ends) return true;
  }
  return false;
}

/// `folder` in `text` as the beginning of a path: "androidx/work/" names a package, not a folder of a machine.
bool names_folder(std::string_view text, std::string_view folder) {
  for (std::size_t at = text.find(folder); at != std::string_view::npos; at = text.find(folder, at + 1)) {
    if (at == 0 || !is_word_part(text[at - 1])) return true;
  }
  return false;
}

/// The texts of the CMakeLists.txt files in the file's folder and above.
std::string build_files_above(const std::vector<SourceFile>& build_files, std::string_view path) {
  std::string all;
  for (const SourceFile& file : build_files) {
    const std::string_view folder = std::string_view(file.path).substr(0, file.path.rfind('/') + 1);
    if (path.starts_with(folder)) all += file.text;
  }
  return all;
}

/// The words of the lines that begin with `./` inside the README's indented or fenced code.
std::vector<std::vector<std::string>> commands_of(std::string_view readme) {
  std::vector<std::vector<std::string>> commands;
  for (std::string_view line : lines_of(readme)) {
    line.remove_prefix(std::min(line.find_first_not_of(" $"), line.size()));
    if (!line.starts_with("./")) continue;
    std::vector<std::string>& words = commands.emplace_back();
    for (std::size_t begin = 0; begin < line.size();) {
      const std::size_t end = std::min(line.find(' ', begin), line.size());
      if (end > begin) words.emplace_back(line.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return commands;
}

bool may_execute(const fs::path& path) {
  return (fs::status(path).permissions() & fs::perms::owner_exec) != fs::perms::none;
}

}  // namespace

TEST_CASE("no source file is over 700 lines") {
  for (const SourceFile& file : source_files({".h", ".cc", ".S", ".cmake", "CMakeLists.txt", ".sh", ".py"})) {
    CAPTURE(file.path);
    CHECK(lines_of(file.text).size() <= kMostLines);
  }
}

TEST_CASE("every source file is named in a CMakeLists.txt") {
  const std::vector<SourceFile> build_files = source_files({"CMakeLists.txt"});
  for (const SourceFile& file : source_files({".cc"})) {
    CAPTURE(file.path);
    CHECK(has_word(build_files_above(build_files, file.path), file.path.substr(file.path.rfind('/') + 1)));
  }
}

TEST_CASE("nothing is left for later, and no machine's folders are named") {
  // Written in pieces, so that this file does not hold them.
  const std::string_view forbidden[] = {
      "TO"
      "DO",
      "FIX"
      "ME",
      "XX"
      "X"};
  const std::string_view folder =
      "/wo"
      "rk/";
  for (const SourceFile& file :
       source_files({".h", ".cc", ".S", ".cmake", ".txt", ".sh", ".md", ".toml", ".smali"})) {
    for (const std::string_view word : forbidden) {
      CAPTURE(file.path, word);
      CHECK_FALSE(has_word(file.text, word));
    }
    CAPTURE(file.path);
    CHECK_FALSE(names_folder(file.text, folder));
  }
}

TEST_CASE("no file is named for being useful") {
  const std::string_view forbidden[] = {"utils", "util", "helpers", "helper", "common", "misc", "manager"};
  for (const SourceFile& file : source_files({".h", ".cc"})) {
    const std::string name = fs::path(file.path).stem().string();
    CAPTURE(file.path);
    CHECK(std::find(std::begin(forbidden), std::end(forbidden), name) == std::end(forbidden));
  }
}

TEST_CASE("the licence is Apache-2.0") {
  const std::vector<SourceFile> files = source_files({"LICENSE"});
  REQUIRE(files.size() == 1);
  CHECK(files[0].text.find("Apache License") != std::string::npos);
  CHECK(files[0].text.find("Version 2.0, January 2004") != std::string::npos);
}

TEST_CASE("the scripts may be run") {
  for (const char* script : {"mingcha", "check", ".ci/run", "packaging/install_missing", "tests/fuzz/run.sh",
                             "test_apks/build_package"}) {
    CAPTURE(script);
    CHECK(may_execute(source_root() / script));
  }
}

TEST_CASE("the README's commands are there, with the packages that they read") {
  const std::vector<SourceFile> files = source_files({"README.md"});
  const auto readme =
      std::find_if(files.begin(), files.end(), [](const SourceFile& f) { return f.path == "README.md"; });
  if (readme == files.end()) {
    WARN("skipped: there is no README.md");
    return;
  }
  const std::vector<std::vector<std::string>> commands = commands_of(readme->text);
  CHECK(commands.size() >= 2);
  for (const std::vector<std::string>& words : commands) {
    CAPTURE(words);
    CHECK(may_execute(source_root() / words[0]));
    for (const std::string& word : words)
      if (word.starts_with("test_apks/")) CHECK(fs::exists(source_root() / word));
  }
}

}  // namespace mingcha::test
