#include "analyzer/native/string_functions.h"

namespace mingcha::native {
namespace {

using Does = StringFunction::Does;
constexpr std::uint8_t kNo = StringFunction::none;

// "std::string" of libc++ behind its inline namespace, and of libstdc++.
constexpr std::string_view kClass = "12basic_stringIcNS_11char_traitsIcEENS_9allocatorIcEEE";
constexpr std::string_view kBegin = "_ZNSt", kBeginOfConst = "_ZNKSt", kCounted = "_ZNSs",
                           kCountedConst = "_ZNKSs";

constexpr StringFunction kFunctions[] = {
    {"6__initEPKcm", Does::set, 1, 2},
    {"6__initEPKcj", Does::set, 1, 2},
    {"6__initEPKcmm", Does::set, 1, 2},
    {"6__initEPKcjj", Does::set, 1, 2},
    {"C1EPKc", Does::set, 1, kNo},
    {"C2EPKc", Does::set, 1, kNo},
    {"C1IDnEEPKc", Does::set, 1, kNo},
    {"C2IDnEEPKc", Does::set, 1, kNo},
    {"aSEPKc", Does::set, 1, kNo},
    {"6assignEPKc", Does::set, 1, kNo},
    {"6assignEPKcm", Does::set, 1, 2},
    {"6assignEPKcj", Does::set, 1, 2},
    {"C1ERKS5_", Does::set_string, 1, kNo},
    {"C2ERKS5_", Does::set_string, 1, kNo},
    {"aSERKS5_", Does::set_string, 1, kNo},
    {"6appendEPKc", Does::add, 1, kNo},
    {"pLEPKc", Does::add, 1, kNo},
    {"6appendEPKcm", Does::add, 1, 2},
    {"6appendEPKcj", Does::add, 1, 2},
    {"6appendERKS5_", Does::add_string, 1, kNo},
    {"pLERKS5_", Does::add_string, 1, kNo},
    {"9push_backEc", Does::add_letter, 1, kNo},
    {"pLEc", Does::add_letter, 1, kNo},
    {"6insertEmPKc", Does::put_before, 2, 1},
    {"6insertEjPKc", Does::put_before, 2, 1},
    {"7reserveEm", Does::keep, kNo, kNo},
    {"7reserveEj", Does::keep, kNo, kNo},
};
constexpr StringFunction kCountedFunctions[] = {
    {"C1EPKcRKSaIcE", Does::set, 1, kNo},
    {"C2EPKcRKSaIcE", Does::set, 1, kNo},
    {"C1ERKSs", Does::set_string, 1, kNo},
    {"C2ERKSs", Does::set_string, 1, kNo},
    {"aSERKSs", Does::set_string, 1, kNo},
    {"6assignERKSs", Does::set_string, 1, kNo},
    {"aSEPKc", Does::set, 1, kNo},
    {"6assignEPKc", Does::set, 1, kNo},
    {"6assignEPKcm", Does::set, 1, 2},
    {"6assignEPKcj", Does::set, 1, 2},
    {"6appendEPKc", Does::add, 1, kNo},
    {"pLEPKc", Does::add, 1, kNo},
    {"6appendEPKcm", Does::add, 1, 2},
    {"6appendEPKcj", Does::add, 1, 2},
    {"6appendERKSs", Does::add_string, 1, kNo},
    {"pLERKSs", Does::add_string, 1, kNo},
    {"9push_backEc", Does::add_letter, 1, kNo},
    {"pLEc", Does::add_letter, 1, kNo},
    {"6insertEmPKc", Does::put_before, 2, 1},
    {"6insertEjPKc", Does::put_before, 2, 1},
    {"7reserveEm", Does::keep, kNo, kNo},
    {"7reserveEj", Does::keep, kNo, kNo},
};

// What stands behind "_ZNSt6__ndk1" and the name of the class; empty for other classes.
std::string_view behind_class(std::string_view mangled) noexcept {
  std::size_t size = 0, i = 0;
  for (; i < mangled.size() && mangled[i] >= '0' && mangled[i] <= '9' && size < 100; ++i)
    size = size * 10 + static_cast<std::size_t>(mangled[i] - '0');
  if (i == 0 || mangled.size() < i + size) return {};
  mangled.remove_prefix(i + size);
  if (!mangled.starts_with(kClass)) return {};
  return mangled.substr(kClass.size());
}

template <std::size_t N>
std::optional<StringFunction> look_up(std::string_view name, const StringFunction (&functions)[N],
                                      bool counted) {
  for (const StringFunction& each : functions) {
    if (each.name != name) continue;
    StringFunction found = each;
    found.counted = counted;
    return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<StringFunction> find_string_function(std::string_view mangled) noexcept {
  constexpr StringFunction kKeep{"", Does::keep, kNo, kNo};
  if (mangled.starts_with(kCounted)) return look_up(mangled.substr(kCounted.size()), kCountedFunctions, true);
  if (mangled.starts_with(kCountedConst)) return kKeep;
  if (mangled.starts_with(kBeginOfConst) && !behind_class(mangled.substr(kBeginOfConst.size())).empty())
    return kKeep;
  if (!mangled.starts_with(kBegin)) return std::nullopt;
  return look_up(behind_class(mangled.substr(kBegin.size())), kFunctions, false);
}

OwnStringFunctions::OwnStringFunctions(const ElfFile& file) {
  for (const Symbol& symbol : file.symbols()) {
    if (!symbol.defined || !symbol.name.starts_with("_ZNS")) continue;
    if (const auto function = find_string_function(symbol.name))
      functions_.insert_or_assign(symbol.address | (symbol.thumb ? 1U : 0U), *function);
  }
}

const StringFunction* OwnStringFunctions::find(std::uint64_t address) const {
  const auto it = functions_.find(address);
  return it == functions_.end() ? nullptr : &it->second;
}

}  // namespace mingcha::native
