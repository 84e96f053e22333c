#include "analyzer/behaviour/endpoints.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "analyzer/behaviour/collections.h"
#include "analyzer/behaviour/reachability.h"
#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

constexpr std::size_t kMaxUrl = 2'048;  // bytes kept

bool ends_url(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '`';
}

bool is_host(std::string_view host) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
  };
  if (host.empty() || host.size() > 253 || host.front() == '.' || host.back() == '.' || host.front() == '-') return false;
  if (host.find("..") != std::string_view::npos) return false;
  return host.find('.') != std::string_view::npos && std::all_of(host.begin(), host.end(), fits);
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return out;
}

bool covers(const manifests::NetworkSecurityConfig::Domain& domain, std::string_view host) {
  if (host == domain.name) return true;
  return domain.include_subdomains && host.size() > domain.name.size() + 1 && host.ends_with(domain.name) &&
         host[host.size() - domain.name.size() - 1] == '.';
}

class EndpointObserver {
 public:
  EndpointObserver(const App& app, const CatalogueIndex& index, Owners& owners)
      : app_(app), index_(index), owners_(owners) {}

  void add_code(const CodeScan& scan, const Reachability& reachability) {
    for (const UrlConstant& constant : scan.urls) {
      const dex::DexFile& file = app_.program.dex_files()[constant.dex];
      const std::string text = utf8_from_mutf8(file.string({constant.string_idx}));
      const std::string& owner = owners_.owner_of(file.type(file.class_def(constant.place.class_def).class_idx));
      Endpoint* endpoint = add(text, owner, "dex");
      if (endpoint == nullptr) continue;
      if (!endpoint->site) endpoint->site = site_of(app_, constant.place);
      const program::MethodNode method = reachability.linked().methods.own(constant.place.dex, constant.place.method_idx);
      endpoint->reached = endpoint->reached || (method.present() && reachability.graph().reached(method));
    }
  }

  void add_resources() {
    for (const manifests::ResourceTable& table : app_.resources.tables()) {
      table.strings().for_each([&](std::uint32_t, std::string_view text) {
        const std::size_t at = text.find("http");
        if (at != std::string_view::npos && looks_like_url(text.substr(at))) add(text.substr(at), "app", "resources");
      });
    }
  }

  bool is_full() const noexcept { return endpoints_.size() >= kMaxEndpoints; }

  std::vector<Endpoint> finish() {
    std::vector<Endpoint> out;
    for (auto& [key, endpoint] : endpoints_) out.push_back(std::move(endpoint));
    return out;
  }

 private:
  // The endpoint, new or seen before; null for what is none.
  Endpoint* add(std::string_view text, const std::string& owner, const char* source) {
    std::optional<Url> url = parse_url(text);
    if (!url || index_.is_identifier_host(url->host) || is_full()) return nullptr;
    const auto [it, fresh] = endpoints_.try_emplace({url->text, owner});
    Endpoint& endpoint = it->second;
    if (!fresh) return &endpoint;
    endpoint.host = std::move(url->host);
    endpoint.url = std::move(url->text);
    endpoint.cleartext = url->is_http && permits_cleartext(app_, endpoint.host);
    endpoint.document = index_.is_document(endpoint.url);
    endpoint.owner = owner;
    endpoint.source = source;
    return &endpoint;
  }

  const App& app_;
  const CatalogueIndex& index_;
  Owners& owners_;
  std::map<std::pair<std::string, std::string>, Endpoint> endpoints_;
};

}  // namespace

std::optional<Url> parse_url(std::string_view text) {
  if (!looks_like_url(text)) return std::nullopt;
  const auto end = std::find_if(text.begin(), text.end(), ends_url);
  text = text.substr(0, std::min<std::size_t>(static_cast<std::size_t>(end - text.begin()), kMaxUrl));
  const std::size_t scheme = text.find("://");
  if (scheme == std::string_view::npos) return std::nullopt;
  std::string_view authority = text.substr(scheme + 3);
  authority = authority.substr(0, authority.find_first_of("/?#\\"));
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) authority.remove_prefix(at + 1);
  authority = authority.substr(0, authority.find(':'));
  Url url;
  url.host = lower(authority);
  if (!is_host(url.host)) return std::nullopt;
  url.text = valid_utf8(text);
  url.is_http = scheme == 4;
  return url;
}

bool permits_cleartext(const App& app, std::string_view host) {
  const bool by_default = app.manifest.effective_target_sdk() < 28;
  if (!app.network) return app.manifest.uses_cleartext_traffic.value_or(by_default);
  const manifests::NetworkSecurityConfig::Domain* best = nullptr;
  for (const auto& domain : app.network->domains) {
    if (covers(domain, host) && (best == nullptr || domain.name.size() > best->name.size())) best = &domain;
  }
  if (best != nullptr && best->cleartext_stated) return best->cleartext_permitted;
  return app.network->base_cleartext_permitted.value_or(by_default);
}

std::vector<Endpoint> observe_endpoints(const App& app, const CatalogueIndex& index, const CodeScan& scan,
                                        const Reachability& reachability, Owners& owners, Reasons& reasons) {
  EndpointObserver observer(app, index, owners);
  observer.add_code(scan, reachability);
  observer.add_resources();
  if (observer.is_full()) {
    reasons.add(ReasonKind::endpoints_over_budget, app.manifest.package, fmt::format("{}", kMaxEndpoints));
  }
  return observer.finish();
}

}  // namespace mingcha::behaviour
