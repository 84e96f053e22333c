// Makes a larger package out of a real one: every dex file N times, the classes it defines under other names of the
// same length, so that all of them count. Used to see whether cost grows linearly; the result is measured, never
// installed.
#include <fmt/format.h>
#include <libdeflate.h>
#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "analyzer/dex/dex_file.h"
#include "analyzer/package/archive.h"
#include "support/mapped_file.h"

namespace {

using namespace mingcha;

constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

char turned(char c, unsigned by) {
  const std::size_t at = kLetters.find(c);
  return at == std::string_view::npos ? c : kLetters[(at + by) % kLetters.size()];
}

std::string_view element(std::string_view descriptor) {
  return descriptor.substr(std::min(descriptor.find_first_not_of('['), descriptor.size()));
}

// A copy of the dex whose own class names have their first two letters turned by `copy`.
std::vector<std::uint8_t> renamed(const dex::DexFile& file, const std::unordered_set<std::string_view>& own,
                                  unsigned copy) {
  std::vector<std::uint8_t> bytes(file.data().begin(), file.data().end());
  for (std::uint32_t i = 0; i < file.type_ids_size(); ++i) {
    const std::string_view name = element(file.type({i}));
    if (!own.contains(name)) continue;
    const auto at = static_cast<std::size_t>(as_bytes(name).data() - file.data().data());
    for (std::size_t k = 1; k <= 2 && k + 1 < name.size(); ++k) {
      bytes[at + k] = static_cast<std::uint8_t>(turned(name[k], copy));
    }
  }
  const std::uint32_t sum = libdeflate_adler32(1, bytes.data() + 12, bytes.size() - 12);
  for (std::size_t i = 0; i < 4; ++i) bytes[8 + i] = static_cast<std::uint8_t>(sum >> (8 * i));
  return bytes;
}

class ZipWriter {
 public:
  explicit ZipWriter(const char* path) : zip_(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nullptr)) {}
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;
  ~ZipWriter() {
    if (zip_ != nullptr && zip_close(zip_) != 0) zip_discard(zip_);
  }
  bool ok() const noexcept { return zip_ != nullptr; }
  void add(const std::string& name, std::vector<std::uint8_t> bytes) {
    kept_.push_back(std::make_unique<std::vector<std::uint8_t>>(std::move(bytes)));  // read when closing
    zip_source_t* source = zip_source_buffer(zip_, kept_.back()->data(), kept_.back()->size(), 0);
    if (zip_file_add(zip_, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) zip_source_free(source);
  }

 private:
  std::vector<std::unique_ptr<std::vector<std::uint8_t>>> kept_;
  zip_t* zip_;
};

std::string dex_name(unsigned number) { return number == 1 ? "classes.dex" : fmt::format("classes{}.dex", number); }

int multiply(const char* from, const char* to, unsigned copies) {
  const auto mapped = MappedFile::open(from);
  if (!mapped) return 3;
  Reasons reasons;
  const Budget budget;
  const auto archive = package::Archive::open(mapped->bytes(), from, budget, reasons);
  if (!archive) return 3;
  std::vector<package::EntryBytes> storage;
  std::vector<dex::DexFile> files;
  ZipWriter out(to);
  if (!out.ok()) return 4;
  for (const char* name : {"AndroidManifest.xml", "resources.arsc"}) {
    const package::Entry* entry = archive->find(name);
    const auto bytes = entry == nullptr ? Result<package::EntryBytes>() : archive->read(*entry, budget, reasons);
    if (entry != nullptr && bytes) out.add(name, {bytes->bytes().begin(), bytes->bytes().end()});
  }
  for (unsigned number = 1; const package::Entry* entry = archive->find(dex_name(number)); ++number) {
    auto bytes = archive->read(*entry, budget, reasons);
    if (!bytes) return 3;
    auto opened = dex::DexFile::open(bytes->bytes(), dex_name(number), reasons);
    if (!opened) return 3;
    for (dex::DexFile& file : *opened) files.push_back(std::move(file));
    storage.push_back(std::move(*bytes));
  }
  std::unordered_set<std::string_view> own;
  for (const dex::DexFile& file : files) {
    for (std::uint32_t i = 0; i < file.class_defs_size(); ++i) own.insert(file.type(file.class_def(i).class_idx));
  }
  unsigned number = 0;
  for (unsigned copy = 0; copy < copies; ++copy) {
    for (const dex::DexFile& file : files) out.add(dex_name(++number), renamed(file, own, copy));
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const int copies = argc == 4 ? std::atoi(argv[3]) : 0;
  if (copies < 1 || copies > static_cast<int>(kLetters.size())) {
    fmt::print(stderr, "usage: multiply_dex FROM.apk TO.apk COPIES (1 to {})\n", kLetters.size());
    return 2;
  }
  return multiply(argv[1], argv[2], static_cast<unsigned>(copies));
}
