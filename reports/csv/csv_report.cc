#include "reports/csv/csv_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "reports/app_row.h"
#include "reports/baseline/baseline_report.h"
#include "reports/csv/csv_record.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

constexpr std::size_t kPlacesShown = 5;
constexpr std::size_t kNoticeColumns = 6;  // without the optional ones

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
    Message::label_packers,
};

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

std::string certainty_of(const judge::Finding& finding, Lang lang) {
  std::string words(text(certainty_word(finding.certainty), lang));
  if (finding.accepted) words += "; " + accepted_words(*finding.accepted, lang);
  return words;
}

void append_optional(std::vector<std::string>& cells, const AppRow& row, const Metadata* metadata) {
  if (metadata == nullptr) return;
  if (metadata->has_filing_numbers()) cells.push_back(row.filing_number);
  if (metadata->has_regions()) cells.push_back(row.region);
}

std::vector<std::string> file_cells(const judge::Report& report, Lang lang) {
  return {report.input.file, report.app.package, report.input.sha256,
          std::string(text(coverage_word(report.behaviour.coverage.verdict), lang)),
          technique_list(report.behaviour.coverage.packers, lang)};
}

void extend(std::vector<std::string>& cells, std::vector<std::string> more) {
  cells.insert(cells.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string finding_rows(const judge::Report& report, const Metadata* metadata, Lang lang) {
  const std::size_t optional_columns = listing_columns(metadata).size() - kNoticeColumns;
  std::string out;
  for (const judge::Finding& finding : report.findings) {
    std::vector<std::string> cells(kNoticeColumns - 1);
    cells.push_back(problem_in(finding, lang));
    extend(cells, std::vector<std::string>(optional_columns));
    extend(cells,
           {joined(finding.clauses, text(Message::list_separator, lang)),
            owner_name(report, finding.owner, lang), places_of(finding, lang),
            certainty_of(finding, lang),
            std::string(text(severity_word(finding.severity), lang)), std::string(in_language(finding.title, lang)),
            std::string(in_language(finding.remedy, lang))});
    extend(cells, file_cells(report, lang));
    append_record(out, cells);
  }
  return out;
}

}  // namespace

CsvRows csv_rows(const judge::Report& report, const Metadata* metadata, Lang lang) {
  const AppRow row = app_row(report, metadata, lang);
  const bool seen_whole = report.behaviour.coverage.verdict == behaviour::Coverage::Verdict::full;
  CsvRows rows;
  if (row.problems.empty() && seen_whole) return rows;
  rows.sort = row.problems.empty() ? CsvRows::Sort::unnumbered : CsvRows::Sort::numbered;
  const std::string problems = row.problems.empty()
                                   ? std::string(text(Message::unknown_cell, lang))
                                   : joined(row.problems, text(Message::problem_separator, lang));
  std::vector<std::string> cells = {row.name, row.developer, row.source, row.version, problems};
  append_optional(cells, row, metadata);
  extend(cells, std::vector<std::string>(std::size(kFindingColumns)));
  extend(cells, file_cells(report, lang));
  append_record(rows.app, cells);
  rows.findings = finding_rows(report, metadata, lang);
  return rows;
}

std::string CsvListing::head(const Metadata* metadata) const {
  std::vector<std::string> titles;
  for (const Message column : listing_columns(metadata)) titles.emplace_back(text(column, lang_));
  for (const Message column : kFindingColumns) titles.emplace_back(text(column, lang_));
  for (const Message column : kFileColumns) titles.emplace_back(text(column, lang_));
  std::string out(kByteOrderMark);
  append_record(out, titles);
  return out;
}

std::string CsvListing::next(const CsvRows& rows) {
  switch (rows.sort) {
    case CsvRows::Sort::none:
      return {};
    case CsvRows::Sort::numbered:
      return fmt::format("{},{}{}", ++numbered_, rows.app, rows.findings);
    case CsvRows::Sort::unnumbered:
      break;
  }
  return fmt::format("{},{}{}", text(Message::unknown_cell, lang_), rows.app, rows.findings);
}

}  // namespace mingcha::reports
