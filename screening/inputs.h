// Which packages a screening is about: folders are walked, lists are read.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "support/error.h"

namespace mingcha::screening {

/// One package, or an archive of packages, not opened yet.
struct Input {
  std::string path;  ///< a file, or a folder of split APKs
  std::string name;  ///< path below the folder that was given, or as its list has it; the same on every machine
};

/// What stands behind the arguments, each path once, in the order of the arguments and by name within a folder.
/// - A folder is walked with the folders below it; links to folders are not followed. Taken are files named .apk, .apks, .xapk,
///   .apkm or .zip, or as is_named_as_archive() says, and files without any ending that begin as a ZIP does. A folder with
///   base.apk and other APKs is one package.
/// - A file that begins as a ZIP or as begins_as_tar_or_7z() says, or is named like a package or an archive, is one.
/// - Any other file, and "-" for `standard_input`, is a list of files and folders, one a line.
/// What a list names is taken even where it cannot be read: its result says so.
/// Errors: io for an argument that is not there or a folder that cannot be listed.
Result<std::vector<Input>> list_inputs(const std::vector<std::string>& arguments, std::istream& standard_input);

}  // namespace mingcha::screening
