// Makes many packages out of some: copies that differ in the comment of their archive, and so in their digests.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

constexpr std::string_view kEnd = "PK\x05\x06";  // of the record at the end of an archive, whose last field is the comment's length
constexpr std::size_t kEndBytes = 22;

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Up to the comment's length; empty for a file that does not end as an archive does.
std::string without_comment(const std::string& archive) {
  const std::size_t end = archive.rfind(kEnd);
  return end == std::string::npos || end + kEndBytes > archive.size() ? std::string() : archive.substr(0, end + kEndBytes - 2);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: copy_packages FOLDER COUNT PACKAGE...\n");
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  std::vector<std::string> packages;
  for (int i = 3; i < argc; ++i) packages.push_back(without_comment(read(argv[i])));
  std::erase(packages, std::string());
  const unsigned long count = std::strtoul(argv[2], nullptr, 10);
  for (unsigned long i = 0; i < count && !packages.empty(); ++i) {
    const std::string comment = fmt::format("{:08}", i);
    std::ofstream file(folder / fmt::format("{}.apk", comment), std::ios::binary);
    file << packages[i % packages.size()] << static_cast<char>(comment.size()) << '\0' << comment;
    if (!file.flush()) return 1;
  }
  return packages.empty() ? 1 : 0;
}
