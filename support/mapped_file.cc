#include "support/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace mingcha {
namespace {

class Descriptor {
 public:
  explicit Descriptor(const std::string& path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const noexcept { return fd_; }

 private:
  int fd_;
};

tl::unexpected<Error> system_error(const std::string& path) {
  return fail(Errc::io, path, 0, std::generic_category().message(errno));
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::string& path) {
  const Descriptor file(path);
  if (file.get() < 0) return system_error(path);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return system_error(path);
  if (!S_ISREG(info.st_mode)) return fail(Errc::io, path, 0, "not a regular file");
  if (info.st_size == 0) return MappedFile(Bytes{});
  const std::size_t size = static_cast<std::size_t>(info.st_size);
  void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (start == MAP_FAILED) return system_error(path);
  return MappedFile(Bytes(static_cast<const std::uint8_t*>(start), size));
}

MappedFile MappedFile::hold(Buffer bytes, std::size_t size) noexcept {
  MappedFile file(Bytes(bytes.get(), size));
  file.held_ = std::move(bytes);
  return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : bytes_(std::exchange(other.bytes_, Bytes{})), held_(std::move(other.held_)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  std::swap(held_, other.held_);
  return *this;
}

void MappedFile::release_pages() const noexcept {
  // Only advice: what it cannot do costs memory, never correctness. The pages are clean, so nothing is lost.
  // Memory that stands for a file would be lost.
  if (!held_ && !bytes_.empty()) ::madvise(const_cast<std::uint8_t*>(bytes_.data()), bytes_.size(), MADV_DONTNEED);
}

MappedFile::~MappedFile() {
  // As madvise, munmap takes a plain pointer although the pages are read-only.
  if (!held_ && !bytes_.empty()) ::munmap(const_cast<std::uint8_t*>(bytes_.data()), bytes_.size());
}

}  // namespace mingcha
