// Facts are grouped the way a person asks for them: who answers for the app, what is collected by whom, who else gets
// it, and which of the things that a policy has to say it says. An item that is named at several places stands once.
#include "reports/text/policy_report.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "reports/app_row.h"
#include "reports/text/columns.h"
#include "reports/text/policy_texts.h"
#include "reports/text/text_lines.h"

namespace mingcha::reports {
namespace {

using privacy_policy::Disclosure;
using privacy_policy::ListedSdk;
using privacy_policy::Promise;
using privacy_policy::Statement;
using privacy_policy::Strength;
using privacy_policy::Topic;
using Message = PolicyMessage;

constexpr std::size_t kIndent = 2;
constexpr std::size_t kItemIndent = 4;
constexpr std::size_t kNameWidth = 20;    // of an item's name
constexpr std::size_t kItemsShown = 200;  // of one list
constexpr std::size_t kQuoteWidth = 100;  // columns of a quoted sentence

// What good policies speak of; the others are said only where they are found.
constexpr Topic kExpected[] = {
    Topic::operator_name, Topic::contact,     Topic::updated,    Topic::retention,       Topic::withdrawal, Topic::access,
    Topic::correction,    Topic::deletion,    Topic::complaint,  Topic::account_removal, Topic::minors,     Topic::providing,
    Topic::change_notice,
};
// Those whose values stand at the head of the listing.
constexpr Topic kAtHead[] = {Topic::operator_name, Topic::operator_address, Topic::contact, Topic::updated, Topic::effective};

template <std::size_t N>
bool is_one_of(Topic topic, const Topic (&topics)[N]) {
  return std::find(std::begin(topics), std::end(topics), topic) != std::end(topics);
}

class Sheet {
 public:
  Sheet(const judge::PrivacyPolicy& policy, const NameOf& name_of, Lang lang)
      : policy_(policy), text_(policy.text), name_of_(name_of), lang_(lang) {}

  std::string make() {
    append_hanging(out_, "", say(Message::heading, lang_, shown(policy_.place)));
    head();
    if (!text_.quality.is_policy) append_hanging(out_, std::string(kIndent, ' '), word(Message::not_a_policy));
    collections();
    denials();
    sdks();
    permissions();
    promises();
    topics();
    return std::move(out_);
  }

 private:
  std::string_view word(Message message) const { return text(message, lang_); }
  void begin_group(std::string_view title) {
    out_ += '\n';
    append_line(out_, title);
  }
  void more(std::size_t count) {
    if (count > 0) append_hanging(out_, std::string(kItemIndent, ' '), say(Message::more_items, lang_, count));
  }
  std::string quoted(std::string_view text) const { return clip(prose(text), kQuoteWidth); }

  // Names behind each other.
  template <class Ids>
  std::string listed(const Ids& ids) const {
    std::string list;
    for (const auto& id : ids) {
      if (!list.empty()) list += word(Message::list_separator);
      list += prose(name_of_(id));
    }
    return list;
  }

  void head() {
    struct Row {
      Message label;
      Topic topic;
    };
    constexpr Row kRows[] = {{Message::label_operator, Topic::operator_name},
                             {Message::label_address, Topic::operator_address},
                             {Message::label_contact, Topic::contact},
                             {Message::label_updated, Topic::updated},
                             {Message::label_effective, Topic::effective}};
    for (const Row& row : kRows) {
      std::vector<std::string_view> seen;
      for (const Statement& statement : text_.statements) {
        if (statement.topic != row.topic || statement.value.empty()) continue;
        if (std::find(seen.begin(), seen.end(), statement.value) == seen.end()) seen.push_back(statement.value);
      }
      std::string values;
      for (const std::string_view value : seen) {
        values += (values.empty() ? "" : word(Message::list_separator));
        values += prose(value);
      }
      if (!values.empty()) append_field(out_, kIndent, word(row.label), clip(values, 2 * kWidth));
    }
    const auto& quality = text_.quality;
    const Message language = quality.simplified_chinese ? Message::text_simplified : Message::text_not_simplified;
    append_field(out_, kIndent, word(Message::label_text),
                 std::string(word(language)) + std::string(word(Message::list_separator)) +
                     say(Message::text_counts, lang_, quality.characters, quality.sentences, quality.longest_sentence,
                         quality.vague_words));
  }

  // All that one collector collects: each item by its clearest place.
  struct Item {
    const Disclosure* shown = nullptr;
    std::size_t places = 0;
  };
  struct Collector {
    std::string_view name;
    std::vector<Item> items;
  };

  static bool is_better(const Disclosure& a, const Disclosure& b) {
    if (a.strength != b.strength) return a.strength == Strength::clear;
    return !a.purpose.empty() && b.purpose.empty();
  }

  std::vector<Collector> collectors() const {
    std::vector<Collector> found;
    for (const Disclosure& disclosure : text_.disclosures) {
      auto collector = std::find_if(found.begin(), found.end(),
                                    [&](const Collector& c) { return c.name == disclosure.collector; });
      if (collector == found.end()) collector = found.insert(found.end(), {disclosure.collector, {}});
      auto& items = collector->items;
      auto item = std::find_if(items.begin(), items.end(),
                               [&](const Item& i) { return i.shown->information == disclosure.information; });
      if (item == items.end()) item = items.insert(items.end(), {&disclosure, 0});
      if (is_better(disclosure, *item->shown)) item->shown = &disclosure;
      ++item->places;
    }
    return found;
  }

  std::string collector_name(std::string_view collector) const {
    if (collector == "app") return std::string(word(Message::collector_app));
    if (collector.starts_with("sdk:")) return say(Message::collector_sdk, lang_, prose(name_of_(collector)));
    return prose(collector);
  }

  void collections() {
    const std::vector<Collector> found = collectors();
    std::size_t count = 0;
    for (const Collector& collector : found) count += collector.items.size();
    begin_group(count == 0 ? std::string(word(Message::collects_none)) : say(Message::collects, lang_, count));
    for (const Collector& collector : found) {
      append_hanging(out_, std::string(kIndent, ' '), collector_name(collector.name));
      const std::size_t shown = std::min(collector.items.size(), kItemsShown);
      for (std::size_t i = 0; i < shown; ++i) collected(collector.items[i]);
      more(collector.items.size() - shown);
    }
  }

  void collected(const Item& item) {
    const Disclosure& disclosure = *item.shown;
    std::vector<std::string> remarks;
    for (const std::string& value : {disclosure.condition, disclosure.purpose, disclosure.manner}) {
      if (!value.empty()) remarks.push_back(quoted(value));
    }
    if (disclosure.strength == Strength::vague) remarks.push_back(say(Message::vague, lang_, prose(disclosure.term)));
    if (disclosure.optional) remarks.emplace_back(word(Message::optional));
    if (item.places > 1) remarks.push_back(say(Message::more_places, lang_, item.places - 1));
    std::string value;
    for (const std::string& remark : remarks) {
      if (!value.empty()) value += lang_ == Lang::zh ? "；" : "; ";
      value += remark;
    }
    named(prose(name_of_(disclosure.information)), value);
  }

  // A name in its column and what is said of it; a long name has a line of its own.
  void named(std::string_view name, std::string_view value) {
    const std::string indent(kItemIndent, ' ');
    if (value.empty()) return append_hanging(out_, indent, name);
    if (width_of(name) < kNameWidth) return append_hanging(out_, indent + padded(name, kNameWidth), value);
    append_hanging(out_, indent, name);
    append_hanging(out_, std::string(kItemIndent + kNameWidth, ' '), value);
  }

  void denials() {
    if (text_.denials.empty()) return;
    begin_group(word(Message::denies));
    std::vector<std::string_view> ids;
    for (const privacy_policy::Denial& denial : text_.denials) {
      if (std::find(ids.begin(), ids.end(), denial.information) == ids.end()) ids.push_back(denial.information);
    }
    append_hanging(out_, std::string(kIndent, ' '), listed(ids));
  }

  void sdks() {
    if (text_.sdks.empty()) return;
    begin_group(say(Message::sdks, lang_, text_.sdks.size()));
    const std::size_t shown_count = std::min(text_.sdks.size(), kItemsShown);
    for (std::size_t i = 0; i < shown_count; ++i) {
      const ListedSdk& sdk = text_.sdks[i];
      append_hanging(out_, std::string(kIndent, ' '), prose(sdk.name) + (sdk.id.empty() ? "" : " [" + sdk.id + "]"));
      sdk_field(Message::sdk_vendor, sdk.vendor);
      sdk_field(Message::sdk_information, listed(sdk.information));
      sdk_field(Message::sdk_purpose, quoted(sdk.purpose));
      sdk_field(Message::sdk_link, shown(sdk.link));
    }
    more(text_.sdks.size() - shown_count);
  }
  void sdk_field(Message label, std::string_view value) {
    if (!value.empty()) append_field(out_, kItemIndent, word(label), prose(value));
  }

  void permissions() {
    if (text_.permissions.empty()) return;
    std::vector<const privacy_policy::ExplainedPermission*> each;
    for (const auto& permission : text_.permissions) {
      const auto same = std::find_if(each.begin(), each.end(), [&](const auto* p) { return p->name == permission.name; });
      if (same == each.end()) {
        each.push_back(&permission);
      } else if ((*same)->purpose.empty()) {
        *same = &permission;
      }
    }
    begin_group(say(Message::permissions, lang_, each.size()));
    constexpr std::string_view kPrefix = "android.permission.";
    for (const auto* permission : each) {
      std::string_view name = permission->name;
      if (name.starts_with(kPrefix)) name.remove_prefix(kPrefix.size());
      named(shown(name), quoted(permission->purpose));
    }
  }

  void promises() {
    if (text_.promises.empty()) return;
    begin_group(word(Message::promises));
    for (const Promise& promise : text_.promises) {
      const Message unit = promise.working_days ? Message::working_days : Message::calendar_days;
      named(text(promise.topic, lang_), say(unit, lang_, promise.days, quoted(promise.quote.text)));
    }
  }

  void topics() {
    std::array<const Statement*, privacy_policy::kTopicCount> first{};
    for (const Statement& statement : text_.statements) {
      const Statement*& place = first[static_cast<std::size_t>(statement.topic)];
      if (place == nullptr) place = &statement;
    }
    bool begun = false;
    for (const Statement* statement : first) {
      if (statement == nullptr || is_one_of(statement->topic, kAtHead)) continue;
      if (!std::exchange(begun, true)) begin_group(word(Message::says));
      named(text(statement->topic, lang_), quoted(statement->quote.text));
    }
    std::string missing;
    for (const Topic topic : kExpected) {
      const bool promised = std::any_of(text_.promises.begin(), text_.promises.end(),
                                        [topic](const Promise& promise) { return promise.topic == topic; });
      if (promised || first[static_cast<std::size_t>(topic)] != nullptr) continue;
      missing += missing.empty() ? "" : word(Message::list_separator);
      missing += text(topic, lang_);
    }
    if (missing.empty()) return;
    begin_group(word(Message::says_not));
    append_hanging(out_, std::string(kIndent, ' '), missing);
  }

  const judge::PrivacyPolicy& policy_;
  const privacy_policy::PolicyText& text_;
  const NameOf& name_of_;
  Lang lang_;
  std::string out_;
};

}  // namespace

bool is_expected(Topic topic) noexcept { return is_one_of(topic, kExpected); }

std::string policy_report(const judge::PrivacyPolicy& policy, const std::vector<judge::Finding>& findings,
                          const NameOf& name_of, Lang lang) {
  std::string out = Sheet(policy, name_of, lang).make();
  if (findings.empty()) return out;
  out += '\n';
  append_hanging(out, "", say(PolicyMessage::findings, lang, findings.size()));
  for (const judge::Finding& finding : findings) {
    append_hanging(out, "  - ", prose(in_language(finding.title, lang)));
    append_hanging(out, "      ", fmt::format("{}", fmt::join(finding.clauses, text(PolicyMessage::list_separator, lang))));
  }
  return out;
}

}  // namespace mingcha::reports
