#include "cli/policy_file.h"

#include "cli/messages.h"
#include "support/digest.h"
#include "support/mapped_file.h"

namespace mingcha::cli {

Result<judge::PrivacyPolicy> read_policy_file(const std::string& path, const policies::PolicySet& policies) {
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return tl::unexpected(file.error());
  Result<privacy_policy::Document> document = privacy_policy::read_document(file->bytes(), path);
  if (!document) return tl::unexpected(document.error());
  const Result<policies::PolicyTerms> terms = policies.policy_terms();
  if (!terms) return tl::unexpected(terms.error());
  judge::PrivacyPolicy policy{"option", path, sha256_hex(file->bytes()), std::move(*document), {}};
  policy.text = privacy_policy::read_policy(policy.document, *terms, policies.catalogue());
  return policy;
}

Usage<std::shared_ptr<const judge::PrivacyPolicy>> read_given_policy(const Arguments& arguments,
                                                                     const policies::PolicySet& policies) {
  const std::string* path = arguments.one(OptionId::privacy_policy);
  if (path == nullptr) return nullptr;
  Result<judge::PrivacyPolicy> policy = read_policy_file(*path, policies);
  if (!policy) return tl::unexpected(say(Saying::bad_policy, arguments.lang, describe(policy.error())));
  return std::make_shared<const judge::PrivacyPolicy>(std::move(*policy));
}

}  // namespace mingcha::cli
