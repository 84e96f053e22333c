// Which of the files and strings of a package is its privacy policy.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "analyzer/package/package.h"
#include "analyzer/privacy_policy/document.h"
#include "manifests/resources.h"
#include "policies/catalogue.h"

namespace mingcha::privacy_policy {

struct FoundPolicy {
  std::string place;   ///< "base.apk!assets/privacy.html" or "resources.arsc: string 1234"
  std::string sha256;  ///< of the bytes that were read, hexadecimal
  Document document;
};

/// Looks at files of text, HTML, Markdown and DOCX whose names speak of a policy; if none of them is one, at strings of
/// `resources` that are long enough; if none of these is, at small texts in assets and raw resources. A policy is a text
/// that names itself one and speaks of collecting. Of several the one whose beginning names it, then the one with most
/// Chinese, then the longest, then the first one is taken. Files that cannot be read are reasons or passed over.
/// Files above kLargestInPackage and more than kMostFiles of them are not looked at.
std::optional<FoundPolicy> find_policy(std::span<const package::Part> parts, const manifests::Resources& resources,
                                       const policies::Catalogue& catalogue, const Budget& budget, Reasons& reasons);

inline constexpr std::size_t kLargestInPackage = std::size_t{2} << 20;  ///< bytes
inline constexpr std::size_t kMostFiles = 8;                            ///< read because of their names
inline constexpr std::size_t kMostUnnamedBytes = std::size_t{512} << 10; ///< of texts read whatever their names

}  // namespace mingcha::privacy_policy
