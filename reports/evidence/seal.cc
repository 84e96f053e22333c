// SHA256SUMS names all files but the two sums; SM3SUMS names these and SHA256SUMS. Both are in the form of sha256sum, by
// path, so that a changed byte anywhere makes one of the two differ from what the files give.
#include "reports/evidence/seal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "reports/output_file.h"
#include "support/digest.h"
#include "support/mapped_file.h"

namespace mingcha::reports {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSha256Sums = "SHA256SUMS";
constexpr std::string_view kSm3Sums = "SM3SUMS";

using Sums = std::map<std::string, std::string>;  // path inside the pack -> digest

std::string text_of(const Sums& sums) {
  std::string out;
  for (const auto& [path, digest] : sums) out += fmt::format("{}  {}\n", digest, path);
  return out;
}

std::string sm3(std::string_view content) { return digest_hex(Digest::Kind::sm3, as_bytes(content)); }

/// What a sums file says; lines of another form say nothing.
Sums digests_in(std::string_view sums) {
  constexpr std::size_t kDigits = 64;
  Sums told;
  while (!sums.empty()) {
    const std::string_view line = sums.substr(0, sums.find('\n'));
    sums.remove_prefix(std::min(line.size() + 1, sums.size()));
    if (line.size() > kDigits + 2 && line.substr(kDigits, 2) == "  ")
      told.emplace(line.substr(kDigits + 2), line.substr(0, kDigits));
  }
  return told;
}

Error io_error(const std::string& path, const std::error_code& error) {
  return Error{Errc::io, path, 0, error.message()};
}

/// A folder that is gone with the object unless it was moved away.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::string& beside) : path_(beside + ".XXXXXX") {
    if (::mkdtemp(path_.data()) == nullptr) {
      error_ = std::error_code(errno, std::generic_category());
      path_.clear();
    }
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  const std::string& path() const noexcept { return path_; }
  const std::error_code& error() const noexcept { return error_; }

 private:
  std::string path_;
  std::error_code error_;
};

Result<void> write_inside(const std::string& folder, const std::string& path, std::string_view content) {
  const fs::path file = fs::path(folder) / path;
  if (Result<void> made = make_folder(file.parent_path().string()); !made) return made;
  return write_file(file.string(), content);
}

/// Moves the folder to its place. A pack that stands there goes away once the new one is whole.
Result<void> move_into_place(const std::string& from, const std::string& to) {
  std::error_code error;
  fs::permissions(from, fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read |
                            fs::perms::others_exec, error);
  if (fs::symlink_status(to, error).type() == fs::file_type::not_found) {
    fs::rename(from, to, error);
    return error ? tl::unexpected(io_error(to, error)) : Result<void>{};
  }
  if (!is_pack(to)) return fail(Errc::io, to, 0, std::generic_category().message(EEXIST));
  const TemporaryFolder old(to);
  if (old.path().empty()) return tl::unexpected(io_error(to, old.error()));
  fs::rename(to, fs::path(old.path()) / "pack", error);
  if (!error) fs::rename(from, to, error);
  return error ? tl::unexpected(io_error(to, error)) : Result<void>{};
}

/// Everything below a pack, by its path inside; folders are not named, links and devices are.
Result<std::map<std::string, bool>> list_files(const std::string& folder) {
  std::map<std::string, bool> regular;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, fs::directory_options::none, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    const fs::file_status status = at->symlink_status(error);
    if (error) break;
    if (status.type() == fs::file_type::directory) continue;
    regular.emplace(at->path().lexically_relative(folder).generic_string(), status.type() == fs::file_type::regular);
  }
  if (error) return tl::unexpected(io_error(folder, error));
  return regular;
}

class Checker {
 public:
  explicit Checker(const std::string& path) : path_(path) {}

  Result<PackCheck> check() {
    const Result<std::string> sha256_sums = content(kSha256Sums), sm3_sums = content(kSm3Sums);
    if (!sha256_sums) return tl::unexpected(sha256_sums.error());
    if (!sm3_sums) return tl::unexpected(sm3_sums.error());
    const Result<std::map<std::string, bool>> present = list_files(path_);
    if (!present) return tl::unexpected(present.error());
    std::set<std::string> named = {std::string(kSha256Sums)};
    for (const std::string* sums : {&*sm3_sums, &*sha256_sums})
      for (const auto& [name, digest] : digests_in(*sums)) named.insert(name);
    named.erase(std::string(kSm3Sums));
    compare(*present, named);
    judge_sums(digests_in(*sha256_sums), digests_in(*sm3_sums));
    // What is left is in the sums' own form: an order, a blank, a line that names nothing.
    if (check_.faults.empty() && text_of(sha256_) != *sha256_sums) fault(PackFault::Kind::changed, kSha256Sums);
    if (check_.faults.empty() && text_of(sm3_) != *sm3_sums) fault(PackFault::Kind::changed, kSm3Sums);
    check_.files = named.size() + 1;
    check_.digest = sm3(*sm3_sums);
    std::sort(check_.faults.begin(), check_.faults.end(),
              [](const PackFault& a, const PackFault& b) { return a.file < b.file; });
    check_.faults.erase(std::unique(check_.faults.begin(), check_.faults.end(),
                                    [](const PackFault& a, const PackFault& b) { return a.file == b.file; }),
                        check_.faults.end());
    return std::move(check_);
  }

 private:
  void fault(PackFault::Kind kind, std::string_view file) { check_.faults.push_back({kind, std::string(file)}); }

  Result<std::string> content(std::string_view name) const {
    const Result<MappedFile> file = MappedFile::open((fs::path(path_) / name).string());
    if (!file) return tl::unexpected(file.error());
    return std::string(as_text(file->bytes()));
  }

  void compare(const std::map<std::string, bool>& present, const std::set<std::string>& named) {
    for (const auto& [name, regular] : present) {
      if (name == kSm3Sums) continue;
      if (!named.contains(name)) fault(PackFault::Kind::extra, name);
      if (!regular) {
        fault(PackFault::Kind::not_a_file, name);
        continue;
      }
      const Result<MappedFile> file = MappedFile::open((fs::path(path_) / name).string());
      if (!file) {
        fault(PackFault::Kind::unreadable, name);
        continue;
      }
      if (name != kSha256Sums) sha256_[name] = sha256_hex(file->bytes());
      sm3_[name] = digest_hex(Digest::Kind::sm3, file->bytes());
    }
    for (const std::string& name : named)
      if (!present.contains(name)) fault(PackFault::Kind::missing, name);
  }

  // Where both sums disagree with a file it is the file that changed; where one does, that one.
  void judge_sums(const Sums& sha256_told, const Sums& sm3_told) {
    const auto differs = [](const Sums& told, const std::string& name, const std::string& actual) {
      const auto at = told.find(name);
      return at == told.end() || at->second != actual;
    };
    for (const auto& [name, actual] : sm3_) {
      const bool by_sm3 = differs(sm3_told, name, actual);
      const auto other = sha256_.find(name);
      const bool by_sha256 = other == sha256_.end() ? by_sm3 : differs(sha256_told, name, other->second);
      if (by_sm3 && by_sha256) {
        if (sm3_told.contains(name) || sha256_told.contains(name)) fault(PackFault::Kind::changed, name);
      } else if (by_sm3 || by_sha256) {
        fault(PackFault::Kind::changed, by_sm3 ? kSm3Sums : kSha256Sums);
      }
    }
  }

  const std::string& path_;
  Sums sha256_, sm3_;  // of what is there
  PackCheck check_;
};

}  // namespace

Result<std::string> write_pack(const std::string& path, const std::vector<PackFile>& files) {
  if (Result<void> made = make_folder(fs::path(path).parent_path().string()); !made) return tl::unexpected(made.error());
  const TemporaryFolder folder(path);
  if (folder.path().empty()) return tl::unexpected(io_error(path, folder.error()));
  Sums sha256_sums, sm3_sums;
  for (const PackFile& file : files) {
    if (Result<void> written = write_inside(folder.path(), file.path, file.content); !written)
      return tl::unexpected(written.error());
    sha256_sums[file.path] = sha256_hex(as_bytes(file.content));
    sm3_sums[file.path] = sm3(file.content);
  }
  const std::string sha256_text = text_of(sha256_sums);
  sm3_sums[std::string(kSha256Sums)] = sm3(sha256_text);
  const std::string sm3_text = text_of(sm3_sums);
  for (const auto& [name, content] : {std::pair(kSha256Sums, &sha256_text), std::pair(kSm3Sums, &sm3_text)}) {
    if (Result<void> written = write_inside(folder.path(), std::string(name), *content); !written)
      return tl::unexpected(written.error());
  }
  if (Result<void> moved = move_into_place(folder.path(), path); !moved) return tl::unexpected(moved.error());
  return sm3(sm3_text);
}

bool is_pack(const std::string& path) {
  std::error_code error;
  const auto regular = [&](std::string_view name) {
    return fs::symlink_status(fs::path(path) / name, error).type() == fs::file_type::regular;
  };
  return fs::symlink_status(path, error).type() == fs::file_type::directory && regular(kSha256Sums) && regular(kSm3Sums);
}

Result<PackCheck> check_pack(const std::string& path) {
  return Checker(path).check();
}

}  // namespace mingcha::reports
