// Look-ups in the catalogue. Tables of some hundred rows are searched from the front: they are asked a few times a
// package. Literals are asked for every constant that reaches a carrier, so they are sorted.
#include "policies/catalogue.h"

#include <algorithm>
#include <tuple>

namespace mingcha::policies {
namespace {

constexpr std::size_t kLongestLiteral = 1024;
constexpr std::ptrdiff_t kMostParts = 16;  // of a path one of whose parts is any name

bool holds(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The row of exactly this text, or null.
const SensitiveApi* exact(const Catalogue& catalogue, ApiKind kind, std::string_view text) {
  const auto at = std::lower_bound(catalogue.literal_order.begin(), catalogue.literal_order.end(), std::tie(kind, text),
                                   [&](std::uint32_t index, const auto& wanted) {
                                     const SensitiveApi& row = catalogue.apis[index];
                                     return std::tie(row.kind, row.member) < wanted;
                                   });
  if (at == catalogue.literal_order.end()) return nullptr;
  const SensitiveApi& row = catalogue.apis[*at];
  return row.kind == kind && row.member == text ? &row : nullptr;
}

const SensitiveApi* find_uri(const Catalogue& catalogue, std::string_view text) {
  for (std::size_t size = text.size(); size > 0; --size) {
    const bool whole = size == text.size();
    const char after = whole ? '\0' : text[size];
    const bool boundary = whole || after == '/' || after == '?' || after == '#' || text[size - 1] == '_';
    if (!boundary) continue;
    if (const SensitiveApi* row = exact(catalogue, ApiKind::uri, text.substr(0, size))) return row;
  }
  return nullptr;
}

/// "/storage/emulated/0/x" and the other names of shared storage as "/sdcard/x".
std::string shared_storage(std::string_view path) {
  static constexpr std::string_view kNames[] = {"/storage/emulated/0", "/storage/self/primary", "/mnt/sdcard",
                                                "/data/media/0"};
  for (const std::string_view name : kNames)
    if (path.starts_with(name) && (path.size() == name.size() || path[name.size()] == '/'))
      return std::string("/sdcard").append(path.substr(name.size()));
  return std::string(path);
}

const SensitiveApi* find_file(const Catalogue& catalogue, std::string_view given) {
  std::string text = shared_storage(given);
  if (text.size() > 1 && text.ends_with('/')) {
    if (const SensitiveApi* row = exact(catalogue, ApiKind::file_path, text)) return row;
    text.pop_back();
  }
  const std::string_view path = text;
  if (const SensitiveApi* row = exact(catalogue, ApiKind::file_path, path)) return row;
  for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos && slash > 0;
       slash = path.rfind('/', slash - 1))
    if (const SensitiveApi* row = exact(catalogue, ApiKind::file_path, path.substr(0, slash + 1))) return row;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1))
    if (const SensitiveApi* row = exact(catalogue, ApiKind::file_path, path.substr(slash + 1)))
      return row;
  // A row may leave one part of the path open.
  if (std::count(path.begin(), path.end(), '/') > kMostParts) return nullptr;
  for (std::size_t begin = path.find('/'); begin != std::string_view::npos; begin = path.find('/', begin + 1)) {
    const std::size_t end = std::min(path.find('/', begin + 1), path.size());
    const std::string open = std::string(path.substr(0, begin + 1)).append("*").append(path.substr(end));
    if (const SensitiveApi* row = exact(catalogue, ApiKind::file_path, open)) return row;
  }
  return nullptr;
}

/// The command with single blanks, without "sh -c" and the folder of its program.
std::string plain_command(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  for (const std::string_view shell : {"/system/bin/sh -c ", "sh -c "})
    if (out.starts_with(shell)) out.erase(0, shell.size());
  for (const std::string_view folder : {"/system/bin/", "/system/xbin/", "/vendor/bin/"})
    if (out.starts_with(folder)) out.erase(0, folder.size());
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

const SensitiveApi* find_command(const Catalogue& catalogue, std::string_view text) {
  const std::string command = plain_command(text);
  const std::string_view words = command;
  const SensitiveApi* row = nullptr;
  std::size_t matched = words.size();
  for (; matched > 0 && row == nullptr; --matched) {
    const bool whole = matched == words.size();
    const bool boundary = whole || words[matched] == ' ' || words[matched] == '|' || words[matched] == ';' ||
                          words[matched - 1] == '/';
    if (boundary) row = exact(catalogue, ApiKind::shell_command, words.substr(0, matched));
  }
  const bool whole_command = row != nullptr && row->member.size() == words.size();
  if (whole_command) return row;
  const auto argument_of = [&](std::string_view program) -> std::string_view {
    if (!words.starts_with(program)) return {};
    const std::string_view rest = words.substr(program.size());
    return rest.substr(0, rest.find_first_of(" |;"));
  };
  if (const std::string_view name = argument_of("getprop "); !name.empty())
    if (const SensitiveApi* named = exact(catalogue, ApiKind::system_property, name)) return named;
  if (const std::string_view file = argument_of("cat "); !file.empty() && row == nullptr)
    return find_file(catalogue, file);
  return row;
}

}  // namespace

std::optional<InformationIdx> Catalogue::find_information(std::string_view id) const {
  for (std::uint32_t i = 0; i < information.size(); ++i)
    if (information[i].id == id) return InformationIdx{i};
  return std::nullopt;
}

const Permission* Catalogue::find_permission(std::string_view name) const {
  const auto at = std::lower_bound(permissions.begin(), permissions.end(), name,
                                   [](const Permission& row, std::string_view wanted) { return row.name < wanted; });
  return at != permissions.end() && at->name == name ? &*at : nullptr;
}

const Sdk* Catalogue::find_sdk(std::string_view id) const {
  const auto at = std::find_if(sdks.begin(), sdks.end(), [&](const Sdk& row) { return row.id == id; });
  return at == sdks.end() ? nullptr : &*at;
}

Baseline Catalogue::baseline_of(const Permission& permission, const AppType& type) const {
  for (const std::string_view name : {permission.name, permission.group}) {
    if (holds(type.core_permissions, name)) return Baseline::core;
    if (holds(type.extended_permissions, name)) return Baseline::extended;
    if (holds(beyond_types, name)) return Baseline::beyond;
  }
  return Baseline::unsaid;
}

const AppType* Catalogue::find_app_type(std::string_view name) const {
  const auto at = std::find_if(app_types.begin(), app_types.end(), [&](const AppType& row) {
    // "即时通信" is said as often as "即时通信类", its official name.
    const bool short_zh = row.name_zh.starts_with(name) && row.name_zh.substr(name.size()) == "类";
    return row.id == name || row.name_zh == name || short_zh || row.name_en == name ||
           std::to_string(row.number) == name;
  });
  return at == app_types.end() ? nullptr : &*at;
}

const SensitiveApi* Catalogue::find_literal(ApiKind kind, std::string_view text, std::string_view table) const {
  if (text.empty() || text.size() > kLongestLiteral) return nullptr;
  switch (kind) {
    case ApiKind::call:
    case ApiKind::field: return nullptr;
    case ApiKind::uri: return find_uri(*this, text);
    case ApiKind::file_path: return find_file(*this, text);
    case ApiKind::shell_command: return find_command(*this, text);
    case ApiKind::settings_key: return exact(*this, kind, std::string(table).append(":").append(text));
    case ApiKind::system_property:
    case ApiKind::intent_action:
    case ApiKind::native_symbol: return exact(*this, kind, text);
  }
  return nullptr;
}

}  // namespace mingcha::policies
