// Containers are searched breadth first with a list of work, so that no input decides how deep the stack goes.
#include "analyzer/package/member_search.h"

#include <algorithm>
#include <deque>
#include <optional>

#include "support/mutf8.h"

namespace mingcha::package {
namespace {

constexpr std::string_view kLocalHeader = "PK\x03\x04";
constexpr std::string_view kEndRecord = "PK\x05\x06";

struct Work {
  Archive archive;
  std::string folder;  ///< path of the container within the outermost one, with '/' at its end
  std::uint32_t depth = 1;
};

class Search {
 public:
  Search(const Budget& budget, Reasons& reasons) : budget_(budget), reasons_(reasons), left_(budget.total_bytes) {}

  void look_into(const Archive& archive, const std::string& folder, std::uint32_t depth) {
    for (const Entry& entry : archive.entries()) {
      if (!begins_as_archive(archive.start_of(entry))) continue;
      const std::string path = folder + valid_utf8(entry.name);
      if (depth > budget_.nesting_depth) {
        reasons_.add(ReasonKind::nesting_too_deep, path);
      } else {
        take(archive, entry, path, depth);
      }
    }
  }

  std::optional<Work> next() {
    if (work_.empty()) return std::nullopt;
    Work work = std::move(work_.front());
    work_.pop_front();
    return work;
  }

  Members members;

 private:
  void take(const Archive& from, const Entry& entry, const std::string& path, std::uint32_t depth) {
    Result<EntryBytes> contents = from.read(entry, left_budget(), reasons_);
    if (!contents) return broken(path, contents.error());
    const Bytes bytes = contents->bytes();
    Reasons unused;  // of archives that may turn out to be no part of the app
    Result<Archive> archive = Archive::open(bytes, path, budget_, unused);
    if (!archive) return broken(path, archive.error());
    const bool apk = kind_of(*archive) == ArchiveKind::apk;
    if (contents->owned()) {
      left_ -= std::min<std::uint64_t>(left_, bytes.size());
      members.owned.push_back(std::move(*contents));
    }
    if (apk) {
      members.found.push_back({path, bytes});
    } else {
      work_.push_back({std::move(*archive), path + "/", depth + 1});
    }
  }

  Budget left_budget() const {
    Budget budget = budget_;
    budget.entry_bytes = std::min(budget.entry_bytes, left_);
    return budget;
  }

  void broken(const std::string& path, const Error& error) {
    if (is_named_apk(path)) reasons_.add(ReasonKind::part_broken, path, describe(error));
  }

  const Budget& budget_;
  Reasons& reasons_;
  std::uint64_t left_;
  std::deque<Work> work_;
};

}  // namespace

ArchiveKind kind_of(const Archive& archive) noexcept {
  if (archive.find("AndroidManifest.xml") != nullptr || archive.find("classes.dex") != nullptr) return ArchiveKind::apk;
  return archive.find("BundleConfig.pb") != nullptr ? ArchiveKind::bundle : ArchiveKind::other;
}

bool begins_as_archive(Bytes start) noexcept {
  const std::string_view text = as_text(start);
  return text.starts_with(kLocalHeader) || text.starts_with(kEndRecord);
}

Members find_members(const Archive& container, const Budget& budget, Reasons& reasons) {
  Search search(budget, reasons);
  search.look_into(container, "", 1);
  while (const std::optional<Work> work = search.next()) search.look_into(work->archive, work->folder, work->depth);
  return std::move(search.members);
}

std::string_view file_name_of(std::string_view path) noexcept {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool is_named_apk(std::string_view path) noexcept {
  constexpr std::string_view kEnding = ".apk";
  if (path.size() < kEnding.size()) return false;
  const std::string_view end = path.substr(path.size() - kEnding.size());
  return std::equal(end.begin(), end.end(), kEnding.begin(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

}  // namespace mingcha::package
