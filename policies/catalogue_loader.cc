// One function per table; each begins with its column names, which are also what complaints list.
#include "policies/catalogue_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>

#include "policies/conduct_loader.h"
#include "policies/consent_loader.h"
#include "policies/flow_loader.h"
#include "policies/permission_need.h"
#include "policies/table_cells.h"
#include "policies/technique_loader.h"

namespace mingcha::policies {
namespace {

constexpr std::string_view kKinds[] = {"call",      "field",         "uri",           "settings_key", "system_property",
                                       "file_path", "intent_action", "shell_command", "native_symbol"};
constexpr std::string_view kSeverities[] = {"info", "low", "medium", "high"};
constexpr std::string_view kUses[] = {"collect", "callback", "carrier", "none"};
constexpr std::string_view kSettingsTables[] = {"secure", "system", "global"};
constexpr std::string_view kIdentifiers[] = {"permanent", "resettable"};
constexpr std::string_view kPlaces[] = {"text", "url", "name", "file", "says"};
constexpr std::string_view kLevels[] = {"dangerous", "normal",            "signature", "internal",
                                        "system",    "signatureOrSystem", "role",      "module"};

std::vector<InformationIdx> information_of(const TsvReader& table, std::size_t column, const Catalogue& catalogue) {
  std::vector<InformationIdx> out;
  for_each_piece(table[column], ';', [&](std::string_view id) {
    const std::optional<InformationIdx> index = catalogue.find_information(id);
    if (index) return out.push_back(*index);
    std::vector<std::string_view> ids;
    for (const Information& row : catalogue.information) ids.push_back(row.id);
    const std::string_view near = nearest(id, ids);
    table.complain_at(id, near.empty() ? "an id of information.tsv"
                                       : fmt::format("an id of information.tsv (did you mean {}?)", near));
  });
  return out;
}

void read_information(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    Information row;
    row.id = table[0], row.name_zh = table[1], row.name_en = table[2], row.gbt35273_class = table[3];
    row.sensitive = yes_or_no(table, 4);
    if (!table[5].empty()) {
      const auto kind = word_of(table, 5, kIdentifiers);
      row.device_identifier = true;
      row.resettable = kind != std::size_t{0};
    }
    put(catalogue.information, row, mode, [](const auto& a, const auto& b) { return a.id == b.id; });
  }
}

void read_permissions(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    Permission row;
    row.name = table[0], row.base_level = table[1], row.label_zh = table[2], row.label_en = table[3];
    row.group = table[4];
    if (!row.base_level.empty() && !word_of(table, 1, kLevels)) continue;
    if (!table[5].empty()) row.api_added = number_of(table, 5, 1, 10'000).value_or(1);
    if (!table[6].empty()) row.removed_after = number_of(table, 6, 1, 10'000);
    row.special_access = yes_or_no(table, 7);
    row.checkable = yes_or_no(table, 8);
    row.information = information_of(table, 9, catalogue);
    put(catalogue.permissions, std::move(row), mode, [](const auto& a, const auto& b) { return a.name == b.name; });
  }
  const auto by_name = [](const Permission& a, const Permission& b) { return a.name < b.name; };
  if (!std::is_sorted(catalogue.permissions.begin(), catalogue.permissions.end(), by_name))
    std::sort(catalogue.permissions.begin(), catalogue.permissions.end(), by_name);
}

/// "1:settings_key:secure": the argument's position, the kind of literal, and the settings table; "1:package": the
/// position of the package that is asked about.
bool parse_carrier(const TsvReader& table, std::size_t column, SensitiveApi& row) {
  static constexpr std::string_view kForm = "[static:]POSITION:KIND, or [static:]POSITION:settings_key:TABLE";
  std::vector<std::string_view> parts = list_of(table[column], ':');
  row.is_static = !parts.empty() && parts[0] == "static";
  if (row.is_static) parts.erase(parts.begin());
  if (parts.size() < 2 || parts[0].size() != 1 || parts[0][0] < '0' || parts[0][0] > '9') {
    table.complain(column, kForm);
    return false;
  }
  const auto position = static_cast<std::uint8_t>(parts[0][0] - '0');
  if (row.collects && parts.size() == 2 && parts[1] == "package") {
    row.package = position;
    return true;
  }
  if (row.collects || row.callback) {
    table.complain(column, "POSITION:package where a row of use \"collect\" asks about a package, else nothing");
    return false;
  }
  const auto kind = std::find(std::begin(kKinds) + 2, std::end(kKinds), parts[1]);
  if (kind == std::end(kKinds)) {
    table.complain_at(parts[1], one_of(parts[1], std::span(kKinds).subspan(2)));
    return false;
  }
  row.argument = position;
  row.argument_kind = static_cast<ApiKind>(kind - std::begin(kKinds));
  const bool is_settings = row.argument_kind == ApiKind::settings_key;
  if (parts.size() != (is_settings ? 3U : 2U)) {
    table.complain(column, kForm);
    return false;
  }
  if (!is_settings) return true;
  row.settings_table = parts[2];
  if (std::find(std::begin(kSettingsTables), std::end(kSettingsTables), parts[2]) != std::end(kSettingsTables))
    return true;
  table.complain_at(parts[2], one_of(parts[2], kSettingsTables));
  return false;
}

enum ApiColumn : std::size_t { kKind, kClass, kMember, kDescriptor, kUse, kInformation, kPermission, kSeverity, kArgument };

/// "1=35111": the argument's position, and the number that makes the call a read.
bool parse_number(const TsvReader& table, std::size_t column, SensitiveApi& row) {
  const std::string_view cell = table[column];
  const bool has_form = cell.size() > 2 && cell[0] >= '0' && cell[0] <= '7' && cell[1] == '=';
  std::int64_t number = 0;
  const char* const end = cell.data() + cell.size();
  const auto read = std::from_chars(cell.data() + (has_form ? 2 : 0), end, number);
  if (!has_form || read.ec != std::errc{} || read.ptr != end) {
    table.complain(column, "POSITION=NUMBER where a row of kind native_symbol and use \"collect\" needs an argument");
    return false;
  }
  row.argument = static_cast<std::uint8_t>(cell[0] - '0');
  row.argument_kind = ApiKind::native_symbol;
  row.number = number;
  return true;
}

/// Checks what the kind and the use demand of the other columns.
bool parse_api(const TsvReader& table, const Catalogue& catalogue, SensitiveApi& row) {
  const auto kind = word_of(table, kKind, kKinds);
  const auto use = word_of(table, kUse, kUses);
  const auto severity = word_of(table, kSeverity, kSeverities);
  if (!kind || !use || !severity) return false;
  row.kind = static_cast<ApiKind>(*kind);
  row.severity = static_cast<Severity>(*severity);
  row.class_descriptor = table[kClass], row.member = table[kMember], row.descriptor = table[kDescriptor];
  row.information = information_of(table, kInformation, catalogue);
  row.permission = parse_permission_need(table[kPermission], catalogue, table);
  row.collects = *use == 0;
  row.callback = *use == 1;
  const bool in_code = row.kind == ApiKind::call || row.kind == ApiKind::field;
  if (row.member.empty()) {
    table.complain(kMember, in_code ? "a method or field name" : "the literal");
    return false;
  }
  if (in_code && !(row.class_descriptor.starts_with('L') && row.class_descriptor.ends_with(';'))) {
    table.complain(kClass, "a class descriptor such as Landroid/os/Build;");
    return false;
  }
  const char first = row.descriptor.empty() ? '\0' : row.descriptor[0];
  if (row.kind == ApiKind::call && first != '(' && row.descriptor != "*") {
    table.complain(kDescriptor, "a method descriptor such as ()V, or *");
    return false;
  }
  if (row.collects && row.information.empty()) {
    table.complain(kInformation, "what information a row of use \"collect\" reads");
    return false;
  }
  if (row.kind == ApiKind::native_symbol && row.collects && !table[kArgument].empty())
    return parse_number(table, kArgument, row);
  if (*use == 2 || !table[kArgument].empty()) return parse_carrier(table, kArgument, row);
  const std::string_view settings_table = row.member.substr(0, row.member.find(':'));
  if (row.kind != ApiKind::settings_key || std::find(std::begin(kSettingsTables), std::end(kSettingsTables),
                                                     settings_table) != std::end(kSettingsTables))
    return true;
  table.complain(kMember, "secure:KEY, system:KEY or global:KEY");
  return false;
}

void read_apis(TsvReader table, Catalogue& catalogue, Rows mode) {
  const auto same_key = [](const SensitiveApi& a, const SensitiveApi& b) {
    return a.kind == b.kind && a.member == b.member && a.class_descriptor == b.class_descriptor &&
           a.descriptor == b.descriptor;
  };
  while (table.next()) {
    SensitiveApi row{};
    if (parse_api(table, catalogue, row)) put(catalogue.apis, std::move(row), mode, same_key);
  }
}

void read_sdks(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    Sdk row;
    row.id = table[0], row.name_zh = table[1], row.name_en = table[2], row.vendor = table[3];
    row.purpose = table[4], row.purpose_zh = table[5];
    row.package_prefixes = list_of(table[6]);
    row.classes = list_of(table[7]);
    row.native_libraries = list_of(table[8]);
    row.meta_data_keys = list_of(table[9]);
    row.hosts = list_of(table[10]);
    for (const std::string_view prefix : row.package_prefixes)
      if (prefix.empty() || prefix.ends_with('.') || prefix.find('/') != std::string_view::npos)
        table.complain_at(prefix, "a dotted package prefix without a trailing dot");
    put(catalogue.sdks, std::move(row), mode, [](const auto& a, const auto& b) { return a.id == b.id; });
  }
}

void read_app_types(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    AppType row;
    const std::optional<int> number = number_of(table, 0, 1, 999);
    if (!number) continue;
    row.number = *number;
    row.id = table[1], row.name_zh = table[2], row.name_en = table[3];
    row.necessary = information_of(table, 4, catalogue);
    row.needs_no_information = yes_or_no(table, 5);
    row.label_keywords = list_of(table[6]);
    row.package_keywords = list_of(table[7]);
    row.classes = list_of(table[8]);
    row.sdk_purposes = list_of(table[9]);
    put(catalogue.app_types, std::move(row), mode, [](const auto& a, const auto& b) { return a.number == b.number; });
  }
}

/// Groups are words in capitals; all else must be a permission.
std::vector<std::string_view> permissions_or_groups(const TsvReader& table, std::size_t column,
                                                    const Catalogue& catalogue) {
  std::vector<std::string_view> out = list_of(table[column]);
  for (const std::string_view each : out) {
    const auto is_of_group = [&](const Permission& permission) { return permission.group == each; };
    const auto& permissions = catalogue.permissions;
    if (catalogue.find_permission(each) == nullptr &&
        std::none_of(permissions.begin(), permissions.end(), is_of_group))
      table.complain_at(each, "a permission or a permission group of permissions.tsv");
  }
  return out;
}

void read_permission_baseline(TsvReader table, Catalogue& catalogue, Rows) {
  while (table.next()) {
    if (table[0] == "any") {
      catalogue.beyond_types = permissions_or_groups(table, 3, catalogue);
      continue;
    }
    const auto type = std::find_if(catalogue.app_types.begin(), catalogue.app_types.end(),
                                   [&](const AppType& each) { return each.id == table[0]; });
    if (type == catalogue.app_types.end()) {
      table.complain(0, "\"any\", or the id of an app type");
      continue;
    }
    type->core_permissions = permissions_or_groups(table, 1, catalogue);
    type->extended_permissions = permissions_or_groups(table, 2, catalogue);
  }
}

void read_policy_traces(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    const auto place = word_of(table, 0, kPlaces);
    if (!place) continue;
    if (table[1].empty()) {
      table.complain(1, "the text that betrays a privacy policy");
      continue;
    }
    const PolicyTrace row{static_cast<PolicyTrace::Place>(*place), table[1]};
    put(catalogue.policy_traces, row, mode,
        [](const auto& a, const auto& b) { return a.place == b.place && a.value == b.value; });
  }
}

void read_audience_words(TsvReader table, Catalogue& catalogue, Rows mode) {
  static constexpr std::string_view kAudiences[] = {"children", "other"};
  while (table.next()) {
    const auto audience = word_of(table, 1, kAudiences);
    if (!audience) continue;
    put(catalogue.audience_words, AudienceWord{table[0], *audience == 0}, mode,
        [](const auto& a, const auto& b) { return a.word == b.word; });
  }
}

void read_identifier_hosts(TsvReader table, Catalogue& catalogue, Rows) {
  while (table.next()) catalogue.identifier_hosts.push_back(table[0]);
}

void read_document_suffixes(TsvReader table, Catalogue& catalogue, Rows) {
  while (table.next()) catalogue.document_suffixes.push_back(table[0]);
}

void read_platform_classes(TsvReader table, Catalogue& catalogue, Rows mode) {
  while (table.next()) {
    const PlatformClass row{table[0], table[1], list_of(table[2], ' ')};
    put(catalogue.platform_classes, row, mode,
        [](const auto& a, const auto& b) { return a.descriptor == b.descriptor; });
  }
}

void read_library_loads(TsvReader table, Catalogue& catalogue, Rows mode) {
  static constexpr std::string_view kNames[] = {"library", "path"};
  while (table.next()) {
    if (!is_method(table, 0, 1, 2)) continue;
    const std::optional<int> argument = number_of(table, 3, 0, 9);
    const auto names = word_of(table, 4, kNames);
    if (!argument || !names) continue;
    const LibraryLoad row{table[0], table[1], table[2], static_cast<std::uint8_t>(*argument), *names == 1};
    put(catalogue.library_loads, row, mode, [](const auto& a, const auto& b) {
      return a.class_descriptor == b.class_descriptor && a.member == b.member && a.descriptor == b.descriptor;
    });
  }
}

struct TableRow {
  std::string_view name;
  std::vector<std::string_view> columns;
  void (*read)(TsvReader, Catalogue&, Rows);
};

const std::vector<TableRow>& table_rows() {
  static const std::vector<TableRow> rows = {
      {"information.tsv", {"id", "name_zh", "name_en", "gbt35273_class", "sensitive", "identifier"}, read_information},
      {"permissions.tsv",
       {"name", "level", "label_zh", "label_en", "group", "api_added", "removed_after", "special", "checkable",
        "information"},
       read_permissions},
      {"sensitive_apis.tsv",
       {"kind", "class", "member", "descriptor", "use", "information", "permission", "severity", "argument", "source"},
       read_apis},
      {"sdks.tsv",
       {"id", "name_zh", "name_en", "vendor", "purpose", "purpose_zh", "package_prefixes", "classes",
        "native_libraries", "meta_data_keys", "hosts"},
       read_sdks},
      {"app_types.tsv",
       {"number", "id", "name_zh", "name_en", "necessary", "needs_no_information", "label_keywords",
        "package_keywords", "classes", "sdk_purposes", "necessary_text"},
       read_app_types},
      {"permission_baseline.tsv", {"type", "core", "extended", "beyond"}, read_permission_baseline},
      {"policy_traces.tsv", {"place", "value", "lang"}, read_policy_traces},
      {"audience_words.tsv", {"word", "audience"}, read_audience_words},
      {"library_loads.tsv", {"class", "member", "descriptor", "argument", "names", "source"}, read_library_loads},
      {"platform_classes.tsv", {"class", "superclass", "interfaces"}, read_platform_classes},
      {"identifier_hosts.tsv", {"host", "why"}, read_identifier_hosts},
      {"document_suffixes.tsv", {"suffix", "what"}, read_document_suffixes},
      {"consent_markers.tsv", {"place", "value", "lang", "role", "strength", "match", "sdk"}, read_consent_markers},
      {"consent_grammar.tsv", {"value", "lang", "use"}, read_consent_grammar},
      {"consent_contracts.tsv",
       {"class", "member", "descriptor", "sdk", "role", "argument", "agreed", "collects", "note", "source"},
       read_consent_contracts},
      {"permission_requests.tsv",
       {"class", "member", "descriptor", "step", "permission", "source"},
       read_permission_requests},
      {"self_start.tsv",
       {"place", "value", "conduct", "argument", "sdk", "until", "needs", "source"},
       read_self_start},
      {"subscriptions.tsv",
       {"class", "member", "descriptor", "family", "role", "listener", "interval", "when", "information", "source"},
       read_subscriptions},
      {"resource_prefixes.tsv", {"prefix", "sdk"}, read_resource_prefixes},
      {"user_means.tsv", {"means", "place", "value", "lang", "strength", "match"}, read_user_means},
      {"ads.tsv", {"place", "value", "conduct", "argument", "sdk", "source"}, read_ads},
      {"packers.tsv",
       {"packer", "name_zh", "name_en", "vendor", "type", "place", "value", "strength", "source"},
       read_packers},
      {"frameworks.tsv",
       {"framework", "name_zh", "name_en", "vendor", "kind", "place", "value", "strength", "source"},
       read_frameworks},
      {"bridges.tsv", {"api", "use", "frameworks", "information", "severity", "source"}, read_bridges},
      {"code_loaders.tsv", {"class", "member", "descriptor", "path", "source"}, read_code_loaders},
      {"known_loaders.tsv", {"prefix", "loads", "source"}, read_known_loaders},
      {"lifecycles.tsv", {"set", "class", "method", "trigger"}, read_lifecycles},
      {"edges.tsv",
       {"id", "class", "member", "descriptor", "argument", "argument_is", "callback_class", "callbacks", "kind",
        "trigger", "background", "period", "returns", "later", "source"},
       read_edges},
      {"callback_types.tsv",
       {"id", "callback_class", "packages", "callbacks", "kind", "trigger", "background", "returns", "later", "source"},
       read_callback_types},
      {"stores.tsv",
       {"class", "member", "descriptor", "store", "role", "key", "value", "default", "source"},
       read_stores},
      {"intents.tsv", {"class", "member", "descriptor", "role", "arguments", "source"}, read_intents},
  };
  return rows;
}

/// Room for the rows of a text, so that a large table is allocated once. A row takes about as many bytes as in the
/// built-in tables: counting the lines would cost more than a table that grows again.
void reserve_for(std::string_view table, std::size_t size_bytes, Catalogue& catalogue) {
  const auto room = [&](auto& rows, std::size_t bytes_per_row) {
    rows.reserve(rows.size() + size_bytes / bytes_per_row + 1);
  };
  if (table == "permissions.tsv") room(catalogue.permissions, 105);
  if (table == "sensitive_apis.tsv") room(catalogue.apis, 125);
  if (table == "platform_classes.tsv") room(catalogue.platform_classes, 70);
  if (table == "edges.tsv") room(catalogue.flow.edges, 280), room(catalogue.flow.listed_callbacks, 60);
  if (table == "callback_types.tsv") room(catalogue.flow.callback_types, 230);
  if (table == "stores.tsv") room(catalogue.flow.stores, 100);
  if (table == "intents.tsv") room(catalogue.flow.intents, 120);
  if (table == "consent_markers.tsv") room(catalogue.consent.texts, 45);
  if (table == "consent_contracts.tsv") room(catalogue.consent.contracts, 110);
  if (table == "packers.tsv") room(catalogue.packers.signs, 65);
  if (table == "user_means.tsv") room(catalogue.conduct.user_means, 45);
}

}  // namespace

void CatalogueLoader::read(std::string_view table, std::string_view file, std::string_view text, Rows rows) {
  for (const TableRow& row : table_rows()) {
    if (row.name != table) continue;
    reserve_for(table, text.size(), catalogue_);
    row.read(TsvReader(file, text, row.columns, complaints_), catalogue_, rows);
    return;
  }
}

void CatalogueLoader::finish() {
  finish_flow(catalogue_.flow);
  std::vector<std::uint32_t>& order = catalogue_.literal_order;
  order.clear();
  for (std::uint32_t i = 0; i < catalogue_.apis.size(); ++i) {
    const ApiKind kind = catalogue_.apis[i].kind;
    if (kind != ApiKind::call && kind != ApiKind::field) order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const SensitiveApi& x = catalogue_.apis[a];
    const SensitiveApi& y = catalogue_.apis[b];
    return std::tie(x.kind, x.member) < std::tie(y.kind, y.member);
  });
}

}  // namespace mingcha::policies
