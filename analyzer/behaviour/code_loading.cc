#include "analyzer/behaviour/code_loading.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace mingcha::behaviour {
namespace {

constexpr std::string_view kUnknownPath = "?";

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// "assets/plugin.apk!classes.dex" was in "plugin.apk".
bool is_examined(const App& app, std::string_view path) {
  const auto begin = app.dex_names.begin() + static_cast<std::ptrdiff_t>(std::min(app.first_loaded, app.dex_names.size()));
  return std::any_of(begin, app.dex_names.end(), [&](std::string_view name) {
    return file_name(name.substr(0, name.find('!'))) == file_name(path);
  });
}

std::string simple_name(std::string_view descriptor) {
  const std::size_t slash = descriptor.rfind('/') + 1;
  return std::string(descriptor.substr(slash, descriptor.size() - slash - 1));
}

}  // namespace

void observe_code_loading(const Evidence& evidence, bool is_hidden, Reasons& reasons) {
  std::map<std::string, std::string> loaders;  // by method: what it loads
  for (const MarkedCall& marked : evidence.scan.marked) {
    const Mark& mark = evidence.index.mark(marked.mark);
    if (mark.table != MarkTable::code_loader) continue;
    const policies::Sdk* sdk = sdk_of(evidence, owner_at(evidence, marked.place));
    if (sdk != nullptr && sdk->purpose == "library") continue;
    const Occurrence at = occurrence_at(evidence, marked.place);
    if (at.phase == Phase::unreached) continue;
    const std::string path = marked.argument.texts.empty() ? std::string(kUnknownPath) : marked.argument.texts.front();
    if (path != kUnknownPath && is_examined(evidence.app, path)) continue;
    loaders.try_emplace(fmt::format("{} {}->{}", at.site.dex, at.site.class_name, at.site.method),
                        fmt::format("{} {}", simple_name(mark.class_descriptor), path));
  }
  for (const auto& [method, loads] : loaders) reasons.add(ReasonKind::code_loaded, method, loads);
  if (evidence.app.encrypted == nullptr) return;
  for (const EncryptedEntry& entry : *evidence.app.encrypted) {
    const bool is_code = entry.is_code || is_hidden || !loaders.empty();
    reasons.add(is_code ? ReasonKind::code_encrypted : ReasonKind::content_encrypted, entry.where);
  }
}

}  // namespace mingcha::behaviour
