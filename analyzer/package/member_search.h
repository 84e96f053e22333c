// Finds the APKs within what was handed in: a file, a container of APKs, or a folder.
#pragma once

#include <string>
#include <vector>

#include "analyzer/package/archive.h"

namespace mingcha::package {

enum class ArchiveKind : std::uint8_t { apk, bundle, other };
/// An APK has AndroidManifest.xml or classes.dex at its root; an app bundle (.aab) has BundleConfig.pb.
ArchiveKind kind_of(const Archive& archive) noexcept;

/// True where a local file header, or the end record of an empty archive, begins.
bool begins_as_archive(Bytes start) noexcept;

/// An APK and where it was found. `bytes` borrows from the container or from `owned` of the search.
struct Member {
  std::string path;  ///< within the container or folder: "splits/base-master.apk"
  Bytes bytes;
};

/// What a search found and the inflated members that it owns.
struct Members {
  std::vector<Member> found;       ///< in directory order
  std::vector<EntryBytes> owned;
};

/// Looks at the first bytes of every entry, whatever its name, and takes those that are APKs, also from containers
/// inside `container` down to `budget.nesting_depth`. Members that are no archives are passed over; an .apk that
/// cannot be opened is a part_broken reason, an archive too deep a nesting_too_deep one.
Members find_members(const Archive& container, const Budget& budget, Reasons& reasons);

/// The last name of a path with '/'.
std::string_view file_name_of(std::string_view path) noexcept;

/// True when the name says that it is an APK, in any case.
bool is_named_apk(std::string_view path) noexcept;

}  // namespace mingcha::package
