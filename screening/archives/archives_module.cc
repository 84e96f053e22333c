// The entry of the module "archives".
#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <clocale>
#include <utility>

#include "screening/archives/members.h"
#include "support/module.h"

namespace {

using namespace mingcha;
using namespace mingcha::screening;

constexpr std::size_t kFirstBytes = 1 << 20;

struct Free {
  void operator()(archive* open) const noexcept { archive_read_free(open); }
};
using Reading = std::unique_ptr<archive, Free>;

// The library knows names in the characters of the thread's locale alone; in that of C it has none where they are not ASCII.
class NamesInUtf8 {
 public:
  NamesInUtf8() noexcept : before_(::uselocale(utf8())) {}
  NamesInUtf8(const NamesInUtf8&) = delete;
  NamesInUtf8& operator=(const NamesInUtf8&) = delete;
  ~NamesInUtf8() { ::uselocale(before_); }

 private:
  // Where there is none, 0 leaves the thread's as it is.
  static locale_t utf8() noexcept {
    static const locale_t made = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
    return made;
  }
  locale_t before_;
};

std::string words_of(archive* open) {
  const char* words = archive_error_string(open);
  return words == nullptr ? "no archive" : words;
}

class LibraryMembers final : public Members {
 public:
  LibraryMembers(Reading reading, std::string name) : reading_(std::move(reading)), name_(std::move(name)) {}

  Result<std::optional<std::string>> next() noexcept override {
    return kept_inside("archive", [this] { return find_next(); });
  }
  Result<MemberBytes> read(std::uint64_t most_bytes) noexcept override {
    return kept_inside("archive", [&] { return read_all(most_bytes); });
  }

 private:
  Result<std::optional<std::string>> find_next() {
    const NamesInUtf8 during_this;
    for (;;) {
      archive_entry* entry = nullptr;
      const int got = archive_read_next_header(reading_.get(), &entry);
      if (got == ARCHIVE_EOF) return std::nullopt;
      if (got != ARCHIVE_OK && got != ARCHIVE_WARN) return fail(Errc::bad_value, name_, 0, words_of(reading_.get()));
      if (archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr) return path_of(entry);
    }
  }

  static std::string path_of(archive_entry* entry) {
    const char* path = archive_entry_pathname_utf8(entry);
    if (path == nullptr) path = archive_entry_pathname(entry);
    return path == nullptr ? "" : path;
  }

  Result<MemberBytes> read_all(std::uint64_t most_bytes) {
    MemberBytes read;
    std::size_t room = 0;
    for (;;) {
      if (read.size > most_bytes) return fail(Errc::over_budget, name_, 0, "bytes of a member");
      if (read.size == room && !grow(read.bytes, room, most_bytes)) return fail(Errc::over_budget, name_, 0, "memory");
      const la_ssize_t got = archive_read_data(reading_.get(), read.bytes.get() + read.size, room - read.size);
      if (got == 0) return read;
      if (got == ARCHIVE_RETRY) continue;
      if (got < 0) return fail(Errc::bad_value, name_, 0, words_of(reading_.get()));
      read.size += static_cast<std::size_t>(got);
    }
  }

  // One byte more than the most tells that there is more.
  static bool grow(Buffer& bytes, std::size_t& room, std::uint64_t most_bytes) noexcept {
    const std::size_t wanted = std::min<std::uint64_t>(std::max(2 * room, kFirstBytes), most_bytes + 1);
    auto* larger = static_cast<std::uint8_t*>(std::realloc(bytes.get(), wanted));
    if (larger == nullptr) return false;
    static_cast<void>(bytes.release());
    bytes.reset(larger);
    room = wanted;
    return true;
  }

  Reading reading_;
  std::string name_;
};

// Only what the library does itself: others it would start programs for.
Result<std::unique_ptr<Members>> open_members(Bytes bytes, const std::string& name) {
  Reading reading(archive_read_new());
  if (!reading) return fail(Errc::over_budget, name, 0, "memory");
  using Support = int (*)(archive*);
  for (const Support support :
       {archive_read_support_format_tar, archive_read_support_format_7zip, archive_read_support_format_zip_seekable,
        archive_read_support_filter_gzip, archive_read_support_filter_xz, archive_read_support_filter_bzip2,
        archive_read_support_filter_zstd})
    if (support(reading.get()) != ARCHIVE_OK) return fail(Errc::unsupported, name, 0, words_of(reading.get()));
  if (archive_read_open_memory(reading.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    return fail(Errc::bad_magic, name, 0, words_of(reading.get()));
  return std::make_unique<LibraryMembers>(std::move(reading), name);
}

Result<std::unique_ptr<Members>> open(Bytes bytes, const std::string& name) noexcept {
  return kept_inside("archive", [&] { return open_members(bytes, name); });
}

constexpr Archives kArchives{open};
constexpr ModuleHead kHead{MINGCHA_ARCHIVES_STAMP, &kArchives};

}  // namespace

extern "C" [[gnu::visibility("default")]] const mingcha::ModuleHead* mingcha_module() noexcept { return &kHead; }
