#include "policies/consent_loader.h"

#include <limits>

namespace mingcha::policies {
namespace {

constexpr std::string_view kPlaces[] = {"text",  "resource_name", "class_name",   "preference_key",
                                        "asset", "url",           "manifest_flag"};
constexpr std::string_view kRoles[] = {"title",    "agree",       "statement",          "refuse", "default-check",
                                       "withdraw", "personalise", "permission-purpose", "minor",  "check-box",
                                       "dialog",   "state",       "first-run",          "policy", "switch"};
constexpr std::string_view kUses[] = {"negation", "filler", "sentence", "other"};
constexpr std::string_view kContractRoles[] = {"preinit", "show",   "grant",    "state",
                                               "init",    "switch", "personal", "autostart"};
constexpr std::string_view kCollects[] = {"always", "unless-denied", "when-granted"};

enum TextColumn : std::size_t { kPlace, kValue, kLang, kRole, kStrength, kMatch, kTextSdk };
enum GrammarColumn : std::size_t { kWord, kWordLang, kUse };
enum ContractColumn : std::size_t {
  kClass,
  kMember,
  kDescriptor,
  kSdk,
  kContractRole,
  kArgument,
  kAgreed,
  kWhen,
  kNote
};

/// Built-in rows are known to be right (a test says so) and may be read before the SDKs are.
bool known_sdk(const TsvReader& table, std::size_t column, const Catalogue& catalogue, Rows mode) {
  if (mode == Rows::built_in || catalogue.find_sdk(table[column]) != nullptr) return true;
  table.complain(column, "an id of sdks.tsv");
  return false;
}

bool parse_contract(const TsvReader& table, const Catalogue& catalogue, Rows mode, ConsentContract& row) {
  if (!is_method(table, kClass, kMember, kDescriptor) || !known_sdk(table, kSdk, catalogue, mode))
    return false;
  const auto role = word_of(table, kContractRole, kContractRoles);
  if (!role) return false;
  row.class_descriptor = table[kClass], row.member = table[kMember], row.descriptor = table[kDescriptor];
  row.sdk = table[kSdk], row.note = table[kNote];
  row.role = static_cast<ContractRole>(*role);
  if (!table[kArgument].empty()) {
    row.argument = position_of(table, table[kArgument]);
    const auto agreed = number_of(table, kAgreed, 0, std::numeric_limits<int>::max());
    if (!row.argument || !agreed) return false;
    row.agreed = *agreed;
  }
  if (row.role != ContractRole::init) return true;
  const auto collects = word_of(table, kWhen, kCollects);
  if (collects) row.collects = static_cast<ContractCollects>(*collects);
  return collects.has_value();
}

}  // namespace

void read_consent_markers(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    const auto place = word_of(table, kPlace, kPlaces);
    const auto role = word_of(table, kRole, kRoles);
    const auto strength = word_of(table, kStrength, kStrengths);
    const auto match = word_of(table, kMatch, kMatches);
    if (!place || !role || !strength || !match) continue;
    if (table[kValue].empty()) {
      table.complain(kValue, "the word, name or key that marks a consent gate");
      continue;
    }
    if (!table[kTextSdk].empty() && !known_sdk(table, kTextSdk, catalogue, mode)) continue;
    const ConsentText row{static_cast<ConsentPlace>(*place),
                          table[kValue],
                          table[kLang],
                          static_cast<ConsentRole>(*role),
                          static_cast<ConsentStrength>(*strength),
                          static_cast<ConsentMatch>(*match),
                          table[kTextSdk]};
    put(catalogue.consent.texts, row, mode,
        [](const auto& a, const auto& b) { return a.place == b.place && a.value == b.value; });
  }
}

void read_consent_grammar(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    const auto use = word_of(table, kUse, kUses);
    if (!use) continue;
    const ConsentGrammar row{table[kWord], table[kWordLang], static_cast<WordUse>(*use)};
    put(catalogue.consent.grammar, row, mode, [](const auto& a, const auto& b) { return a.value == b.value; });
  }
}

void read_consent_contracts(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    ConsentContract row;
    if (parse_contract(table, catalogue, mode, row))
      put(catalogue.consent.contracts, row, mode, [](const auto& a, const auto& b) {
        return a.member == b.member && a.class_descriptor == b.class_descriptor &&
               a.descriptor == b.descriptor;
      });
  }
}

}  // namespace mingcha::policies
