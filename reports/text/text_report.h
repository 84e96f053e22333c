// The listing for people, 80 columns wide: the table that a notice prints, then every app with what could be
// seen of it and its findings.
#pragma once

#include <string>
#include <vector>

#include "analyzer/judge/report.h"
#include "reports/app_row.h"
#include "reports/metadata.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// What one app contributes: rendered on any thread, so that the report itself need not be kept.
struct TextSection {
  AppRow row;
  std::string body;  ///< lines below the app's heading
  std::string tool_version, rules_sha256;
};

/// Renders one app. `metadata` may be null. `verbose`: with `text_details`.
TextSection text_section(const judge::Report& report, const Metadata* metadata, Lang lang, bool verbose = false);

/// The whole listing over apps in the order in which they were given; `unreadable` inputs are only counted.
std::string text_listing(const std::vector<TextSection>& sections, const Metadata* metadata,
                         std::size_t unreadable, Lang lang);

}  // namespace mingcha::reports
