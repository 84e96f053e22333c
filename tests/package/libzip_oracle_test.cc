// libzip, which reads well-formed archives only, must see the same names, sizes, checksums and contents.
#include <zip.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "analyzer/package/archive.h"
#include "support/mapped_file.h"
#include "tests/package/corpora.h"

namespace mingcha::package {
namespace {

using testing::corpora;

using OwnedZip = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using OwnedZipFile = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

std::string contents_by_libzip(zip_t* zip, zip_uint64_t index, zip_uint64_t size) {
  const OwnedZipFile file(zip_fopen_index(zip, index, 0), zip_fclose);
  std::string out(size, '\0');
  const zip_int64_t got = file ? zip_fread(file.get(), out.data(), size) : -1;
  out.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
  return out;
}

void compare(zip_t* zip, const Archive& archive, Reasons& reasons) {
  REQUIRE(static_cast<std::size_t>(zip_get_num_entries(zip, 0)) == archive.entries().size());
  for (std::size_t i = 0; i < archive.entries().size(); ++i) {
    const Entry& entry = archive.entries()[i];
    zip_stat_t stat;
    REQUIRE(zip_stat_index(zip, i, ZIP_FL_ENC_RAW, &stat) == 0);
    const bool same = entry.name == stat.name && entry.uncompressed_size == stat.size &&
                      entry.compressed_size == stat.comp_size && entry.crc32 == stat.crc && entry.method == stat.comp_method;
    if (!same) CHECK(entry.name == stat.name);
    REQUIRE(same);
    const Result<EntryBytes> read = archive.read(entry, {}, reasons);
    REQUIRE(read);
    REQUIRE((as_text(read->bytes()) == contents_by_libzip(zip, i, stat.size)));
  }
}

TEST_CASE("corpora: libzip sees the same entries and contents") {
  if (!std::filesystem::is_directory(corpora())) {
    WARN("skipped: no corpora at " << corpora().string());
    return;
  }
  std::size_t compared = 0;
  for (const char* folder : {"apps", "sdk-demos", "fixtures"}) {
    for (const auto& item : std::filesystem::directory_iterator(corpora() / folder)) {
      CAPTURE(item.path().string());
      const OwnedZip zip(zip_open(item.path().c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr), zip_discard);
      if (!zip) continue;  // stricter than the platform
      const Result<MappedFile> file = MappedFile::open(item.path().string());
      REQUIRE(file);
      Reasons reasons;
      const Result<Archive> archive = Archive::open(file->bytes(), "base.apk", {}, reasons);
      REQUIRE(archive);
      compare(zip.get(), *archive, reasons);
      CHECK_FALSE(reasons.has(ReasonKind::zip_crc_mismatch));
      ++compared;
    }
  }
  CHECK(compared >= 15);
}

}  // namespace
}  // namespace mingcha::package
