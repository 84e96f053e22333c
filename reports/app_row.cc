#include "reports/app_row.h"

#include <fmt/format.h>

#include <algorithm>

#include "analyzer/behaviour/place_text.h"

namespace mingcha::reports {
namespace {

const std::string& first_of(const std::string& a, const std::string& b, const std::string& c) {
  if (!a.empty()) return a;
  return b.empty() ? c : b;
}

std::string or_dash(const std::string& value, Lang lang) {
  return value.empty() ? std::string(text(Message::unknown_cell, lang)) : value;
}

std::vector<std::string> problems_of(const judge::Report& report, Lang lang) {
  const auto evident = [&](const std::string& problem) {
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const judge::Finding& f) {
      return !f.accepted && f.certainty == judge::Certainty::evident && problem_in(f, lang) == problem;
    });
  };
  std::vector<std::string> problems;
  for (const judge::Finding& finding : report.findings) {
    if (finding.accepted) continue;
    const std::string& problem = problem_in(finding, lang);
    std::string cell = evident(problem) ? problem : say(Message::suspected_problem, lang, problem);
    if (std::find(problems.begin(), problems.end(), cell) == problems.end())
      problems.push_back(std::move(cell));
  }
  return problems;
}

}  // namespace

AppRow app_row(const judge::Report& report, const Metadata* metadata, Lang lang) {
  static const AppMetadata kNone;
  const AppMetadata& known =
      metadata == nullptr
          ? kNone
          : metadata->of(report.input.file, report.app.package, report.input.sha256, report.app.label);
  AppRow row;
  row.name = first_of(report.app.label, report.app.package, report.input.file);
  row.developer = or_dash(known.developer, lang);
  row.source = or_dash(known.source, lang);
  row.version = or_dash(report.app.version_name, lang);
  row.problems = problems_of(report, lang);
  row.filing_number = or_dash(known.filing_number, lang);
  row.region = or_dash(known.region, lang);
  row.app_type = known.app_type;
  row.file = report.input.file;
  return row;
}

std::vector<Message> listing_columns(const Metadata* metadata) {
  std::vector<Message> columns = {Message::col_number, Message::col_app,     Message::col_developer,
                                  Message::col_source, Message::col_version, Message::col_problems};
  if (metadata != nullptr && metadata->has_filing_numbers()) columns.push_back(Message::col_filing);
  if (metadata != nullptr && metadata->has_regions()) columns.push_back(Message::col_region);
  return columns;
}

std::string owner_name(const judge::Report& report, const std::string& owner, Lang lang) {
  if (owner == "app") return std::string(text(Message::owner_app, lang));
  constexpr std::string_view kSdk = "sdk:";
  if (!owner.starts_with(kSdk)) return std::string(text(Message::owner_unknown, lang));
  const std::string_view id = std::string_view(owner).substr(kSdk.size());
  const auto& sdks = report.behaviour.sdks;
  const auto sdk =
      std::find_if(sdks.begin(), sdks.end(), [&](const behaviour::SdkUse& s) { return s.id == id; });
  if (sdk == sdks.end()) return say(Message::owner_sdk, lang, id, id);
  return say(Message::owner_sdk, lang,
             lang == Lang::en && !sdk->name_en.empty() ? sdk->name_en : sdk->name_zh, id);
}

std::string place_of(const behaviour::Site& site, Lang lang) {
  std::string place = behaviour::place_text(site);
  if (site.line && behaviour::is_in_dex(site)) place += say(Message::place_line, lang, *site.line);
  return place;
}

const std::string& problem_in(const judge::Finding& finding, Lang lang) {
  return lang == Lang::en && !finding.problem_en.empty() ? finding.problem_en : finding.problem;
}

std::string_view in_language(const judge::Text& text, Lang lang) {
  return in_language(judge::TextView{text.zh, text.en}, lang);
}

std::string_view in_language(const judge::TextView& text, Lang lang) {
  return lang == Lang::en && !text.en.empty() ? text.en : text.zh;
}

}  // namespace mingcha::reports
