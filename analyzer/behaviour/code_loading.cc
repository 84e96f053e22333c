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
  const std::size_t first = std::min(app.first_loaded, app.dex_names.size());
  const auto begin = app.dex_names.begin() + static_cast<std::ptrdiff_t>(first);
  return std::any_of(begin, app.dex_names.end(), [&](std::string_view name) {
    return file_name(name.substr(0, name.find('!'))) == file_name(path);
  });
}

// "Lcn/a/b/C;" is of "cn.a.b" and of "cn.a.b.C".
bool is_of(std::string_view descriptor, std::string_view prefix) {
  if (!descriptor.starts_with('L') || descriptor.size() < prefix.size() + 2) return false;
  const std::string_view name = descriptor.substr(1, prefix.size());
  const bool is_same = std::equal(name.begin(), name.end(), prefix.begin(),
                                  [](char a, char b) { return a == b || (a == '/' && b == '.'); });
  return is_same && std::string_view("/;$").find(descriptor[prefix.size() + 1]) != std::string_view::npos;
}

const policies::KnownLoader* known_loader(const policies::Catalogue& catalogue, std::string_view descriptor) {
  const auto& rows = catalogue.known_loaders;
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return is_of(descriptor, r.prefix); });
  return row == rows.end() ? nullptr : &*row;
}

std::string simple_name(std::string_view descriptor) {
  const std::size_t slash = descriptor.rfind('/') + 1;
  return std::string(descriptor.substr(slash, descriptor.size() - slash - 1));
}

}  // namespace

void observe_code_loading(const Evidence& evidence, bool is_hidden, Reasons& reasons) {
  std::map<std::string, std::string> loaders, of_installed;  // by method: what it loads
  for (const MarkedCall& marked : evidence.scan.marked) {
    const Mark& mark = evidence.index.mark(marked.mark);
    if (mark.table != MarkTable::code_loader) continue;
    const Occurrence at = occurrence_at(evidence, marked.place);
    if (at.phase == Phase::unreached) continue;
    const policies::KnownLoader* known = known_loader(evidence.index.catalogue(), at.site.class_name);
    if (known != nullptr && known->loads == policies::LoadedCodeOf::own) continue;
    const std::string path = marked.argument.texts.empty() ? std::string(kUnknownPath) : marked.argument.texts.front();
    if (path != kUnknownPath && is_examined(evidence.app, path)) continue;
    std::map<std::string, std::string>& loads = known == nullptr ? loaders : of_installed;
    loads.try_emplace(fmt::format("{} {}->{}", at.site.dex, at.site.class_name, at.site.method),
                      fmt::format("{} {}", simple_name(mark.class_descriptor), path));
  }
  for (const auto& [method, loads] : loaders) reasons.add(ReasonKind::code_loaded, method, loads);
  for (const auto& [method, loads] : of_installed) reasons.add(ReasonKind::code_of_installed, method, loads);
  if (evidence.app.encrypted == nullptr) return;
  for (const EncryptedEntry& entry : *evidence.app.encrypted) {
    const bool is_code = entry.is_code || is_hidden || !loaders.empty();
    reasons.add(is_code ? ReasonKind::code_encrypted : ReasonKind::content_encrypted, entry.where);
  }
}

}  // namespace mingcha::behaviour
