#include "screening/inputs.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/screening/temporary_folder.h"

namespace mingcha::screening {
namespace {

constexpr const char* kZip = "PK\x03\x04 and so on";

void put(const std::string& path, const std::string& content = kZip) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

std::vector<std::string> names(const std::vector<std::string>& arguments, const std::string& standard_input = "") {
  std::istringstream in(standard_input);
  const Result<std::vector<Input>> inputs = list_inputs(arguments, in);
  REQUIRE(inputs);
  std::vector<std::string> out;
  for (const Input& input : *inputs) {
    out.push_back(input.name);
    CHECK((std::filesystem::exists(input.path) || input.path.find("absent") != std::string::npos));
  }
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder is walked for what is named or begins as a package") {
  const test::TemporaryFolder folder;
  put(folder.file("in/b.APK"));
  put(folder.file("in/a/c.xapk"));
  put(folder.file("in/a/broken.apk"), "no zip");
  put(folder.file("in/0f3a"));             // named by its digest
  put(folder.file("in/README"), "text");
  put(folder.file("in/more.tar.gz"), "packed");
  put(folder.file("in/notes.gz"), "packed");
  put(folder.file("in/report.docx"));      // a ZIP, but none of ours
  put(folder.file("in/empty.apks"), "");
  put(folder.file("in/split/base.apk"));
  put(folder.file("in/split/config.zh.apk"));
  put(folder.file("in/alone/base.apk"));
  std::filesystem::create_directory_symlink(folder.file("in"), folder.file("in/loop"));
  CHECK(names({folder.file("in")}) ==
        Names{"0f3a", "b.APK", "empty.apks", "more.tar.gz", "a/broken.apk", "a/c.xapk", "alone/base.apk", "split"});
}

TEST_CASE("lists name files and folders, a package on the line stands for itself") {
  const test::TemporaryFolder folder;
  put(folder.file("a.apk"));
  put(folder.file("more/b.apk"));
  const std::string list = folder.file("a.apk") + "\r\n\n" + folder.file("absent.apk") + "\n" + folder.file("more") + "\n" +
                           folder.file("a.apk");
  put(folder.file("list.txt"), list);
  const Names want = {folder.file("a.apk"), folder.file("absent.apk"), folder.file("more") + "/b.apk"};
  CHECK(names({folder.file("list.txt")}) == want);
  CHECK(names({"-"}, list) == want);
  CHECK(names({folder.file("a.apk"), folder.file("list.txt")}) ==
        Names{"a.apk", folder.file("absent.apk"), folder.file("more") + "/b.apk"});
  CHECK(names({"-"}).empty());
}

TEST_CASE("an argument that begins as an archive is one, whatever its name") {
  const test::TemporaryFolder folder;
  put(folder.file("march.bin"), "7z\xbc\xaf\x27\x1c and the rest");
  put(folder.file("list.bin"), "7z/absent.apk\n");
  CHECK(names({folder.file("march.bin")}) == Names{"march.bin"});
  CHECK(names({folder.file("list.bin")}) == Names{"7z/absent.apk"});
}

TEST_CASE("an argument that is not there is refused") {
  const test::TemporaryFolder folder;
  std::istringstream in;
  const Result<std::vector<Input>> inputs = list_inputs({folder.file("absent")}, in);
  REQUIRE_FALSE(inputs);
  CHECK(inputs.error().code == Errc::io);
}

}  // namespace mingcha::screening
