#include "analyzer/privacy_policy/sdk_list.h"

#include <algorithm>

#include "analyzer/privacy_policy/reading.h"

namespace mingcha::privacy_policy {

ListedSdk* listed(PolicyText& out, std::string_view name, std::string_view id, const Quote& quote) {
  // A list of real length is searched in no time; a hostile one is searched among its first entries only.
  constexpr std::size_t kSearched = 500;
  const std::size_t searched = std::min(out.sdks.size(), kSearched);
  for (std::size_t i = 0; i < searched; ++i) {
    ListedSdk& sdk = out.sdks[i];
    if (id.empty() ? sdk.id.empty() && sdk.name == name : sdk.id == id) return &sdk;
  }
  if (out.sdks.size() >= kMostFacts) return nullptr;
  ListedSdk sdk;
  sdk.name = name;
  sdk.id = id;
  sdk.quote = quote;
  out.sdks.push_back(std::move(sdk));
  return &out.sdks.back();
}

void add_information(ListedSdk& sdk, std::string_view id) {
  const auto at = std::lower_bound(sdk.information.begin(), sdk.information.end(), id);
  if (at == sdk.information.end() || *at != id) sdk.information.insert(at, std::string(id));
}

}  // namespace mingcha::privacy_policy
