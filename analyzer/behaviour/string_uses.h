// What becomes of the string constants that are signs of conduct.
#pragma once

#include <string>
#include <vector>

#include "analyzer/behaviour/evidence.h"

namespace mingcha::behaviour {

/// Who takes a string constant as an argument, by what counts most.
enum class StringTaker : std::uint8_t {
  nobody,   ///< kept in a field, compared, or not seen
  log,      ///< a log, and nothing else
  builder,  ///< put together with other text
  shown,    ///< any other call: it may be shown, sent or run
};

/// One use of a sign in code of the app or of a class of unknown owner, or of an SDK.
struct StringUse {
  ConductSign sign;
  std::string text;   ///< UTF-8
  Place place;        ///< the call that takes it, or where it is named
  StringTaker taker = StringTaker::nobody;
  std::string owner;  ///< of the code
};

/// Uses of the signs of one table, in the order of the code. Code of SDKs only when `with_sdks`.
std::vector<StringUse> uses_of_signs(const Evidence& evidence, ConductSign::Table table, bool with_sdks = false);

}  // namespace mingcha::behaviour
