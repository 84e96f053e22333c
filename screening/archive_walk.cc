#include "screening/archive_walk.h"

#include <algorithm>
#include <iterator>

#include "analyzer/package/several_apps.h"
#include "screening/archive_progress.h"
#include "screening/examination.h"
#include "support/digest.h"
#include "support/mutf8.h"
#include "support/text_encoding.h"

namespace mingcha::screening {
namespace {

constexpr std::string_view kArchives[] = {".tar", ".tar.gz", ".tgz", ".tar.xz", ".txz", ".tar.bz2", ".tar.zst", ".7z"};
constexpr std::string_view kPackages[] = {".apk", ".apks", ".xapk", ".apkm", ".zip"};
struct Beginning {
  std::size_t at;
  std::string_view bytes;
};
constexpr Beginning kBeginnings[] = {
    {257, "ustar"},  {0, "\x1f\x8b\x08"},          {0, std::string_view("\xfd\x37zXZ\0", 6)},
    {0, "BZh"},      {0, "\x28\xb5\x2f\xfd"},      {0, "7z\xbc\xaf\x27\x1c"},
};
constexpr std::string_view kZip[] = {".zip"};
constexpr unsigned kDeepest = 1;  // archives within archives
constexpr std::size_t kLongestPath = 1024;

std::string_view file_name_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

template <class Endings>
bool ends_in(std::string_view name, const Endings& endings) {
  std::string small(name);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return small.ends_with(ending); });
}

// As it would be called in a folder. ZIP files of older programs have names in the characters of the machine that made them:
// GB 18030, where they are not UTF-8.
std::string shown(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  path = path.substr(0, kLongestPath);
  std::string utf8 = valid_utf8(path);
  if (utf8.size() == path.size()) return utf8;  // a replaced byte makes it longer
  Result<std::string> text = decode_text(as_bytes(path), "");
  return text ? std::move(*text) : utf8;
}

// What macOS puts beside each file of an archive.
bool is_shadow(std::string_view path) { return file_name_of(path).starts_with("._"); }

}  // namespace

bool is_named_as_archive(std::string_view name) { return ends_in(name, kArchives); }
bool is_named_as_package(std::string_view name) { return ends_in(name, kPackages); }

std::string_view file_name_of_member(std::string_view path) {
  const std::string_view name = file_name_of(path);
  const std::size_t mark = name.find('!');
  if (mark == std::string_view::npos) return name;
  const std::string_view before = name.substr(0, mark);
  return is_named_as_archive(before) || ends_in(before, kZip) ? name.substr(mark + 1) : name;
}

bool begins_as_tar_or_7z(Bytes start) noexcept {
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings), [&](const Beginning& each) {
    if (start.size() < each.at + each.bytes.size()) return false;
    return std::equal(each.bytes.begin(), each.bytes.end(), start.begin() + static_cast<std::ptrdiff_t>(each.at),
                      [](char wanted, std::uint8_t got) { return static_cast<std::uint8_t>(wanted) == got; });
  });
}

bool may_hold_several_apps(std::string_view name) {
  return ends_in(name, kZip) || file_name_of(name).find('.') == std::string_view::npos;
}

Result<void> ArchiveWalk::run(Bytes archive) {
  if (!go_on(spell(Told{Told::Kind::archive, {}, {}}))) return {};
  return walk(archive, {"", "", 0});
}

bool ArchiveWalk::go_on(const std::string& question) const { return ask_(question) == kGoOn; }

void ArchiveWalk::tell_unreadable(const Error& error) {
  PackageResult result;
  result.ending = Ending::unreadable;
  result.error = describe(error);
  ask_(spell(Told{Told::Kind::result, {}, encode(result)}));
}

Result<void> ArchiveWalk::walk(Bytes archive, const Place& place) {
  const std::string where = name_ + (place.path.empty() ? "" : "!" + place.path.substr(0, place.path.size() - 1));
  const Result<std::unique_ptr<Members>> members = open_archive(archive, where);
  if (!members) return tl::unexpected(members.error());
  std::size_t packages = 0;
  for (std::uint64_t entry = 1;; ++entry) {
    const Result<std::optional<std::string>> path = (*members)->next();
    if (!path) return tl::unexpected(path.error());
    if (!*path) break;
    if (entry > budget_.entries) return fail(Errc::over_budget, where, 0, "entries");
    // What has no name may be anything.
    const bool is_named = is_named_as_package(**path) || is_named_as_archive(**path);
    if ((!is_named && !(*path)->empty()) || is_shadow(**path)) continue;
    ++packages;
    take(**members, place, place.key + std::to_string(entry), place.path + shown(**path));
  }
  if (packages == 0) return fail(Errc::bad_magic, where, 0, "an archive without a package");
  return {};
}

void ArchiveWalk::take(Members& members, const Place& place, const std::string& key, const std::string& path) {
  if (!go_on(spell(Told{Told::Kind::member, key, path}))) return;
  Result<MemberBytes> read = members.read(budget_.entry_bytes);
  if (!read) return tell_unreadable(read.error());
  const Bytes bytes(read->bytes.get(), read->size);
  if (is_named_as_archive(path) || (may_hold_several_apps(path) && package::holds_several_apps(bytes, budget_)))
    return go_into(bytes, place, key, path);
  const std::string sha256 = sha256_hex(bytes);
  if (!go_on(sha256)) return;
  ask_(spell(Told{Told::Kind::result, {}, encode(examine_(std::string(file_name_of_member(path)), std::move(*read), sha256))}));
}

void ArchiveWalk::go_into(Bytes archive, const Place& place, const std::string& key, const std::string& path) {
  if (place.depth == kDeepest) return tell_unreadable(Error{Errc::unsupported, path, 0, "archives within archives"});
  if (!go_on(spell(Told{Told::Kind::archive, {}, {}}))) return;
  const Result<void> done = walk(archive, {key + ".", path + "!", place.depth + 1});
  // Its entries are counted from one.
  if (!done && go_on(spell(Told{Told::Kind::member, key + ".0", path}))) tell_unreadable(done.error());
  ask_(spell(Told{Told::Kind::ended, key, {}}));
}

}  // namespace mingcha::screening
