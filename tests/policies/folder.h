// A folder of own policy files that lasts as long as a test, and texts with one piece changed.
#pragma once

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "policies/rule_listing.h"

namespace mingcha::policies {

class Folder {
 public:
  Folder() {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("mingcha-policies-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

/// `text` with the first `from` replaced; fails the test when there is none.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// A table with one mistake, and how it must be named.
struct WrongTable {
  const char* name;
  const char* file;
  std::string text;
  std::string where;  ///< "edges.tsv:2:3"; ending in ':' = whatever the column
  const char* expected;
};

inline void check_complaints(const std::vector<WrongTable>& tables) {
  for (const WrongTable& table : tables) {
    CAPTURE(table.name);
    const Folder folder;
    folder.write(table.file, table.text);
    const std::vector<Error> errors = check_folder(folder.path());
    REQUIRE_FALSE(errors.empty());
    CAPTURE(describe(errors[0]));
    CHECK(errors[0].code == Errc::syntax);
    const std::string where = folder.path() + "/" + table.where;
    CHECK(errors[0].where.substr(0, where.ends_with(':') ? where.size() : std::string::npos) == where);
    CHECK(errors[0].got.find(table.expected) != std::string::npos);
  }
}

}  // namespace mingcha::policies
