// The layouts of one app by resource id: read from the package when somebody first asks, with what they include.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analyzer/behaviour/entry_reader.h"
#include "manifests/layout.h"
#include "manifests/resources.h"
#include "support/reason.h"

namespace mingcha::behaviour {

/// One view as it stands on the screen once the layout is inflated. Valid while the Layouts live.
struct ShownView {
  const manifests::View* view;
  std::uint32_t parent = 0;  ///< index into the same list; the root's own index for the root
  std::uint32_t id = 0;      ///< of the view, or of the include that it replaces where that gives one
  bool deferred = false;     ///< not there before the code asks: below a ViewStub, a destination that is gone to later
  bool hidden = false;       ///< itself, or a view around it, is gone or invisible until the code shows it
};

/// Layouts, menus, navigation graphs and preference screens. Borrows the resources, the reader and the reasons.
/// Thread-safe: any thread may ask for any layout, each is read once.
class Layouts {
 public:
  /// Contents of one document, in bytes; larger ones are not read. The largest of real apps are below 200 KB.
  static constexpr std::uint64_t kMaxDocumentBytes = std::uint64_t{4} << 20;
  /// Contents of all documents together. Spent in the order of ids, as the package records the sizes; documents
  /// above are not read. Apps with 10,000 layouts have about 30 MB.
  static constexpr std::uint64_t kMaxTotalBytes = std::uint64_t{64} << 20;
  /// Views that one layout's includes may add, and how deep includes may lie in each other.
  static constexpr std::size_t kMaxIncludedViews = 4096;
  static constexpr std::size_t kMaxIncludeDepth = 16;

  /// Lists the documents by the resource tables alone; reads none. `reader` may be null: then there are none.
  Layouts(const manifests::Resources& resources, const EntryReader* reader, Reasons& reasons);
  ~Layouts();
  Layouts(Layouts&&) noexcept;
  Layouts& operator=(Layouts&&) = delete;

  /// Resource ids of all documents, ascending.
  const std::vector<std::uint32_t>& ids() const noexcept { return ids_; }
  /// Where the document lies: "res/layout/main.xml". Empty for an id that is none.
  const std::string& path(std::uint32_t resource_id) const;

  /// The document as a recent phone held upright takes it, without what it includes; null when the id is none or the
  /// document cannot be read, which a reason then says.
  const manifests::Layout* layout(std::uint32_t resource_id) const;

  /// The views of a document in their order, with those of the documents that it includes in their place: includes,
  /// stubs, menus and headers of navigation views, the graph of a navigation host. Empty where `layout` is null.
  std::vector<ShownView> shown_views(std::uint32_t resource_id) const;

 private:
  struct Document;
  class Expansion;
  Document* find(std::uint32_t resource_id) const;

  const EntryReader* reader_ = nullptr;
  Reasons* reasons_ = nullptr;
  std::vector<std::uint32_t> ids_;
  std::unique_ptr<Document[]> documents_;  // by place in `ids_`
};

}  // namespace mingcha::behaviour
