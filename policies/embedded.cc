// The tables come from an assembler file that CMake writes (embed.cmake).
#include "policies/embedded.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>

extern "C" {
struct EmbeddedEntry {
  const char* name;
  const char* begin;
  const char* end;
};
extern const EmbeddedEntry mingcha_policy_files[];
extern const std::uint64_t mingcha_policy_file_count;
extern const char mingcha_policy_sha256[];
extern const char mingcha_policy_tables[];
extern const char mingcha_policy_tables_end[];
}

namespace mingcha::policies {

std::vector<PolicyFile> embedded_files() {
  std::vector<PolicyFile> files;
  files.reserve(mingcha_policy_file_count);
  for (std::uint64_t i = 0; i < mingcha_policy_file_count; ++i) {
    const EmbeddedEntry& entry = mingcha_policy_files[i];
    files.push_back({entry.name, {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)}});
  }
  return files;
}

std::string_view embedded_tables() {
  return {mingcha_policy_tables, static_cast<std::size_t>(mingcha_policy_tables_end - mingcha_policy_tables)};
}

void release_embedded_pages() {
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto release = [page](std::string_view text) {
    const auto begin = (reinterpret_cast<std::uintptr_t>(text.data()) + page - 1) / page * page;
    const auto end = reinterpret_cast<std::uintptr_t>(text.data() + text.size()) / page * page;
    // Whole pages of read-only text, which nobody has written to: what is let go is the same in the file.
    if (end > begin) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
  };
  release(embedded_tables());
  for (const PolicyFile& file : embedded_files()) release(file.text);
}

std::string_view embedded_sha256() { return mingcha_policy_sha256; }

}  // namespace mingcha::policies
