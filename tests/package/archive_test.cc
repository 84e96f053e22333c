#include "analyzer/package/archive.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <optional>

#include "tests/package/zip_builder.h"

namespace mingcha::package {
namespace {

using testing::Zip;
using testing::ZipBuilder;
using Method = ZipBuilder::Method;
using enum ReasonKind;

const std::string kManifest = "manifest manifest manifest manifest";
const std::string kDex = "dex\n035 and then a lot of code, code, code, code, code, code";

ZipBuilder good() {
  ZipBuilder builder;
  builder.add("AndroidManifest.xml", kManifest).add("classes.dex", kDex, Method::deflated).add("res/a.xml", "resource");
  return builder;
}

std::vector<std::string> ids(const Reasons& reasons) {
  std::vector<std::string> out;
  for (const Reason& reason : reasons.sorted()) out.emplace_back(row_of(reason.kind).id);
  return out;
}

std::string text_of(const EntryBytes& contents) { return std::string(as_text(contents.bytes())); }

TEST_CASE("a well-formed archive opens without a reason") {
  const Zip zip = good().comment("a comment").build();
  Reasons reasons;
  const Result<Archive> archive = Archive::open(zip.bytes, "base.apk", {}, reasons);
  REQUIRE(archive);
  REQUIRE(archive->entries().size() == 3);
  CHECK(archive->entries()[2].name == "res/a.xml");
  CHECK(archive->directory_offset() == zip.directory);
  CHECK(archive->end_offset() == zip.end);
  CHECK(archive->find("classes.dex") == &archive->entries()[1]);
  CHECK(archive->find("classes2.dex") == nullptr);

  const Result<EntryBytes> stored = archive->read(archive->entries()[0], {}, reasons);
  const Result<EntryBytes> inflated = archive->read(archive->entries()[1], {}, reasons);
  REQUIRE((stored && inflated));
  CHECK(text_of(*stored) == kManifest);
  CHECK_FALSE(stored->owned());
  CHECK(text_of(*inflated) == kDex);
  CHECK(inflated->owned());
  CHECK(ids(reasons).empty());
}

/// One field of a good archive changed, and what opening it or reading all of it must then say.
struct Row {
  const char* name;
  std::function<void(Zip&)> change;
  std::optional<Errc> refused;                  ///< by open
  std::vector<std::string> reasons;             ///< of opening and reading everything
  std::optional<std::string> manifest = kManifest;  ///< as read; nothing when it cannot be read
  std::optional<std::string> dex = kDex;
};

constexpr std::size_t kFlags = 8, kMethod = 10, kCrc = 16, kCompressed = 20, kSize = 24, kNameSize = 28, kExtraSize = 30,
                      kOffset = 42, kName = 46;  // of a central directory record
constexpr std::size_t kLocalMethod = 8, kLocalCrc = 14, kLocalSize = 22, kLocalNameSize = 26, kLocalExtraSize = 28,
                      kLocalName = 30;
constexpr std::size_t kEndDisk = 4, kEndHere = 8, kEndRecords = 10, kEndSize = 12, kEndOffset = 16, kEndComment = 20;

const std::vector<Row>& rows() {
  static const std::vector<Row> kRows = {
      // the end record
      {"no end record", [](Zip& z) { z.set(z.end, 4, 0); }, Errc::bad_magic, {}},
      {"cut before the end record", [](Zip& z) { z.bytes.resize(z.end + 10); }, Errc::bad_magic, {}},
      {"no bytes", [](Zip& z) { z.bytes.clear(); }, Errc::bad_magic, {}},
      {"comment shorter than recorded", [](Zip& z) { z.set(z.end + kEndComment, 2, 9); }, {}, {"zip-odd-directory"}},
      {"bytes after the archive", [](Zip& z) { z.insert(z.bytes.size(), "tail"); }, {}, {"zip-suffix"}},
      {"the disk is not the first", [](Zip& z) { z.set(z.end + kEndDisk, 2, 3); }, {}, {"zip-odd-directory"}},
      {"fewer records here than in all", [](Zip& z) { z.set(z.end + kEndHere, 2, 1); }, {}, {"zip-odd-directory"}},
      {"fewer records than there are", [](Zip& z) { z.set(z.end + kEndRecords, 2, 2); }, {},
       {"zip-odd-directory", "zip-odd-directory"}},
      {"more records than there are", [](Zip& z) { z.set(z.end + kEndRecords, 2, 4).set(z.end + kEndHere, 2, 4); }, {},
       {"zip-entry-broken"}},
      {"directory larger than the file", [](Zip& z) { z.set(z.end + kEndSize, 4, 0x7fff'ffff); }, Errc::bad_offset, {}},
      {"directory beyond the file", [](Zip& z) { z.set(z.end + kEndOffset, 4, 0x7fff'ffff); }, Errc::bad_offset, {}},
      {"directory elsewhere", [](Zip& z) { z.set(z.end + kEndOffset, 4, 0); }, Errc::truncated, {}},
      {"zip64 announced, no locator", [](Zip& z) { z.set(z.end + kEndOffset, 4, 0xffff'ffff); }, Errc::bad_magic, {}},
      {"an end record within the comment",
       [](Zip& z) {
         z.set(z.end + kEndComment, 2, 22);
         z.insert(z.bytes.size(), std::string("PK\5\6", 4) + std::string(16, '\0') + "xx");
       },
       {}, {}},
      // bytes before
      {"bytes before, offsets count from behind them", [](Zip& z) { z.insert(0, "#!prefix"); }, {}, {"zip-prefix"}},
      {"the first entry is no local header", [](Zip& z) { z.set(0, 4, 0); }, {}, {"zip-prefix", "zip-entry-broken"}, std::nullopt},
      // central directory records
      {"first record without signature", [](Zip& z) { z.set(z.records[0], 4, 0); }, Errc::truncated, {}},
      {"second record without signature", [](Zip& z) { z.set(z.records[1], 4, 0); }, {}, {"zip-entry-broken"}, kManifest,
       std::nullopt},
      {"name longer than the directory", [](Zip& z) { z.set(z.records[2] + kNameSize, 2, 0xffff); }, {}, {"zip-entry-broken"}},
      {"extra field longer than the directory", [](Zip& z) { z.set(z.records[2] + kExtraSize, 2, 0xffff); }, {},
       {"zip-entry-broken"}},
      {"encrypted bit", [](Zip& z) { z.set(z.records[1] + kFlags, 2, 1); }, {}, {"zip-encrypted-flag"}},
      {"deflated data under an unknown method", [](Zip& z) { z.set(z.records[1] + kMethod, 2, 0x3a12); }, {},
       {"zip-unknown-method", "zip-local-mismatch"}},
      {"stored data under an unknown method", [](Zip& z) { z.set(z.records[0] + kMethod, 2, 99); }, {},
       {"zip-unknown-method", "zip-local-mismatch"}},
      {"stored data said to be deflated", [](Zip& z) { z.set(z.records[0] + kMethod, 2, 8); }, {},
       {"zip-local-mismatch", "zip-entry-broken"}, std::nullopt},
      {"wrong CRC", [](Zip& z) { z.set(z.records[1] + kCrc, 4, 1); }, {}, {"zip-local-mismatch", "zip-crc-mismatch"}},
      {"compressed size of stored data", [](Zip& z) { z.set(z.records[0] + kCompressed, 4, 2); }, {}, {"zip-local-mismatch"}},
      {"compressed size beyond the directory", [](Zip& z) { z.set(z.records[1] + kCompressed, 4, 0x00ff'ffff); }, {},
       {"zip-local-mismatch", "zip-entry-broken"}, kManifest, std::nullopt},
      {"compressed size cut", [](Zip& z) { z.set(z.records[1] + kCompressed, 4, 3); }, {},
       {"zip-local-mismatch", "zip-entry-broken"}, kManifest, std::nullopt},
      {"deflated data larger than recorded", [](Zip& z) { z.set(z.records[1] + kSize, 4, 3); }, {},
       {"zip-local-mismatch", "zip-size-mismatch"}},
      {"deflated data smaller than recorded", [](Zip& z) { z.set(z.records[1] + kSize, 4, 0x1000'0000); }, {},
       {"zip-local-mismatch", "zip-size-mismatch"}},
      {"size beyond the entry budget", [](Zip& z) { z.set(z.records[1] + kSize, 4, 0xffff'fff0); }, {}, {"zip-over-budget"},
       kManifest, std::nullopt},
      {"stored data beyond the directory", [](Zip& z) { z.set(z.records[0] + kSize, 4, 0x00ff'ffff); }, {},
       {"zip-local-mismatch", "zip-entry-broken"}, std::nullopt},
      {"local header beyond the file", [](Zip& z) { z.set(z.records[0] + kOffset, 4, 0x7fff'ffff); }, {},
       {"zip-entry-broken"}, std::nullopt},
      {"zip64 field missing", [](Zip& z) { z.set(z.records[0] + kOffset, 4, 0xffff'ffff); }, {},
       {"zip-odd-directory", "zip-entry-broken"}, std::nullopt},
      {"a name with NUL", [](Zip& z) { z.set(z.records[2] + kName + 3, 1, 0); }, {}, {"zip-local-mismatch", "zip-odd-directory"}},
      {"a name that is no UTF-8", [](Zip& z) { z.set(z.records[2] + kName + 3, 1, 0xff); }, {},
       {"zip-local-mismatch", "zip-odd-directory"}},
      {"a name that climbs", [](Zip& z) { z.set(z.records[2] + kName, 3, 0x2f2e2e); }, {}, {"zip-local-mismatch"}},
      // local headers
      {"another name in the local header", [](Zip& z) { z.set(z.local_headers[1] + kLocalName, 1, 'd'); }, {}, {"zip-local-mismatch"}},
      {"another method in the local header", [](Zip& z) { z.set(z.local_headers[1] + kLocalMethod, 2, 0xfff7); }, {},
       {"zip-local-mismatch"}},
      {"another CRC in the local header", [](Zip& z) { z.set(z.local_headers[1] + kLocalCrc, 4, 7); }, {}, {"zip-local-mismatch"}},
      {"another size in the local header", [](Zip& z) { z.set(z.local_headers[1] + kLocalSize, 4, 7); }, {}, {"zip-local-mismatch"}},
      {"encrypted bit in the local header only", [](Zip& z) { z.set(z.local_headers[1] + 6, 2, 1); }, {}, {"zip-encrypted-flag"}},
      {"local name reaches behind the directory", [](Zip& z) { z.set(z.local_headers[1] + kLocalNameSize, 2, 0xffff); }, {},
       {"zip-entry-broken"}, kManifest, std::nullopt},
      {"local extra field moves the data", [](Zip& z) { z.set(z.local_headers[1] + kLocalExtraSize, 2, 4); }, {},
       {"zip-entry-broken"}, kManifest, std::nullopt},
      {"data are no deflate stream", [](Zip& z) { z.set(z.data[1], 4, 0xffff'ffff); }, {}, {"zip-entry-broken"}, kManifest,
       std::nullopt},
  };
  return kRows;
}

std::optional<std::string> contents(const Archive& archive, std::string_view name, Reasons& reasons) {
  const Entry* entry = archive.find(name);
  if (entry == nullptr) return std::nullopt;
  const Result<EntryBytes> read = archive.read(*entry, {}, reasons);
  if (!read) return std::nullopt;
  return text_of(*read);
}

TEST_CASE("one changed field: refusal, or a reason and what is still read") {
  for (const Row& row : rows()) {
    CAPTURE(row.name);
    Zip zip = good().build();
    row.change(zip);
    Reasons reasons;
    const Result<Archive> archive = Archive::open(zip.bytes, "base.apk", {}, reasons);
    CHECK(archive.has_value() == !row.refused.has_value());
    if (!archive) {
      if (row.refused) CHECK(name_of(archive.error().code) == name_of(*row.refused));
      continue;
    }
    for (const Entry& entry : archive->entries()) (void)archive->read(entry, {}, reasons);
    std::vector<std::string> want = row.reasons;
    std::vector<std::string> got = ids(reasons);
    std::sort(want.begin(), want.end());
    std::sort(got.begin(), got.end());
    CHECK(got == want);
    CHECK(contents(*archive, "AndroidManifest.xml", reasons) == row.manifest);
    CHECK(contents(*archive, "classes.dex", reasons) == row.dex);
  }
}

TEST_CASE("of entries with the same name the first counts") {
  const Zip zip = good().add("classes.dex", "another").add("b", "b").build();
  Reasons reasons;
  const Result<Archive> archive = Archive::open(zip.bytes, "base.apk", {}, reasons);
  REQUIRE(archive);
  CHECK(archive->entries().size() == 4);
  CHECK(contents(*archive, "classes.dex", reasons) == kDex);
  CHECK(contents(*archive, "b", reasons) == "b");
  CHECK(ids(reasons) == std::vector<std::string>{"zip-duplicate-name"});
}

TEST_CASE("entries below a file's name are decoys and leave the file readable") {
  const Zip zip = good().add("AndroidManifest.xml/a", "").add("classes.dex/", "").build();
  Reasons reasons;
  const Result<Archive> archive = Archive::open(zip.bytes, "base.apk", {}, reasons);
  REQUIRE(archive);
  CHECK(contents(*archive, "AndroidManifest.xml", reasons) == kManifest);
  REQUIRE(ids(reasons) == std::vector<std::string>{"zip-decoy-folder"});
  CHECK(reasons.sorted()[0].detail == "decoy, 2 entries");
}

TEST_CASE("budgets: entries, one entry, total") {
  const Zip zip = good().add("big", std::string(5000, 'x'), Method::deflated).build();
  Reasons reasons;
  SECTION("too many entries are refused") {
    Budget budget;
    budget.entries = 3;
    const Result<Archive> archive = Archive::open(zip.bytes, "base.apk", budget, reasons);
    REQUIRE_FALSE(archive);
    CHECK(archive.error().code == Errc::over_budget);
  }
  SECTION("the total goes to what matters first") {
    Budget budget;
    budget.total_bytes = 4000;
    const Result<Archive> archive = Archive::open(zip.bytes, "base.apk", budget, reasons);
    REQUIRE(archive);
    CHECK(archive->inflated_size() == kDex.size());
    CHECK(contents(*archive, "classes.dex", reasons) == kDex);
    CHECK(ids(reasons).empty());
    CHECK_FALSE(contents(*archive, "big", reasons));
    CHECK(ids(reasons) == std::vector<std::string>{"zip-over-budget"});
  }
  SECTION("a lie about the size cannot make more than the budget be inflated") {
    Zip lie = zip;
    lie.set(lie.records[3] + kSize, 4, 10);
    Budget budget;
    budget.entry_bytes = 1000;
    const Result<Archive> archive = Archive::open(lie.bytes, "base.apk", budget, reasons);
    REQUIRE(archive);
    const Result<EntryBytes> read = archive->read(archive->entries()[3], budget, reasons);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Errc::over_budget);
  }
}

std::string little_endian(unsigned size, std::uint64_t value) {
  std::string out;
  for (unsigned i = 0; i < size; ++i) out += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
  return out;
}

TEST_CASE("zip64: the extra field and the end records are followed") {
  const std::string field = little_endian(2, 1) + little_endian(2, 24) + little_endian(8, kManifest.size()) +
                            little_endian(8, kManifest.size()) + little_endian(8, 0);
  Zip zip = ZipBuilder().add("AndroidManifest.xml", kManifest).extra("", field).build();
  zip.set(zip.records[0] + kSize, 4, 0xffff'ffff).set(zip.records[0] + kOffset, 4, 0xffff'ffff);
  const std::size_t end64 = zip.end;
  zip.insert(end64, little_endian(4, 0x06064b50) + little_endian(8, 44) + little_endian(4, 0) + little_endian(8, 0) + little_endian(8, 1) +
                        little_endian(8, 1) + little_endian(8, zip.end - zip.directory) + little_endian(8, zip.directory) +
                        little_endian(4, 0x07064b50) + little_endian(4, 0) + little_endian(8, end64) + little_endian(4, 1));
  zip.set(end64 + 76 + kEndOffset, 4, 0xffff'ffff);
  Reasons reasons;
  SECTION("well formed") {
    const Result<Archive> archive = Archive::open(zip.bytes, "base.apk", {}, reasons);
    REQUIRE(archive);
    CHECK(contents(*archive, "AndroidManifest.xml", reasons) == kManifest);
    CHECK(ids(reasons).empty());
  }
  SECTION("the locator points elsewhere") {
    zip.set(end64 + 56 + 8, 8, 1);
    CHECK_FALSE(Archive::open(zip.bytes, "base.apk", {}, reasons));
  }
  SECTION("the directory's size wraps around") {
    zip.set(end64 + 40, 8, 0xffff'ffff'ffff'fff0);
    const Result<Archive> archive = Archive::open(zip.bytes, "base.apk", {}, reasons);
    REQUIRE_FALSE(archive);
    CHECK(archive.error().code == Errc::bad_offset);
  }
}

}  // namespace
}  // namespace mingcha::package
