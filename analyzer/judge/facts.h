// Behaviour and identity as the fields of policies/schema.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/judge/reconciliation.h"
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

/// Borrows all of its arguments.
class Facts {
 public:
  /// `policy`: null when there is no text.
  Facts(const policies::PolicySet& policies, const AppIdentity& app, const behaviour::Behaviour& behaviour,
        const PrivacyPolicy* policy = nullptr);

  /// How many things of `scope` there are; 1 for what is there once.
  std::size_t count(policies::Scope scope) const;
  /// A field that is no label, of thing `index` of its scope.
  FieldValue value(policies::Field field, std::size_t index) const;
  /// The field as one or several words of a text (several for lists, and for labels that stand for several).
  std::vector<std::string> words(policies::Field field, std::size_t index, Language language) const;

  const AppIdentity& app() const noexcept { return app_; }
  const behaviour::Behaviour& behaviour() const noexcept { return behaviour_; }
  /// Empty where there is no text.
  const privacy_policy::PolicyText& policy_text() const noexcept { return policy_text_; }

 private:
  FieldValue app_value(policies::Field field) const;
  FieldValue policy_value(policies::Field field) const;
  FieldValue permission_value(policies::Field field, const behaviour::PermissionUse& use, std::size_t index) const;
  FieldValue collection_value(policies::Field field, std::size_t index) const;
  FieldValue endpoint_value(policies::Field field, const behaviour::Endpoint& endpoint) const;
  FieldValue sdk_value(policies::Field field, std::size_t index) const;
  // facts_of_conduct.cc
  FieldValue request_value(policies::Field field, std::size_t index) const;
  FieldValue start_value(policies::Field field, const behaviour::SelfStart& start) const;
  FieldValue subscription_value(policies::Field field, const behaviour::Subscription& subscription) const;
  FieldValue form_value(policies::Field field, const behaviour::ConsentForm& form) const;
  FieldValue contract_value(policies::Field field, const behaviour::SdkConsentCall& call) const;
  FieldValue ad_value(policies::Field field, const behaviour::AdConduct& ad) const;
  FieldValue conduct_value(policies::Field field, std::size_t index) const;
  std::vector<std::string> conduct_labels(policies::Field field, std::size_t index, Language language) const;
  // facts_of_policy.cc
  bool for_children() const;
  FieldValue text_value(policies::Field field, std::size_t index) const;
  std::vector<std::string> text_labels(policies::Field field, std::size_t index, Language language) const;
  std::vector<std::string> labels(policies::Field field, std::size_t index, Language language) const;
  void read_types();
  bool opens_with_login() const;
  bool starts_itself(const behaviour::Collection& collection) const;
  void read_requests();
  /// The best of the app's types; unsaid without one.
  policies::Baseline baseline_of(std::string_view permission) const;
  std::string_view owner_kind(std::string_view owner) const;
  std::string owner_label(std::string_view owner, Language language) const;
  std::string information_label(std::string_view id, Language language) const;

  const policies::Catalogue& catalogue_;
  const AppIdentity& app_;
  const behaviour::Behaviour& behaviour_;
  const PrivacyPolicy* policy_;
  const privacy_policy::PolicyText& policy_text_;
  Reconciliation reconciled_;
  std::vector<std::string> necessary_;           ///< of the app's type
  bool needs_no_information_ = false;
  std::vector<std::string> type_ids_;
  std::vector<std::vector<std::string>> users_;   ///< of each permission
  std::vector<std::vector<std::string>> through_;  ///< of each collection
  std::vector<std::string> sdk_owners_;           ///< "sdk:<id>" of each
  // Of each permission request, ascending.
  std::vector<std::vector<std::string>> groups_, beyond_type_, needed_by_type_;
};

inline FieldValue number_value(std::int64_t value) { return {value, {}, nullptr}; }
inline FieldValue list_value(const std::vector<std::string>& value) { return {0, {}, &value}; }

/// Rounded up, so that a period below a second is not "unknown"; at most a century. 0 for no period.
std::int64_t whole_seconds(const std::optional<double>& seconds);

/// "App.onCreate" of the first hop; nothing for an empty chain.
std::vector<std::string> entry_words(const behaviour::Chain& chain);
/// "TelephonyManager.getImei" of a method or field descriptor; a literal as it is.
std::string short_api(std::string_view api);
/// True for loopback, private and link-local addresses and names ending in .local.
bool is_local_host(std::string_view host);

}  // namespace mingcha::judge
