// Where the strings and resources of one app carry signs of conduct.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "analyzer/behaviour/conduct_matcher.h"
#include "analyzer/program/program.h"
#include "manifests/resources.h"

namespace mingcha::behaviour {

/// A resource whose text or name is a sign.
struct MarkedResource {
  std::uint32_t id = 0;
  std::string name;  ///< key: "btn_delete_account"
  std::string text;  ///< UTF-8; empty when the name is the sign
  ConductSign sign;
};

struct ConductTexts {
  /// By dex file: string indices with their signs, ascending.
  std::vector<std::vector<std::pair<std::uint32_t, ConductSign>>> strings;
  /// In the order of the tables; a text in several languages more than once.
  std::vector<MarkedResource> resources;
};

/// Looks at string constants that begin with a character outside ASCII, at those that equal a literal, and at the
/// Chinese, English and default resources.
ConductTexts find_conduct_texts(const program::Program& program, const manifests::Resources& resources,
                                const ConductMatcher& matcher);

}  // namespace mingcha::behaviour
