// The configuration's elements and attributes carry no resource ids: names are compared, as XmlConfigSource does.
// What is below <debug-overrides> counts for debuggable builds alone and is passed over.
#include "manifests/network_security_config.h"

#include <string_view>

#include "manifests/attribute_value.h"

namespace mingcha::manifests {
namespace {

std::optional<bool> flag(const Element& element, std::string_view name, const Resources& resources) {
  const Attribute* attribute = element.attribute(0, name);
  return attribute == nullptr ? std::nullopt : boolean_of(*attribute, resources);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

struct Inherited {
  std::optional<bool> cleartext;
  bool skipped = false;  // below <debug-overrides>
};

class ConfigReader {
 public:
  ConfigReader(const BinaryXml& xml, const Resources& resources) : xml_(xml), resources_(resources) {}

  NetworkSecurityConfig run() {
    inherited_.resize(xml_.elements().size());
    read_base();
    for (std::size_t i = 1; i < xml_.elements().size(); ++i) read_element(i);
    return std::move(config_);
  }

 private:
  // First, because a domain inherits from it wherever it stands.
  void read_base() {
    for (const std::uint32_t child : xml_.root().children) {
      const Element& element = xml_.elements()[child];
      if (element.name != "base-config") continue;
      if (const auto stated = flag(element, kCleartext, resources_)) config_.base_cleartext_permitted = stated;
    }
  }

  // Parents come before their children in document order, so one pass inherits.
  void read_element(std::size_t index) {
    const Element& element = xml_.elements()[index];
    Inherited state = inherited_[element.parent];
    if (element.name == "debug-overrides") state.skipped = true;
    if (element.name == "domain-config") {
      if (const auto stated = flag(element, kCleartext, resources_)) state.cleartext = stated;
    }
    inherited_[index] = state;
    if (state.skipped) return;
    if (element.name == "domain") add_domain(element, state);
    if (element.name == "certificates") read_certificates(element);
    if (element.name == "pin") config_.has_pins = true;
  }

  void add_domain(const Element& element, const Inherited& state) {
    NetworkSecurityConfig::Domain domain;
    domain.name = std::string(trimmed(element.text));
    domain.include_subdomains = flag(element, "includeSubdomains", resources_).value_or(false);
    const std::optional<bool> cleartext = state.cleartext ? state.cleartext : config_.base_cleartext_permitted;
    domain.cleartext_permitted = cleartext.value_or(false);
    domain.cleartext_stated = cleartext.has_value();
    config_.domains.push_back(std::move(domain));
  }

  void read_certificates(const Element& element) {
    const Attribute* src = element.attribute(0, "src");
    if (src != nullptr && src->text == "user") config_.trusts_user_certificates = true;
  }

  static constexpr std::string_view kCleartext = "cleartextTrafficPermitted";
  const BinaryXml& xml_;
  const Resources& resources_;
  NetworkSecurityConfig config_;
  std::vector<Inherited> inherited_;
};

}  // namespace

Result<NetworkSecurityConfig> read_network_security_config(const BinaryXml& xml, const Resources& resources) {
  if (xml.root().name != "network-security-config") {
    return fail(Errc::bad_value, "network-security-config", 0, std::string(xml.root().name.substr(0, 80)));
  }
  return ConfigReader(xml, resources).run();
}

}  // namespace mingcha::manifests
