// What an app does besides collecting, as facts with evidence: it asks for permissions, asks for consent, starts
// itself, offers the user means, shows ads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyzer/behaviour/occurrence.h"

namespace mingcha::behaviour {

/// What happens once the user has denied.
enum class OnDenial : std::uint8_t { closes, exits, asks_again, opens_settings };

/// The app asks the user for permissions.
struct PermissionRequest {
  std::string id;                        ///< "r1", by order of content
  std::vector<std::string> permissions;  ///< ascending; empty when their names are not constant
  std::string api;                       ///< descriptor
  Occurrence at;
  bool explained = false;            ///< on every way there the app tells why first, in a dialog or page of its own
  bool repeats = false;              ///< asked whenever a page comes to the front, and nothing remembers that it was
  std::vector<OnDenial> on_denial;   ///< ascending; empty: nothing seen
};

/// What the manifest says about the purpose of a permission (T/TAF 076).
struct PermissionPurpose {
  std::string permission;
  std::string text;   ///< as resolved; may be empty
  std::string name;   ///< of the <meta-data>
  friend auto operator<=>(const PermissionPurpose&, const PermissionPurpose&) = default;
};

/// A way by which the app runs without the user, or starts another app.
struct SelfStart {
  std::string id;            ///< "s1"
  std::string kind;          ///< of self_start.tsv, or "starts-other-app"
  std::string by;            ///< the action, component, permission or method that shows it
  std::string component;     ///< dotted class of the manifest's component; empty when it is code
  std::string target;        ///< package of the other app; empty when there is none or it is not constant
  std::string owner;         ///< "app", "sdk:<id>" or "unknown"
  std::optional<Occurrence> at;  ///< when it is in code
  std::optional<double> period_seconds;  ///< of alarms and jobs, where constant
};

/// A registration that delivers information again and again until it is taken back.
struct Subscription {
  std::string id;            ///< "u1"
  std::string information;   ///< pi_id
  std::string api;
  Occurrence at;
  std::optional<double> period_seconds;  ///< the interval asked for, where constant
  bool removed = false;      ///< the class or one it hands its listener to takes it back somewhere
};

/// A trace that the app offers the user a means, see user_means.tsv.
struct UserMeans {
  std::string means;   ///< "account-removal", …
  std::string text;    ///< the text, name or address that shows it
  std::string place;   ///< "resources", "layout", "dex", "manifest", …
  bool strong = false; ///< says it by itself
};

/// How the app asks for consent: one screen.
struct ConsentForm {
  std::string id;                ///< "f1"
  std::string class_name;        ///< descriptor of the outermost class
  std::vector<std::string> texts;  ///< that mark it, the first few, UTF-8
  Phase phase = Phase::unknown;  ///< when it is shown
  Chain chain;
  bool has_refuse = false;       ///< a button, link or cancel by which the user can say no
  bool not_cancelable = false;
  bool implied = false;          ///< consent is taken for granted ("登录即代表同意")
  bool checked_by_default = false;  ///< a box beside the text is checked from the start
  std::vector<Site> accepts, refuses;  ///< callbacks by which the user answers: their first instruction
  std::vector<OnDenial> on_refusal;    ///< what refusing leads to
  std::vector<std::string> started_on_refusal;  ///< ids of SDKs that refusing starts all the same
  std::vector<std::string> flags;      ///< what agreeing writes: "key:agreed", …
  std::vector<Site> written_at;        ///< where
  std::vector<Site> tested_at;         ///< branches that wait for it, the first few
};

/// An SDK's own method that has to do with consent, called by the app.
struct SdkConsentCall {
  std::string sdk;   ///< id
  std::string role;  ///< of consent_contracts.tsv
  std::string api;
  Occurrence at;
  std::optional<bool> agreed;  ///< what the constant argument says; none: no argument, or not constant
  bool starts_collecting = false;  ///< an `init` before consent that nothing holds back
};

/// A sign of an ad that misleads or cannot be left.
struct AdConduct {
  std::string id;     ///< "a1"
  std::string kind;   ///< of ads.tsv
  std::string by;     ///< the text, name or method that shows it
  std::string owner;
  std::optional<Occurrence> at;  ///< when it is in code
};

struct Conduct {
  std::vector<PermissionRequest> permission_requests;
  std::vector<PermissionPurpose> permission_purposes;
  std::vector<SelfStart> self_starts;
  std::vector<Subscription> subscriptions;
  std::vector<UserMeans> user_means;      ///< strong ones first; at most a few of each kind
  std::vector<ConsentForm> consent_forms;
  std::vector<SdkConsentCall> sdk_consent;
  std::vector<AdConduct> ads;
};

}  // namespace mingcha::behaviour
