// Calls and reads by name in JavaScript: plain scripts that frameworks run beside the dex files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <tsl/robin_map.h>
#include <tsl/robin_set.h>

#include "analyzer/behaviour/hermes_names.h"
#include "policies/techniques.h"
#include "support/text_hash.h"

namespace mingcha::behaviour {

struct ScriptCall {
  std::size_t offset = 0;    ///< bytes from the start of the script
  std::uint32_t bridge = 0;  ///< index into the rows
};

/// The rows of bridges.tsv, arranged for one look at each name. Borrows them.
class ScriptIndex {
 public:
  explicit ScriptIndex(const std::vector<policies::Bridge>& rows);

  /// Uses of the rows in a script, ascending by offset: names as written in code ("uni.getLocation(",
  /// "plus['device'].imei"), not in comments, texts and patterns, nor as members of other objects. An object that a
  /// name of the same block is set to is followed ("d = n.NativeModules.RNDeviceInfo"), also where a call gives it for
  /// its name ("d = registerPlugin('Device')"). Linear in the script, whatever it holds.
  std::vector<ScriptCall> find(std::string_view script) const;

  /// The rows of which bytecode has every name, in the order of the rows; `offset` is that of the last one. That the
  /// names belong together is not known.
  std::vector<ScriptCall> find_names(const std::vector<HermesName>& names) const;

 private:
  friend class ScriptWalk;
  const std::vector<policies::Bridge>& rows_;
  tsl::robin_map<std::string_view, std::vector<std::uint32_t>, TextHash> by_object_;  // first name of the path
  tsl::robin_set<std::string_view, TextHash> parents_;  // objects of which a row asks a member: paths
  tsl::robin_map<std::string_view, std::string_view, TextHash> parents_by_name_;  // the rows' own, by their last name
};

}  // namespace mingcha::behaviour
