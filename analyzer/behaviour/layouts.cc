// The tables say which documents there are; each has a slot that the first reader fills. Which documents the total
// budget covers is settled before any is read, so that it does not depend on who asks first. Included documents are
// put in place by a walk with its own stack: includes may go in circles, so depth and number are bounded.
#include "analyzer/behaviour/layouts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <tuple>

namespace mingcha::behaviour {
namespace {

using manifests::Layout;
using manifests::LayoutKind;
using manifests::ResourceEntry;
using manifests::ResourceTable;
using manifests::TypedValue;
using manifests::View;
using manifests::ViewKind;

constexpr std::array<std::string_view, 4> kTypes = {"layout", "menu", "navigation", "xml"};

struct Listed {
  std::uint32_t id;
  // For a phone held upright: few qualifiers before many, a new platform version before an old one.
  int narrowness;
  int sdk_rank;
  std::size_t order;
  std::string path;
};

void list_type(const ResourceTable& table, const ResourceTable::Package& package, const ResourceTable::Type& type,
               std::vector<Listed>& listed) {
  const std::uint32_t type_id = package.type_id_offset + type.id;
  const int narrowness = type.config.narrowness();
  const int sdk_rank = -int{type.config.sdk_version()};
  for (const std::uint16_t entry_id : ResourceTable::entry_ids(type)) {
    const std::optional<ResourceEntry> entry = ResourceTable::entry(type, entry_id);
    if (!entry || entry->is_complex || entry->value.type != TypedValue::string) continue;
    std::optional<std::string> path = table.strings().text(entry->value.data);
    if (!path || path->empty()) continue;
    const std::uint32_t id = package.id << 24 | (type_id & 0xffU) << 16 | entry_id;
    listed.push_back({id, narrowness, sdk_rank, listed.size(), std::move(*path)});
  }
}

bool is_document_type(std::string_view name) { return std::find(kTypes.begin(), kTypes.end(), name) != kTypes.end(); }

// The documents of all tables, the best one of each id, by id.
std::vector<Listed> list_documents(const manifests::Resources& resources) {
  std::vector<Listed> listed;
  for (const ResourceTable& table : resources.tables()) {
    for (const ResourceTable::Package& package : table.packages()) {
      for (const ResourceTable::Type& type : package.types) {
        if (is_document_type(table.type_name(package, type.id))) list_type(table, package, type, listed);
      }
    }
  }
  const auto order = [](const Listed& a) { return std::tuple(a.id, a.narrowness, a.sdk_rank, a.order); };
  std::sort(listed.begin(), listed.end(), [&](const Listed& a, const Listed& b) { return order(a) < order(b); });
  const auto last =
      std::unique(listed.begin(), listed.end(), [](const Listed& a, const Listed& b) { return a.id == b.id; });
  listed.erase(last, listed.end());
  return listed;
}

}  // namespace

struct Layouts::Document {
  std::string path;
  bool over_budget = false;
  std::once_flag once;
  std::optional<Layout> layout;
};

Layouts::Layouts(const manifests::Resources& resources, const EntryReader* reader, Reasons& reasons)
    : reader_(reader), reasons_(&reasons) {
  if (reader == nullptr) return;
  std::vector<Listed> listed = list_documents(resources);
  documents_ = std::make_unique<Document[]>(listed.size());
  ids_.reserve(listed.size());
  std::uint64_t left = kMaxTotalBytes;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    Document& document = documents_[i];
    const std::uint64_t size = reader->size_of(listed[i].path).value_or(0);
    document.over_budget = size > kMaxDocumentBytes || size > left;
    if (!document.over_budget) left -= size;
    document.path = std::move(listed[i].path);
    ids_.push_back(listed[i].id);
  }
}

Layouts::~Layouts() = default;
Layouts::Layouts(Layouts&&) noexcept = default;

Layouts::Document* Layouts::find(std::uint32_t resource_id) const {
  const auto found = std::lower_bound(ids_.begin(), ids_.end(), resource_id);
  if (found == ids_.end() || *found != resource_id) return nullptr;
  return &documents_[static_cast<std::size_t>(found - ids_.begin())];
}

const std::string& Layouts::path(std::uint32_t resource_id) const {
  static const std::string kNone;
  const Document* document = find(resource_id);
  return document == nullptr ? kNone : document->path;
}

const Layout* Layouts::layout(std::uint32_t resource_id) const {
  Document* document = find(resource_id);
  if (document == nullptr) return nullptr;
  std::call_once(document->once, [&] {
    const auto refuse = [&](std::string why) {
      reasons_->add(ReasonKind::xml_broken, reader_->place_of(document->path), std::move(why));
    };
    if (document->over_budget) return refuse("over budget: layouts");
    // No more than recorded: the budget was settled by that.
    const std::uint64_t size = reader_->size_of(document->path).value_or(0);
    const Result<EntryBytes> bytes = reader_->read(document->path, size);
    if (!bytes) return bytes.error().code == Errc::bad_index ? refuse("not in the package") : void();
    Result<Layout> layout =
        manifests::read_layout(bytes->bytes(), reader_->place_of(document->path), reader_->budget(), *reasons_);
    if (!layout) return refuse(describe(layout.error()));
    document->layout.emplace(std::move(*layout));
  });
  return document->layout ? &*document->layout : nullptr;
}

// ---- what stands on the screen

class Layouts::Expansion {
 public:
  explicit Expansion(const Layouts& layouts) : layouts_(layouts) {}

  std::vector<ShownView> run(std::uint32_t resource_id) {
    const Layout* layout = layouts_.layout(resource_id);
    if (layout == nullptr) return {};
    most_ = layout->views().size() + kMaxIncludedViews;
    open(*layout, {});
    while (!frames_.empty()) step();
    if (spent_) {
      layouts_.reasons_->add(ReasonKind::xml_broken, layouts_.reader_->place_of(layouts_.path(resource_id)),
                             fmt::format("over budget: {} included views", kMaxIncludedViews));
    }
    return std::move(shown_);
  }

 private:
  /// Where an included document's root goes.
  struct Place {
    std::uint32_t parent = 0;
    std::uint32_t id = 0;  ///< replaces the root's own where there is one
    bool deferred = false;
    bool hidden = false;
  };
  /// A document that is being walked.
  struct Frame {
    const Layout* layout;
    Place place;
    std::size_t next = 0;
    std::vector<std::uint32_t> shown_at{};  ///< by view: its place in the list, of an include that of its parent
  };

  void open(const Layout& layout, const Place& place) { frames_.push_back({&layout, place}); }

  void step() {
    Frame& frame = frames_.back();
    const std::vector<View>& views = frame.layout->views();
    if (frame.next == views.size() || spent_) return frames_.pop_back();
    const View& view = views[frame.next];
    const bool is_root = frame.next++ == 0;
    Place place = frame.place;
    if (!is_root) {
      place.parent = frame.shown_at[view.parent];
      const ShownView& around = shown_[place.parent];
      place = {place.parent, 0, around.deferred, around.hidden};
    }
    place.deferred = place.deferred || view.deferred;
    place.hidden = place.hidden || view.visibility != manifests::Visibility::visible;
    if (place.id == 0) place.id = view.id;
    if (view.kind == ViewKind::include && !is_root) {
      frame.shown_at.push_back(place.parent);
      return include(view, place, views[view.parent]);
    }
    const auto at = static_cast<std::uint32_t>(shown_.size());
    frame.shown_at.push_back(at);
    shown_.push_back({&view, shown_.empty() ? 0 : place.parent, place.id, place.deferred, place.hidden});
    spent_ = shown_.size() > most_;
    include_below(view, {at, 0, place.deferred || view.kind == ViewKind::stub, place.hidden});
  }

  void include(const View& view, Place place, const View& around) {
    const Layout* layout = nested(view.layout);
    if (layout == nullptr) return;
    // Of included graphs only the one that the graph around starts with is shown.
    const bool is_graph = layout->kind() == LayoutKind::navigation;
    if (is_graph && layout->views().front().id != around.start_destination) place.deferred = true;
    open(*layout, place);
  }

  // A stub's layout, a menu item's, and documents that attributes of libraries name. Opened last to first, because
  // the last one opened is walked first.
  void include_below(const View& view, const Place& place) {
    for (auto id = view.references.rbegin(); id != view.references.rend(); ++id) {
      if (const Layout* layout = nested(*id)) open(*layout, place);
    }
    if (const Layout* layout = nested(view.layout)) open(*layout, place);
  }

  const Layout* nested(std::uint32_t resource_id) const {
    if (resource_id == 0 || frames_.size() >= kMaxIncludeDepth) return nullptr;
    return layouts_.layout(resource_id);
  }

  const Layouts& layouts_;
  std::size_t most_ = 0;
  bool spent_ = false;
  std::vector<Frame> frames_;
  std::vector<ShownView> shown_;
};

std::vector<ShownView> Layouts::shown_views(std::uint32_t resource_id) const {
  return Expansion(*this).run(resource_id);
}

}  // namespace mingcha::behaviour
