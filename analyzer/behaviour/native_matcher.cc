#include "analyzer/behaviour/native_matcher.h"

#include <algorithm>

#include "analyzer/behaviour/catalogue_index.h"

namespace mingcha::behaviour {
namespace {

using native::LibraryCall;
using native::Meaning;
using policies::ApiKind;
using policies::SensitiveApi;

// Kinds of literals that native code hands to the C library.
constexpr ApiKind kLiterals[] = {ApiKind::system_property, ApiKind::file_path, ApiKind::shell_command};
// How commands and their programs begin.
constexpr std::string_view kShells[] = {"/system/bin/", "/system/xbin/", "sh -c", "getprop "};

// Functions are looked up by such names; shorter ones are words too.
constexpr std::size_t kShortestName = 8;

// The position among a method's own parameters of an argument register; wide types take two.
std::optional<std::size_t> parameter_at(std::string_view signature, std::size_t reg) {
  std::size_t at = 0, number = 0;
  for (std::size_t i = 1; i < signature.size() && signature[i] != ')'; ++i, ++number) {
    if (at == reg) return number;
    const bool wide = signature[i] == 'J' || signature[i] == 'D';
    while (i < signature.size() && signature[i] == '[') ++i;
    if (i < signature.size() && signature[i] == 'L') i = std::min(signature.find(';', i), signature.size());
    at += wide ? 2 : 1;
  }
  return std::nullopt;
}

}  // namespace

NativeMatcher::NativeMatcher(const CatalogueIndex& index) : index_(&index) {
  const policies::Catalogue& catalogue = index.catalogue();
  std::vector<std::string_view> beginnings(std::begin(kShells), std::end(kShells));
  std::vector<std::string> classes;
  for (std::uint32_t row = 0; row < catalogue.apis.size(); ++row) {
    const SensitiveApi& api = catalogue.apis[row];
    if (api.kind == ApiKind::native_symbol) {
      rows_.push_back(row);
      wanted_.symbols.push_back({api.member, api.argument.value_or(0xff)});
      if (api.member.size() >= kShortestName) beginnings.push_back(api.member);
    } else if (api.kind == ApiKind::call || api.kind == ApiKind::field) {
      beginnings.push_back(api.class_descriptor.substr(1));
    } else if (std::find(std::begin(kLiterals), std::end(kLiterals), api.kind) != std::end(kLiterals)) {
      beginnings.push_back(api.member);
    }
  }
  std::sort(rows_.begin(), rows_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(catalogue.apis[a].member, a) < std::tie(catalogue.apis[b].member, b);
  });
  std::sort(wanted_.symbols.begin(), wanted_.symbols.end());
  wanted_.symbols.erase(std::unique(wanted_.symbols.begin(), wanted_.symbols.end(),
                                    [](const auto& a, const auto& b) { return a.name == b.name; }),
                        wanted_.symbols.end());
  texts_.emplace(beginnings);
  wanted_.texts = &*texts_;
  wanted_.is_wanted = [this](std::string_view text) {
    for (const ApiKind kind : kLiterals) {
      if (index_->literal(kind, text, {})) return true;
    }
    if (text.find('/') == std::string_view::npos) return text.size() >= kShortestName && is_symbol(text);
    const std::string descriptor = native::MeaningReader::descriptor_of(text);
    if (index_->api_class(descriptor) >= 0) return true;
    // What may be a class of the app: its methods may be called.
    return native::is_class_name(text) && !is_platform_name(descriptor);
  };
  wanted_.is_member = [this](std::string_view name) {
    const Symbol symbol = index_->symbol(name);
    return symbol != 0 && !index_->calls(symbol).empty();
  };
}

bool NativeMatcher::is_symbol(std::string_view name) const {
  const auto at = std::lower_bound(wanted_.symbols.begin(), wanted_.symbols.end(), name,
                                   [](const native::WantedSymbol& symbol, std::string_view n) { return symbol.name < n; });
  return at != wanted_.symbols.end() && at->name == name;
}

std::vector<NativeMatcher::Match> NativeMatcher::match(const LibraryCall& call) const {
  std::vector<Match> out;
  if (call.to == LibraryCall::To::import) {
    match_import(call, out);
  } else {
    match_member(call, out);
  }
  return out;
}

void NativeMatcher::match_import(const LibraryCall& call, std::vector<Match>& out) const {
  const policies::Catalogue& catalogue = index_->catalogue();
  auto row = std::lower_bound(
      rows_.begin(), rows_.end(), call.symbol,
      [&](std::uint32_t r, const std::string& name) { return catalogue.apis[r].member < name; });
  for (; row != rows_.end() && catalogue.apis[*row].member == call.symbol; ++row) {
    const SensitiveApi& api = catalogue.apis[*row];
    if (!api.argument) {
      if (api.collects) out.push_back({*row, {}});
      continue;
    }
    if (*api.argument >= call.arguments.size()) continue;
    const Meaning& argument = call.arguments[*api.argument];
    if (api.number) {
      // Numbers of 32 bits come with or without their sign.
      if (argument.is(Meaning::Kind::number) &&
          static_cast<std::int32_t>(argument.number) == static_cast<std::int32_t>(*api.number))
        out.push_back({*row, std::string(api.descriptor)});
      continue;
    }
    if (!argument.is(Meaning::Kind::text)) continue;
    if (const auto literal = index_->literal(api.argument_kind, argument.text, api.settings_table))
      out.push_back({*literal, argument.text});
  }
}

void NativeMatcher::match_member(const LibraryCall& call, std::vector<Match>& out) const {
  const Symbol symbol = index_->symbol(call.symbol);
  if (symbol == 0 || call.owner.empty()) return;
  const bool is_field = call.to == LibraryCall::To::java_field;
  // A subclass inherits what its parents declare.
  std::string_view owner = call.owner;
  for (unsigned depth = 0; depth < 16 && !owner.empty(); ++depth) {
    const int own = index_->api_class(owner);
    for (const ApiRow row : is_field ? index_->fields(symbol) : index_->calls(symbol)) {
      const SensitiveApi& api = index_->api(row);
      if (own < 0 || index_->api_class_of(row) != own || api.callback) continue;
      if (api.descriptor != "*" && api.descriptor != call.signature) continue;
      if (!api.argument) {
        if (api.collects) out.push_back({row, {}});
        continue;
      }
      const std::size_t reg = *api.argument - (call.is_static ? 0U : 1U);
      const auto position = parameter_at(call.signature, reg);
      if (!position || *position >= call.arguments.size()) continue;
      const Meaning& argument = call.arguments[*position];
      if (!argument.is(Meaning::Kind::java_text)) continue;
      if (const auto literal = index_->literal(api.argument_kind, argument.text, api.settings_table))
        out.push_back({*literal, argument.text});
    }
    if (!out.empty()) return;
    const policies::PlatformClass* parent = index_->platform_class(owner);
    owner = parent == nullptr ? std::string_view() : parent->superclass;
  }
}

}  // namespace mingcha::behaviour
