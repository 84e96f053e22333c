// The repository's own files, for the tests that read them.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::test {

struct SourceFile {
  std::string path;  ///< from the top of the repository: "support/bytes.h"
  std::string text;
};

std::filesystem::path source_root();

/// Files of the project's folders and of its top whose name ends in one of `endings`, ordered by path. Build
/// folders are left out.
std::vector<SourceFile> source_files(std::initializer_list<std::string_view> endings);

std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace mingcha::test
