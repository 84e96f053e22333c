#include "reports/output_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace mingcha::reports {
namespace {

std::string reason_of(int error_number) {
  return std::generic_category().message(error_number);
}

// The system tells the mask only by changing it; asked once, because every thread shares it.
::mode_t creation_mask() {
  static const ::mode_t mask = [] {
    const ::mode_t current = ::umask(0);
    ::umask(current);
    return current;
  }();
  return mask;
}

// A file under a temporary name; gone with the object unless it was kept.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& beside)
      : name_(beside + ".XXXXXX"), fd_(::mkstemp(name_.data())) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (fd_ >= 0) ::close(fd_);
    if (made_ && !kept_) ::unlink(name_.c_str());
  }

  bool write(std::string_view content) {
    while (fd_ >= 0 && !content.empty()) {
      const ::ssize_t written = ::write(fd_, content.data(), content.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return false;
      content.remove_prefix(static_cast<std::size_t>(written));
    }
    return fd_ >= 0;
  }

  // mkstemp makes files that only their owner reads; a report is a file like any other.
  bool keep_as(const std::string& path) {
    if (::fchmod(fd_, 0666 & ~creation_mask()) != 0) return false;
    if (::close(std::exchange(fd_, -1)) != 0) return false;
    kept_ = ::rename(name_.c_str(), path.c_str()) == 0;
    return kept_;
  }

 private:
  std::string name_;
  int fd_;
  bool made_ = fd_ >= 0, kept_ = false;
};

}  // namespace

Result<void> write_file(const std::string& path, std::string_view content) {
  TemporaryFile file(path);
  if (!file.write(content) || !file.keep_as(path)) return fail(Errc::io, path, 0, reason_of(errno));
  return {};
}

Result<void> make_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (!error && !std::filesystem::is_directory(path, error))
    error = std::make_error_code(std::errc::not_a_directory);
  if (error) return fail(Errc::io, path, 0, error.message());
  return {};
}

}  // namespace mingcha::reports
