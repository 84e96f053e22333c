// One layout of binary XML as a value: what it shows, under which ids, and which classes and methods it names. Menus,
// preference screens and navigation graphs, which are inflated alike, read as the same value.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/budget.h"
#include "support/bytes.h"
#include "support/error.h"
#include "support/reason.h"

namespace mingcha::manifests {

enum class LayoutKind : std::uint8_t { layout, menu, preferences, navigation };

/// Which attribute shows a text.
enum class TextPlace : std::uint8_t { text, hint, content_description, title, summary, button, other };

/// A text, by resource or literally: never both, never neither.
struct ShownText {
  TextPlace place = TextPlace::text;
  std::uint32_t resource_id = 0;  ///< 0 where it is literal
  std::string_view literal;
};

enum class ViewKind : std::uint8_t {
  view,     ///< anything that becomes an object: a view, a menu item, a preference, a destination
  group,    ///< <merge>, data-binding's <layout>, <menu>: holds others and is no object
  include,  ///< <include>: the views of `layout` take its place
  stub,     ///< ViewStub: the views of `layout` take its place once the code inflates it
};

enum class Visibility : std::uint8_t { visible, invisible, gone };

/// Views into the strings of their Layout; valid while it lives.
struct View {
  ViewKind kind = ViewKind::view;
  Visibility visibility = Visibility::visible;
  /// A destination that its graph does not start with, or one below such a graph. Included graphs are not judged here.
  bool deferred = false;
  std::optional<bool> checked;          ///< android:checked, or a preference's default value; literal values alone
  std::uint32_t parent = 0;             ///< index into `Layout::views`; the root's own index for the root
  std::uint32_t id = 0;                 ///< resource id; 0 for none
  std::uint32_t layout = 0;             ///< resource id of what an include, a stub or a menu's item stands for
  std::uint32_t start_destination = 0;  ///< of a navigation graph: the id that it starts with
  std::optional<float> text_size;       ///< in sp or dp, where literal
  std::string_view class_prefix;        ///< "android.widget." where the name is written short, else empty
  std::string_view name;                ///< "Button", "cn.a.ui.AgreeView"; empty for a group, an include or <fragment>
  std::string_view fragment;            ///< class of the fragment that it hosts, goes to or, in preferences, opens
  std::string_view on_click;            ///< method of the activity that a click calls
  std::string_view key;                 ///< of a preference
  std::vector<ShownText> texts;         ///< in document order
  /// What other attributes refer to: strings, menus, layouts, graphs, drawables of custom and library attributes.
  std::vector<std::uint32_t> references;

  /// With dots, completed as LayoutInflater completes it: "android.widget.Button". Empty where `name` is. Preferences
  /// are not completed: their package depends on the library that inflates them.
  std::string class_name() const { return std::string(class_prefix).append(name); }
};

/// Owns its strings. Moves, but does not copy.
class Layout {
 public:
  /// Views of one document. Spent: the rest is left out, and an xml_broken reason says so.
  static constexpr std::size_t kMaxViews = 65'536;

  Layout(Layout&&) noexcept = default;
  Layout& operator=(Layout&&) noexcept = default;
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;
  ~Layout() = default;

  LayoutKind kind() const noexcept { return kind_; }
  /// Document order; the first is the root. Never empty.
  const std::vector<View>& views() const noexcept { return views_; }

 private:
  friend class LayoutReader;
  Layout() = default;

  LayoutKind kind_ = LayoutKind::layout;
  std::deque<std::string> strings_;
  std::vector<View> views_;
};

/// Reads a document of res/layout, res/menu, res/navigation, or a preference screen of res/xml. Elements that are no
/// views (<requestFocus>, <tag>, data-binding's <data>) are left out with what is below them.
/// Errors: those of BinaryXml::parse, which also adds its xml_odd reasons. A document that breaks after its root has
/// begun is returned as far as it went, with an xml_broken reason; so is one that has more elements and attributes than
/// its bytes can hold.
Result<Layout> read_layout(Bytes data, const std::string& where, const Budget& budget, Reasons& reasons);

/// One line for the kind and one for each view, indented by depth.
std::string dump_layout(const Layout& layout);

}  // namespace mingcha::manifests
