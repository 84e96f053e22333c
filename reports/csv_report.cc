#include "reports/csv_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "reports/app_row.h"
#include "reports/characters.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kPlacesShown = 5;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

// The columns after the notice's own, in order.
constexpr Message kFindingColumns[] = {
    Message::label_clauses, Message::label_owner, Message::label_place,  Message::label_certainty,
    Message::col_severity,  Message::col_title,   Message::label_remedy,
};
constexpr Message kFileColumns[] = {
    Message::col_file,
    Message::col_package,
    Message::col_sha256,
    Message::col_coverage,
};

void append_record(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) out += ',';
    out += csv_cell(cells[i]);
  }
  out += "\r\n";
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string places_of(const judge::Finding& finding, Lang lang) {
  std::vector<std::string> places;
  const std::size_t shown = std::min(finding.sites.size(), kPlacesShown);
  for (std::size_t i = 0; i < shown; ++i) places.push_back(place_of(finding.sites[i], lang));
  if (finding.site_count > shown)
    places.push_back(say(Message::place_more, lang, finding.site_count - shown));
  if (places.empty()) places = finding.evidence;
  return joined(places, "; ");
}

Message coverage_word(behaviour::Coverage::Verdict verdict) {
  switch (verdict) {
    case behaviour::Coverage::Verdict::full:
      return Message::csv_full;
    case behaviour::Coverage::Verdict::degraded:
      return Message::csv_degraded;
    case behaviour::Coverage::Verdict::unknown:
      break;
  }
  return Message::csv_unknown;
}

Message severity_word(const std::string& severity) {
  if (severity == "high") return Message::severity_high;
  return severity == "medium" ? Message::severity_medium : Message::severity_low;
}

void append_optional(std::vector<std::string>& cells, const AppRow& row, const Metadata* metadata) {
  if (metadata == nullptr) return;
  if (metadata->has_filing_numbers()) cells.push_back(row.filing_number);
  if (metadata->has_regions()) cells.push_back(row.region);
}

std::vector<std::string> file_cells(const judge::Report& report, Lang lang) {
  return {report.input.file, report.app.package, report.input.sha256,
          std::string(text(coverage_word(report.behaviour.coverage.verdict), lang))};
}

void extend(std::vector<std::string>& cells, std::vector<std::string> more) {
  cells.insert(cells.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

CsvListing::CsvListing(Lang lang, const Metadata* metadata)
    : lang_(lang), metadata_(metadata), out_(kByteOrderMark) {
  std::vector<std::string> titles;
  for (const Message column : listing_columns(metadata)) titles.emplace_back(text(column, lang));
  for (const Message column : kFindingColumns) titles.emplace_back(text(column, lang));
  for (const Message column : kFileColumns) titles.emplace_back(text(column, lang));
  append_record(out_, titles);
}

void CsvListing::add(const judge::Report& report) {
  const AppRow row = app_row(report, metadata_, lang_);
  const bool seen_whole = report.behaviour.coverage.verdict == behaviour::Coverage::Verdict::full;
  if (row.problems.empty() && seen_whole) return;
  const std::string dash(text(Message::unknown_cell, lang_));
  const bool has_problems = !row.problems.empty();
  std::vector<std::string> cells = {
      has_problems ? fmt::format("{}", ++rows_) : dash,
      row.name,
      row.developer,
      row.source,
      row.version,
      has_problems ? joined(row.problems, text(Message::problem_separator, lang_)) : dash};
  append_optional(cells, row, metadata_);
  extend(cells, std::vector<std::string>(std::size(kFindingColumns)));
  extend(cells, file_cells(report, lang_));
  append_record(out_, cells);

  const std::size_t optional_columns = listing_columns(metadata_).size() - 6;
  for (const judge::Finding& finding : report.findings) {
    const bool evident = finding.certainty == judge::Certainty::evident;
    const bool english = lang_ == Lang::en && !finding.problem_en.empty();
    std::vector<std::string> below(5);
    below.push_back(english ? finding.problem_en : finding.problem);
    extend(below, std::vector<std::string>(optional_columns));
    extend(below,
           {joined(finding.clauses, text(Message::list_separator, lang_)),
            owner_name(report, finding.owner, lang_), places_of(finding, lang_),
            std::string(text(evident ? Message::certainty_evident : Message::certainty_suspected, lang_)),
            std::string(text(severity_word(finding.severity), lang_)), in_language(finding.title, lang_),
            in_language(finding.remedy, lang_)});
    extend(below, file_cells(report, lang_));
    append_record(out_, below);
  }
}

std::string CsvListing::finish() {
  return std::exchange(out_, {});
}

}  // namespace mingcha::reports
