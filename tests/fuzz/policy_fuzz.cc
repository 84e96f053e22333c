// Any bytes as a privacy policy, read to the end: the first byte chooses the name, and so the format where the bytes do
// not.
#include <cstdlib>

#include "analyzer/privacy_policy/policy_text.h"
#include "analyzer/privacy_policy/vocabulary.h"
#include "policies/policy_set.h"

namespace {

using namespace mingcha;

struct Words {
  Result<policies::PolicySet> set = policies::PolicySet::built_in();
  Result<policies::PolicyTerms> terms = set->policy_terms();
  privacy_policy::Vocabulary vocabulary{*terms, set->catalogue()};
};

/// A quote is a stretch of the text, at most as long as quotes may be.
void check(const privacy_policy::Quote& quote, const privacy_policy::Document& document) {
  if (quote.text.size() > privacy_policy::kLongestQuote || quote.offset > document.text.size()) std::abort();
  if (document.text.compare(quote.offset, quote.text.size(), quote.text) != 0) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Words words;
  constexpr std::string_view kNames[] = {"policy.txt", "policy.html", "policy.md"};
  if (size == 0) return 0;
  const Result<privacy_policy::Document> document =
      privacy_policy::read_document({data + 1, size - 1}, kNames[data[0] % std::size(kNames)]);
  if (!document) return 0;
  const privacy_policy::PolicyText policy = privacy_policy::read_policy(*document, words.vocabulary);
  std::uint32_t last = 0;
  for (const privacy_policy::Disclosure& fact : policy.disclosures) {
    check(fact.quote, *document);
    if (fact.information.empty() || fact.collector.empty() || fact.quote.offset < last) std::abort();
    last = fact.quote.offset;
  }
  for (const privacy_policy::Denial& fact : policy.denials) check(fact.quote, *document);
  for (const privacy_policy::ListedSdk& fact : policy.sdks) check(fact.quote, *document);
  for (const privacy_policy::ExplainedPermission& fact : policy.permissions) check(fact.quote, *document);
  for (const privacy_policy::Statement& fact : policy.statements) check(fact.quote, *document);
  for (const privacy_policy::Promise& fact : policy.promises) check(fact.quote, *document);
  return 0;
}
