#include "policies/conduct_loader.h"

#include <charconv>
#include <tuple>

#include "policies/consent_loader.h"

namespace mingcha::policies {
namespace {

constexpr std::string_view kSteps[] = {"request",   "names",   "start",    "contract", "check",
                                       "rationale", "explain", "settings", "finish",   "exit"};
constexpr std::string_view kSignPlaces[] = {"call",      "override",     "action",        "permission",
                                            "component", "text",         "resource_name", "class_name",
                                            "mime",      "shell_command"};
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
                                            "sdk-wake"};
constexpr std::string_view kAdConducts[] = {
    "shake",           "sensor",    "install",        "silent-install",         "download",
    "silent-download", "hide-icon", "not-cancelable", "not-cancelable-outside", "overlay"};
constexpr std::string_view kMeans[] = {"account-removal",     "consent-withdrawal", "personalisation-switch",
                                       "ads-switch",          "complaint",          "policy-link",
                                       "collected-list",      "shared-list",        "data-copy",
                                       "permission-settings", "minor-mode",         "login"};
constexpr std::string_view kMeansPlaces[] = {"text", "name", "url", "class"};

enum SignColumn : std::size_t { kPlace, kValue, kConduct, kArgument, kSdk };

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

/// "4", "1=0" or "=1": a register position, the constant that it must hold, or both.
bool parse_argument(const TsvReader& table, Sign& row) {
  const std::string_view cell = table[kArgument];
  if (cell.empty()) return true;
  const std::size_t equals = cell.find('=');
  if (equals != 0) {
    row.argument = position_of(table, cell.substr(0, equals));
    if (!row.argument) return false;
  }
  if (equals == std::string_view::npos) return true;
  const std::string_view text = cell.substr(equals + 1);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc{} && end == text.data() + text.size()) {
    row.equals = value;
    return true;
  }
  table.complain(kArgument, "POSITION, POSITION=NUMBER or =NUMBER");
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
    put(rows, row, mode, same_sign<Row>);
  }
}

}  // namespace

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
