#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <clocale>
#include <string>
#include <utility>
#include <vector>

#include "screening/archives/members.h"

namespace mingcha::screening {
namespace {

struct File {
  std::string path, contents;
  int type = AE_IFREG;
};

using Setting = int (*)(archive*);

la_ssize_t append(archive*, void* out, const void* bytes, std::size_t size) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

std::string packed(Setting format, Setting filter, const std::vector<File>& files) {
  std::string out;
  archive* writing = archive_write_new();
  REQUIRE(format(writing) == ARCHIVE_OK);
  REQUIRE(filter(writing) == ARCHIVE_OK);
  REQUIRE(archive_write_set_bytes_in_last_block(writing, 1) == ARCHIVE_OK);
  REQUIRE(archive_write_open(writing, &out, nullptr, append, nullptr) == ARCHIVE_OK);
  for (const File& file : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, file.path.c_str());
    archive_entry_set_filetype(entry, static_cast<unsigned>(file.type));
    archive_entry_set_perm(entry, 0644);
    if (file.type == AE_IFLNK) archive_entry_set_symlink(entry, "a.apk");
    archive_entry_set_size(entry, static_cast<la_int64_t>(file.contents.size()));
    REQUIRE(archive_write_header(writing, entry) == ARCHIVE_OK);
    if (!file.contents.empty()) archive_write_data(writing, file.contents.data(), file.contents.size());
    archive_entry_free(entry);
  }
  REQUIRE(archive_write_free(writing) == ARCHIVE_OK);
  return out;
}

const std::vector<File>& files() {
  static const std::vector<File> kFiles = {{"a.apk", "first"},
                                           {"folder", "", AE_IFDIR},
                                           {"folder/b.apk", std::string(3'000'000, 'b')},
                                           {"link.apk", "", AE_IFLNK},
                                           {"empty.apk", ""}};
  return kFiles;
}

Bytes bytes_of(const std::string& text) { return Bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()); }

using Contents = std::vector<std::pair<std::string, std::string>>;

// Errors stand where the contents would.
Contents contents(const std::string& archive, std::uint64_t most_bytes) {
  Contents out;
  const Result<std::unique_ptr<Members>> members = open_archive(bytes_of(archive), "x");
  if (!members) return {{"", std::string(name_of(members.error().code))}};
  for (;;) {
    const Result<std::optional<std::string>> path = (*members)->next();
    if (!path) out.emplace_back("", name_of(path.error().code));
    if (!path || !*path) return out;
    const Result<MemberBytes> read = (*members)->read(most_bytes);
    out.emplace_back(**path, read ? std::string(reinterpret_cast<const char*>(read->bytes.get()), read->size)
                                  : std::string(name_of(read.error().code)));
  }
}

struct Form {
  const char* name;
  Setting format, filter;
};

constexpr Form kForms[] = {
    {"tar", archive_write_set_format_pax_restricted, archive_write_add_filter_none},
    {"old tar", archive_write_set_format_ustar, archive_write_add_filter_none},
    {"tar.gz", archive_write_set_format_gnutar, archive_write_add_filter_gzip},
    {"tar.xz", archive_write_set_format_pax_restricted, archive_write_add_filter_xz},
    {"tar.bz2", archive_write_set_format_pax_restricted, archive_write_add_filter_bzip2},
    {"tar.zst", archive_write_set_format_pax_restricted, archive_write_add_filter_zstd},
    {"7z", archive_write_set_format_7zip, archive_write_add_filter_none},
    {"zip", archive_write_set_format_zip, archive_write_add_filter_none},
};

}  // namespace

TEST_CASE("an archive of each form gives its files, and neither folders nor links") {
  const std::string large(3'000'000, 'b');
  for (const Form& form : kForms) {
    INFO(form.name);
    Contents got = contents(packed(form.format, form.filter, files()), large.size());
    std::sort(got.begin(), got.end());  // 7-Zip keeps empty files apart
    CHECK((got == Contents{{"a.apk", "first"}, {"empty.apk", ""}, {"folder/b.apk", large}}));
  }
}

TEST_CASE("a file over the limit is not read, the one behind it is") {
  for (const Form& form : kForms) {
    INFO(form.name);
    const std::string archive =
        packed(form.format, form.filter, {{"big.apk", std::string(3'000'000, '\0')}, {"behind.apk", "behind"}});
    CHECK((contents(archive, 2'999'999) == Contents{{"big.apk", "over_budget"}, {"behind.apk", "behind"}}));
    CHECK(contents(archive, 3'000'000).front().second.size() == 3'000'000);
  }
}

TEST_CASE("names that are not ASCII come as they are, whatever the locale") {
  const char* const before = std::setlocale(LC_CTYPE, "C.UTF-8");  // for the library that writes
  REQUIRE(before != nullptr);
  std::vector<std::string> archives;
  for (const Form& form : kForms) archives.push_back(packed(form.format, form.filter, {{"二月/微信.apk", "first"}, {"b.apk", "second"}}));
  std::setlocale(LC_CTYPE, "C");
  for (std::size_t i = 0; i < archives.size(); ++i) {
    INFO(kForms[i].name);
    CHECK((contents(archives[i], 100) == Contents{{"二月/微信.apk", "first"}, {"b.apk", "second"}}));
  }
}

TEST_CASE("an archive that is cut says so behind what is whole") {
  const std::vector<File> noise = {{"a.apk", "first"}, {"b.apk", std::string(100'000, 'b')}};
  const std::string tar = packed(archive_write_set_format_ustar, archive_write_add_filter_none, noise);
  const Contents got = contents(tar.substr(0, 50'000), 1'000'000);
  REQUIRE(got.size() >= 2);
  CHECK((got[0] == std::pair<std::string, std::string>{"a.apk", "first"}));
  CHECK((got[1] == std::pair<std::string, std::string>{"b.apk", "bad_value"}));
}

TEST_CASE("what is none of these is no archive") {
  const std::string cpio = packed(archive_write_set_format_cpio, archive_write_add_filter_none, {{"a.apk", "first"}});
  for (const std::string& other : {cpio, std::string("a list of packages\n"), std::string(5000, 'x')}) {
    const Contents got = contents(other, 1000);
    REQUIRE(got.size() == 1);
    CHECK(got[0].first.empty());
  }
}

}  // namespace mingcha::screening
