// The privacy policy's text against the code, both ways: what is collected and not told, told and not collected.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzer/judge/report.h"
#include "policies/catalogue.h"

namespace mingcha::judge {

/// How the text speaks of something that the code does.
enum class Told : std::uint8_t {
  unknown,       ///< there is no text
  clear,         ///< by its own name
  vague,         ///< by a word that stands for many
  omitted,       ///< not at all
  contradicted,  ///< the text says that it is not done
  unlisted,      ///< of an SDK's collection: the text does not name the SDK
};

/// As rules spell it: "clear"; "" for unknown.
std::string_view spell(Told told) noexcept;

/// Facts of one app and one text, by index of the lists that they are about.
struct Reconciliation {
  std::vector<Told> collections;      ///< of each collection: its information, whoever is said to collect it
  std::vector<Told> shared;           ///< of each collection by an SDK: the text's entry for that SDK
  std::vector<bool> sdks_listed;      ///< of each SDK in the package
  std::vector<bool> permissions_explained;
  std::vector<bool> disclosures_in_code;  ///< of each disclosure: some code that runs collects it
  std::vector<bool> listed_present;       ///< of each listed SDK: the package holds it
};

/// Without a policy everything is unknown or false.
Reconciliation reconcile(const policies::Catalogue& catalogue, const behaviour::Behaviour& behaviour,
                         const PrivacyPolicy* policy);

}  // namespace mingcha::judge
