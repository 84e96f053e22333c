#include "reports/text/text_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "reports/baseline/baseline_report.h"
#include "reports/characters.h"
#include "reports/text/columns.h"
#include "reports/text/text_details.h"
#include "reports/text/text_lines.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

using behaviour::Coverage;

constexpr std::size_t kAppIndent = 2;        // of the fields of an app
constexpr std::size_t kFindingIndent = 5;    // of the fields of a finding
constexpr std::size_t kLongestCell = 60;     // the same in the table
constexpr std::size_t kPlacesShown = 5;
constexpr std::size_t kEvidenceShown = 5;
constexpr std::size_t kReasonPlacesShown = 3;

// Widths of the table's columns: number, app, developer, source, version, problems, filing number, region.
constexpr std::size_t kNarrow[] = {4, 12, 12, 10, 10, 22};
constexpr std::size_t kWithFiling[] = {4, 11, 11, 9, 8, 16, 16};
constexpr std::size_t kWithRegion[] = {4, 12, 12, 10, 10, 18, 6};
constexpr std::size_t kWithBoth[] = {4, 10, 11, 8, 8, 14, 12, 6};

struct Layout {
  std::vector<std::size_t> widths;
  std::size_t gap;
};

template <std::size_t N>
Layout layout(const std::size_t (&widths)[N]) {
  std::size_t sum = 0;
  for (const std::size_t width : widths) sum += width;
  return {{std::begin(widths), std::end(widths)}, sum + 2 * (N - 1) <= kWidth ? 2U : 1U};
}

Layout layout_for(const Metadata* metadata) {
  const bool filing = metadata != nullptr && metadata->has_filing_numbers();
  const bool region = metadata != nullptr && metadata->has_regions();
  if (filing && region) return layout(kWithBoth);
  if (filing) return layout(kWithFiling);
  return region ? layout(kWithRegion) : layout(kNarrow);
}

void append_row(std::string& out, const std::vector<std::string>& cells, const Layout& layout) {
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    columns.push_back(wrap(cells[i], layout.widths[i]));
    height = std::max(height, columns.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string text_line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string_view cell =
          line < columns[i].size() ? std::string_view(columns[i][line]) : std::string_view();
      text_line += padded(cell, layout.widths[i] + layout.gap);
    }
    append_line(out, text_line);
  }
}

// The last reason of a kind may only count those that were not kept ("+12"): how many places it stands for
// beyond its own.
std::size_t left_out(const Reason& reason) {
  std::size_t count = 0;
  const std::string& detail = reason.detail;
  if (!reason.where.empty() || !detail.starts_with('+')) return 0;
  std::from_chars(detail.data() + 1, detail.data() + detail.size(), count);
  return count == 0 ? 0 : count - 1;
}

// The words for one app, made line by line into one string.
class Section {
 public:
  Section(const judge::Report& report, Lang lang) : report_(report), lang_(lang) {
    for (const behaviour::Collection& c : report.behaviour.collections) collections_.emplace(c.id, &c);
  }

  std::string make() {
    coverage();
    identity();
    out_ += '\n';
    if (report_.findings.empty()) append_hanging(out_, "  ", text(nothing_found(), lang_));
    std::size_t number = 0;
    for (const judge::Finding& each : report_.findings) {
      if (each.accepted) continue;
      if (number == 0) findings_heading();
      finding(++number, each);
    }
    out_ += baseline_section(report_, lang_);
    return std::move(out_);
  }

 private:
  std::string_view word(Message message) const { return text(message, lang_); }
  void app_field(Message label, std::string_view value) {
    append_field(out_, kAppIndent, word(label), value);
  }
  void finding_field(Message label, std::string_view value) {
    append_field(out_, kFindingIndent, word(label), value);
  }

  void identity() {
    const judge::AppIdentity& app = report_.app;
    app_field(Message::label_package,
              shown(app.package.empty() ? word(Message::unknown_cell) : std::string_view(app.package)));
    std::string version =
        shown(app.version_name.empty() ? word(Message::unknown_cell) : std::string_view(app.version_name));
    if (app.version_code) version += fmt::format(" ({})", *app.version_code);
    app_field(Message::label_version, version);
    app_field(Message::label_target_sdk, fmt::format("{}", app.target_sdk));
    if (!app.types.empty()) app_field(Message::label_type, types(app.types));
    app_field(Message::label_file,
              say(Message::file_value, lang_, shown(report_.input.file), report_.input.size));
    app_field(Message::col_sha256, report_.input.sha256);
  }

  std::string types(const std::vector<judge::AppIdentity::Type>& types) const {
    const bool given = types.front().from == "option";
    std::string names;
    for (const judge::AppIdentity::Type& type : types) {
      if (!names.empty()) names += lang_ == Lang::zh ? "、" : ", ";
      names += lang_ == Lang::en && !type.name_en.empty() ? type.name_en : type.name_zh;
    }
    return given ? say(Message::type_by_option, lang_, names)
                 : say(Message::type_by_guess, lang_, names, types.front().confidence);
  }

  void coverage() {
    const Coverage& seen = report_.behaviour.coverage;
    app_field(Message::label_coverage, word(coverage_sentence(seen.verdict)));
    techniques(Message::label_packers, seen.packers);
    techniques(Message::label_frameworks, seen.frameworks);
    std::string counts = say(Message::coverage_counts, lang_, seen.dex_files, seen.classes, seen.methods,
                             seen.instructions, seen.native_libraries);
    if (seen.components_declared != 0) {
      if (lang_ == Lang::en) counts += ' ';
      counts += say(Message::coverage_components, lang_, seen.components_found, seen.components_declared);
    }
    app_field(Message::label_seen, counts);
    reasons(Message::label_reasons, [](Effect effect) { return effect != Effect::noted; });
    reasons(Message::label_oddities, [](Effect effect) { return effect == Effect::noted; });
  }

  // One a line, with what betrays it.
  void techniques(Message label, const std::vector<behaviour::TechniqueUse>& uses) {
    std::string_view heading = word(label);
    for (const behaviour::TechniqueUse& use : uses) {
      const std::string signs = fmt::format("{}", fmt::join(use.signs, word(Message::problem_separator)));
      append_field(out_, kAppIndent, heading,
                   shown(technique_words(use, lang_)) + say(Message::technique_signs, lang_, shown(signs)));
      heading = "";
    }
  }

  Message nothing_found() const {
    switch (report_.behaviour.coverage.verdict) {
      case Coverage::Verdict::full:
        return Message::nothing_found_full;
      case Coverage::Verdict::degraded:
        return Message::nothing_found_degraded;
      case Coverage::Verdict::unknown:
        break;
    }
    return Message::nothing_found_unknown;
  }

  // The reasons of one sort, a sentence for each kind with its first places.
  template <class Wanted>
  void reasons(Message label, Wanted wanted) {
    const std::vector<Reason>& all = report_.reasons;
    std::string_view heading = word(label);
    for (std::size_t first = 0; first < all.size();) {
      std::size_t last = first;
      while (last < all.size() && all[last].kind == all[first].kind) ++last;
      if (wanted(row_of(all[first].kind).effect)) {
        append_field(out_, kAppIndent, heading, reason_words(first, last));
        heading = "";
      }
      first = last;
    }
  }

  std::string reason_words(std::size_t first, std::size_t last) const {
    const std::vector<Reason>& all = report_.reasons;
    std::vector<std::string> places;
    for (std::size_t i = first; i < last && places.size() < kReasonPlacesShown; ++i) {
      std::string place = shown(all[i].where);
      if (!all[i].detail.empty())
        place += (place.empty() ? "" : " ") + fmt::format("[{}]", shown(all[i].detail));
      if (!place.empty()) places.push_back(std::move(place));
    }
    const std::size_t counted = last - first + left_out(all[last - 1]);
    const std::size_t more = counted > kReasonPlacesShown ? counted - kReasonPlacesShown : 0;
    if (more != 0) places.push_back(say(Message::reason_more, lang_, more));
    std::string words(text(all[first].kind, lang_));
    if (places.empty()) return words;
    return words + (lang_ == Lang::zh ? "：" : ": ") +
           fmt::format("{}", fmt::join(places, word(Message::problem_separator)));
  }

  void findings_heading() {
    const auto counted = [&](auto... certainty) {
      return std::count_if(report_.findings.begin(), report_.findings.end(), [&](const judge::Finding& f) {
        return !f.accepted && ((f.certainty == certainty) && ...);
      });
    };
    const auto all = counted(), evident = counted(judge::Certainty::evident);
    append_hanging(
        out_, "  ",
        say(Message::findings_heading, lang_, all, evident, all - evident));
  }

  void finding(std::size_t number, const judge::Finding& finding) {
    const std::string problem = prose(problem_in(finding, lang_));
    const std::string title = prose(in_language(finding.title, lang_));
    out_ += '\n';
    append_hanging(
        out_, padded(fmt::format("  {}.", number), kFindingIndent),
        lang_ == Lang::zh ? fmt::format("【{}】{}", problem, title) : fmt::format("[{}] {}", problem, title));
    finding_field(
        Message::label_certainty,
        say(Message::certainty_value, lang_,
            word(certainty_word(finding.certainty)), word(severity_word(finding.severity))));
    if (!finding.clauses.empty()) {
      finding_field(Message::label_clauses,
                    shown(fmt::format("{}", fmt::join(finding.clauses, word(Message::list_separator)))));
    }
    finding_field(Message::label_owner, shown(owner_name(report_, finding.owner, lang_)));
    places(finding);
    evidence(finding);
    finding_field(Message::label_explanation, prose(in_language(finding.explanation, lang_)));
    finding_field(Message::label_remedy, prose(in_language(finding.remedy, lang_)));
  }

  // One line each under one label; an empty list prints nothing.
  void list(Message label, const std::vector<std::string>& values) {
    std::string_view heading = word(label);
    for (const std::string& value : values) {
      append_field(out_, kFindingIndent, heading, value);
      heading = "";
    }
  }

  void places(const judge::Finding& finding) {
    std::vector<std::string> values;
    const std::size_t count = std::min(finding.sites.size(), kPlacesShown);
    for (std::size_t i = 0; i < count; ++i) values.push_back(shown(place_of(finding.sites[i], lang_)));
    if (finding.site_count > count)
      values.push_back(say(Message::place_more, lang_, finding.site_count - count));
    if (values.empty()) values.emplace_back(word(Message::place_none));
    list(Message::label_place, values);
  }

  // Collections by what they read and how, each way once; other evidence as it is written.
  void evidence(const judge::Finding& finding) {
    std::vector<std::string> values;
    for (const std::string& id : finding.evidence) {
      const auto found = collections_.find(id);
      std::string value = shown(id);
      if (found != collections_.end()) {
        const behaviour::Collection& c = *found->second;
        value = shown(fmt::format("{} {}{}", c.information, c.api,
                                  c.argument.empty() ? "" : fmt::format(" [{}]", c.argument)));
      }
      if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
    }
    if (values.size() > kEvidenceShown) {
      const std::size_t more = values.size() - kEvidenceShown;
      values.resize(kEvidenceShown);
      values.push_back(say(Message::evidence_more, lang_, more));
    }
    list(Message::label_evidence, values);
  }

  const judge::Report& report_;
  Lang lang_;
  std::unordered_map<std::string_view, const behaviour::Collection*> collections_;
  std::string out_;
};

std::string cell(std::string_view value) {
  return clip(visible(value), kLongestCell);
}

void append_table(std::string& out, const std::vector<TextSection>& sections, const Metadata* metadata,
                  Lang lang) {
  const Layout layout = layout_for(metadata);
  std::vector<std::string> titles, rules;
  for (const Message column : listing_columns(metadata)) titles.emplace_back(text(column, lang));
  for (const std::size_t width : layout.widths) rules.emplace_back(width, '-');
  append_row(out, titles, layout);
  append_row(out, rules, layout);
  std::size_t number = 0;
  for (const TextSection& section : sections) {
    const AppRow& row = section.row;
    if (row.problems.empty()) continue;
    std::string problems = fmt::format("{}", fmt::join(row.problems, text(Message::problem_separator, lang)));
    std::vector<std::string> cells = {fmt::format("{}", ++number), cell(row.name),
                                      cell(row.developer),         cell(row.source),
                                      cell(row.version),           visible(problems)};
    if (metadata != nullptr && metadata->has_filing_numbers()) cells.push_back(cell(row.filing_number));
    if (metadata != nullptr && metadata->has_regions()) cells.push_back(cell(row.region));
    append_row(out, cells, layout);
  }
}

}  // namespace

TextSection text_section(const judge::Report& report, const Metadata* metadata, Lang lang, bool verbose) {
  std::string body = Section(report, lang).make();
  if (verbose) body += text_details(report, lang);
  return {app_row(report, metadata, lang), std::move(body), report.tool_version, report.rules_sha256};
}

std::string text_listing(const std::vector<TextSection>& sections, const Metadata* metadata,
                         std::size_t unreadable, Lang lang) {
  std::string out;
  const auto with_problems = std::count_if(sections.begin(), sections.end(),
                                           [](const TextSection& s) { return !s.row.problems.empty(); });
  if (!sections.empty()) {
    const TextSection& any = sections.front();
    append_hanging(out, "", say(Message::title, lang, any.tool_version, any.rules_sha256.substr(0, 12)));
  }
  append_hanging(out, "", say(Message::summary, lang, sections.size(), with_problems, unreadable));
  out += '\n';
  if (with_problems != 0) {
    append_table(out, sections, metadata, lang);
  } else if (!sections.empty()) {
    append_hanging(out, "", text(Message::no_rows, lang));
  }
  std::size_t number = 0;
  for (const TextSection& section : sections) {
    const bool listed = !section.row.problems.empty();
    out += '\n' + std::string(kWidth, '=') + '\n';
    const std::string heading = listed ? fmt::format("{}. ", ++number) : std::string();
    append_hanging(out, heading, shown(section.row.name));
    out += section.body;
  }
  out += '\n' + std::string(kWidth, '-') + '\n';
  append_hanging(out, "", text(Message::legal_notice, lang));
  return out;
}

}  // namespace mingcha::reports
