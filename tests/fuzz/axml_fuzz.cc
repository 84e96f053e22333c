// Any bytes as binary XML: parsed, dumped in both forms, read as a layout, a manifest and a network security
// configuration.
#include "manifests/dump.h"
#include "manifests/layout.h"
#include "manifests/manifest.h"
#include "manifests/network_security_config.h"

namespace {

// Attributes may overlap, so that a few bytes make texts of megabytes: two dumps of such take half a second, in which a
// thousand other inputs can be tried. What bounds them is tested by itself.
constexpr std::size_t kMostDumped = 2'000;

std::size_t count_attributes(const mingcha::manifests::BinaryXml& xml) {
  std::size_t count = 0;
  for (const mingcha::manifests::Element& element : xml.elements()) count += element.attributes.size();
  return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingcha;
  using namespace mingcha::manifests;
  Reasons reasons;
  const Result<BinaryXml> xml = BinaryXml::parse({data, size}, "fuzz", Budget{}, reasons);
  if (!xml) return 0;
  if (const auto layout = read_layout({data, size}, "fuzz", Budget{}, reasons)) (void)dump_layout(*layout);
  const Resources resources;
  if (count_attributes(*xml) <= kMostDumped) {
    (void)dump_xmltree(*xml);
    (void)dump_manifest(*xml, resources);
  }
  (void)read_manifest(*xml, resources);
  (void)read_network_security_config(*xml, resources);
  return 0;
}
