// The privacy policy that the app was judged by, in short: who answers, what it says is collected by whom, and which
// matters it does not speak of.
#include <algorithm>
#include <map>
#include <set>

#include "reports/html/sections.h"
#include "reports/text/policy_report.h"
#include "reports/text/policy_texts.h"

namespace mingcha::reports {
namespace {

using privacy_policy::PolicyText;
using privacy_policy::Statement;
using privacy_policy::Topic;

constexpr std::size_t kNames = 40;
constexpr Topic kHead[] = {Topic::operator_name, Topic::contact, Topic::updated, Topic::effective};

template <class Names>
void write_names(const Names& names, HtmlWriter& out) {
  std::size_t shown = 0;
  for (const std::string_view name : names) {
    if (shown == kNames) {
      out.raw(" ").say(HtmlMessage::and_more, names.size() - kNames);
      return;
    }
    out.raw(shown++ == 0 ? "" : text(Message::list_separator, out.lang())).text(name, 60);
  }
}

template <class Names>
void write_fact(std::string_view label, const Names& names, HtmlWriter& out) {
  if (names.empty()) return;
  out.raw("<dt>").prose(label).raw("</dt><dd>"), write_names(names, out), out.raw("</dd>\n");
}

void write_head(const judge::PrivacyPolicy& policy, HtmlWriter& out) {
  out.raw("<dt>").word(HtmlMessage::policy_from).raw("</dt><dd>");
  out.word(policy.from == "option" ? HtmlMessage::policy_given : HtmlMessage::policy_in_package);
  out.wrap(" ", policy.place, "").wrap("<code>", policy.sha256, "</code></dd>\n");
  for (const Topic topic : kHead) {
    std::vector<std::string_view> values;
    for (const Statement& statement : policy.text.statements) {
      if (statement.topic == topic && !statement.value.empty() && values.size() < 3) values.push_back(statement.value);
    }
    write_fact(text(topic, out.lang()), values, out);
  }
}

void write_collectors(const PolicyText& policy, const ReportIndex& index, HtmlWriter& out) {
  std::map<std::string_view, std::set<std::string_view>> by_collector;
  for (const privacy_policy::Disclosure& each : policy.disclosures)
    by_collector[each.collector].insert(index.information(each.information));
  out.raw("<dt>").word(HtmlMessage::policy_collects).raw("</dt><dd>");
  if (by_collector.empty()) out.word(HtmlMessage::policy_collects_none);
  std::size_t shown = 0;
  for (const auto& [collector, information] : by_collector) {
    if (shown++ == kNames) break;
    const bool known = collector == "app" || collector.starts_with("sdk:");
    out.wrap("<p><strong>", known ? index.owner(collector) : collector, "</strong> ");
    write_names(information, out), out.raw("</p>");
  }
  out.raw("</dd>\n");
}

}  // namespace

void write_policy(const ReportIndex& index, HtmlWriter& out) {
  const judge::PrivacyPolicy& policy = *index.report().policy;
  const PolicyText& read = policy.text;
  std::set<std::string_view> spoken, silent;
  bool found[privacy_policy::kTopicCount] = {};
  for (const Statement& statement : read.statements) found[static_cast<std::size_t>(statement.topic)] = true;
  for (const privacy_policy::Promise& promise : read.promises) found[static_cast<std::size_t>(promise.topic)] = true;
  std::vector<std::string_view> says, says_not, sdks, permissions;
  for (std::size_t i = 0; i < privacy_policy::kTopicCount; ++i) {
    const Topic topic = static_cast<Topic>(i);
    if (found[i]) says.push_back(text(topic, out.lang()));
    if (!found[i] && is_expected(topic)) says_not.push_back(text(topic, out.lang()));
  }
  for (const privacy_policy::ListedSdk& sdk : read.sdks) sdks.push_back(sdk.name);
  for (const privacy_policy::ExplainedPermission& each : read.permissions) permissions.push_back(each.name);
  out.raw("<dl class=\"facts\">\n");
  write_head(policy, out);
  write_collectors(read, index, out);
  write_fact(text(HtmlMessage::policy_sdks, out.lang()), sdks, out);
  write_fact(text(HtmlMessage::policy_permissions, out.lang()), permissions, out);
  write_fact(text(PolicyMessage::says, out.lang()), says, out);
  write_fact(text(PolicyMessage::says_not, out.lang()), says_not, out);
  out.raw("</dl>\n");
}

}  // namespace mingcha::reports
