// The bytes decide before the name does: a saved page may be called policy.txt.
#include "analyzer/privacy_policy/document.h"

#include <fmt/format.h>

#include "analyzer/privacy_policy/encoding.h"
#include "analyzer/privacy_policy/readers.h"

namespace mingcha::privacy_policy {

Result<Document> read_document(Bytes bytes, std::string_view name) {
  if (bytes.size() > kLargestPolicy) {
    return fail(Errc::over_budget, std::string(name), 0, fmt::format("{} > {}", bytes.size(), kLargestPolicy));
  }
  const Result<std::string> text = decode_text(bytes, name);
  if (!text) return tl::unexpected(text.error());
  return read_plain_text(*text, name);
}

}  // namespace mingcha::privacy_policy
