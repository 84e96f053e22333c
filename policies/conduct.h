// What an app does besides collecting: asks for permissions, starts itself, gives the user means, shows ads.
// Read from `permission_requests.tsv`, `self_start.tsv`, `subscriptions.tsv`, `user_means.tsv`, `ads.tsv` and
// `resource_prefixes.tsv`; borrows their text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "policies/consent.h"

namespace mingcha::policies {

enum class PermissionStep : std::uint8_t {
  request,    ///< asks the user, for the permissions of the argument
  names,      ///< a wrapper's call that names the permissions; a `start` of the same wrapper asks
  start,      ///< asks for what `names` calls of the same wrapper named before
  contract,   ///< makes the contract of a launcher that asks for permissions
  check,      ///< whether a permission is held
  rationale,  ///< whether the user should be told why (shouldShowRequestPermissionRationale)
  explain,    ///< a wrapper's own explanation before it asks; what it tells after a denial is none
  settings,   ///< sends the user to a settings page
  finish,     ///< closes the activity or all of them
  exit,       ///< ends the process
  result,     ///< a method that the app overrides: it is told the outcome, by the argument
  denied,     ///< a method that the app overrides: it is told that the user denied
};

/// One row of permission_requests.tsv.
struct PermissionApi {
  std::string_view class_descriptor, member,
      descriptor;  ///< descriptor "*" = any: the position agrees in all
  PermissionStep step = PermissionStep::request;
  /// Register position of the permissions: a String, String[], List or Collection of names. A constant that
  /// is no name of a permission is none (ActivityResultLauncher.launch takes other inputs too). Of a `result` the
  /// position of the outcome: the platform's int[], a boolean, a Boolean or a Map of them.
  std::optional<std::uint8_t> permission;
};

/// What the number of an interval counts.
enum class IntervalUnit : std::uint8_t {
  milliseconds,
  microseconds,
  seconds,
  sensor_delay,  ///< SensorManager.SENSOR_DELAY_FASTEST to _NORMAL (0 to 3), else microseconds
};

/// Where a sign is looked for, and what its value then is.
enum class SignPlace : std::uint8_t {
  call,           ///< a method: the fields class_descriptor, member, descriptor
  override_,      ///< a method that the app overrides; the sign is what it returns
  action,         ///< action of an intent filter in the manifest or code, or of an intent
  permission,     ///< a permission that the manifest asks for
  component,      ///< dotted class name of a component of the manifest
  text,           ///< part of a text of the interface, UTF-8
  resource_name,  ///< beginning of the name of a layout, id, drawable or string
  class_name,     ///< end of a simple class name
  mime,           ///< MIME type, equal
  shell_command,  ///< beginning of a command
  package,        ///< name of another app's package; with a dot at the end: its beginning
  class_word,     ///< word of a class or package name, in lower case
};

/// The part that self_start.tsv and ads.tsv have in common.
struct Sign {
  SignPlace place = SignPlace::call;
  std::string_view value;                                 ///< as in the table
  std::string_view class_descriptor, member, descriptor;  ///< of call and override_; descriptor "*" = any
  std::optional<std::uint8_t> argument;  ///< register position: the period, or what must equal `equals`
  IntervalUnit unit = IntervalUnit::milliseconds;  ///< of a period
  std::optional<int> equals;  ///< the constant that makes it a sign; of override_: the value returned
  std::string_view sdk;       ///< id in sdks.tsv when only that SDK has it
};

enum class SelfStart : std::uint8_t {
  boot,
  connectivity,
  user_present,
  package_event,
  power,
  time,
  storage,       ///< broadcasts that wake
  device_event,  ///< calls, SMS, Bluetooth, headset, pictures
  account,
  sync,               ///< account authenticators and sync adapters as a means to stay alive
  bound_by_platform,  ///< services that the platform keeps bound
  battery_exemption,
  foreground,
  alarm,
  job,
  persisted_job,
  wake_lock,
  sticky,        ///< onStartCommand asks to be started again
  silent_music,  ///< plays without end
  sdk_wake,      ///< a component by which apps with the same SDK start each other
  platform_app,  ///< no self-start: a package of the phone itself, starting it is starting no other app
};

/// One row of self_start.tsv.
struct SelfStartSign : Sign {
  SelfStart conduct = SelfStart::boot;
  /// Of broadcasts: the last target SDK for which the platform wakes receivers of the manifest; 0 = never, only
  /// receivers that code registers get it. Absent: no limit.
  std::optional<int> until;
  std::string_view needs;  ///< permission without which it does not come
};

enum class AdConduct : std::uint8_t {
  shake,   ///< opens by shaking or turning the phone
  sensor,  ///< listens to sensors: a sign of `shake` in code of an ad SDK
  install,
  silent_install,
  download,
  silent_download,
  hide_icon,  ///< disables a component: the launcher's is the icon
  not_cancelable,
  not_cancelable_outside,  ///< dialogs that cannot be closed
  overlay,
  ad_code,  ///< no conduct: a class of that name has to do with ads
  change_permission,  ///< grants or takes a permission past the user, by a command
};

/// One row of ads.tsv.
struct AdSign : Sign {
  AdConduct conduct = AdConduct::shake;
};

enum class SubscriptionRole : std::uint8_t {
  subscribe,  ///< from this call on information is delivered
  remove,     ///< takes it back
  interval,   ///< says how often, on an option object of the family
  once,       ///< says that it is delivered once: what the options are for is no subscription
};

/// What an argument must be for a row to be meant.
enum class ArgumentTest : std::uint8_t { none, equals, has_bits, above, not_constant };

/// One row of subscriptions.tsv.
struct SubscriptionApi {
  std::string_view class_descriptor, member, descriptor;  ///< descriptor "*" = any
  std::string_view family;  ///< subscribing, removing and options belong together within a family
  SubscriptionRole role = SubscriptionRole::subscribe;
  std::optional<std::uint8_t> listener;  ///< register position; absent: one for the whole receiver
  std::optional<std::uint8_t> interval;  ///< register position
  IntervalUnit unit = IntervalUnit::milliseconds;
  bool needs_interval = false;  ///< delivers once unless an interval is set
  ArgumentTest test = ArgumentTest::none;
  std::uint8_t tested = 0;  ///< register position
  int operand = 0;
  /// Ids of information.tsv; empty: what the call's row among the sensitive APIs says.
  std::vector<std::string_view> information;
};

/// One row of resource_prefixes.tsv: resources whose names begin like this came along with an SDK.
struct ResourcePrefix {
  std::string_view prefix, sdk;
};

enum class UserMeans : std::uint8_t {
  account_removal,
  consent_withdrawal,
  personalisation_switch,
  ads_switch,
  complaint,
  policy_link,
  collected_list,  ///< 个人信息收集清单
  shared_list,     ///< 第三方共享清单
  data_copy,
  permission_settings,
  minor_mode,
  filing_number,  ///< 备案号, or the way to the register
  login,          ///< whether there is an account at all
  guest_mode,     ///< going on without an account
  auto_renewal,   ///< whether something is paid for again and again
  renewal_cancel,
  // No means, but their opposite: texts that promise a reward.
  identity_reward,    ///< for an identity number, a face …
  permission_reward,  ///< for granting a permission
};

enum class MeansPlace : std::uint8_t {
  text,  ///< a text of the interface
  name,  ///< name of a resource, lower case
  url,   ///< address or route, lower case
  class_name,
};

/// One row of user_means.tsv: a trace that the app offers the means.
struct UserMeansSign {
  UserMeans means = UserMeans::account_removal;
  MeansPlace place = MeansPlace::text;
  std::string_view value;  ///< UTF-8
  std::string_view lang;   ///< "zh", "en"; empty for names
  ConsentStrength strength = ConsentStrength::strong;
  ConsentMatch match = ConsentMatch::part;
};

/// As the tables spell them.
std::string_view name_of(SelfStart conduct);
std::string_view name_of(AdConduct conduct);
std::string_view name_of(UserMeans means);

struct Conduct {
  std::vector<PermissionApi> permission_apis;
  std::vector<SelfStartSign> self_start;
  std::vector<UserMeansSign> user_means;
  std::vector<AdSign> ads;
  std::vector<SubscriptionApi> subscriptions;
  std::vector<ResourcePrefix> resource_prefixes;
};

}  // namespace mingcha::policies
