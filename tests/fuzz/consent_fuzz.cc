// Any bytes as a text and as a name, read with the built-in words of consent.
#include "analyzer/behaviour/consent_matcher.h"
#include "policies/policy_set.h"
#include "support/bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingcha;
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  static const behaviour::ConsentMatcher matcher(set.value().catalogue().consent);
  const std::string_view text = as_text({data, size});
  (void)describe(matcher.roles_of_text(text));
  for (const auto place : {policies::ConsentPlace::resource_name, policies::ConsentPlace::class_name}) {
    (void)matcher.roles_of_name(place, text);
  }
  return 0;
}
