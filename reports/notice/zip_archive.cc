// libzip takes a "source" that it writes into and that is read back afterwards. Times are given in the archive's own
// form: a time of the clock would be turned into one of the machine's zone.
#include "reports/notice/zip_archive.h"

#include <zip.h>

#include <memory>

namespace mingcha::reports {
namespace {

constexpr zip_uint16_t kFirstDay = (1 << 5) | 1;  // 1980-01-01 in MS-DOS form

struct Discard {
  void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};
struct Free {
  void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
};

tl::unexpected<Error> failed(const char* why) { return tl::unexpected(Error{Errc::io, "archive", 0, why}); }

bool add(zip_t* archive, const ArchiveFile& file) {
  zip_source_t* content = zip_source_buffer(archive, file.content.data(), file.content.size(), 0);
  if (content == nullptr) return false;
  const zip_int64_t index = zip_file_add(archive, file.name.c_str(), content, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(content);
    return false;
  }
  const auto at = static_cast<zip_uint64_t>(index);
  return zip_file_set_dostime(archive, at, 0, kFirstDay, 0) == 0 &&
         zip_set_file_compression(archive, at, ZIP_CM_DEFLATE, 6) == 0;
}

Result<std::string> content_of(zip_source_t* source) {
  if (zip_source_open(source) != 0) return failed("cannot be opened");
  std::string bytes;
  char piece[1 << 14];
  zip_int64_t count = 0;
  while ((count = zip_source_read(source, piece, sizeof piece)) > 0) bytes.append(piece, static_cast<std::size_t>(count));
  zip_source_close(source);
  if (count < 0) return failed("cannot be read back");
  return bytes;
}

}  // namespace

Result<std::string> zip_archive(const std::vector<ArchiveFile>& files) {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, Free> source(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (source == nullptr) return failed(zip_error_strerror(&error));
  std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, &error));
  if (archive == nullptr) return failed(zip_error_strerror(&error));
  zip_source_keep(source.get());  // closing the archive gives one reference back, and it is read afterwards
  for (const ArchiveFile& file : files)
    if (!add(archive.get(), file)) return failed(zip_strerror(archive.get()));
  if (zip_close(archive.get()) != 0) return failed(zip_strerror(archive.get()));
  static_cast<void>(archive.release());
  return content_of(source.get());
}

}  // namespace mingcha::reports
