#include "reports/evidence/seal.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace mingcha;
using reports::PackFault;
using reports::PackFile;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "mingcha-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
};

const std::vector<PackFile> kFiles = {{"a.txt", "one\n"}, {"b/c.der", std::string("\0\xff", 2)}, {"empty", ""}};

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
void put(const fs::path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  return files;
}

/// What is wrong, as "changed a.txt"; "whole" when nothing is.
std::string checked(const fs::path& pack) {
  const Result<reports::PackCheck> check = reports::check_pack(pack.string());
  if (!check) return "unreadable";
  std::string text;
  constexpr const char* kKinds[] = {"changed", "missing", "extra", "no file", "unreadable"};
  for (const PackFault& fault : check->faults)
    text += (text.empty() ? "" : ", ") + std::string(kKinds[static_cast<std::size_t>(fault.kind)]) + " " + fault.file;
  return text.empty() ? "whole" : text;
}

}  // namespace

TEST_CASE("a pack is whole as written, and the same when written again") {
  const Folder folder;
  const fs::path pack = folder.path / "pack";
  const Result<std::string> digest = reports::write_pack(pack.string(), kFiles);
  REQUIRE(digest);
  CHECK(checked(pack) == "whole");
  CHECK(content_of(pack / "b" / "c.der") == kFiles[1].content);
  CHECK(content_of(pack / "SHA256SUMS") ==
        "2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806  a.txt\n"
        "06eb7d6a69ee19e5fbdf749018d3d2abfa04bcbd1365db312eb86dc7169389b8  b/c.der\n"
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty\n");
  const auto check = reports::check_pack(pack.string());
  REQUIRE(check);
  CHECK(check->digest == *digest);
  CHECK(check->files == 5);
  CHECK(reports::write_pack(pack.string(), kFiles).value() == *digest);
  CHECK(checked(pack) == "whole");
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("a new pack takes the place of an old one, with nothing left of it") {
  const Folder folder;
  const fs::path pack = folder.path / "pack";
  REQUIRE(reports::write_pack(pack.string(), kFiles));
  REQUIRE(reports::write_pack(pack.string(), {{"other", "x"}}));
  CHECK(checked(pack) == "whole");
  CHECK_FALSE(fs::exists(pack / "a.txt"));
}

TEST_CASE("what is no pack is not written over") {
  const Folder folder;
  fs::create_directory(folder.path / "mine");
  put(folder.path / "mine" / "thesis.txt", "years of work");
  put(folder.path / "file", "x");
  CHECK_FALSE(reports::write_pack((folder.path / "mine").string(), kFiles));
  CHECK_FALSE(reports::write_pack((folder.path / "file").string(), kFiles));
  CHECK(content_of(folder.path / "mine" / "thesis.txt") == "years of work");
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 2);
}

TEST_CASE("any flipped bit of any file is found") {
  const Folder folder;
  const fs::path pack = folder.path / "pack";
  REQUIRE(reports::write_pack(pack.string(), kFiles));
  std::size_t flipped = 0;
  for (const fs::path& file : files_below(pack)) {
    const std::string whole = content_of(file);
    for (std::size_t i = 0; i < whole.size(); ++i) {
      std::string broken = whole;
      broken[i] = static_cast<char>(broken[i] ^ (1 << (i % 8)));
      put(file, broken);
      CAPTURE(file, i);
      CHECK(checked(pack) != "whole");
      ++flipped;
    }
    put(file, whole);
  }
  CHECK(flipped > 500);
  CHECK(checked(pack) == "whole");
}

TEST_CASE("what was done to a pack is told") {
  struct Row {
    const char* name;
    void (*change)(const fs::path&);
    const char* want;
  };
  const Row rows[] = {
      {"nothing", [](const fs::path&) {}, "whole"},
      {"a changed file", [](const fs::path& p) { put(p / "a.txt", "two\n"); }, "changed a.txt"},
      {"a longer file", [](const fs::path& p) { put(p / "empty", "x"); }, "changed empty"},
      {"a missing file", [](const fs::path& p) { fs::remove(p / "b" / "c.der"); }, "missing b/c.der"},
      {"a renamed file", [](const fs::path& p) { fs::rename(p / "a.txt", p / "z.txt"); }, "missing a.txt, extra z.txt"},
      {"an extra file", [](const fs::path& p) { put(p / "b" / "d", ""); }, "extra b/d"},
      {"a link", [](const fs::path& p) { fs::remove(p / "a.txt"), fs::create_symlink("empty", p / "a.txt"); }, "no file a.txt"},
      {"an extra link", [](const fs::path& p) { fs::create_symlink("/", p / "root"); }, "extra root"},
      {"a line less in one sum",
       [](const fs::path& p) { const std::string s = content_of(p / "SHA256SUMS"); put(p / "SHA256SUMS", s.substr(s.find('\n') + 1)); },
       "changed SHA256SUMS"},
      {"a line end more", [](const fs::path& p) { put(p / "SM3SUMS", content_of(p / "SM3SUMS") + "\n"); }, "changed SM3SUMS"},
      {"no sums", [](const fs::path& p) { fs::remove(p / "SM3SUMS"); }, "unreadable"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Folder folder;
    const fs::path pack = folder.path / "pack";
    REQUIRE(reports::write_pack(pack.string(), kFiles));
    row.change(pack);
    CHECK(checked(pack) == row.want);
  }
}
