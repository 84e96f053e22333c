#include "policies/technique_loader.h"

#include <algorithm>
#include <tuple>

namespace mingcha::policies {
namespace {

constexpr std::string_view kKinds[] = {"packer", "protector", "obfuscator"};
constexpr std::string_view kPlaces[] = {"application_class", "class_prefix", "library", "entry"};
constexpr std::string_view kStrengths[] = {"weak", "strong"};

enum Column : std::size_t { kId, kNameZh, kNameEn, kVendor, kKind, kPlace, kValue, kStrength };

/// Index of the row's technique, which the row may name or rename.
std::optional<std::uint32_t> technique_of(const TsvReader& table, std::vector<Technique>& rows) {
  const bool known_before = !rows.empty() && rows.back().id == table[kId];
  auto found = known_before ? rows.end() - 1 : std::find_if(rows.begin(), rows.end(), [&](const Technique& row) {
    return row.id == table[kId];
  });
  if (found == rows.end() || !table[kNameZh].empty()) {
    for (const std::size_t column : {kNameZh, kNameEn}) {
      if (!table[column].empty()) continue;
      table.complain(column, "a name in the first row of an id");
      return std::nullopt;
    }
    const auto kind = word_of(table, kKind, kKinds);
    if (!kind) return std::nullopt;
    const Technique row{table[kId], table[kNameZh], table[kNameEn], table[kVendor], static_cast<TechniqueKind>(*kind)};
    if (found == rows.end()) found = rows.insert(found, row);
    *found = row;
  }
  return static_cast<std::uint32_t>(found - rows.begin());
}

void read_techniques(TsvReader& table, Techniques& techniques, Rows mode) {
  while (table.next()) {
    const auto place = word_of(table, kPlace, kPlaces);
    const auto strength = word_of(table, kStrength, kStrengths);
    if (!place || !strength) continue;
    if (table[kValue].empty()) {
      table.complain(kValue, "what is the sign");
      continue;
    }
    const auto technique = technique_of(table, techniques.rows);
    if (!technique) continue;
    const TechniqueSign sign{*technique, static_cast<TechniquePlace>(*place), table[kValue], *strength == 1};
    put(techniques.signs, sign, mode, [](const auto& a, const auto& b) {
      return std::tie(a.technique, a.place, a.value) == std::tie(b.technique, b.place, b.value);
    });
  }
}

}  // namespace

std::string_view name_of(TechniqueKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(TechniquePlace place) { return kPlaces[static_cast<std::size_t>(place)]; }

void read_packers(TsvReader table, Catalogue& catalogue, Rows mode) { read_techniques(table, catalogue.packers, mode); }

}  // namespace mingcha::policies
