#include "analyzer/package/part_identity.h"

#include "manifests/binary_xml.h"

namespace mingcha::package {
namespace {

constexpr std::uint32_t kNoResource = 0;
constexpr std::uint32_t kVersionCode = 0x0101021b;  // android.R.attr.versionCode

std::string text_of(const manifests::Element& element, std::string_view name) {
  const manifests::Attribute* attribute = element.attribute(kNoResource, name);
  return attribute == nullptr ? std::string() : std::string(attribute->text);
}

}  // namespace

std::optional<PartIdentity> identify(Bytes manifest, const Budget& budget) {
  Reasons unused;
  const Result<manifests::BinaryXml> xml = manifests::BinaryXml::parse(manifest, {}, budget, unused);
  if (!xml) return std::nullopt;
  PartIdentity identity;
  identity.package = text_of(xml->root(), "package");
  identity.split = text_of(xml->root(), "split");
  if (const manifests::Attribute* code = xml->root().attribute(kVersionCode, "versionCode")) {
    if (code->value.is_integer()) identity.version_code = code->value.data;
  }
  return identity;
}

}  // namespace mingcha::package
