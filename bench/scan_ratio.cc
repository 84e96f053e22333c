// Prints, for each package, how long a whole `mingcha scan -f json` takes as a ratio to only inflating the same dex
// entries with libdeflate on one thread, and its peak memory as a ratio to the inflated dex size. Everything is
// measured in one run on one machine, so the ratios can be compared where the times cannot.
#include <fcntl.h>
#include <fmt/format.h>
#include <libdeflate.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <limits>
#include <new>
#include <string>
#include <vector>

#include "analyzer/package/archive.h"
#include "support/mapped_file.h"

namespace {

using namespace mingcha;
using Clock = std::chrono::steady_clock;

constexpr double kNever = std::numeric_limits<double>::infinity();

double milliseconds(Clock::duration d) { return std::chrono::duration<double, std::milli>(d).count(); }

struct Run {
  double ms = kNever;
  std::uint64_t peak_bytes = 0;
  int status = -1;
};

// Runs a command with its output thrown away; the smallest time and the largest memory of all rounds.
Run run(const std::vector<std::string>& command, int rounds) {
  Run best;
  for (int i = 0; i < rounds; ++i) {
    const Clock::time_point start = Clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
      const int null = ::open("/dev/null", O_WRONLY);
      ::dup2(null, STDOUT_FILENO);
      ::dup2(null, STDERR_FILENO);
      std::vector<char*> arguments;
      for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
      arguments.push_back(nullptr);
      ::execvp(arguments[0], arguments.data());
      ::_exit(127);
    }
    int status = 0;
    struct rusage usage {};
    ::wait4(child, &status, 0, &usage);
    best.ms = std::min(best.ms, milliseconds(Clock::now() - start));
    best.peak_bytes = std::max(best.peak_bytes, static_cast<std::uint64_t>(usage.ru_maxrss) * 1024);
    best.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  return best;
}

struct Inflated {
  double ms = kNever;
  std::uint64_t bytes = 0;
  unsigned files = 0;
};

bool is_dex(std::string_view name) { return name.ends_with(".dex") && name.find('/') == std::string_view::npos; }

// The bytes of an entry as they are stored, by its local header.
Bytes raw_bytes(const package::Archive& archive, const package::Entry& entry) {
  const Bytes data = archive.data();
  const Bytes header = slice(data, entry.local_header_offset, 30);
  if (header.size() < 30) return {};
  const std::size_t name = static_cast<std::size_t>(header[26] | (header[27] << 8));
  const std::size_t extra = static_cast<std::size_t>(header[28] | (header[29] << 8));
  return slice(data, entry.local_header_offset + 30 + name + extra, entry.compressed_size);
}

// Memory that no page stands behind yet, as a program that has just started finds it.
class FreshMemory {
 public:
  explicit FreshMemory(std::size_t size)
      : size_(size), start_(::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)) {
    if (start_ == MAP_FAILED) throw std::bad_alloc();
  }
  FreshMemory(const FreshMemory&) = delete;
  FreshMemory& operator=(const FreshMemory&) = delete;
  ~FreshMemory() { ::munmap(start_, size_); }
  std::uint8_t* get() const noexcept { return static_cast<std::uint8_t*>(start_); }

 private:
  std::size_t size_;
  void* start_;
};

// One thread, fresh memory for every entry, nothing but libdeflate.
Inflated inflate_only(const package::Archive& archive, int rounds) {
  Inflated out;
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  for (int i = 0; i < rounds; ++i) {
    out.bytes = 0;
    out.files = 0;
    Clock::duration spent{};
    for (const package::Entry& entry : archive.entries()) {
      if (!is_dex(entry.name)) continue;
      const Bytes raw = raw_bytes(archive, entry);
      const FreshMemory buffer(entry.uncompressed_size);
      const Clock::time_point start = Clock::now();
      if (entry.method == 0) {
        std::copy(raw.begin(), raw.end(), buffer.get());
      } else {
        std::size_t size = 0;
        libdeflate_deflate_decompress(decompressor, raw.data(), raw.size(), buffer.get(), entry.uncompressed_size,
                                      &size);
      }
      spent += Clock::now() - start;
      out.bytes += entry.uncompressed_size;
      ++out.files;
    }
    out.ms = std::min(out.ms, milliseconds(spent));
  }
  libdeflate_free_decompressor(decompressor);
  return out;
}

std::string cell(const Run& other, double inflate_ms) {
  if (other.ms == kNever || other.status == 127) return "-";  // not asked for, or not installed
  return other.status == 0 ? fmt::format("{:.0f}x", other.ms / inflate_ms) : "failed";
}

void measure(const std::string& mingcha, const std::string& path, bool with_others) {
  static constexpr int kRounds = 9;
  const auto file = MappedFile::open(path);
  if (!file) return;
  Reasons reasons;
  const auto archive = package::Archive::open(file->bytes(), path, Budget{}, reasons);
  if (!archive) return;
  const Inflated inflated = inflate_only(*archive, kRounds);
  if (inflated.bytes == 0) return;
  const Run scan = run({mingcha, "scan", "-q", "-f", "json", "--fail-on", "never", path}, kRounds);
  const Run one = run({mingcha, "scan", "-q", "-f", "json", "--fail-on", "never", "-j", "1", path}, kRounds);
  Run dexdump, androguard;
  if (with_others) {
    dexdump = run({"dexdump", "-d", path}, 1);
    androguard = run({"/usr/bin/python3", "-c",
                      "import sys\nfrom androguard.misc import AnalyzeAPK\nAnalyzeAPK(sys.argv[1])", path},
                     1);
  }
  const double mb = static_cast<double>(inflated.bytes) / 1e6;
  fmt::print("| {} | {:.1f} | {} | {:.1f} | {:.1f} | {:.2f} | {:.2f} | {:.2f} | {} | {} |\n",
             path.substr(path.rfind('/') + 1), mb, inflated.files, inflated.ms, scan.ms, scan.ms / inflated.ms,
             one.ms / inflated.ms, static_cast<double>(scan.peak_bytes) / static_cast<double>(inflated.bytes),
             cell(dexdump, inflated.ms), cell(androguard, inflated.ms));
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: scan_ratio [--others] MINGCHA PACKAGE...\n");
    return 2;
  }
  int first = 1;
  const bool with_others = std::string_view(argv[1]) == "--others";
  if (with_others) ++first;
  fmt::print("| package | dex MB | files | inflate ms | scan ms | time | time -j1 | memory | dexdump | androguard |\n");
  fmt::print("|---|---|---|---|---|---|---|---|---|---|\n");
  for (int i = first + 1; i < argc; ++i) measure(argv[first], argv[i], with_others);
  return 0;
}
