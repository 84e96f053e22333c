// The page over several apps. The columns are those of the notices, and the app's name leads to its own page.
#include <algorithm>
#include <map>

#include "reports/html/html_report.h"
#include "reports/html/page_frame.h"
#include "reports/html/verdict.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

using behaviour::Coverage;

constexpr std::size_t kBytesOfARow = 900;
constexpr std::size_t kBytesOfTheRest = 40 * 1024;
constexpr std::size_t kBars = 20;

// A file name as a relative address: what stands in it is never taken for a scheme, a query or a fragment.
std::string address_of(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
                       c == '-' || c == '~';
    if (plain) {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

// In how many apps each problem stands, evident or suspected, the most frequent first.
std::vector<ProblemCount> frequencies(const std::vector<ListedApp>& apps, Lang lang) {
  std::map<std::string_view, ProblemCount> counts;
  const std::string mark = say(Message::suspected_problem, lang, "");
  for (const ListedApp& app : apps) {
    for (std::string_view problem : app.row.row.problems) {
      const bool suspected = problem.ends_with(mark);
      if (suspected) problem.remove_suffix(mark.size());
      ProblemCount& count = counts[problem];
      count.problem = problem;
      ++(suspected ? count.suspected : count.evident);
    }
  }
  std::vector<ProblemCount> sorted;
  for (const auto& [problem, count] : counts) sorted.push_back(count);
  std::stable_sort(sorted.begin(), sorted.end(), [](const ProblemCount& a, const ProblemCount& b) {
    return a.evident + a.suspected > b.evident + b.suspected;
  });
  if (sorted.size() > kBars) sorted.resize(kBars);
  return sorted;
}

void write_total(std::size_t count, HtmlMessage label, std::string_view css, HtmlWriter& out) {
  out.raw("<div class=\"score ").raw(count == 0 ? "zero" : css).wrap("\"><b>", grouped(count), "</b><span>");
  out.word(label).raw("</span></div>\n");
}

void write_totals(const std::vector<ListedApp>& apps, std::size_t unreadable, HtmlWriter& out) {
  const auto with = static_cast<std::size_t>(
      std::count_if(apps.begin(), apps.end(), [](const ListedApp& app) { return !app.row.row.problems.empty(); }));
  const auto unseen = static_cast<std::size_t>(std::count_if(apps.begin(), apps.end(), [](const ListedApp& app) {
    return app.row.coverage != Coverage::Verdict::full;
  }));
  out.raw("<div class=\"scores\">\n");
  write_total(apps.size(), HtmlMessage::apps_examined, "plain", out);
  write_total(with, HtmlMessage::apps_with_problems, "evident", out);
  write_total(unseen, HtmlMessage::apps_not_seen, "suspected", out);
  write_total(unreadable, HtmlMessage::apps_unreadable, "suspected", out);
  out.raw("</div>\n");
}

void write_app(const ListedApp& app, std::size_t number, const Metadata* metadata, HtmlWriter& out) {
  const HtmlRow& row = app.row;
  out.raw("<tr><td>");
  if (number == 0) {
    out.word(Message::unknown_cell);
  } else {
    out.number(number);
  }
  out.raw("</td>"), write_listing_cells(row.row, metadata, address_of(app.page), out);
  out.raw("<td><span class=\"seen-tag ").raw(class_of(row.coverage)).raw("\">").word(coverage_word(row.coverage));
  out.raw("</span></td><td>").number(row.evident).raw("</td><td>").number(row.suspected).raw("</td></tr>\n");
}

void write_rows(const std::vector<ListedApp>& apps, const Metadata* metadata, HtmlWriter& out) {
  out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").word(HtmlMessage::listing_title);
  out.raw("\"><table class=\"notice\" id=\"apps\"><caption>").word(HtmlMessage::listing_title).raw("</caption><thead><tr>");
  write_listing_head(metadata, out);
  out.raw("<th scope=\"col\">").word(Message::col_coverage).raw("</th><th scope=\"col\">").word(HtmlMessage::col_evident);
  out.raw("</th><th scope=\"col\">").word(HtmlMessage::col_suspected).raw("</th></tr></thead>\n<tbody>\n");
  std::size_t number = 0;
  for (const ListedApp& app : apps) {
    if (!app.row.row.problems.empty()) write_app(app, ++number, metadata, out);
  }
  for (const ListedApp& app : apps) {
    if (app.row.row.problems.empty()) write_app(app, 0, metadata, out);
  }
  out.raw("</tbody></table></div>\n");
}

}  // namespace

HtmlRow html_row(const judge::Report& report, const Metadata* metadata, Lang lang) {
  HtmlRow row;
  row.row = app_row(report, metadata, lang);
  row.package = report.app.package;
  row.sha256 = report.input.sha256;
  for (const judge::Finding& finding : report.findings) {
    if (!finding.accepted) ++(finding.certainty == judge::Certainty::evident ? row.evident : row.suspected);
  }
  row.coverage = report.behaviour.coverage.verdict;
  row.tool_version = report.tool_version;
  row.rules_sha256 = report.rules_sha256;
  return row;
}

std::string html_listing(const std::vector<ListedApp>& apps, const Metadata* metadata, std::size_t unreadable, Lang lang) {
  HtmlWriter out(lang, apps.size() * kBytesOfARow + kBytesOfTheRest);
  begin_page(out, text(HtmlMessage::listing_page_title, lang));
  out.raw("<header class=\"top\"><div><p class=\"kicker\">").word(HtmlMessage::report_kind).raw("</p><h1>");
  out.word(HtmlMessage::listing_page_title).raw("</h1></div>\n"), write_theme_choice(out);
  out.raw("</header>\n<div class=\"frame single\"><main id=\"main\" tabindex=\"-1\">\n<section aria-labelledby=\"h-totals\">\n"
          "<h2 id=\"h-totals\">").word(HtmlMessage::totals_title).raw("</h2>\n");
  write_totals(apps, unreadable, out);
  out.raw("<p>").word(HtmlMessage::listing_honesty).raw("</p>\n</section>\n");
  const std::vector<ProblemCount> problems = frequencies(apps, lang);
  if (!problems.empty()) {
    out.raw("<section aria-labelledby=\"h-problems\"><h2 id=\"h-problems\">").word(HtmlMessage::by_problem_title).raw("</h2>\n");
    write_bars(problems, Anchors::none, out), out.raw("</section>\n");
  }
  out.raw("<section aria-labelledby=\"h-apps\"><h2 id=\"h-apps\">").word(HtmlMessage::apps_title).raw("</h2>\n");
  if (!apps.empty()) {
    out.raw("<div class=\"filters js\" id=\"list-filter\" hidden><label class=\"wide\"><span>").word(HtmlMessage::filter_text);
    out.raw("</span><input id=\"by-text\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></label>\n<p id=\"matches\" "
            "role=\"status\" data-words=\"").word(HtmlMessage::matches).raw("\"></p></div>\n");
    write_rows(apps, metadata, out);
  } else {
    out.raw("<p class=\"none\">").word(Message::no_rows).raw("</p>\n");
  }
  out.raw("</section>\n</main></div>\n");
  end_page(out, apps.empty() ? "" : apps.front().row.tool_version, apps.empty() ? "" : apps.front().row.rules_sha256);
  return out.finish();
}

}  // namespace mingcha::reports
