// The share of one machine when several screen the same packages into one registry.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "support/error.h"

namespace mingcha::screening {

struct Shard {
  std::uint32_t number = 1;  ///< from 1
  std::uint32_t count = 1;

  /// Whether this share has the package of that name (Input::name). Every name is in exactly one share, on every
  /// machine and in every version of the program.
  bool takes(std::string_view name) const;
};

/// Reads a value of an environment; null where it has none.
using Environment = const char* (*)(const char* name);

/// "3/16" is the third share of 16. "16" is one of 16, whose number the engine that started us tells: SLURM_ARRAY_TASK_ID
/// counted from SLURM_ARRAY_TASK_MIN in steps of SLURM_ARRAY_TASK_STEP, or JOB_COMPLETION_INDEX, which counts from 0.
/// Without a text the share is that of a Slurm array of SLURM_ARRAY_TASK_COUNT tasks, or everything outside of one.
/// Errors: bad_value with the text or the variable in `where`, also for a Kubernetes index without a count.
Result<Shard> shard_of(const std::optional<std::string>& text, Environment environment);

}  // namespace mingcha::screening
