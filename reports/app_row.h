// The row of the listing: what a notice prints about one app, in the notices' columns.
#pragma once

#include <string>
#include <vector>

#include "analyzer/judge/report.h"
#include "reports/metadata.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// Cells of one row as they are, not yet made safe for where they go. Cells without a value hold "—".
struct AppRow {
  std::string name, developer, source, version;
  std::vector<std::string> problems;  ///< each once, in the order of the findings; empty: the app has no row
  std::string filing_number, region;
  std::string app_type;  ///< as the metadata has it; empty where they have none
  std::string file;
};

/// `metadata` may be null.
AppRow app_row(const judge::Report& report, const Metadata* metadata, Lang lang);

/// Titles of the columns: number, app, developer, source, version, problems, then filing number and region
/// where `metadata` has any.
std::vector<Message> listing_columns(const Metadata* metadata);

/// "应用自身", "第三方SDK 友盟统计（umeng_analytics）" or "归属不明".
std::string owner_name(const judge::Report& report, const std::string& owner, Lang lang);

/// "classes.dex Lcn/a/App;->onCreate()V +14（第 22 行）", and what behaviour::place_text says of other places.
std::string place_of(const behaviour::Site& site, Lang lang);

/// The finding's problem in the language asked for; in the words of the notices where there is no other.
const std::string& problem_in(const judge::Finding& finding, Lang lang);

/// The text in the language asked for; the Chinese one where there is no other. Borrowed from its argument, and from
/// the policy set.
std::string_view in_language(const judge::Text& text, Lang lang);
std::string_view in_language(const judge::TextView& text, Lang lang);

}  // namespace mingcha::reports
