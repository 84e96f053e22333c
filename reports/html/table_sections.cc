// Permissions, SDKs and endpoints: what the package declares and names, and which code of whom uses it.
#include <algorithm>
#include <map>
#include <set>

#include "reports/app_row.h"
#include "reports/html/sections.h"

namespace mingcha::reports {
namespace {

using behaviour::OnDenial;
using behaviour::PermissionRequest;
using behaviour::PermissionStatus;
using behaviour::PermissionUse;
using behaviour::Phase;

constexpr std::size_t kPermissions = 60;
constexpr std::size_t kSdks = 60;
constexpr std::size_t kHosts = 60;
constexpr std::size_t kPieces = 6;  // of a cell

struct Status {
  HtmlMessage name;
  std::string_view css;
};

// Where the app's code cannot be seen, no permission is said to be unused.
Status status_of(const PermissionUse& use, bool code_seen) {
  if (use.status == PermissionStatus::used) return {HtmlMessage::permission_used, "used"};
  if (use.status == PermissionStatus::undeclared) return {HtmlMessage::permission_undeclared, "undeclared"};
  if (use.checkable && code_seen) return {HtmlMessage::permission_unused, "unused"};
  return {HtmlMessage::permission_unseen, "unseen"};
}

HtmlMessage denial_of(OnDenial denial) {
  switch (denial) {
    case OnDenial::closes: return HtmlMessage::denial_closes;
    case OnDenial::exits: return HtmlMessage::denial_exits;
    case OnDenial::asks_again: return HtmlMessage::denial_asks_again;
    case OnDenial::opens_settings: return HtmlMessage::denial_settings;
  }
  return HtmlMessage::denial_closes;
}

// Values with separators between them, the first few.
template <class Range, class Name>
void write_list(const Range& values, Name name, HtmlWriter& out, std::size_t most = kPieces) {
  std::size_t shown = 0;
  for (const auto& value : values) {
    if (shown == most) {
      out.raw(" ").say(HtmlMessage::and_more, values.size() - most);
      break;
    }
    out.raw(shown++ == 0 ? "" : text(Message::list_separator, out.lang())).text(name(value));
  }
  if (shown == 0) out.word(Message::unknown_cell);
}

void write_request(const PermissionRequest& request, HtmlWriter& out) {
  out.raw("<li>"), write_phase(request.at.phase, out), out.raw(" ");
  out.word(request.explained ? HtmlMessage::request_explained : HtmlMessage::request_unexplained);
  if (request.repeats) out.raw(text(Message::list_separator, out.lang())).word(HtmlMessage::request_repeats);
  for (const OnDenial denial : request.on_denial)
    out.raw(text(Message::list_separator, out.lang())).word(denial_of(denial));
  out.raw("</li>");
}

void write_requests(const PermissionUse& use, const std::vector<PermissionRequest>& requests, HtmlWriter& out) {
  std::size_t shown = 0;
  for (const PermissionRequest& request : requests) {
    if (std::find(request.permissions.begin(), request.permissions.end(), use.name) == request.permissions.end()) continue;
    if (shown == kPieces) break;
    out.raw(shown++ == 0 ? "<ul class=\"plain\">" : ""), write_request(request, out);
  }
  if (shown == 0) out.word(Message::unknown_cell);
  out.raw(shown == 0 ? "" : "</ul>");
}

struct Collected {
  std::map<std::string_view, Phase> information;  // by name, with the worst phase
  std::vector<std::string_view> permissions;
};

Collected collected_by(const std::string& owner, const ReportIndex& index) {
  Collected out;
  for (const behaviour::Collection& c : index.report().behaviour.collections) {
    if (c.owner != owner) continue;
    const auto [it, fresh] = out.information.emplace(index.information(c.information), c.phase);
    if (!fresh && rank(c.phase) < rank(it->second)) it->second = c.phase;
  }
  for (const PermissionUse& use : index.report().behaviour.permissions) {
    if (std::find(use.used_by.begin(), use.used_by.end(), owner) != use.used_by.end())
      out.permissions.push_back(use.name);
  }
  return out;
}

// What runs stands by its time; what cannot be reached is counted.
void write_information(const Collected& collected, HtmlWriter& out) {
  if (collected.information.empty()) {
    out.word(HtmlMessage::none_seen);
    return;
  }
  std::map<std::size_t, std::pair<Phase, std::vector<std::string_view>>> by_phase;
  for (const auto& [name, phase] : collected.information) {
    auto& group = by_phase[rank(phase)];
    group.first = phase;
    group.second.push_back(name);
  }
  out.raw("<ul class=\"plain\">");
  for (const auto& [weight, group] : by_phase) {
    const auto& [phase, names] = group;
    if (phase == Phase::unreached) {
      out.raw("<li class=\"dim\">").say(HtmlMessage::unreached_kinds, names.size()).raw("</li>");
      continue;
    }
    out.raw("<li>"), write_phase(phase, out), out.raw(" ");
    write_list(names, [](std::string_view name) { return name; }, out, 2 * kPieces), out.raw("</li>");
  }
  out.raw("</ul>");
}

void write_sdk(const behaviour::SdkUse& sdk, const ReportIndex& index, HtmlWriter& out) {
  const Collected collected = collected_by("sdk:" + sdk.id, index);
  const bool english = out.lang() == Lang::en;
  out.wrap("<tr><th scope=\"row\">", english && !sdk.name_en.empty() ? sdk.name_en : sdk.name_zh, "");
  if (!sdk.reached) out.raw("<small>").word(HtmlMessage::sdk_not_reached).raw("</small>");
  out.wrap("</th><td>", sdk.vendor.empty() ? text(Message::unknown_cell, out.lang()) : sdk.vendor, "</td><td>");
  out.text(sdk.version ? std::string_view(*sdk.version) : text(Message::unknown_cell, out.lang())).raw("</td><td>");
  out.text(english || sdk.purpose_zh.empty() ? sdk.purpose : sdk.purpose_zh).raw("</td><td>");
  write_information(collected, out);
  out.raw("</td><td>");
  write_list(collected.permissions, [](std::string_view name) { return name.substr(name.rfind('.') + 1); }, out);
  out.raw("</td><td><code>");
  write_list(sdk.packages, [](const std::string& name) -> std::string_view { return name; }, out);
  out.raw("</code></td></tr>\n");
}

struct Host {
  std::size_t addresses = 0;
  bool cleartext = false, reached = false;
  std::set<std::string_view> owners;
  std::string_view example;
};
using Hosts = std::map<std::string_view, Host>;

void write_hosts(const std::vector<std::string_view>& order, const Hosts& hosts, const ReportIndex& index,
                 HtmlWriter& out) {
  begin_table(HtmlMessage::endpoints_title,
              std::array{HtmlMessage::col_host, HtmlMessage::col_addresses, HtmlMessage::col_transport,
                         HtmlMessage::col_owner, HtmlMessage::col_example},
              out);
  const std::size_t shown = std::min(order.size(), kHosts);
  for (std::size_t i = 0; i < shown; ++i) {
    const Host& host = hosts.at(order[i]);
    out.wrap("<tr><th scope=\"row\">", order[i], "</th><td>").number(host.addresses).raw("</td><td>");
    out.raw("<span class=\"status ").raw(host.cleartext ? "undeclared\">" : "used\">");
    out.word(host.cleartext ? HtmlMessage::cleartext : HtmlMessage::not_cleartext).raw("</span></td><td>");
    write_list(host.owners, [&](std::string_view owner) { return index.owner(owner); }, out);
    out.wrap("</td><td><code>", host.example, "</code></td></tr>\n");
  }
  write_more_rows(order.size() - shown, 5, out);
  end_table(out);
}

}  // namespace

void write_permissions(const ReportIndex& index, HtmlWriter& out) {
  const behaviour::Behaviour& behaviour = index.report().behaviour;
  begin_table(HtmlMessage::permissions_title,
              std::array{HtmlMessage::col_permission, HtmlMessage::col_declared, HtmlMessage::col_used_by,
                         HtmlMessage::col_requests, HtmlMessage::col_opens},
              out, "wide-names");
  const std::size_t shown = std::min(behaviour.permissions.size(), kPermissions);
  for (std::size_t i = 0; i < shown; ++i) {
    const PermissionUse& use = behaviour.permissions[i];
    const std::string& label = out.lang() == Lang::zh ? use.label_zh : use.label_en;
    out.wrap("<tr><th scope=\"row\">", label, "").wrap("<code>", use.name, "</code>");
    if (!use.protection.empty()) out.wrap("<small>", use.protection, "</small>");
    out.raw("</th><td>").word(use.declared ? HtmlMessage::declared : HtmlMessage::not_declared);
    const Status status = status_of(use, index.code_seen());
    out.raw(" <span class=\"status ").raw(status.css).raw("\">").word(status.name).raw("</span></td><td>");
    write_list(use.used_by, [&](const std::string& owner) { return index.owner(owner); }, out);
    out.raw("</td><td>"), write_requests(use, behaviour.conduct.permission_requests, out), out.raw("</td><td>");
    write_list(use.information, [&](const std::string& id) { return index.information(id); }, out);
    out.raw("</td></tr>\n");
  }
  write_more_rows(behaviour.permissions.size() - shown, 5, out);
  end_table(out);
}

void write_sdks(const ReportIndex& index, HtmlWriter& out) {
  const std::vector<behaviour::SdkUse>& sdks = index.report().behaviour.sdks;
  out.raw("<p>").word(HtmlMessage::sdks_lead).raw("</p>\n");
  begin_table(HtmlMessage::sdks_title,
              std::array{HtmlMessage::col_sdk, HtmlMessage::col_vendor, HtmlMessage::col_sdk_version,
                         HtmlMessage::col_purpose, HtmlMessage::col_collects, HtmlMessage::col_permission_used,
                         HtmlMessage::col_packages},
              out);
  const std::size_t shown = std::min(sdks.size(), kSdks);
  for (std::size_t i = 0; i < shown; ++i) write_sdk(sdks[i], index, out);
  write_more_rows(sdks.size() - shown, 7, out);
  end_table(out);
}

void write_endpoints(const ReportIndex& index, HtmlWriter& out) {
  Hosts hosts;
  for (const behaviour::Endpoint& endpoint : index.report().behaviour.endpoints) {
    Host& host = hosts[endpoint.host];
    if (host.addresses++ == 0 || (endpoint.cleartext && !host.cleartext)) host.example = endpoint.url;
    host.cleartext |= endpoint.cleartext;
    host.reached |= endpoint.reached;
    host.owners.insert(endpoint.owner);
  }
  std::vector<std::string_view> order, unreached;
  for (const auto& [name, host] : hosts) (host.reached ? order : unreached).push_back(name);
  std::stable_sort(order.begin(), order.end(), [&](std::string_view a, std::string_view b) {
    return hosts[a].cleartext && !hosts[b].cleartext;
  });
  out.raw("<p>").word(HtmlMessage::endpoints_lead).raw("</p>\n");
  if (!order.empty()) write_hosts(order, hosts, index, out);
  if (unreached.empty()) return;
  out.raw("<details><summary>").say(HtmlMessage::hosts_not_reached, unreached.size()).raw("</summary>\n<ul class=\"things\">");
  const std::size_t shown = std::min(unreached.size(), kHosts);
  for (std::size_t i = 0; i < shown; ++i) out.wrap("<li>", unreached[i], "</li>");
  out.raw("</ul>\n");
  write_more(unreached.size() - shown, out);
  out.raw("</details>\n");
}

}  // namespace mingcha::reports
