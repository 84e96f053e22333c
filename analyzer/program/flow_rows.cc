#include "analyzer/program/flow_rows.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace mingcha::program {
namespace {

// Semantics of the platform's views.
struct ViewMethod {
  FlowIndex::Table table;
  std::string_view class_descriptor, member, descriptor;
};
constexpr ViewMethod kViewMethods[] = {
    {FlowIndex::Table::find_view, "Landroid/view/View;", "findViewById", "(I)Landroid/view/View;"},
    {FlowIndex::Table::find_view, "Landroid/view/View;", "requireViewById", "(I)Landroid/view/View;"},
    {FlowIndex::Table::find_view, "Landroid/app/Activity;", "findViewById", "(I)Landroid/view/View;"},
    {FlowIndex::Table::find_view, "Landroid/app/Activity;", "requireViewById", "(I)Landroid/view/View;"},
    {FlowIndex::Table::find_view, "Landroid/app/Dialog;", "findViewById", "(I)Landroid/view/View;"},
    {FlowIndex::Table::find_view, "Landroid/app/Dialog;", "requireViewById", "(I)Landroid/view/View;"},
    {FlowIndex::Table::find_view, "Landroid/view/Window;", "findViewById", "(I)Landroid/view/View;"},
    {FlowIndex::Table::find_view, "Landroidx/viewbinding/ViewBindings;", "findChildViewById",
     "(Landroid/view/View;I)Landroid/view/View;"},
    {FlowIndex::Table::own_id, "Landroid/view/View;", "getId", "()I"},
    {FlowIndex::Table::own_id, "Landroid/view/MenuItem;", "getItemId", "()I"},
    {FlowIndex::Table::caption, "Landroid/widget/TextView;", "setText", "(Ljava/lang/CharSequence;)V"},
    {FlowIndex::Table::caption, "Landroid/widget/TextView;", "setText", "(I)V"},
};

bool is_empty(const FlowRows& rows) {
  return rows.edges.empty() && rows.store == nullptr && rows.intent == nullptr && rows.callback == nullptr &&
         rows.views == FlowRows::Views::none;
}

// Matches the references of one file.
class FileMatcher {
 public:
  FileMatcher(const Program& program, std::uint32_t dex, const Hierarchy& hierarchy, const FlowIndex& index,
              std::span<const TypeId> row_types)
      : program_(program),
        dex_(dex),
        file_(program.dex_files()[dex]),
        hierarchy_(hierarchy),
        index_(index),
        row_types_(row_types) {}

  // Fields that rows name, by the classes themselves: no other class's reference means them.
  std::vector<std::uint32_t> find_names() const {
    std::vector<std::uint32_t> names;
    for (std::uint32_t f = 0; f < file_.field_ids_size(); ++f) {
      const dex::FieldId id = file_.field({f});
      const TypeId type = program_.type(dex_, id.class_idx);
      for (const std::uint32_t i : index_.name_fields()) {
        if (type != row_types_[i]) continue;
        const FlowIndex::Row& row = index_.row(i);
        if (file_.name(id) == row.member && file_.type(id.type_idx) == row.descriptor) names.push_back(f);
      }
    }
    return names;
  }

  void run(std::vector<std::uint16_t>& by_method, std::vector<FlowRows>& rows,
           std::vector<policies::ImplicitEdge>& typed) {
    rows.emplace_back();
    std::vector<std::pair<std::uint32_t, std::size_t>> by_type;  // of method, and its edge in `typed`
    find_callback_parameters();
    by_method.assign(file_.method_ids_size(), 0);
    std::vector<std::span<const std::uint32_t>> by_string(file_.string_ids_size());
    std::vector<bool> asked(file_.string_ids_size());
    for (std::uint32_t i = 0; i < file_.method_ids_size(); ++i) {
      const dex::MethodId id = file_.method({i});
      const std::uint32_t name = id.name_idx.value;
      if (!asked[name]) {
        asked[name] = true;
        by_string[name] = index_.named(file_.name(id));
      }
      const bool may_register = takes_callback_[id.proto_idx.value];
      if (by_string[name].empty() && !may_register) continue;
      FlowRows found = by_string[name].empty() ? FlowRows{} : match(id, by_string[name]);
      const std::size_t before = typed.size();
      if (found.edges.empty() && may_register) add_typed(id, typed);
      if (is_empty(found) && typed.size() == before) continue;
      if (rows.size() > std::numeric_limits<std::uint16_t>::max()) break;
      by_method[i] = static_cast<std::uint16_t>(rows.size());
      for (std::size_t k = before; k < typed.size(); ++k) by_type.emplace_back(rows.size(), k);
      rows.push_back(std::move(found));
    }
    for (const auto& [row, edge] : by_type) rows[row].edges.push_back(&typed[edge]);  // they have settled now
  }

 private:
  // Prototypes with a parameter of a type whose objects are called back.
  void find_callback_parameters() {
    std::vector<bool> is_callback(file_.type_ids_size());
    for (std::uint32_t i = 0; i < file_.type_ids_size(); ++i) {
      is_callback[i] = index_.is_callback_type(file_.type({i}));
    }
    takes_callback_.resize(file_.proto_ids_size());
    for (std::uint32_t i = 0; i < file_.proto_ids_size(); ++i) {
      const dex::TypeList parameters = file_.parameters(file_.proto({i}));
      for (std::uint32_t k = 0; k < parameters.size(); ++k) {
        takes_callback_[i] = takes_callback_[i] || is_callback[parameters[k].value];
      }
    }
  }

  void add_typed(const dex::MethodId& id, std::vector<policies::ImplicitEdge>& typed) {
    const std::string_view on = file_.type(id.class_idx), name = file_.name(id);
    const dex::TypeList parameters = file_.parameters(file_.proto(id.proto_idx));
    // Whether there is a receiver shows at the call: registrations are instance methods, but for a few.
    std::uint32_t position = 1;
    for (std::uint32_t k = 0; k < parameters.size(); ++k) {
      const std::string_view parameter = file_.type(parameters[k]);
      if (const policies::CallbackType* row = index_.flow().find_callback_type(on, name, parameter)) {
        policies::ImplicitEdge edge;
        edge.id = row->id;
        edge.class_descriptor = on;
        edge.member = name;
        edge.descriptor = "*";
        edge.argument = static_cast<std::uint8_t>(position);
        edge.callback_class = row->callback_class;
        edge.callbacks = row->callbacks;
        edge.own_callbacks = static_cast<std::uint32_t>(row->callbacks.size());
        edge.kind = row->kind;
        edge.trigger = row->trigger;
        edge.background = row->background;
        edge.returns_result = row->returns_result;
        edge.later = row->later;
        typed.push_back(std::move(edge));
      }
      position += parameter == "J" || parameter == "D" ? 2 : 1;
    }
  }

  FlowRows match(const dex::MethodId& id, std::span<const std::uint32_t> candidates) {
    FlowRows found;
    const TypeId type = program_.type(dex_, id.class_idx);
    std::string signature;
    for (const std::uint32_t i : candidates) {
      const FlowIndex::Row& row = index_.row(i);
      if (!row_types_[i].present() || !is_meant(type, row, row_types_[i])) continue;
      if (row.descriptor != "*") {
        if (signature.empty()) signature = file_.signature(file_.proto(id.proto_idx));
        if (row.descriptor != signature) continue;
      }
      switch (row.table) {
        case FlowIndex::Table::edge:
          found.edges.push_back(&index_.flow().edges[row.index]);
          break;
        case FlowIndex::Table::store:
          if (found.store == nullptr) found.store = &index_.flow().stores[row.index];
          break;
        case FlowIndex::Table::intent:
          if (found.intent == nullptr) found.intent = &index_.flow().intents[row.index];
          break;
        case FlowIndex::Table::callback:
          if (found.callback == nullptr)
            found.callback = &index_.flow().edges[row.index].callbacks[row.callback];
          break;
        case FlowIndex::Table::find_view:
          found.views = FlowRows::Views::find;
          break;
        case FlowIndex::Table::caption:
          found.views = FlowRows::Views::caption;
          break;
        case FlowIndex::Table::own_id:
          found.views = FlowRows::Views::own_id;
          break;
      }
    }
    return found;
  }

  bool is_meant(TypeId type, const FlowIndex::Row& row, TypeId wanted) {
    if (type == wanted) return true;
    return row.member != "<init>" && hierarchy_.descends(type, wanted);
  }

  const Program& program_;
  std::uint32_t dex_;
  const dex::DexFile& file_;
  const Hierarchy& hierarchy_;
  const FlowIndex& index_;
  std::span<const TypeId> row_types_;
  std::vector<bool> takes_callback_;  // by ProtoIdx
};

}  // namespace

FlowIndex::FlowIndex(const policies::Catalogue& catalogue) : catalogue_(&catalogue) {
  const policies::Flow& flow = catalogue.flow;
  const auto add = [&](Table table, std::size_t index, const auto& row) {
    rows_.push_back(
        {table, static_cast<std::uint32_t>(index), 0, row.class_descriptor, row.member, row.descriptor});
  };
  rows_.reserve(flow.edges.size() + flow.stores.size() + flow.intents.size());
  for (std::size_t i = 0; i < flow.edges.size(); ++i) add(Table::edge, i, flow.edges[i]);
  for (std::size_t i = 0; i < flow.stores.size(); ++i) add(Table::store, i, flow.stores[i]);
  for (std::size_t i = 0; i < flow.intents.size(); ++i) add(Table::intent, i, flow.intents[i]);
  // Interfaces of callbacks, each method once; a lifecycle's methods are the platform's to call.
  std::set<std::tuple<std::string_view, std::string_view, std::string_view>> seen;
  for (std::uint32_t i = 0; i < flow.edges.size(); ++i) {
    const policies::ImplicitEdge& edge = flow.edges[i];
    for (std::uint32_t k = 0; k < edge.own_callbacks; ++k) {
      const policies::CallbackMethod& callback = edge.callbacks[k];
      if (callback.name == "*" || edge.callback_class.empty()) continue;
      if (!seen.emplace(edge.callback_class, callback.name, callback.descriptor).second) continue;
      rows_.push_back({Table::callback, i, k, edge.callback_class, callback.name, callback.descriptor});
    }
  }
  for (const ViewMethod& method : kViewMethods) {
    rows_.push_back({method.table, 0, 0, method.class_descriptor, method.member, method.descriptor});
  }
  for (const policies::CallbackType& type : flow.callback_types) callback_types_.insert(type.callback_class);
  by_name_.reserve(rows_.size());
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].table == Table::store && rows_[i].descriptor.starts_with('L')) {
      name_fields_.push_back(i);
      continue;
    }
    const auto [it, fresh] = by_name_.try_emplace(rows_[i].member, static_cast<std::uint32_t>(lists_.size()));
    if (fresh) lists_.emplace_back();
    lists_[it->second].push_back(i);
  }
}

std::span<const std::uint32_t> FlowIndex::named(std::string_view member) const {
  const auto it = by_name_.find(member);
  if (it == by_name_.end()) return {};
  return lists_[it->second];
}

FlowMatches::FlowMatches(const Program& program, const Hierarchy& hierarchy, const FlowIndex& index,
                         ThreadPool& pool)
    : by_method_(program.dex_files().size()),
      rows_(program.dex_files().size()),
      names_(program.dex_files().size()),
      typed_(program.dex_files().size()) {
  std::vector<TypeId> row_types(index.size());
  for (std::uint32_t i = 0; i < index.size(); ++i) {
    row_types[i] = hierarchy.find(index.row(i).class_descriptor).value_or(TypeId{});
  }
  pool.for_each(by_method_.size(), [&](std::size_t dex) {
    FileMatcher matcher(program, static_cast<std::uint32_t>(dex), hierarchy, index, row_types);
    matcher.run(by_method_[dex], rows_[dex], typed_[dex]);
    names_[dex] = matcher.find_names();
  });
}

}  // namespace mingcha::program
