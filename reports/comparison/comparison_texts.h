// The words of a comparison, in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reports/texts.h"

namespace mingcha::reports {

enum class ComparisonMessage : std::uint8_t {
  title,          ///< package
  version,        ///< name, code, file, coverage
  other_app,
  other_rules,
  worse_coverage,
  counts,         ///< new, relapsed, still there, fixed
  fate_fresh,     // in the order of Fate
  fate_relapsed,
  fate_still_there,
  fate_fixed,
  unsure,
  accepted,
  finding,        ///< problem, title
  sdks,
  permissions,
  information,
  hosts,
  signers,
  added,          ///< name, value
  gone,           ///< name, value
  changed,        ///< name, before, after
  nothing,
  declared,
  undeclared,
  no_version,
  count_,
};

/// Static storage; placeholders "{}" still in it.
std::string_view text(ComparisonMessage message, Lang lang) noexcept;

}  // namespace mingcha::reports
