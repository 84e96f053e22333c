// Two pictures of the same collections: when they run, as lanes of owners across the stages of a first start with the
// user's consent as a gate between them, and what each owner collects, as a matrix.
#include <algorithm>
#include <map>

#include "reports/html/sections.h"
#include "reports/value_words.h"

namespace mingcha::reports {
namespace {

using behaviour::Collection;
using behaviour::Phase;

constexpr std::size_t kOwners = 12;
constexpr std::size_t kChips = 10;       // of one owner in one stage
constexpr std::size_t kInformation = 48;
constexpr std::size_t kRows = 80;

struct StageRow {
  Stage stage;
  HtmlMessage title, note;
  bool before;   ///< runs before the user agrees
  bool always;   ///< has a column though nothing runs there
};
constexpr StageRow kStages[] = {
    {Stage::provider, HtmlMessage::stage_provider, HtmlMessage::stage_provider_note, true, true},
    {Stage::application, HtmlMessage::stage_application, HtmlMessage::stage_application_note, true, true},
    {Stage::launcher, HtmlMessage::stage_launcher, HtmlMessage::stage_launcher_note, true, true},
    {Stage::accepted, HtmlMessage::stage_accepted, HtmlMessage::stage_accepted_note, false, false},
    {Stage::gated, HtmlMessage::stage_gated, HtmlMessage::stage_gated_note, false, false},
    {Stage::user_action, HtmlMessage::stage_action, HtmlMessage::stage_action_note, false, true},
    {Stage::unknown, HtmlMessage::stage_unknown, HtmlMessage::stage_unknown_note, false, false},
};
static_assert(std::size(kStages) + 1 == kStageCount, "unreached code has no column");

// Owners with the worst and the most collections first: that order is of content, not of a hash table.
std::vector<std::string_view> owners_of(const std::vector<Collection>& collections, bool unreached) {
  struct Weight {
    std::size_t best = kStageCount, count = 0;
  };
  std::map<std::string_view, Weight> weights;
  for (const Collection& c : collections) {
    if (c.phase == Phase::unreached && !unreached) continue;
    Weight& weight = weights[c.owner];
    weight.best = std::min(weight.best, rank(c.phase));
    ++weight.count;
  }
  std::vector<std::string_view> owners;
  for (const auto& [owner, weight] : weights) owners.push_back(owner);
  std::stable_sort(owners.begin(), owners.end(), [&](std::string_view a, std::string_view b) {
    const Weight &x = weights[a], &y = weights[b];
    if (x.best != y.best) return x.best < y.best;
    return x.count > y.count;
  });
  return owners;
}

class Timeline {
 public:
  Timeline(const ReportIndex& index, HtmlWriter& out)
      : index_(index), out_(out), all_(index.report().behaviour.collections) {
    for (const Collection& c : all_) {
      const Stage stage = index.stage(c);
      ++totals_[static_cast<std::size_t>(stage)];
      ++lanes_[{c.owner, stage}][index.information(c.information)];
    }
    for (const StageRow& row : kStages) {
      if (row.always || totals_[static_cast<std::size_t>(row.stage)] != 0) columns_.push_back(&row);
    }
  }

  void write() {
    const std::vector<std::string_view> owners = owners_of(all_, false);
    out_.raw("<p>").word(HtmlMessage::timeline_lead).raw("</p>\n");
    out_.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").word(HtmlMessage::timeline_title);
    out_.raw("\"><table class=\"timeline\"><caption class=\"vh\">").word(HtmlMessage::timeline_title);
    out_.raw("</caption>\n<thead><tr><td></td>");
    head();
    out_.raw("</tr></thead>\n<tbody>\n");
    for (std::size_t i = 0; i < std::min(owners.size(), kOwners); ++i) lane(owners[i]);
    write_more_rows(owners.size() - std::min(owners.size(), kOwners), columns_.size() + 2, out_);
    out_.raw("</tbody></table></div>\n");
    unreached();
  }

 private:
  void head() {
    bool before = true;
    for (const StageRow* row : columns_) {
      if (before && !row->before) gate();
      before = row->before;
      out_.raw("<th scope=\"col\" class=\"").raw(row->before ? "early" : "late").raw("\"><span>").word(row->title);
      out_.raw("</span><small>").word(row->note).raw("</small></th>");
    }
  }

  void gate() {
    const std::vector<behaviour::ConsentForm>& forms = index_.report().behaviour.conduct.consent_forms;
    out_.raw("<th scope=\"col\" class=\"consent").raw(forms.empty() ? " absent" : "").raw("\"><span>");
    out_.word(HtmlMessage::stage_consent).raw("</span><small>");
    if (forms.empty()) {
      out_.word(index_.code_seen() ? HtmlMessage::stage_no_consent : HtmlMessage::code_not_seen);
    } else {
      out_.text(short_class(forms.front().class_name), 40);
    }
    out_.raw("</small></th>");
  }

  void lane(std::string_view owner) {
    out_.wrap("<tr><th scope=\"row\">", index_.owner(owner), "</th>");
    bool before = true;
    for (const StageRow* row : columns_) {
      if (before && !row->before) out_.raw("<td class=\"consent\"></td>");
      before = row->before;
      out_.raw(row->before ? "<td class=\"early\">" : "<td class=\"late\">"), chips(owner, row->stage), out_.raw("</td>");
    }
    out_.raw("</tr>\n");
  }

  void chips(std::string_view owner, Stage stage) {
    const auto found = lanes_.find({owner, stage});
    if (found == lanes_.end()) return;
    std::size_t left = kChips;
    out_.raw("<ul>");
    for (const auto& [name, count] : found->second) {
      if (left-- == 0) break;
      out_.wrap("<li>", name, "");
      if (count > 1) out_.raw(" ×").number(count);
      out_.raw("</li>");
    }
    out_.raw("</ul>");
    if (found->second.size() > kChips)
      out_.raw("<small>").say(HtmlMessage::and_more, found->second.size() - kChips).raw("</small>");
  }

  void unreached() {
    const std::size_t count = totals_[static_cast<std::size_t>(Stage::unreached)];
    if (count == 0) return;
    std::map<std::string_view, std::size_t> owners;
    for (const Collection& c : all_) {
      if (c.phase == Phase::unreached) ++owners[index_.owner(c.owner)];
    }
    out_.raw("<p class=\"apart\"><strong>").say(HtmlMessage::unreached_count, count).raw("</strong> ");
    std::size_t shown = 0;
    for (const auto& [owner, places] : owners) {
      if (shown == kOwners) break;
      out_.raw(shown++ == 0 ? "" : reports::text(Message::list_separator, out_.lang()));
      out_.text(owner).raw(" ").number(places);
    }
    out_.raw(out_.lang() == Lang::zh ? "。" : ". ").word(HtmlMessage::unreached_meaning).raw("</p>\n");
  }

  const ReportIndex& index_;
  HtmlWriter& out_;
  const std::vector<Collection>& all_;
  std::size_t totals_[kStageCount] = {};
  std::map<std::pair<std::string_view, Stage>, std::map<std::string_view, std::size_t>> lanes_;
  std::vector<const StageRow*> columns_;
};

struct Cell {
  Phase worst = Phase::unreached;
  std::size_t count = 0;
};
// A cell by information and owner.
using Matrix = std::map<std::string_view, std::map<std::string_view, Cell>>;

Matrix matrix_of(const std::vector<Collection>& collections) {
  Matrix matrix;
  for (const Collection& c : collections) {
    Cell& cell = matrix[c.information][c.owner];
    if (cell.count++ == 0 || rank(c.phase) < rank(cell.worst)) cell.worst = c.phase;
  }
  return matrix;
}

std::vector<std::string_view> rows_of(const Matrix& matrix) {
  const auto worst = [&](std::string_view information) {
    std::size_t best = kStageCount;
    for (const auto& [owner, cell] : matrix.at(information)) best = std::min(best, rank(cell.worst));
    return best;
  };
  std::vector<std::string_view> rows;
  for (const auto& [information, cells] : matrix) rows.push_back(information);
  std::stable_sort(rows.begin(), rows.end(),
                   [&](std::string_view a, std::string_view b) { return worst(a) < worst(b); });
  return rows;
}

void write_legend(HtmlWriter& out) {
  out.raw("<p class=\"legend\">");
  for (const Phase phase : {Phase::before_consent, Phase::unknown, Phase::user_action, Phase::gated,
                            Phase::after_consent, Phase::unreached})
    write_phase(phase, out);
  out.raw("</p>\n");
}

void write_cell(const Cell* cell, HtmlWriter& out) {
  if (cell == nullptr) {
    out.raw("<td></td>");
    return;
  }
  out.raw("<td class=\"").raw(spell(cell->worst)).raw("\"><b aria-hidden=\"true\">").word(sign_of(cell->worst));
  out.raw("</b><span class=\"vh\">").word(phase_word(cell->worst)).raw("</span> ").number(cell->count).raw("</td>");
}

}  // namespace

void write_timeline(const ReportIndex& index, HtmlWriter& out) { Timeline(index, out).write(); }

void write_matrix(const ReportIndex& index, HtmlWriter& out) {
  const Matrix matrix = matrix_of(index.report().behaviour.collections);
  const std::vector<std::string_view> rows = rows_of(matrix);
  std::vector<std::string_view> owners = owners_of(index.report().behaviour.collections, true);
  const std::size_t more_owners = owners.size() - std::min(owners.size(), kOwners);
  owners.resize(owners.size() - more_owners);
  out.raw("<p>").word(HtmlMessage::matrix_lead).raw("</p>\n");
  write_legend(out);
  out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").word(HtmlMessage::matrix_title);
  out.raw("\"><table class=\"matrix\"><caption class=\"vh\">").word(HtmlMessage::matrix_title);
  out.raw("</caption>\n<thead><tr><th scope=\"col\">").word(HtmlMessage::col_information).raw("</th>");
  for (const std::string_view owner : owners)
    out.wrap("<th scope=\"col\"><span>", index.owner(owner), "</span></th>");
  out.raw("</tr></thead>\n<tbody>\n");
  for (std::size_t i = 0; i < std::min(rows.size(), kInformation); ++i) {
    const auto& cells = matrix.at(rows[i]);
    out.wrap("<tr><th scope=\"row\">", index.information(rows[i]), "</th>");
    for (const std::string_view owner : owners) {
      const auto found = cells.find(owner);
      write_cell(found == cells.end() ? nullptr : &found->second, out);
    }
    out.raw("</tr>\n");
  }
  write_more_rows(rows.size() - std::min(rows.size(), kInformation), owners.size() + 1, out);
  out.raw("</tbody></table></div>\n");
  if (more_owners != 0) out.raw("<p class=\"more\">").say(HtmlMessage::owners_left_out, more_owners).raw("</p>\n");
}

void write_collections(const ReportIndex& index, HtmlWriter& out) {
  std::vector<const Collection*> reached;
  for (const Collection& c : index.report().behaviour.collections) {
    if (c.phase != Phase::unreached) reached.push_back(&c);
  }
  std::stable_sort(reached.begin(), reached.end(), [](const Collection* a, const Collection* b) {
    return rank(a->phase) < rank(b->phase);
  });
  out.raw("<details><summary>").say(HtmlMessage::collections_summary, reached.size()).raw("</summary>\n");
  begin_table(HtmlMessage::collections_title,
              std::array{HtmlMessage::col_information, HtmlMessage::col_interface, HtmlMessage::col_owner,
                         HtmlMessage::col_phase, HtmlMessage::col_place},
              out);
  const std::size_t shown = std::min(reached.size(), kRows);
  for (std::size_t i = 0; i < shown; ++i) {
    const Collection& c = *reached[i];
    out.wrap("<tr><th scope=\"row\">", index.information(c.information), "</th>").wrap("<td>", short_api(c.api), "");
    if (!c.argument.empty()) out.wrap(" [", c.argument, "]");
    out.wrap("</td><td>", index.owner(c.owner), "</td><td>");
    write_phase(c.phase, out);
    if (c.background) out.raw(" <small>").word(HtmlMessage::in_background).raw("</small>");
    if (c.periodic) out.raw(" <small>").word(HtmlMessage::again_and_again).raw("</small>");
    if (c.period_seconds) out.raw(" <small>").say(HtmlMessage::seconds, *c.period_seconds).raw("</small>");
    out.raw("</td><td>"), write_place(c.site, out), out.raw("</td></tr>\n");
  }
  write_more_rows(reached.size() - shown, 5, out);
  end_table(out);
  out.raw("</details>\n");
}

}  // namespace mingcha::reports
