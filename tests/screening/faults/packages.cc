#include "tests/screening/faults/packages.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "support/digest.h"
#include "tests/package/corpora.h"
#include "tests/package/zip_builder.h"

namespace mingcha::test {
namespace {

namespace fs = std::filesystem;
using testing::ZipBuilder;

constexpr std::size_t kZeros = std::size_t{480} << 20;       // more than kWorkerMemory
constexpr std::size_t kDigested = std::size_t{200} << 20;    // of each of these entries
constexpr std::size_t kDigestedEntries = 32;                 // eight seconds of processor time
constexpr unsigned kSeed = 20'211;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::string bytes_of(const testing::Zip& zip) { return {zip.bytes.begin(), zip.bytes.end()}; }

std::string exhausts_memory() {
  return bytes_of(ZipBuilder()
                      .add("AndroidManifest.xml", "x")
                      .add("classes.dex", std::string(kZeros, '\0'), ZipBuilder::Method::deflated)
                      .build());
}

// A v1 signature makes its reader inflate and digest each entry that is named as code.
std::string exhausts_time() {
  std::string manifest = "Manifest-Version: 1.0\r\n\r\n";
  ZipBuilder builder;
  builder.add("AndroidManifest.xml", "x");
  const std::string zeros(kDigested, '\0');
  for (std::size_t i = 0; i < kDigestedEntries; ++i) {
    const std::string name = fmt::format("classes_{}.dex", i);
    manifest += fmt::format("Name: {}\r\nSHA-256-Digest: AAAA\r\n\r\n", name);
    builder.add(name, zeros, ZipBuilder::Method::deflated);
  }
  return bytes_of(builder.add("META-INF/MANIFEST.MF", manifest)
                      .add("META-INF/CERT.SF", "Signature-Version: 1.0\r\n\r\n")
                      .add("META-INF/CERT.RSA", "0000")
                      .build());
}

class Piler {
 public:
  explicit Piler(fs::path folder) : folder_(std::move(folder)) { fs::create_directories(folder_); }

  void add(const std::string& name, const std::string& bytes) {
    if (!contents_.insert(sha256_hex(as_bytes(bytes))).second) return;
    write(folder_ / fmt::format("{:03}_{}.apk", contents_.size(), name), bytes);
  }
  /// All packages of a folder, until the pile has `most`.
  void add_all(const fs::path& from, std::size_t most) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(from))
      if (entry.is_regular_file() && entry.path().extension() == ".apk") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files)
      if (size() < most) add(file.stem().string(), read(file));
  }
  std::size_t size() const { return contents_.size(); }

 private:
  fs::path folder_;
  std::set<std::string> contents_;
};

void add_broken(const fs::path& test_apks, std::size_t count, Piler& pile) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(test_apks))
    if (entry.path().extension() == ".apk") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::mt19937 random(kSeed);
  while (pile.size() < count) {
    std::string bytes = read(files[random() % files.size()]);
    if (random() % 2 == 0) {
      bytes.resize(bytes.size() - random() % (bytes.size() / 2));
    } else {
      for (int i = 0; i < 20; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    pile.add("broken", bytes);
  }
}

}  // namespace

Pile make_pile(const fs::path& folder, const fs::path& test_apks, std::size_t count) {
  const std::size_t whole = count - count / 10;  // the rest is for broken ones
  Piler pile(folder);
  pile.add("memory", exhausts_memory());
  pile.add("time", exhausts_time());
  const std::size_t made = pile.size();
  if (fs::is_directory(testing::corpora())) pile.add_all(testing::corpora(), whole);
  const std::size_t from_corpora = pile.size() - made;
  pile.add_all(test_apks, whole);
  add_broken(test_apks, count, pile);
  return {pile.size(), from_corpora};
}

}  // namespace mingcha::test
