// What `mingcha screen` was asked to do.
#pragma once

#include <optional>
#include <string>

#include "analyzer/examine.h"
#include "cli/scan_request.h"
#include "reports/metadata.h"
#include "screening/screen.h"
#include "screening/shard.h"

namespace mingcha::cli {

struct ScreenArguments {
  std::optional<std::string> log;
  std::optional<reports::Metadata> metadata;
  screening::Shard shard;
  screening::ScreenRequest request;  ///< without profile and inputs
  ExamineOptions options;
  FailOn fail_on = FailOn::evident;
  bool quiet = false;
};

/// The options' values, checked; the file of --meta is read. What needs the rule set is not there yet.
Usage<ScreenArguments> read_screen_arguments(const Arguments& arguments);

/// The options that decide what is found, as one line for the registry: results under other options stand beside these.
std::string describe(const ExamineOptions& options, Lang lang);

}  // namespace mingcha::cli
