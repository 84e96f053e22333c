// The report as one file for a browser: nothing in it comes from outside, and nothing needs a script to be read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyzer/judge/report.h"
#include "reports/app_row.h"
#include "reports/metadata.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// The page of one app: verdict, problems as a notice would state them, pictures, findings, tables. Below 400 KiB and
/// 2 KiB a finding: long lists are cut and say so. `metadata` may be null.
std::string html(const judge::Report& report, const Metadata* metadata, Lang lang);

/// What the page over several apps says of one.
struct HtmlRow {
  AppRow row;
  std::string package, sha256;
  std::size_t evident = 0, suspected = 0;  ///< findings, without those that are accepted
  behaviour::Coverage::Verdict coverage = behaviour::Coverage::Verdict::unknown;
  std::string tool_version, rules_sha256;
};
HtmlRow html_row(const judge::Report& report, const Metadata* metadata, Lang lang);

/// An app of the page over several, with the file name of its own page where there is one.
struct ListedApp {
  HtmlRow row;
  std::string page;  ///< "weather.html"; empty: no link
};
/// The page over several apps: totals, how often each problem occurs, a row an app.
std::string html_listing(const std::vector<ListedApp>& apps, const Metadata* metadata, std::size_t unreadable, Lang lang);

}  // namespace mingcha::reports
