#include "policies/technique_loader.h"

#include <algorithm>
#include <tuple>

namespace mingcha::policies {
namespace {

constexpr std::string_view kKinds[] = {"packer",  "protector",     "obfuscator",  "framework",
                                       "hot_fix", "plugin_engine", "mini_program"};
constexpr std::string_view kPlaces[] = {"application_class", "class_prefix", "library", "entry", "section", "code"};
constexpr std::string_view kStrengths[] = {"weak", "strong"};
constexpr std::string_view kLoads[] = {"own", "installed"};

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
    if (!place) continue;
    const bool is_sign = static_cast<TechniquePlace>(*place) != TechniquePlace::code;
    const auto strength = is_sign ? word_of(table, kStrength, kStrengths) : std::optional<std::size_t>(0);
    if (!strength) continue;
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
std::string_view name_of(LoadedCodeOf whose) { return kLoads[static_cast<std::size_t>(whose)]; }
std::string_view name_of(TechniquePlace place) { return kPlaces[static_cast<std::size_t>(place)]; }

void read_packers(TsvReader table, Catalogue& catalogue, Rows mode) { read_techniques(table, catalogue.packers, mode); }

void read_frameworks(TsvReader table, Catalogue& catalogue, Rows mode) {
  read_techniques(table, catalogue.frameworks, mode);
}

void read_bridges(TsvReader table, Catalogue& catalogue, Rows mode) {
  static constexpr std::string_view kUses[] = {"member", "call"};
  static constexpr std::string_view kSeverities[] = {"low", "medium", "high"};
  while (table.next()) {
    const auto use = word_of(table, 1, kUses);
    const auto severity = word_of(table, 4, kSeverities);
    if (!use || !severity) continue;
    const Bridge row{table[0], *use == 1, list_of(table[2]), list_of(table[3]), kSeverities[*severity]};
    const auto unknown = std::find_if(row.information.begin(), row.information.end(), [&](std::string_view id) {
      return mode == Rows::own_rows && !catalogue.find_information(id);
    });
    if (unknown != row.information.end()) {
      table.complain_at(*unknown, "an id of information.tsv");
      continue;
    }
    if (row.information.empty()) {
      table.complain(3, "what it yields");
      continue;
    }
    put(catalogue.bridges, row, mode, [](const auto& a, const auto& b) { return a.api == b.api && a.is_call == b.is_call; });
  }
}

void read_code_loaders(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    if (!is_method(table, 0, 1, 2)) continue;
    CodeLoader row{table[0], table[1], table[2], std::nullopt};
    if (!table[3].empty() && !(row.argument = position_of(table, table[3]))) continue;
    put(catalogue.code_loaders, row, mode, [](const auto& a, const auto& b) {
      return std::tie(a.class_descriptor, a.member, a.descriptor) == std::tie(b.class_descriptor, b.member, b.descriptor);
    });
  }
}

void read_known_loaders(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    const auto loads = word_of(table, 1, kLoads);
    if (!loads) continue;
    if (table[0].empty() || table[0].find('/') != std::string_view::npos) {
      table.complain(0, "a class or package with dots");
      continue;
    }
    put(catalogue.known_loaders, KnownLoader{table[0], static_cast<LoadedCodeOf>(*loads)}, mode,
        [](const auto& a, const auto& b) { return a.prefix == b.prefix; });
  }
}

}  // namespace mingcha::policies
