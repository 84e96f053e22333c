// A worker's way through an archive of packages: what is told of each member, and in which order.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "screening/archives/members.h"
#include "screening/registry/package_result.h"
#include "support/budget.h"

namespace mingcha::screening {

/// By its name: .tar, also packed (.tar.gz, .tgz, .tar.xz, .txz, .tar.bz2, .tar.zst), and .7z.
bool is_named_as_archive(std::string_view name);
/// By its first bytes, 512 of them: a tar file, what may be a packed one, or 7-Zip.
bool begins_as_tar_or_7z(Bytes start) noexcept;
/// By its name: a file that is an app or holds some (.apk, .apks, .xapk, .apkm, .zip).
bool is_named_as_package(std::string_view name);
/// Whether a ZIP of this name is looked into for several apps: .zip, or no ending at all.
bool may_hold_several_apps(std::string_view name);

/// Of a member's path, also within an archive in the archive: "b.apk" of "in.tar!b.apk".
std::string_view file_name_of_member(std::string_view path);

class ArchiveWalk {
 public:
  using Ask = std::function<std::string(const std::string& question)>;
  /// `file` is the member's name without folders; the package owns the bytes.
  using Examine = std::function<PackageResult(const std::string& file, MemberBytes bytes, const std::string& sha256)>;

  ArchiveWalk(std::string name, const Budget& budget, Ask ask, Examine examine)
      : name_(std::move(name)), budget_(budget), ask_(std::move(ask)), examine_(std::move(examine)) {}

  /// Goes on behind members that are broken. Errors: bad_magic, also where no package is inside; bad_value for an archive that
  /// cannot be read to its end; over_budget for more entries than the budget has.
  Result<void> run(Bytes archive);

 private:
  struct Place {
    std::string key, path;  ///< what those of its members begin with
    unsigned depth = 0;
  };

  Result<void> walk(Bytes archive, const Place& place);
  void take(Members& members, const Place& place, const std::string& key, const std::string& path);
  void go_into(Bytes archive, const Place& place, const std::string& key, const std::string& path);
  void tell_unreadable(const Error& error);
  bool go_on(const std::string& question) const;

  std::string name_;
  const Budget& budget_;
  Ask ask_;
  Examine examine_;
};

}  // namespace mingcha::screening
