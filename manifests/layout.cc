// One pass over the elements of a parsed document: a table says which attribute means what, by the framework's id or,
// for libraries' attributes and those without an id, by name. Class names follow LayoutInflater.createViewFromTag and
// PhoneLayoutInflater.onCreateView, fragments FragmentLayoutInflaterFactory and FragmentContainerView.
#include "manifests/layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "manifests/binary_xml.h"

namespace mingcha::manifests {
namespace {

enum class Field : std::uint8_t {
  name,
  class_,
  id,
  visibility,
  text_size,
  checked,
  layout,
  on_click,
  key,
  fragment,
  action_view,
  graph,
  start,
  text,
  hint,
  content_description,
  title,
  summary,
  button,
};

struct FieldRow {
  std::uint32_t id;  // of the framework's attribute; 0 for attributes that have none
  std::string_view name;
  Field field;
  bool borrowed = false;  // libraries and custom views have attributes of their own under this name: app:title
};
constexpr std::array kFields = {
    // ordered by id
    FieldRow{0, "class", Field::class_},
    FieldRow{0, "graph", Field::graph, true},
    FieldRow{0, "startDestination", Field::start, true},
    FieldRow{0x01010003, "name", Field::name},
    FieldRow{0x01010095, "textSize", Field::text_size},
    FieldRow{0x010100d0, "id", Field::id},
    FieldRow{0x010100dc, "visibility", Field::visibility},
    FieldRow{0x010100f2, "layout", Field::layout},
    FieldRow{0x01010106, "checked", Field::checked},
    FieldRow{0x01010124, "textOn", Field::button},
    FieldRow{0x01010125, "textOff", Field::button},
    FieldRow{0x0101014f, "text", Field::text, true},
    FieldRow{0x01010150, "hint", Field::hint, true},
    FieldRow{0x010101e1, "title", Field::title, true},
    FieldRow{0x010101e8, "key", Field::key, true},
    FieldRow{0x010101e9, "summary", Field::summary, true},
    FieldRow{0x010101ed, "defaultValue", Field::checked, true},
    FieldRow{0x010101ef, "summaryOn", Field::summary, true},
    FieldRow{0x010101f0, "summaryOff", Field::summary, true},
    FieldRow{0x010101f2, "dialogTitle", Field::title, true},
    FieldRow{0x010101f3, "dialogMessage", Field::summary, true},
    FieldRow{0x010101f5, "positiveButtonText", Field::button, true},
    FieldRow{0x010101f6, "negativeButtonText", Field::button, true},
    FieldRow{0x0101026f, "onClick", Field::on_click},
    FieldRow{0x01010273, "contentDescription", Field::content_description},
    FieldRow{0x010102e3, "fragment", Field::fragment, true},
    FieldRow{0x010102fb, "actionLayout", Field::layout, true},
    FieldRow{0x010102fc, "actionViewClass", Field::action_view, true},
};
static_assert(std::is_sorted(kFields.begin(), kFields.end(), [](auto& a, auto& b) { return a.id < b.id; }));

bool is_framework(std::uint32_t resource_id) { return resource_id >> 24 == 0x01; }

const FieldRow* field_of(const Attribute& attribute) {
  if (is_framework(attribute.resource_id)) {
    const auto row = std::lower_bound(kFields.begin(), kFields.end(), attribute.resource_id,
                                      [](const FieldRow& a, std::uint32_t id) { return a.id < id; });
    return row != kFields.end() && row->id == attribute.resource_id ? &*row : nullptr;
  }
  const auto row =
      std::find_if(kFields.begin(), kFields.end(), [&](const FieldRow& a) { return a.name == attribute.name; });
  return row == kFields.end() || (attribute.resource_id != 0 && !row->borrowed) ? nullptr : &*row;
}

std::optional<TextPlace> place_of(Field field) {
  switch (field) {
    case Field::text: return TextPlace::text;
    case Field::hint: return TextPlace::hint;
    case Field::content_description: return TextPlace::content_description;
    case Field::title: return TextPlace::title;
    case Field::summary: return TextPlace::summary;
    case Field::button: return TextPlace::button;
    default: return std::nullopt;
  }
}

std::uint32_t reference_of(const Attribute& attribute) {
  return attribute.value.is_reference() ? attribute.value.data : 0;
}

// The widgets that are not in android.widget. Source: the prefixes of PhoneLayoutInflater and LayoutInflater.
struct Prefix {
  std::string_view name, prefix;
};
constexpr Prefix kPrefixes[] = {
    {"View", "android.view."},
    {"ViewStub", "android.view."},
    {"ViewGroup", "android.view."},
    {"SurfaceView", "android.view."},
    {"TextureView", "android.view."},
    {"WebView", "android.webkit."},
    {"MediaRouteButton", "android.app."},
    {"FragmentBreadCrumbs", "android.app."},
};

std::string_view prefix_of(std::string_view name) {
  if (name.empty() || name.find('.') != std::string_view::npos) return {};
  const auto found =
      std::find_if(std::begin(kPrefixes), std::end(kPrefixes), [&](const Prefix& row) { return row.name == name; });
  return found == std::end(kPrefixes) ? "android.widget." : found->prefix;
}

// Elements that become no object, with all below them.
bool is_passed_over(LayoutKind kind, std::string_view tag) {
  static constexpr std::string_view kLayout[] = {"requestFocus", "tag", "data", "import", "variable"};
  static constexpr std::string_view kNavigation[] = {"action", "argument", "deepLink"};
  static constexpr std::string_view kPreferences[] = {"intent", "extra"};
  const auto is_tag = [&](const auto& tags) {
    return std::find(std::begin(tags), std::end(tags), tag) != std::end(tags);
  };
  switch (kind) {
    case LayoutKind::layout: return is_tag(kLayout);
    case LayoutKind::navigation: return is_tag(kNavigation);
    case LayoutKind::preferences: return is_tag(kPreferences);
    case LayoutKind::menu: return false;
  }
  return false;
}

LayoutKind kind_of(std::string_view root) {
  if (root == "menu") return LayoutKind::menu;
  if (root == "navigation") return LayoutKind::navigation;
  if (root.ends_with("PreferenceScreen") || root == "preference-headers") return LayoutKind::preferences;
  return LayoutKind::layout;
}

}  // namespace

class LayoutReader {
 public:
  explicit LayoutReader(BinaryXml xml) : xml_(std::move(xml)) {}

  /// `spent` is set when views were left out.
  Layout run(bool& spent) {
    const std::vector<Element>& elements = xml_.elements();
    layout_.kind_ = kind_of(elements.front().name);
    layout_.views_.reserve(std::min(elements.size(), Layout::kMaxViews));
    view_of_.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) view_of_.push_back(read(i));
    spent = spent_;
    layout_.strings_ = std::move(xml_).take_strings();
    return std::move(layout_);
  }

 private:
  static constexpr std::uint32_t kNone = 0xffff'ffff;

  // The index of the element's view; kNone for what is passed over.
  std::uint32_t read(std::size_t index) {
    const Element& element = xml_.elements()[index];
    const bool is_root = index == 0;
    const std::uint32_t parent = is_root ? 0 : view_of_[element.parent];
    if (!is_root && (parent == kNone || is_passed_over(layout_.kind_, element.name))) return kNone;
    if (layout_.views_.size() >= Layout::kMaxViews) {
      spent_ = true;
      return kNone;
    }
    View view;
    view.parent = parent;
    view.name = element.name;
    named_ = {};
    for (const Attribute& attribute : element.attributes) read_attribute(attribute, view);
    settle(element.name, view);
    if (layout_.kind_ == LayoutKind::navigation && !is_root) defer(view);
    layout_.views_.push_back(std::move(view));
    return static_cast<std::uint32_t>(layout_.views_.size() - 1);
  }

  void read_attribute(const Attribute& attribute, View& view) {
    const FieldRow* row = field_of(attribute);
    if (row == nullptr) return keep_other(attribute, view);
    if (const auto place = place_of(row->field)) return add_text(*place, attribute, view);
    const TypedValue& value = attribute.value;
    switch (row->field) {
      case Field::name: named_.name = attribute.text; return;
      case Field::class_: named_.class_ = attribute.text; return;
      case Field::fragment: named_.fragment = attribute.text; return;
      case Field::action_view: named_.action_view = attribute.text; return;
      case Field::id: view.id = reference_of(attribute); return;
      case Field::start: view.start_destination = reference_of(attribute); return;
      case Field::layout:
      case Field::graph: view.layout = reference_of(attribute); return;
      case Field::on_click: view.on_click = attribute.text; return;
      case Field::key: view.key = attribute.text; return;
      case Field::text_size: view.text_size = text_size_of(value); return;
      case Field::checked:
        if (value.type == TypedValue::int_boolean) view.checked = value.data != 0;
        return;
      case Field::visibility:
        if (value.is_integer() && value.data <= 2) view.visibility = static_cast<Visibility>(value.data);
        return;
      default: return;
    }
  }

  static void add_text(TextPlace place, const Attribute& attribute, View& view) {
    const std::uint32_t resource_id = reference_of(attribute);
    const bool is_literal = attribute.value.type == TypedValue::string && !attribute.text.empty();
    if (resource_id == 0 && !is_literal) return;
    view.texts.push_back({place, resource_id, resource_id == 0 ? attribute.text : std::string_view()});
  }

  // Custom views show texts by attributes of their own; what only places a view says nothing.
  static void keep_other(const Attribute& attribute, View& view) {
    if (is_framework(attribute.resource_id) || attribute.name == "style" || attribute.name.starts_with("layout_"))
      return;
    if (const std::uint32_t resource_id = reference_of(attribute); resource_id != 0) {
      view.references.push_back(resource_id);
    } else if (attribute.value.type == TypedValue::string && attribute.resource_id != 0) {
      add_text(TextPlace::other, attribute, view);
    }
  }

  // What the tag makes of the names that attributes gave.
  void settle(std::string_view tag, View& view) const {
    switch (layout_.kind_) {
      case LayoutKind::layout: return settle_view(tag, view);
      case LayoutKind::menu:
        if (tag == "menu" || tag == "group") view.kind = ViewKind::group;
        view.name = named_.action_view;
        return;
      case LayoutKind::preferences:
        if (tag == "preference-headers") view.kind = ViewKind::group;
        if (tag == "header" || view.kind == ViewKind::group) view.name = {};
        view.fragment = named_.fragment;
        return;
      case LayoutKind::navigation:
        if (tag == "navigation") view.kind = ViewKind::group;
        if (tag == "include") view.kind = ViewKind::include;
        view.name = tag == "activity" ? named_.name : std::string_view();
        if (view.kind == ViewKind::view && tag != "activity") view.fragment = named_.name;
        return;
    }
  }

  void settle_view(std::string_view tag, View& view) const {
    if (tag == "merge" || tag == "layout") view.kind = ViewKind::group;
    if (tag == "include") view.kind = ViewKind::include;
    if (tag == "ViewStub" || tag == "android.view.ViewStub") view.kind = ViewKind::stub;
    if (tag == "view") view.name = named_.class_;
    const bool is_fragment = tag == "fragment";
    if (is_fragment || tag.ends_with(".FragmentContainerView")) {
      view.fragment = named_.class_.empty() ? named_.name : named_.class_;
    }
    if (is_fragment || view.kind == ViewKind::group || view.kind == ViewKind::include) view.name = {};
    view.class_prefix = prefix_of(view.name);
  }

  void defer(View& view) const {
    const View& graph = layout_.views_[view.parent];
    view.deferred = graph.deferred || (view.kind != ViewKind::include && view.id != graph.start_destination);
  }

  BinaryXml xml_;
  Layout layout_;
  std::vector<std::uint32_t> view_of_;  // by element
  bool spent_ = false;
  struct {
    std::string_view name, class_, fragment, action_view;
  } named_;  // of the element that is being read
};

Result<Layout> read_layout(Bytes data, const std::string& where, const Budget& budget, Reasons& reasons) {
  // An honest attribute takes twenty bytes. Documents whose attributes overlap spell out to much more, and an app may
  // have many of them: what this keeps and costs stays linear in what is stored.
  constexpr std::size_t kLeastItemBytes = 20;
  Budget own = budget;
  own.xml_elements = static_cast<std::uint32_t>(std::min<std::size_t>(own.xml_elements, data.size() / kLeastItemBytes));
  Result<BinaryXml> xml = BinaryXml::parse(data, where, own, reasons);
  if (!xml) return tl::unexpected(std::move(xml.error()));
  if (xml->broken()) reasons.add(ReasonKind::xml_broken, where, xml->broken_by());
  bool spent = false;
  Layout layout = LayoutReader(std::move(*xml)).run(spent);
  if (spent) reasons.add(ReasonKind::xml_broken, where, fmt::format("over budget: {} views", Layout::kMaxViews));
  return layout;
}

}  // namespace mingcha::manifests
