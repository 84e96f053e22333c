#include "reports/output_file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace mingcha;
using namespace mingcha::reports;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "mingcha-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::ptrdiff_t files() const { return std::distance(fs::directory_iterator(path), {}); }
};

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a report file is written whole, in place of an older one") {
  const Folder folder;
  const fs::path file = folder.path / "a.json";
  REQUIRE(write_file(file.string(), "first, and longer"));
  REQUIRE(write_file(file.string(), "second"));
  CHECK(content_of(file) == "second");
  CHECK(folder.files() == 1);
  struct ::stat info {};
  REQUIRE(::stat(file.c_str(), &info) == 0);
  CHECK((info.st_mode & 0400U) != 0);
  CHECK((info.st_mode & 0111U) == 0);
}

TEST_CASE("nothing stays behind where a report cannot be written") {
  const Folder folder;
  fs::create_directory(folder.path / "taken");
  const auto over_a_folder = write_file((folder.path / "taken").string(), "x");
  REQUIRE_FALSE(over_a_folder);
  CHECK(over_a_folder.error().code == Errc::io);
  CHECK(folder.files() == 1);
  const auto nowhere = write_file((folder.path / "no" / "a.json").string(), "x");
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().got == "No such file or directory");
}

TEST_CASE("folders are made with the ones above them; a file in the way is an error") {
  const Folder folder;
  CHECK(make_folder((folder.path / "a" / "b").string()));
  CHECK(make_folder((folder.path / "a" / "b").string()));
  REQUIRE(write_file((folder.path / "file").string(), ""));
  CHECK_FALSE(make_folder((folder.path / "file").string()));
  CHECK_FALSE(make_folder((folder.path / "file" / "below").string()));
}
