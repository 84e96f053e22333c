// The packages of the corpora and what the platform's own tool says of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mingcha::manifests::test {

/// Paths of all packages below the named folders of the corpora, sorted; empty where there are no corpora
/// (a warning says so).
std::vector<std::string> corpus_packages(const std::vector<std::string>& folders);

/// One entry, inflated; nothing when libzip cannot open the package or find the entry.
std::optional<std::vector<std::uint8_t>> zip_entry(const std::string& package, const std::string& name);

/// Standard output of a command, in lines; nothing when it fails.
std::optional<std::vector<std::string>> lines_of(const std::vector<std::string>& command);

/// The last part of a path.
std::string file_name(const std::string& path);

}  // namespace mingcha::manifests::test
