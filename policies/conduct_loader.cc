#include "policies/conduct_loader.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "policies/consent_loader.h"

namespace mingcha::policies {
namespace {

constexpr std::string_view kSteps[] = {"request",   "names",   "start",    "contract", "check",
                                       "rationale", "explain", "settings", "finish",   "exit",
                                       "result",    "denied"};
constexpr std::string_view kSignPlaces[] = {"call",      "override",     "action",        "permission",
                                            "component", "text",         "resource_name", "class_name",
                                            "mime",      "shell_command", "package",       "class_word"};
constexpr std::string_view kIntervalUnits[] = {"milliseconds", "microseconds", "seconds", "sensor_delay"};
constexpr std::string_view kSubscriptionRoles[] = {"subscribe", "remove", "interval", "once"};
constexpr std::string_view kSelfStarts[] = {"boot",
                                            "connectivity",
                                            "user-present",
                                            "package-event",
                                            "power",
                                            "time",
                                            "storage",
                                            "device-event",
                                            "account",
                                            "sync",
                                            "bound-by-platform",
                                            "battery-exemption",
                                            "foreground",
                                            "alarm",
                                            "job",
                                            "persisted-job",
                                            "wake-lock",
                                            "sticky",
                                            "silent-music",
                                            "sdk-wake",
                                            "platform-app"};
constexpr std::string_view kAdConducts[] = {
    "shake",           "sensor",    "install",        "silent-install",         "download",
    "silent-download", "hide-icon", "not-cancelable", "not-cancelable-outside", "overlay", "ad-code",
    "change-permission"};
constexpr std::string_view kMeans[] = {"account-removal",     "consent-withdrawal", "personalisation-switch",
                                       "ads-switch",          "complaint",          "policy-link",
                                       "collected-list",      "shared-list",        "data-copy",
                                       "permission-settings", "minor-mode",         "filing-number",
                                       "login",               "guest-mode",         "auto-renewal",
                                       "renewal-cancel",      "identity-reward",    "permission-reward"};
constexpr std::string_view kMeansPlaces[] = {"text", "name", "url", "class"};

enum SignColumn : std::size_t { kPlace, kValue, kConduct, kArgument, kSdk, kUntil, kNeeds };

/// "Landroid/a/B;->m(I)V", or without a descriptor for any.
bool parse_method(const TsvReader& table, Sign& row) {
  const std::size_t arrow = row.value.find("->");
  const std::size_t open = row.value.find('(');
  if (arrow != std::string_view::npos) {
    row.class_descriptor = row.value.substr(0, arrow);
    row.member = row.value.substr(arrow + 2, open == std::string_view::npos ? open : open - arrow - 2);
    row.descriptor = open == std::string_view::npos ? "*" : row.value.substr(open);
  }
  if (is_class_descriptor(row.class_descriptor) && !row.member.empty() &&
      is_method_descriptor(row.descriptor))
    return true;
  table.complain(kValue, "a method such as Landroid/app/Dialog;->setCancelable(Z)V");
  return false;
}

/// The whole of `text` as a number.
std::optional<int> integer_of(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "3:seconds": a register position with the unit of what it holds.
bool parse_interval(const TsvReader& table, std::string_view cell, std::optional<std::uint8_t>& position,
                    IntervalUnit& unit) {
  const std::size_t colon = cell.find(':');
  position = position_of(table, cell.substr(0, colon));
  if (!position || colon == std::string_view::npos) return position.has_value();
  const std::string_view word = cell.substr(colon + 1);
  const auto known = std::find(std::begin(kIntervalUnits), std::end(kIntervalUnits), word);
  if (known == std::end(kIntervalUnits)) {
    table.complain_at(word, "milliseconds, microseconds, seconds or sensor_delay");
    return false;
  }
  unit = static_cast<IntervalUnit>(known - std::begin(kIntervalUnits));
  return true;
}

/// "4", "4:seconds", "1=0" or "=1": a register position with a unit, the constant that it must hold, or both.
bool parse_argument(const TsvReader& table, Sign& row) {
  const std::string_view cell = table[kArgument];
  if (cell.empty()) return true;
  if (cell.find(':') != std::string_view::npos) return parse_interval(table, cell, row.argument, row.unit);
  const std::size_t equals = cell.find('=');
  if (equals != 0) {
    row.argument = position_of(table, cell.substr(0, equals));
    if (!row.argument) return false;
  }
  if (equals == std::string_view::npos) return true;
  row.equals = integer_of(cell.substr(equals + 1));
  if (row.equals) return true;
  table.complain(kArgument, "POSITION, POSITION:UNIT, POSITION=NUMBER or =NUMBER");
  return false;
}

bool parse_sign(const TsvReader& table, const Catalogue& catalogue, Rows mode, Sign& row) {
  const auto place = word_of(table, kPlace, kSignPlaces);
  if (!place) return false;
  row.place = static_cast<SignPlace>(*place);
  row.value = table[kValue];
  row.sdk = table[kSdk];
  if (row.value.empty()) {
    table.complain(kValue, "what is the sign");
    return false;
  }
  // Built-in rows are known to be right (a test says so) and may be read before the SDKs are.
  if (mode == Rows::own_rows && !row.sdk.empty() && catalogue.find_sdk(row.sdk) == nullptr) {
    table.complain(kSdk, "an id of sdks.tsv");
    return false;
  }
  const bool is_method = row.place == SignPlace::call || row.place == SignPlace::override_;
  return (!is_method || parse_method(table, row)) && parse_argument(table, row);
}

template <class Row>
bool same_sign(const Row& a, const Row& b) {
  return std::tie(a.place, a.value, a.conduct, a.argument, a.equals) ==
         std::tie(b.place, b.value, b.conduct, b.argument, b.equals);
}

template <class Row, class Conduct>
void read_signs(TsvReader table, const Catalogue& catalogue, Rows mode,
                std::span<const std::string_view> words, std::vector<Row>& rows) {
  while (table.next()) {
    Row row;
    const auto conduct = word_of(table, kConduct, words);
    if (!conduct || !parse_sign(table, catalogue, mode, row)) continue;
    row.conduct = static_cast<Conduct>(*conduct);
    if constexpr (std::is_same_v<Row, SelfStartSign>) {
      row.needs = table[kNeeds];
      if (!table[kUntil].empty() && !(row.until = number_of(table, kUntil, 0, 10'000))) continue;
    }
    put(rows, row, mode, same_sign<Row>);
  }
}

enum SubscriptionColumn : std::size_t { kFamily = 3, kRole, kListener, kInterval, kWhen, kInformation };

/// "2=0", "2&32", "1>999" or "2?": a register position, and what it must hold.
bool parse_when(const TsvReader& table, SubscriptionApi& row) {
  const std::string_view cell = table[kWhen];
  if (cell.empty()) return true;
  constexpr std::string_view kTests = "=&>?";  // in the order of ArgumentTest
  const std::size_t at = cell.find_first_of(kTests);
  if (at == std::string_view::npos) {
    table.complain(kWhen, "POSITION=NUMBER, POSITION&BITS, POSITION>NUMBER or POSITION?");
    return false;
  }
  const std::optional<std::uint8_t> position = position_of(table, cell.substr(0, at));
  if (!position) return false;
  row.tested = *position;
  row.test = static_cast<ArgumentTest>(kTests.find(cell[at]) + 1);
  const std::optional<int> operand = integer_of(cell.substr(at + 1));
  row.operand = operand.value_or(0);
  if (operand.has_value() == (row.test != ArgumentTest::not_constant)) return true;
  table.complain(kWhen, "a number behind = & and >, none behind ?");
  return false;
}

bool parse_subscription(const TsvReader& table, const Catalogue& catalogue, Rows mode, SubscriptionApi& row) {
  const auto role = word_of(table, kRole, kSubscriptionRoles);
  if (!role) return false;
  row.role = static_cast<SubscriptionRole>(*role);
  row.family = table[kFamily];
  if (row.family.empty()) {
    table.complain(kFamily, "what the call belongs to");
    return false;
  }
  if (!table[kListener].empty() && !(row.listener = position_of(table, table[kListener]))) return false;
  row.needs_interval = table[kInterval] == "required";
  const bool has_interval = !table[kInterval].empty() && !row.needs_interval;
  if (has_interval && !parse_interval(table, table[kInterval], row.interval, row.unit)) return false;
  row.information = list_of(table[kInformation]);
  for (const std::string_view id : row.information) {
    if (mode != Rows::own_rows || catalogue.find_information(id)) continue;
    table.complain_at(id, "an id of information.tsv");
    return false;
  }
  return parse_when(table, row);
}

}  // namespace

std::string_view name_of(SelfStart conduct) { return kSelfStarts[static_cast<std::size_t>(conduct)]; }
std::string_view name_of(AdConduct conduct) { return kAdConducts[static_cast<std::size_t>(conduct)]; }
std::string_view name_of(UserMeans means) { return kMeans[static_cast<std::size_t>(means)]; }

void read_permission_requests(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    if (!is_method(table, 0, 1, 2)) continue;
    const auto step = word_of(table, 3, kSteps);
    if (!step) continue;
    PermissionApi row{table[0], table[1], table[2], static_cast<PermissionStep>(*step), std::nullopt};
    if (!table[4].empty()) {
      row.permission = position_of(table, table[4]);
      if (!row.permission) continue;
    }
    put(catalogue.conduct.permission_apis, row, mode, [](const auto& a, const auto& b) {
      return a.member == b.member && a.class_descriptor == b.class_descriptor && a.descriptor == b.descriptor;
    });
  }
}

void read_self_start(TsvReader table, Catalogue& catalogue, Rows mode) {
  read_signs<SelfStartSign, SelfStart>(table, catalogue, mode, kSelfStarts, catalogue.conduct.self_start);
}

void read_ads(TsvReader table, Catalogue& catalogue, Rows mode) {
  read_signs<AdSign, AdConduct>(table, catalogue, mode, kAdConducts, catalogue.conduct.ads);
}

void read_subscriptions(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    if (!is_method(table, 0, 1, 2)) continue;
    SubscriptionApi row;
    row.class_descriptor = table[0], row.member = table[1], row.descriptor = table[2];
    if (!parse_subscription(table, catalogue, mode, row)) continue;
    put(catalogue.conduct.subscriptions, row, mode, [](const auto& a, const auto& b) {
      return std::tie(a.member, a.class_descriptor, a.descriptor, a.role, a.test, a.operand) ==
             std::tie(b.member, b.class_descriptor, b.descriptor, b.role, b.test, b.operand);
    });
  }
}

void read_resource_prefixes(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    if (mode == Rows::own_rows && catalogue.find_sdk(table[1]) == nullptr) {
      table.complain(1, "an id of sdks.tsv");
      continue;
    }
    put(catalogue.conduct.resource_prefixes, ResourcePrefix{table[0], table[1]}, mode,
        [](const auto& a, const auto& b) { return a.prefix == b.prefix; });
  }
}

void read_user_means(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    const auto means = word_of(table, 0, kMeans);
    const auto place = word_of(table, 1, kMeansPlaces);
    const auto strength = word_of(table, 4, kStrengths);
    const auto match = word_of(table, 5, kMatches);
    if (!means || !place || !strength || !match) continue;
    if (table[2].empty()) {
      table.complain(2, "the text, name or address that is the trace");
      continue;
    }
    const UserMeansSign row{
        static_cast<UserMeans>(*means),          static_cast<MeansPlace>(*place),  table[2], table[3],
        static_cast<ConsentStrength>(*strength), static_cast<ConsentMatch>(*match)};
    put(catalogue.conduct.user_means, row, mode, [](const auto& a, const auto& b) {
      return a.means == b.means && a.place == b.place && a.value == b.value;
    });
  }
}

}  // namespace mingcha::policies
