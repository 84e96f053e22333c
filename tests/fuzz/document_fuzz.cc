// Any bytes as a privacy policy: the first byte chooses the name, and so the format where the bytes do not.
#include <cstdlib>

#include "analyzer/privacy_policy/document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingcha;
  constexpr std::string_view kNames[] = {"policy.txt", "policy.html", "policy.md"};
  if (size == 0) return 0;
  const Result<privacy_policy::Document> document =
      privacy_policy::read_document({data + 1, size - 1}, kNames[data[0] % std::size(kNames)]);
  if (!document) return 0;
  // What is read stays inside the text, in order.
  const auto in_text = [&](privacy_policy::Span span) { return span.begin <= span.end && span.end <= document->text.size(); };
  std::uint32_t end = 0;
  for (const privacy_policy::Block& block : document->blocks) {
    if (!in_text(block.text) || block.text.begin < end) std::abort();
    end = block.text.end;
    for (const privacy_policy::Span cell : block.cells) {
      if (!in_text(cell)) std::abort();
    }
  }
  for (const privacy_policy::Link& link : document->links) {
    if (!in_text(link.text)) std::abort();
  }
  return 0;
}
