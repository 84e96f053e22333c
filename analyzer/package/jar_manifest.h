// META-INF/MANIFEST.MF and *.SF files: sections of "Name: value" lines, as a JAR signature digests them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/bytes.h"

namespace mingcha::package {

/// Borrows the file's bytes in `raw`.
struct JarSection {
  Bytes raw;  ///< with its line ends and the blank line behind it, as digests cover it
  std::vector<std::pair<std::string, std::string>> attributes;  ///< in order; continuation lines joined

  /// The value of the first attribute of that name, in any case; null when absent.
  const std::string* find(std::string_view name) const noexcept;
};

/// The main section first. Lines that are no attribute are left out. Source: JAR File Specification.
std::vector<JarSection> read_jar_manifest(Bytes file);

/// What an attribute such as "SHA-256-Digest" + `suffix` of `section` says about `data`: the first algorithm that
/// the platform looks for decides. Source: StrictJarVerifier, DIGEST_ALGORITHMS.
enum class JarDigest : std::uint8_t { absent, equal, different };
JarDigest check_jar_digest(const JarSection& section, std::string_view suffix, Bytes data);

}  // namespace mingcha::package
