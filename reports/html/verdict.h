// The head of a page: what is said first, and who it is said of.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reports/html/html_report.h"
#include "reports/html/html_writer.h"
#include "reports/html/report_index.h"

namespace mingcha::reports {

/// How often a problem was found.
struct ProblemCount {
  std::string_view problem;
  std::size_t evident = 0, suspected = 0;
};

/// The app's own icon, or a sheet of paper where there is none or it is too large.
void write_icon(const judge::AppIdentity& app, HtmlWriter& out);
/// Coverage first, then how many problems, then which.
void write_verdict(const ReportIndex& index, HtmlWriter& out);
/// Name, version, digests and signers of the package.
void write_identity(const ReportIndex& index, HtmlWriter& out);
/// The app's row as the notices print it.
void write_notice_row(const AppRow& row, const Metadata* metadata, HtmlWriter& out);
/// A bar for each, as long as it is frequent. `anchors`: each links to its group of findings, "#p1" and so on.
enum class Anchors : std::uint8_t { none, groups };
void write_bars(const std::vector<ProblemCount>& problems, Anchors anchors, HtmlWriter& out);
/// A cell for each column of the listing from the app's name on. `page`: what the name links to, or empty.
void write_listing_cells(const AppRow& row, const Metadata* metadata, std::string_view page, HtmlWriter& out);
void write_listing_head(const Metadata* metadata, HtmlWriter& out);

std::string_view class_of(behaviour::Coverage::Verdict verdict) noexcept;

}  // namespace mingcha::reports
