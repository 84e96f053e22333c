// What a screening says on a terminal, in both languages.
#pragma once

#include <cstdint>
#include <string_view>

#include "reports/wording.h"

namespace mingcha::screening {

using reports::Lang;
using reports::say;

enum class ScreenText : std::uint8_t {
  progress,     ///< done, inputs, per second, time left, with problems, failed
  unknown_time, ///< -
  waiting,      ///< database
  inputs,       ///< inputs, share
  share,        ///< number, count
  examined,     ///< examined
  held,         ///< held
  found,        ///< evident, suspected, clean
  not_seen,     ///< packages
  unreadable,   ///< unreadable
  failed,       ///< failed
  repackaged,   ///< apps
  interrupted,  ///< done, inputs
  registry,     ///< database
  count_,
};

std::string_view text(ScreenText id, Lang lang) noexcept;

}  // namespace mingcha::screening
