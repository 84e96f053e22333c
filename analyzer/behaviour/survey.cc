#include "analyzer/behaviour/survey.h"

#include <algorithm>

namespace mingcha::behaviour {
namespace {

// Strings and resources that may belong to a consent gate, strings that are signs of conduct, and all layouts.
WantedConstants wanted_constants(const program::Program& program, const ConsentTexts& texts,
                                 const ConductTexts& conduct) {
  WantedConstants wanted;
  wanted.strings.resize(program.dex_files().size());
  for (std::uint32_t dex = 0; dex < wanted.strings.size(); ++dex) {
    wanted.strings[dex].resize(program.dex_files()[dex].string_ids_size());
    for (const auto& [index, roles] : texts.marked_strings(dex)) wanted.strings[dex][index] = true;
    for (const auto& [index, sign] : conduct.strings[dex]) wanted.strings[dex][index] = true;
  }
  wanted.resources = texts.layouts().ids();
  for (const auto& [id, roles] : texts.marked_texts()) wanted.resources.push_back(id);
  for (const auto& [id, roles] : texts.marked_names()) wanted.resources.push_back(id);
  std::sort(wanted.resources.begin(), wanted.resources.end());
  wanted.resources.erase(std::unique(wanted.resources.begin(), wanted.resources.end()), wanted.resources.end());
  return wanted;
}

}  // namespace

Survey::Survey(const App& app, const CatalogueIndex& index, ThreadPool& pool, const Deadline& deadline,
               Reasons& reasons, const std::function<void()>& beside)
    : layouts_(app.resources, app.reader, reasons) {
  const program::Program& program = app.program;
  std::vector<DexTargets> targets(program.dex_files().size());
  const auto walk = [&] {
    pool.for_each(targets.size() + 2, [&](std::size_t i) {
      if (i == 0) {
        texts_.emplace(program, app.resources, layouts_, index.consent(), pool);
      } else if (i == 1) {
        conduct_texts_ = find_conduct_texts(program, app.resources, index.conduct());
      } else {
        targets[i - 2] = find_targets(program, static_cast<std::uint32_t>(i - 2), index);
      }
    });
    scan_ = scan_code(program, targets, index, wanted_constants(program, *texts_, conduct_texts_), pool, deadline,
                      reasons);
  };
  const auto link = [&] { tables_.emplace(program, index.catalogue().platform_classes, index.flow(), pool); };
  const std::function<void()> parts[] = {walk, link, beside};
  pool.for_each(std::size(parts), [&](std::size_t i) { parts[i](); });

  std::vector<std::vector<program::Model>> models(targets.size());
  for (std::size_t i = 0; i < targets.size(); ++i) models[i] = std::move(targets[i].models);
  // The graph is where most memory is taken: what only the walk needed goes before.
  targets = {};
  if (app.reader != nullptr) app.reader->rest();
  reachability_.emplace(app, index, *tables_, std::move(models), scan_, *texts_, pool, deadline, reasons);
}

}  // namespace mingcha::behaviour
