// The configuration that a resource value is for: locale, density, platform version and the rest.
// Source: ResourceTypes.h, struct ResTable_config.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "support/bytes.h"

namespace mingcha::manifests {

struct ResourceConfig {
  static constexpr std::size_t kSize = 64;  ///< bytes that are looked at; shorter ones are filled with zeros
  static constexpr std::uint16_t kAnyDensity = 0xfffe;
  static constexpr std::uint16_t kNoDensity = 0xffff;

  /// As stored, from its `size` field on. Valid while the table's owner lives.
  Bytes stored;

  bool is_default() const noexcept;
  bool has_locale() const noexcept;
  std::uint16_t density() const noexcept;      ///< dots per inch; 0 where unset
  std::uint16_t sdk_version() const noexcept;  ///< 0 where unset
  /// "zh", "zh-Hant-TW", "fil"; empty for none.
  std::string locale() const;
  /// How well it suits a reader of simplified Chinese: 0 zh-CN or zh-Hans-CN, 1 zh-Hans, 2 zh, 3 other simplified,
  /// 4 traditional; -1 for other languages and none.
  int chinese_rank() const;
  /// Qualifiers other than locale, density and version (night, land, sw600dp, ...) that are set.
  int narrowness() const noexcept;
  /// As resource folders are named: "zh-rCN-night-xhdpi-v21"; empty for the default.
  std::string qualifiers() const;
};

}  // namespace mingcha::manifests
