// Writes small resource tables, good unless a test changes a field of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "byte_writer.h"

namespace mingcha::manifests::test {

/// The fields of a configuration that tests set.
struct ArscConfig {
  std::string language, region, script;
  std::uint16_t density = 0, sdk = 0;
  bool night = false;
};

/// One value: a string of the global pool, a typed value, or an array of typed values.
struct ArscValue {
  std::uint16_t entry_id = 0;
  std::uint8_t type = 0x03;  ///< Res_value type; strings take `text`
  std::uint32_t data = 0;
  std::string text;
  std::vector<std::uint32_t> array;  ///< integers; makes the entry complex
};

enum class ArscForm : std::uint8_t { dense, sparse, offset16, compact };

struct ArscType {
  std::uint8_t id = 1;
  ArscConfig config;
  std::vector<ArscValue> values;  ///< by rising entry id
  ArscForm form = ArscForm::dense;
};

struct ArscPackage {
  std::uint32_t id = 0x7f;
  std::string name = "cn.a";
  std::vector<std::string> type_names = {"string"};
  std::vector<std::string> key_names = {"app_name", "other"};  ///< by entry id
  std::vector<ArscType> types;                                   ///< a spec is written before the first of each id
  std::optional<std::string> library;                            ///< written as package id 2
};

/// Places: "table.*", "pool.*", "package<N>.*", "package<N>.types.*" and ".keys.*" (pools), "package<N>.spec<I>.*",
/// "package<N>.type<I>.*" with "flags", "entry_count", "entries_start", "config_size", "offset<K>" and for each value
/// "entry<K>.size", ".flags", ".key", ".value_type", ".data".
Built build_arsc(const std::vector<ArscPackage>& packages, bool utf8 = true);

}  // namespace mingcha::manifests::test
