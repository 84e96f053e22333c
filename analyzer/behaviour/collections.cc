#include "analyzer/behaviour/collections.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "analyzer/dex/code_item.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

auto content(const Collection& c) { return std::tie(c.site, c.information, c.via, c.api, c.argument, c.owner); }

bool same_read(const Collection& a, const Collection& b) {
  return a.site == b.site && a.information == b.information && a.via == b.via;
}

}  // namespace

std::string_view severity_name(policies::Severity severity) noexcept {
  switch (severity) {
    case policies::Severity::info: return "info";
    case policies::Severity::low: return "low";
    case policies::Severity::medium: return "medium";
    case policies::Severity::high: return "high";
  }
  return "info";
}

void add_collections(std::vector<Collection> more, std::vector<Collection>& collections) {
  if (more.empty()) return;
  collections.insert(collections.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  std::stable_sort(collections.begin(), collections.end(),
                   [](const Collection& a, const Collection& b) { return content(a) < content(b); });
  collections.erase(std::unique(collections.begin(), collections.end(), same_read), collections.end());
  for (std::size_t i = 0; i < collections.size(); ++i) collections[i].id = fmt::format("c{}", i + 1);
}

std::string spell(const policies::SensitiveApi& api) {
  switch (api.kind) {
    case policies::ApiKind::call:
      return fmt::format("{}->{}{}", api.class_descriptor, api.member, api.descriptor == "*" ? "" : api.descriptor);
    case policies::ApiKind::field:
      return api.descriptor == "*" ? fmt::format("{}->{}", api.class_descriptor, api.member)
                                   : fmt::format("{}->{}:{}", api.class_descriptor, api.member, api.descriptor);
    default:
      return std::string(api.member);
  }
}

Site site_of(const App& app, const Place& place) {
  const dex::DexFile& file = app.program.dex_files()[place.dex];
  const dex::MethodId method = file.method({place.method_idx});
  Site site;
  site.dex = app.dex_names[place.dex];
  site.class_name = utf8_from_mutf8(file.type(file.class_def(place.class_def).class_idx));
  site.method = utf8_from_mutf8(file.name(method)) + utf8_from_mutf8(file.signature(file.proto(method.proto_idx)));
  site.offset = place.pc;
  if (const Result<dex::CodeItem> code = dex::CodeItem::read(file, place.code_off)) {
    site.line = dex::line_at(file, *code, place.pc);
  }
  return site;
}

std::vector<Collection> collect(const App& app, const CatalogueIndex& index, const std::vector<Use>& uses,
                                Owners& owners, std::vector<Place>& places) {
  std::vector<std::pair<Collection, Place>> found;
  for (const Use& use : uses) {
    const policies::SensitiveApi& api = index.api(use.row);
    if (!api.collects && !api.callback) continue;
    const dex::DexFile& file = app.program.dex_files()[use.place.dex];
    Collection collection;
    collection.api = spell(api);
    collection.via = use.via;
    collection.site = site_of(app, use.place);
    collection.owner = owners.owner_of(file.type(file.class_def(use.place.class_def).class_idx));
    collection.severity = severity_name(api.severity);
    collection.argument = use.argument;
    for (const policies::InformationIdx information : api.information) {
      collection.information = index.catalogue()[information].id;
      found.emplace_back(collection, use.place);
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return content(a.first) < content(b.first); });
  found.erase(std::unique(found.begin(), found.end(),
                          [](const auto& a, const auto& b) { return same_read(a.first, b.first); }),
              found.end());
  std::vector<Collection> out;
  places.clear();
  for (auto& [collection, place] : found) {
    collection.id = fmt::format("c{}", out.size() + 1);
    out.push_back(std::move(collection));
    places.push_back(place);
  }
  return out;
}

}  // namespace mingcha::behaviour
