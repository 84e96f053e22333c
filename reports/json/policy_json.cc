// The keys up to "separate_consent" are what other programs rely on; those after them say the same in full.
#include "reports/json/policy_json.h"

#include <algorithm>
#include <set>
#include <vector>

#include "reports/app_row.h"

namespace mingcha::reports {
namespace {

using privacy_policy::Format;
using privacy_policy::PolicyText;
using privacy_policy::Promise;
using privacy_policy::Quote;
using privacy_policy::Statement;
using privacy_policy::Strength;
using privacy_policy::Topic;

std::string_view spell(Format format) {
  switch (format) {
    case Format::text: return "text";
    case Format::html: return "html";
    case Format::markdown: return "markdown";
    case Format::docx: return "docx";
  }
  return {};
}

bool has(const PolicyText& text, Topic topic) {
  return std::any_of(text.statements.begin(), text.statements.end(),
                     [topic](const Statement& statement) { return statement.topic == topic; });
}

// The values that statements of the topic give, in their order, each once.
std::vector<std::string_view> values(const PolicyText& text, Topic topic) {
  std::vector<std::string_view> found;
  for (const Statement& statement : text.statements) {
    if (statement.topic != topic || statement.value.empty()) continue;
    if (std::find(found.begin(), found.end(), statement.value) == found.end()) found.push_back(statement.value);
  }
  return found;
}

void write_first(JsonWriter& out, std::string_view key, const PolicyText& text, Topic topic) {
  const std::vector<std::string_view> found = values(text, topic);
  out.field_or_null(key, found.empty() ? std::string_view() : found.front());
}

void write_quote(JsonWriter& out, const Quote& quote) {
  out.field("quote", quote.text);
  out.field("offset", quote.offset);
}

// Here an SDK is its id, as in "sdks".
std::string_view without_prefix(std::string_view collector) {
  constexpr std::string_view kSdk = "sdk:";
  return collector.starts_with(kSdk) ? collector.substr(kSdk.size()) : collector;
}

void write_item(JsonWriter& out, const privacy_policy::Disclosure& disclosure) {
  out.field("information", disclosure.information);
  out.field("collector", without_prefix(disclosure.collector));
  out.field("purpose", disclosure.purpose);
  out.field("strength", disclosure.strength == Strength::clear ? "clear" : "vague");
  write_quote(out, disclosure.quote);
  out.field("term", disclosure.term);
  out.field("manner", disclosure.manner);
  out.field("condition", disclosure.condition);
  out.field("optional", disclosure.optional);
}

void write_item(JsonWriter& out, const privacy_policy::ListedSdk& sdk) {
  out.field("name", sdk.name);
  out.field_or_null("id", sdk.id);
  out.field("vendor", sdk.vendor);
  out.texts("information", sdk.information);
  out.field("link", sdk.link);
  out.field("purpose", sdk.purpose);
  write_quote(out, sdk.quote);
}

void write_item(JsonWriter& out, const privacy_policy::Denial& denial) {
  out.field("information", denial.information);
  write_quote(out, denial.quote);
}

void write_item(JsonWriter& out, const privacy_policy::ExplainedPermission& permission) {
  out.field("name", permission.name);
  out.field("purpose", permission.purpose);
  write_quote(out, permission.quote);
}

void write_item(JsonWriter& out, const Statement& statement) {
  out.field("topic", privacy_policy::spell(statement.topic));
  out.field_or_null("value", statement.value);
  write_quote(out, statement.quote);
}

void write_item(JsonWriter& out, const Promise& promise) {
  out.field("topic", privacy_policy::spell(promise.topic));
  out.field("days", promise.days);
  out.field("unit", promise.working_days ? "工作日" : "日");
  write_quote(out, promise.quote);
}

template <class Item>
void write_list(JsonWriter& out, std::string_view key, const std::vector<Item>& items) {
  out.key(key), out.begin_array();
  for (const Item& item : items) {
    out.begin_object();
    write_item(out, item);
    out.end_object();
  }
  out.end_array();
}

template <class Item, class Id>
std::set<std::string_view> ids(const std::vector<Item>& items, Id Item::* id) {
  std::set<std::string_view> found;
  for (const Item& item : items) found.insert(item.*id);
  return found;
}

// Of several promises the longest: that is what a user has to reckon with.
void write_removal(JsonWriter& out, const PolicyText& text) {
  const Promise* longest = nullptr;
  for (const Promise& promise : text.promises) {
    if (promise.topic != Topic::account_removal) continue;
    if (longest == nullptr || promise.days > longest->days) longest = &promise;
  }
  out.key("removal_days");
  if (longest == nullptr) {
    out.null();
  } else {
    out.number(longest->days);
  }
  out.field_or_null("removal_unit", longest == nullptr ? "" : longest->working_days ? "工作日" : "日");
}

void write_quality(JsonWriter& out, const privacy_policy::TextQuality& quality) {
  out.key("quality"), out.begin_object();
  out.field("is_policy", quality.is_policy);
  out.field("characters", quality.characters);
  out.field("chinese", quality.chinese);
  out.field("traditional_only", quality.traditional_only);
  out.field("sentences", quality.sentences);
  out.field("longest_sentence", quality.longest_sentence);
  out.field("vague_words", quality.vague_words);
  out.end_object();
}

void write_topics(JsonWriter& out, const PolicyText& text) {
  struct Row {
    std::string_view key;
    Topic topic;
  };
  constexpr Row kRows[] = {
      {"withdrawal", Topic::withdrawal},     {"complaint", Topic::complaint},
      {"minors", Topic::minors},             {"cross_border", Topic::cross_border},
      {"auto_decision_switch", Topic::automated_switch}, {"separate_consent", Topic::separate_consent},
  };
  for (const Row& row : kRows) out.field(row.key, has(text, row.topic));
}

void write_findings(JsonWriter& out, const std::vector<judge::Finding>& findings, Lang lang) {
  out.key("findings"), out.begin_array();
  for (const judge::Finding& finding : findings) {
    out.begin_object();
    out.field("rule", finding.rule);
    out.texts("clauses", finding.clauses);
    out.field_or_null("quote", finding.quotes.empty() ? std::string_view() : std::string_view(finding.quotes[0].text));
    out.field("problem", finding.problem);
    out.field("certainty", finding.certainty == judge::Certainty::evident ? "evident" : "suspected");
    out.field("title", in_language(finding.title, lang));
    out.field("remedy", in_language(finding.remedy, lang));
    out.end_object();
  }
  out.end_array();
}

}  // namespace

void write_policy_fields(JsonWriter& out, const judge::PrivacyPolicy& policy) {
  const PolicyText& text = policy.text;
  out.field("place", policy.place);
  out.field("sha256", policy.sha256);
  out.field("format", spell(policy.document.format));
  write_first(out, "operator", text, Topic::operator_name);
  out.texts("contact", values(text, Topic::contact));
  write_first(out, "updated", text, Topic::updated);
  write_first(out, "effective", text, Topic::effective);
  out.field("simplified_chinese", text.quality.simplified_chinese);
  write_list(out, "collects", text.disclosures);
  out.texts("denies", ids(text.denials, &privacy_policy::Denial::information));
  write_list(out, "sdks", text.sdks);
  out.texts("permissions", ids(text.permissions, &privacy_policy::ExplainedPermission::name));
  write_removal(out, text);
  write_topics(out, text);
  write_list(out, "denials", text.denials);
  write_list(out, "permission_purposes", text.permissions);
  write_list(out, "promises", text.promises);
  write_list(out, "statements", text.statements);
  write_quality(out, text.quality);
}

std::string policy_json(const judge::PrivacyPolicy& policy, const std::vector<judge::Finding>& findings, Lang lang) {
  JsonWriter out;
  out.begin_object();
  out.field("schema", "mingcha.policy/1");
  write_policy_fields(out, policy);
  write_findings(out, findings, lang);
  out.end_object();
  return out.finish();
}

}  // namespace mingcha::reports
