#include "support/mapped_file.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>

using namespace mingcha;

TEST_CASE("a mapped file shows its bytes, also after its pages were given back") {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "mingcha_mapped_file_test";
  std::ofstream(path) << std::string(100'000, 'm');
  const Result<MappedFile> file = MappedFile::open(path.string());
  REQUIRE(file);
  CHECK(file->bytes().size() == 100'000);
  file->release_pages();
  CHECK(as_text(file->bytes()) == std::string(100'000, 'm'));
  std::filesystem::remove(path);
}

TEST_CASE("memory in the place of a file keeps its bytes, also after pages were given back and when it is moved") {
  constexpr std::size_t kSize = 100'000;
  Buffer bytes(static_cast<std::uint8_t*>(std::malloc(kSize)));
  std::fill_n(bytes.get(), kSize, std::uint8_t{7});
  MappedFile file = MappedFile::hold(std::move(bytes), kSize);
  file.release_pages();
  const MappedFile moved = std::move(file);
  REQUIRE(moved.bytes().size() == kSize);
  CHECK(std::count(moved.bytes().begin(), moved.bytes().end(), 7) == kSize);
}

TEST_CASE("what cannot be mapped is an error, an empty file is no bytes") {
  CHECK(MappedFile::open("/nonexistent/x").error().code == Errc::io);
  CHECK(MappedFile::open("/").error().code == Errc::io);
  CHECK(MappedFile::open("/dev/null").error().code == Errc::io);
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "mingcha_mapped_file_empty";
  std::ofstream(path).close();
  const Result<MappedFile> file = MappedFile::open(path.string());
  REQUIRE(file);
  CHECK(file->bytes().empty());
  std::filesystem::remove(path);
}
