// How the papers of each issuer look: title, sentences, columns. Data in `policies/notices/*.toml`, read only by a run
// that writes such a paper.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policies/complaint.h"
#include "policies/embedded.h"
#include "support/error.h"

namespace mingcha::policies {

enum class NoticeKind : std::uint8_t { listing, delisting, recheck, rectification };
/// A table of rows; for each problem the apps in one paragraph; or the paper for one app.
enum class NoticeForm : std::uint8_t { table, groups, rectification, recheck };
/// How several problems of one app stand: "a、b", "a；b", each on a line, "1、a。2、b。", "（一）a（二）b", or a row each.
enum class ProblemStyle : std::uint8_t { comma, semicolon, newline, numbered, bracketed, rows };

/// What a column holds. The order is that of kFields in notice_layout.cc.
enum class NoticeField : std::uint8_t {
  number, name, developer, source, version, problems, filing, region, type, package, apps, blank
};

struct NoticeColumn {
  NoticeField field = NoticeField::blank;
  std::string header;
};

/// Sentences hold placeholders in braces ("{year}"); what stands in brackets is left out where one in it is unknown.
struct NoticeLayout {
  std::string id, zh, en;
  std::vector<std::string> aliases;
  NoticeKind kind = NoticeKind::listing;
  NoticeForm form = NoticeForm::table;
  std::string issuer, title;
  std::vector<std::string> preamble;
  std::string closing_date, closing_days, closing_open;  ///< by what is known of the deadline; the last always there
  std::string attachment;                                ///< title of the annex; empty: there is none
  std::vector<NoticeColumn> columns, sdk_columns;        ///< without columns there is no such section
  std::string group, entry;                              ///< of NoticeForm::groups
  ProblemStyle problems = ProblemStyle::comma;
  bool suspected = true;  ///< problems without an evident finding are listed, and marked
  bool landscape = false;
  std::string title_font = "方正小标宋简体", body_font = "仿宋_GB2312", heading_font = "黑体";
  std::string source, confidence;

  bool for_one_app() const noexcept {
    return form == NoticeForm::rectification || form == NoticeForm::recheck;
  }
};

/// The layouts inside the program, then those of `folder`/notices/*.toml where a folder is given: one with the id of an
/// earlier one replaces it. Errors: io, or syntax with the first mistake ("file:line:column").
Result<std::vector<NoticeLayout>> notice_layouts(const std::string* folder);

/// The layouts of one file; mistakes go into `complaints`.
std::vector<NoticeLayout> read_notice_layouts(std::string_view file, std::string_view text, Complaints& complaints);

/// By id or alias; null for another name.
const NoticeLayout* find_layout(const std::vector<NoticeLayout>& layouts, std::string_view name) noexcept;

/// The files inside the program.
std::vector<PolicyFile> embedded_notices();

}  // namespace mingcha::policies
