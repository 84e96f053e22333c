// The rows of the flow tables arranged for matching: which of them a method reference means.
#pragma once

#include <tsl/robin_map.h>
#include <tsl/robin_set.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analyzer/program/hierarchy.h"
#include "policies/catalogue.h"
#include "policies/flow.h"
#include "support/text_hash.h"
#include "support/thread_pool.h"

namespace mingcha::program {

/// Rows that one method reference means. Pointers into the catalogue.
struct FlowRows {
  std::vector<const policies::ImplicitEdge*> edges;  ///< also those that stand for rows of callback_types.tsv
  const policies::StoreApi* store = nullptr;
  const policies::IntentApi* intent = nullptr;
  /// The reference calls a callback of an implicit edge itself ("run" of a Runnable); its trigger.
  const policies::CallbackMethod* callback = nullptr;
  /// The reference finds a view by its id (findViewById), asks a view or menu item for its own (getId), or
  /// gives it a caption (setText).
  enum class Views : std::uint8_t { none, find, own_id, caption };
  Views views = Views::none;
};

/// The rows by member name. Built once for a rule set; borrows the catalogue.
class FlowIndex {
 public:
  explicit FlowIndex(const policies::Catalogue& catalogue);

  enum class Table : std::uint8_t { edge, store, intent, callback, find_view, own_id, caption };
  struct Row {
    Table table;
    std::uint32_t index;     ///< in its table; of callbacks: the edge's
    std::uint32_t callback;  ///< in the edge's callbacks
    std::string_view class_descriptor, member, descriptor;
  };
  /// Rows whose member has this name, in the order of the tables.
  std::span<const std::uint32_t> named(std::string_view member) const;
  const Row& row(std::uint32_t i) const noexcept { return rows_[i]; }
  /// Rows that name fields: what is read there is the name that the object stands for.
  std::span<const std::uint32_t> name_fields() const noexcept { return name_fields_; }
  /// False for rows that FlowMatches made of callback types.
  bool is_row(const policies::ImplicitEdge& edge) const noexcept {
    const auto& edges = catalogue_->flow.edges;
    return !edges.empty() && &edge >= edges.data() && &edge < edges.data() + edges.size();
  }
  bool is_callback_type(std::string_view descriptor) const { return callback_types_.contains(descriptor); }
  std::size_t size() const noexcept { return rows_.size(); }
  const policies::Flow& flow() const noexcept { return catalogue_->flow; }
  std::span<const policies::PlatformClass> platform_classes() const noexcept {
    return catalogue_->platform_classes;
  }

 private:
  const policies::Catalogue* catalogue_;
  std::vector<Row> rows_;
  std::vector<std::vector<std::uint32_t>> lists_;
  std::vector<std::uint32_t> name_fields_;
  tsl::robin_map<std::string_view, std::uint32_t, TextHash> by_name_;
  tsl::robin_set<std::string_view, TextHash> callback_types_;
};

/// The rows that the references of one program mean.
class FlowMatches {
 public:
  /// Linear in the method references; a reference matches a row of its class or any above it (constructors:
  /// of its class alone).
  FlowMatches(const Program& program, const Hierarchy& hierarchy, const FlowIndex& index, ThreadPool& pool);

  /// Rows made of callback_types.tsv for this program: an edge for each type and argument position.
  std::span<const policies::ImplicitEdge> typed(std::uint32_t dex) const noexcept { return typed_[dex]; }

  /// Whether a field of the platform holds the name that its object stands for.
  bool is_name(std::uint32_t dex, std::uint32_t field_idx) const noexcept {
    const std::vector<std::uint32_t>& names = names_[dex];
    return !names.empty() && std::binary_search(names.begin(), names.end(), field_idx);
  }

  /// Null when no row is meant.
  const FlowRows* find(std::uint32_t dex, std::uint32_t method_idx) const noexcept {
    const std::uint16_t i = by_method_[dex][method_idx];
    return i == 0 ? nullptr : &rows_[dex][i];
  }

 private:
  std::vector<std::vector<std::uint16_t>> by_method_;       // by file, by MethodIdx; 0 = none
  std::vector<std::vector<FlowRows>> rows_;                 // by file
  std::vector<std::vector<std::uint32_t>> names_;           // by file: FieldIdx, ascending
  std::vector<std::vector<policies::ImplicitEdge>> typed_;  // by file
};

}  // namespace mingcha::program
