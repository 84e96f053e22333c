// Dex strings are looked through in slices, side by side with the resource tables; each slice writes a list of its own,
// so the order of threads does not show. Of the tables only the chunks are walked that a Chinese or English reader, or
// a reader of the default language, sees.
#include "analyzer/behaviour/consent_texts.h"

#include <algorithm>
#include <mutex>
#include <string>
#include <string_view>

#include "analyzer/behaviour/named_resources.h"

namespace mingcha::behaviour {
namespace {

using manifests::ResourceEntry;
using manifests::ResourceTable;
using manifests::TypedValue;
using policies::ConsentRole;
using Marked = ConsentTexts::Marked;

constexpr std::uint32_t kSliceStrings = 16'384;

ConsentRoles find_in(const Marked& marked, std::uint32_t key) {
  const auto found = std::lower_bound(marked.begin(), marked.end(), key,
                                      [](const auto& a, std::uint32_t wanted) { return a.first < wanted; });
  return found == marked.end() || found->first != key ? ConsentRoles() : found->second;
}

// One element for each key.
void settle(Marked& marked) {
  std::stable_sort(marked.begin(), marked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Marked merged;
  for (const auto& [key, roles] : marked) {
    if (merged.empty() || merged.back().first != key)
      merged.emplace_back(key, roles);
    else
      merged.back().second |= roles;
  }
  marked = std::move(merged);
}

// What a view or a string says counts more than what it is called.
ConsentRoles combine(ConsentRoles text, ConsentRoles name) {
  if (text.has(ConsentRole::agree) || text.has(ConsentRole::refuse)) {
    name.remove(ConsentRole::agree);
    name.remove(ConsentRole::refuse);
  }
  text |= name;
  return text;
}

// One package of a table: texts of its strings, names of what has a telling one.
class PackageReading {
 public:
  PackageReading(const manifests::Resources& resources, const ResourceTable& table,
                 const ResourceTable::Package& package, const ConsentMatcher& matcher)
      : resources_(resources), table_(table), package_(package), matcher_(matcher) {}

  void run(Marked& texts, Marked& names) {
    for_each_named_resource(table_, package_, [&](std::uint32_t id, const ResourceEntry& entry, bool is_string) {
      if (is_string) add(texts, id, text_roles(id, entry));
      add(names, id, name_roles(entry.key));
    });
  }

 private:
  static void add(Marked& to, std::uint32_t id, ConsentRoles roles) {
    if (roles.any()) to.emplace_back(id, roles);
  }

  ConsentRoles text_roles(std::uint32_t id, const ResourceEntry& entry) {
    if (entry.is_complex) return {};
    if (entry.value.is_reference()) return matcher_.roles_of_text(resources_.string(id).value_or(""));
    if (entry.value.type != TypedValue::string) return {};
    const auto text = table_.strings().view(entry.value.data, buffer_);
    return text ? matcher_.roles_of_text(*text) : ConsentRoles();
  }

  ConsentRoles name_roles(std::uint32_t key) {
    const auto name = package_.key_names.view(key, buffer_);
    return name ? matcher_.roles_of_name(policies::ConsentPlace::resource_name, *name) : ConsentRoles();
  }

  const manifests::Resources& resources_;
  const ResourceTable& table_;
  const ResourceTable::Package& package_;
  const ConsentMatcher& matcher_;
  std::string buffer_;
};

struct Slice {
  std::uint32_t dex, first, last;
  Marked marked;
};

std::vector<Slice> slices_of(const program::Program& program) {
  std::vector<Slice> slices;
  for (std::uint32_t dex = 0; dex < program.dex_files().size(); ++dex) {
    const std::uint32_t size = program.dex_files()[dex].string_ids_size();
    for (std::uint32_t first = 0; first < size; first += kSliceStrings) {
      slices.push_back({dex, first, std::min(size - first, kSliceStrings) + first, {}});
    }
  }
  return slices;
}

}  // namespace

ConsentRoles LayoutConsent::of_view(std::uint32_t view_id) const { return find_in(views, view_id); }

// ---- one layout

class ConsentTexts::LayoutReading {
 public:
  explicit LayoutReading(const ConsentTexts& texts) : texts_(texts) {}

  LayoutConsent run(std::uint32_t resource_id) {
    views_ = texts_.layouts_->shown_views(resource_id);
    LayoutConsent consent;
    consent.roles = find_in(texts_.names_, resource_id);
    for (const ShownView& shown : views_) {
      const ConsentRoles text = text_roles(*shown.view);
      const ConsentRoles roles = combine(text, find_in(texts_.names_, shown.id));
      own_texts_.push_back(text);
      own_.push_back(roles);
      consent.roles |= roles;
      if (shown.id != 0 && roles.any()) consent.views.emplace_back(shown.id, roles);
    }
    settle(consent.views);
    find_boxes(consent);
    return consent;
  }

 private:
  ConsentRoles text_roles(const manifests::View& view) const {
    ConsentRoles roles;
    for (const manifests::ShownText& text : view.texts) {
      roles |= text.resource_id == 0 ? texts_.matcher_->roles_of_text(text.literal)
                                     : find_in(texts_.texts_, text.resource_id);
    }
    for (const std::uint32_t id : view.references) roles |= find_in(texts_.texts_, id);
    return roles;
  }

  static bool is_box(const manifests::View& view) {
    static constexpr std::string_view kBoxes[] = {"CheckBox",        "Checkbox",     "Switch",   "RadioButton",
                                                  "CheckedTextView", "ToggleButton", "CheckView"};
    const auto in_name = [&](std::string_view part) { return view.name.find(part) != std::string_view::npos; };
    return view.checked.has_value() || std::any_of(std::begin(kBoxes), std::end(kBoxes), in_name);
  }

  void find_boxes(LayoutConsent& consent) {
    const bool any = std::any_of(views_.begin(), views_.end(), [](const ShownView& v) { return is_box(*v.view); });
    if (!any) return;
    below_ = own_texts_;
    children_.resize(views_.size());
    for (std::size_t i = views_.size(); i-- > 1;) below_[views_[i].parent] |= below_[i];
    for (std::uint32_t i = 1; i < views_.size(); ++i) children_[views_[i].parent].push_back(i);
    for (std::uint32_t i = 0; i < views_.size(); ++i) {
      const manifests::View& view = *views_[i].view;
      if (!is_box(view)) continue;
      // A box with a text of its own is about that and nothing else.
      ConsentRoles beside = own_[i];
      if (!beside.any() && view.texts.empty()) beside = neighbours(i);
      if (beside.any()) consent.boxes.push_back({views_[i].id, view.checked.value_or(false), beside});
    }
  }

  // Texts at most two places before or behind the view, or behind the containers that hold it alone.
  ConsentRoles neighbours(std::uint32_t at) const {
    constexpr std::size_t kReach = 2;
    constexpr int kMostAlone = 3;
    for (int i = 0; i < kMostAlone && at != 0 && children_[views_[at].parent].size() == 1; ++i) at = views_[at].parent;
    if (at == 0) return {};
    const std::vector<std::uint32_t>& row = children_[views_[at].parent];
    const auto place = static_cast<std::size_t>(std::find(row.begin(), row.end(), at) - row.begin());
    ConsentRoles roles;
    for (std::size_t i = place - std::min(place, kReach); i < row.size() && i <= place + kReach; ++i) {
      if (i != place) roles |= below_[row[i]];
    }
    return roles;
  }

  const ConsentTexts& texts_;
  std::vector<ShownView> views_;
  std::vector<ConsentRoles> own_, own_texts_, below_;  // by view; `below_` with all that it holds
  std::vector<std::vector<std::uint32_t>> children_;
};

struct ConsentTexts::Slot {
  std::once_flag once;
  LayoutConsent consent;
};

// ---- the whole app

ConsentTexts::ConsentTexts(const program::Program& program, const manifests::Resources& resources,
                           const Layouts& layouts, const ConsentMatcher& matcher, ThreadPool& pool)
    : matcher_(&matcher), layouts_(&layouts), by_layout_(std::make_unique<Slot[]>(layouts.ids().size())) {
  std::vector<Slice> slices = slices_of(program);
  pool.for_each(slices.size() + 1, [&](std::size_t i) {
    if (i == 0) return read_tables(resources);
    Slice& slice = slices[i - 1];
    const dex::DexFile& file = program.dex_files()[slice.dex];
    for (std::uint32_t string = slice.first; string < slice.last; ++string) {
      const ConsentRoles roles = matcher.roles_of_text(file.string({string}));
      if (roles.any()) slice.marked.emplace_back(string, roles);
    }
  });
  strings_.resize(program.dex_files().size());
  for (const Slice& slice : slices) {
    strings_[slice.dex].insert(strings_[slice.dex].end(), slice.marked.begin(), slice.marked.end());
  }
}

ConsentTexts::~ConsentTexts() = default;
ConsentTexts::ConsentTexts(ConsentTexts&&) noexcept = default;

void ConsentTexts::read_tables(const manifests::Resources& resources) {
  for (const ResourceTable& table : resources.tables()) {
    for (const ResourceTable::Package& package : table.packages()) {
      PackageReading(resources, table, package, *matcher_).run(texts_, names_);
    }
  }
  settle(texts_);
  settle(names_);
}

ConsentRoles ConsentTexts::of_string(std::uint32_t dex, dex::StringIdx string) const {
  return find_in(strings_[dex], string.value);
}

ConsentRoles ConsentTexts::of_resource(std::uint32_t resource_id) const {
  ConsentRoles roles = combine(find_in(texts_, resource_id), find_in(names_, resource_id));
  roles |= of_layout(resource_id).roles;
  return roles;
}

const LayoutConsent& ConsentTexts::of_layout(std::uint32_t resource_id) const {
  static const LayoutConsent kNone;
  const std::vector<std::uint32_t>& ids = layouts_->ids();
  const auto found = std::lower_bound(ids.begin(), ids.end(), resource_id);
  if (found == ids.end() || *found != resource_id) return kNone;
  Slot& slot = by_layout_[static_cast<std::size_t>(found - ids.begin())];
  std::call_once(slot.once, [&] { slot.consent = LayoutReading(*this).run(resource_id); });
  return slot.consent;
}

}  // namespace mingcha::behaviour
