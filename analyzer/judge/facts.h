// Behaviour and identity as the fields of policies/schema.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/judge/report.h"
#include "policies/policy_set.h"

namespace mingcha::judge {

/// The value of one field; which member counts follows from the field's type.
struct FieldValue {
  std::int64_t number = 0;  ///< integer, and boolean as 0 or 1
  std::string_view text;
  const std::vector<std::string>* list = nullptr;
};

enum class Language : std::uint8_t { zh, en };

/// Borrows all three of its arguments.
class Facts {
 public:
  Facts(const policies::PolicySet& policies, const AppIdentity& app, const behaviour::Behaviour& behaviour);

  /// How many things of `scope` there are; 1 for app, app_type and coverage.
  std::size_t count(policies::Scope scope) const;
  /// A field that is no label, of thing `index` of its scope.
  FieldValue value(policies::Field field, std::size_t index) const;
  /// The field as one or several words of a text (several for lists, and for labels that stand for several).
  std::vector<std::string> words(policies::Field field, std::size_t index, Language language) const;

  const AppIdentity& app() const noexcept { return app_; }
  const behaviour::Behaviour& behaviour() const noexcept { return behaviour_; }

 private:
  FieldValue app_value(policies::Field field) const;
  FieldValue permission_value(policies::Field field, const behaviour::PermissionUse& use, std::size_t index) const;
  FieldValue collection_value(policies::Field field, const behaviour::Collection& collection) const;
  FieldValue endpoint_value(policies::Field field, const behaviour::Endpoint& endpoint) const;
  std::vector<std::string> labels(policies::Field field, std::size_t index, Language language) const;
  std::string_view owner_kind(std::string_view owner) const;
  std::string owner_label(std::string_view owner, Language language) const;
  std::string information_label(std::string_view id, Language language) const;

  const policies::Catalogue& catalogue_;
  const AppIdentity& app_;
  const behaviour::Behaviour& behaviour_;
  std::vector<std::string> necessary_;           ///< of the app's type
  bool needs_no_information_ = false;
  std::vector<std::vector<std::string>> users_;  ///< of each permission
};

/// "TelephonyManager.getImei" of a method or field descriptor; a literal as it is.
std::string short_api(std::string_view api);
/// True for loopback, private and link-local addresses and names ending in .local.
bool is_local_host(std::string_view host);

}  // namespace mingcha::judge
