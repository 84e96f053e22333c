// A fresh machine gets the packages of packaging/dependencies, and for the tests those of
// packaging/test-dependencies: what is included must come from one of them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/repository/source_tree.h"

namespace mingcha::test {
namespace {

struct Origin {
  std::string_view header;   ///< or what its name begins with
  std::string_view package;  ///< empty for what comes with the compiler
};

constexpr Origin kOrigins[] = {
    {"CLI/", "libcli11-dev"},
    {"archive.h", "libarchive-dev"},
    {"archive_entry.h", "libarchive-dev"},
    {"capstone/", "libcapstone-dev"},
    {"catch2/", "catch2"},
    {"fmt/", "libfmt-dev"},
    {"gumbo.h", "libgumbo-dev"},
    {"libdeflate.h", "libdeflate-dev"},
    {"libpq-fe.h", "libpq-dev"},
    {"md4c.h", "libmd4c-dev"},
    {"nlohmann/", "nlohmann-json3-dev"},
    {"openssl/", "libssl-dev"},
    {"pugixml.hpp", "libpugixml-dev"},
    {"tl/expected.hpp", "libexpected-dev"},
    {"toml++/", "libtomlplusplus-dev"},
    {"tsl/", "robin-map-dev"},
    {"xlsxwriter.h", "libxlsxwriter-dev"},
    {"zip.h", "libzip-dev"},
    {"seccomp.h", "libseccomp-dev"},
    {"sqlite3.h", "libsqlite3-dev"},
    {"zlib.h", "zlib1g-dev"},
    {"arpa/", ""},
    {"sys/", ""},
    {"dlfcn.h", ""},
    {"elf.h", ""},
    {"fcntl.h", ""},
    {"iconv.h", ""},
    {"poll.h", ""},
    {"sched.h", ""},
    {"spawn.h", ""},
    {"unistd.h", ""},
};

std::string_view included_from_outside(std::string_view line) {
  constexpr std::string_view kDirective = "#include <";
  if (!line.starts_with(kDirective)) return {};
  line.remove_prefix(kDirective.size());
  return line.substr(0, line.find('>'));
}

/// Headers of the C++ library have names without a dot or a slash.
bool is_of_the_language(std::string_view header) {
  return header.find_first_of("./") == std::string_view::npos;
}

std::vector<std::string_view> packages_of(const std::vector<SourceFile>& lists, std::string_view path) {
  const auto list =
      std::find_if(lists.begin(), lists.end(), [&](const SourceFile& l) { return l.path == path; });
  REQUIRE(list != lists.end());
  return lines_of(list->text);
}

bool is_only_for_tests(std::string_view path) {
  return path.starts_with("tests/") || path.starts_with("bench/");
}

}  // namespace

TEST_CASE("every header comes from a package that is installed before the build") {
  const std::vector<SourceFile> lists = source_files({"dependencies"});
  const std::vector<std::string_view> for_build = packages_of(lists, "packaging/dependencies");
  std::vector<std::string_view> for_tests = packages_of(lists, "packaging/test-dependencies");
  for_tests.insert(for_tests.end(), for_build.begin(), for_build.end());
  for (const SourceFile& file : source_files({".h", ".cc"})) {
    const std::vector<std::string_view>& installed = is_only_for_tests(file.path) ? for_tests : for_build;
    for (const std::string_view line : lines_of(file.text)) {
      const std::string_view header = included_from_outside(line);
      if (header.empty() || is_of_the_language(header)) continue;
      CAPTURE(file.path, header);
      const Origin* origin = std::find_if(std::begin(kOrigins), std::end(kOrigins),
                                          [&](const Origin& o) { return header.starts_with(o.header); });
      REQUIRE(origin != std::end(kOrigins));
      CAPTURE(origin->package);
      CHECK((origin->package.empty() ||
             std::find(installed.begin(), installed.end(), origin->package) != installed.end()));
    }
  }
}

}  // namespace mingcha::test
