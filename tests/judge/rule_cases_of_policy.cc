// Apps whose privacy policy breaks the rules, by itself or next to the code, and their near twins.
#include "tests/judge/rule_cases.h"

#include <algorithm>

namespace mingcha::judge::sample {

void Subject::has_sdk(const char* id) {
  const policies::Sdk* row = built_in().catalogue().find_sdk(id);
  behaviour::SdkUse use;
  use.id = id;
  use.name_zh = row->name_zh;
  use.name_en = row->name_en;
  use.vendor = row->vendor;
  use.purpose = row->purpose;
  use.reached = use.called = true;
  behaviour.sdks.push_back(std::move(use));
}

privacy_policy::PolicyText& Subject::tells() {
  using enum privacy_policy::Topic;
  if (policy) return policy->text;
  policy.emplace();
  policy->from = "option";
  policy->text.quality = {3000, 2800, 0, 60, 90, 0, true, true};
  for (const privacy_policy::Topic topic :
       {operator_name, contact, updated, retention, storage_place, separate_consent, access, correction, deletion,
        account_removal, minors, encryption, change_notice, withdrawal, complaint, sensitive})
    policy->text.statements.push_back({topic, "", {}});
  return policy->text;
}

namespace {

using behaviour::Phase;
using privacy_policy::Strength;
using privacy_policy::Topic;

void discloses(Subject& s, const char* information, const char* collector = "app", Strength strength = Strength::clear) {
  privacy_policy::Disclosure told;
  told.information = information;
  told.collector = collector;
  told.strength = strength;
  s.tells().disclosures.push_back(std::move(told));
}

void says(Subject& s, Topic topic) { s.tells().statements.push_back({topic, "", {8, "原文"}}); }

void keeps_silent(Subject& s, std::initializer_list<Topic> topics) {
  auto& all = s.tells().statements;
  std::erase_if(all, [&](const privacy_policy::Statement& each) {
    return std::find(topics.begin(), topics.end(), each.topic) != topics.end();
  });
}

void promises(Subject& s, Topic topic, int days, bool working_days) {
  s.tells().promises.push_back({topic, days, working_days, {8, "原文"}});
}

void lists(Subject& s, const char* sdk) {
  privacy_policy::ListedSdk row;
  row.id = sdk;
  row.information = {"oaid"};
  s.tells().sdks.push_back(std::move(row));
}

const Case kCases[] = {
    {"collected-not-disclosed", "contacts", [](Subject& s) { s.collects("contacts", "app"), s.tells(); }, 1,
     Certainty::evident},
    {"collected-not-disclosed", "contacts, disclosed",
     [](Subject& s) { s.collects("contacts", "app"), discloses(s, "contacts"); }},
    {"collected-not-disclosed", "contacts, no text", [](Subject& s) { s.collects("contacts", "app"); }},
    {"collected-not-disclosed", "code that nobody calls",
     [](Subject& s) { s.collects("contacts", "app", "high", Phase::unreached), s.tells(); }},
    {"collected-vaguely-disclosed", "IMEI as device information",
     [](Subject& s) { s.collects("imei", "app"), discloses(s, "imei", "app", Strength::vague); }, 1},
    {"collected-vaguely-disclosed", "IMEI by its name", [](Subject& s) { s.collects("imei", "app"), discloses(s, "imei"); }},
    {"collected-though-denied", "contacts",
     [](Subject& s) {
       s.collects("contacts", "app");
       s.tells().denials.push_back({"contacts", {8, "我们不会收集您的通讯录"}});
     },
     1, Certainty::evident},
    {"collected-though-denied", "another thing",
     [](Subject& s) {
       s.collects("contacts", "app");
       s.tells().denials.push_back({"sms", {8, "我们不会收集您的短信"}});
     }},
    {"sdk-not-listed", "it collects",
     [](Subject& s) { s.has_sdk("jpush"), s.collects("imei", "sdk:jpush"), s.tells(); }, 1, Certainty::evident},
    {"sdk-not-listed", "listed", [](Subject& s) { s.has_sdk("jpush"), s.collects("imei", "sdk:jpush"), lists(s, "jpush"); }},
    {"sdk-not-listed", "it collects nothing", [](Subject& s) { s.has_sdk("jpush"), s.tells(); }},
    {"sdk-collects-undisclosed", "not in its row",
     [](Subject& s) { s.has_sdk("jpush"), s.collects("imei", "sdk:jpush"), lists(s, "jpush"); }, 1, Certainty::evident},
    {"sdk-collects-undisclosed", "in its row",
     [](Subject& s) { s.has_sdk("jpush"), s.collects("oaid", "sdk:jpush"), lists(s, "jpush"); }},
    {"permission-not-explained", "camera",
     [](Subject& s) {
       s.behaviour.permissions = {permission("android.permission.CAMERA", behaviour::PermissionStatus::used)};
       s.behaviour.permissions[0].used_by = {"app"};
       s.tells();
     },
     1},
    {"permission-not-explained", "camera, explained",
     [](Subject& s) {
       s.behaviour.permissions = {permission("android.permission.CAMERA", behaviour::PermissionStatus::used)};
       s.behaviour.permissions[0].used_by = {"app"};
       s.tells().permissions = {{"android.permission.CAMERA", "扫码", {}}};
     }},
    {"permission-not-explained", "what it opens is disclosed",
     [](Subject& s) {
       s.behaviour.permissions = {permission("android.permission.READ_CONTACTS", behaviour::PermissionStatus::used)};
       s.behaviour.permissions[0].used_by = {"app"};
       discloses(s, "contacts");
     }},

    {"no-complaint-channel", "none", [](Subject& s) { keeps_silent(s, {Topic::complaint, Topic::contact}); }, 1},
    {"no-complaint-channel", "in the policy", [](Subject& s) { s.tells(); }},
    {"no-complaint-channel", "in the app",
     [](Subject& s) {
       keeps_silent(s, {Topic::complaint, Topic::contact});
       s.offers("complaint");
     }},
    {"no-consent-withdrawal", "none", [](Subject& s) { keeps_silent(s, {Topic::withdrawal}); }, 1},
    {"no-consent-withdrawal", "in the policy", [](Subject& s) { s.tells(); }},

    {"policy-without-rules", "another text", [](Subject& s) { s.tells().quality.is_policy = false; }, 1},
    {"policy-without-rules", "a policy", [](Subject& s) { s.tells(); }},
    {"policy-not-simplified-chinese", "English", [](Subject& s) { s.tells().quality.simplified_chinese = false; }, 1,
     Certainty::evident},
    {"policy-not-simplified-chinese", "Chinese", [](Subject& s) { s.tells(); }},
    {"policy-hard-to-read", "a sentence of 500", [](Subject& s) { s.tells().quality.longest_sentence = 500; }, 1},
    {"policy-hard-to-read", "a sentence of 400", [](Subject& s) { s.tells().quality.longest_sentence = 400; }},
    {"policy-open-ended", "vague throughout", [](Subject& s) { s.tells().quality.vague_words = 11; }, 1},
    {"policy-open-ended", "vague here and there", [](Subject& s) { s.tells().quality.vague_words = 10; }},
    {"policy-operator-missing", "missing", [](Subject& s) { keeps_silent(s, {Topic::operator_name}); }, 1},
    {"policy-operator-missing", "there", [](Subject& s) { s.tells(); }},
    {"policy-contact-missing", "missing", [](Subject& s) { keeps_silent(s, {Topic::contact, Topic::complaint}); }, 1},
    {"policy-contact-missing", "for complaints", [](Subject& s) { keeps_silent(s, {Topic::contact}); }},
    {"policy-date-missing", "missing", [](Subject& s) { keeps_silent(s, {Topic::updated}); }, 1},
    {"policy-date-missing", "of effect",
     [](Subject& s) {
       keeps_silent(s, {Topic::updated});
       says(s, Topic::effective);
     }},
    {"policy-retention-missing", "missing", [](Subject& s) { keeps_silent(s, {Topic::retention}); }, 1},
    {"policy-retention-missing", "there", [](Subject& s) { s.tells(); }},
    {"policy-storage-place-missing", "missing", [](Subject& s) { keeps_silent(s, {Topic::storage_place}); }, 1},
    {"policy-storage-place-missing", "there", [](Subject& s) { s.tells(); }},
    {"cross-border-without-separate-consent", "without",
     [](Subject& s) {
       keeps_silent(s, {Topic::separate_consent});
       says(s, Topic::cross_border);
     },
     1},
    {"cross-border-without-separate-consent", "with", [](Subject& s) { says(s, Topic::cross_border); }},
    {"policy-providing-without-separate-consent", "without",
     [](Subject& s) {
       keeps_silent(s, {Topic::separate_consent});
       says(s, Topic::providing);
     },
     1},
    {"policy-providing-without-separate-consent", "with", [](Subject& s) { says(s, Topic::providing); }},
    {"policy-access-missing", "missing", [](Subject& s) { keeps_silent(s, {Topic::access}); }, 1},
    {"policy-access-missing", "there", [](Subject& s) { s.tells(); }},
    {"policy-correction-missing", "no deletion", [](Subject& s) { keeps_silent(s, {Topic::deletion}); }, 1},
    {"policy-correction-missing", "there", [](Subject& s) { s.tells(); }},
    {"policy-account-removal-missing", "missing",
     [](Subject& s) {
       s.offers("login");
       keeps_silent(s, {Topic::account_removal});
     },
     1},
    {"policy-account-removal-missing", "no accounts", [](Subject& s) { keeps_silent(s, {Topic::account_removal}); }},
    {"removal-takes-too-long", "16 working days", [](Subject& s) { promises(s, Topic::account_removal, 16, true); }, 1,
     Certainty::evident},
    {"removal-takes-too-long", "15 working days", [](Subject& s) { promises(s, Topic::account_removal, 15, true); }},
    {"removal-takes-too-long", "21 days", [](Subject& s) { promises(s, Topic::account_removal, 21, false); }},
    {"removal-takes-too-long", "30 days to correct", [](Subject& s) { promises(s, Topic::correction, 30, false); }},
    {"answer-takes-too-long", "30 days", [](Subject& s) { promises(s, Topic::correction, 30, false); }, 1, Certainty::evident},
    {"answer-takes-too-long", "15 days", [](Subject& s) { promises(s, Topic::correction, 15, false); }},
    {"complaint-takes-too-long", "30 days", [](Subject& s) { promises(s, Topic::complaint, 30, false); }, 1, Certainty::evident},
    {"complaint-takes-too-long", "15 days", [](Subject& s) { promises(s, Topic::complaint, 15, false); }},
    {"removal-obstacles", "a photograph with the card", [](Subject& s) { says(s, Topic::removal_obstacle); }, 1},
    {"removal-obstacles", "none", [](Subject& s) { s.tells(); }},
    {"policy-minors-missing", "missing", [](Subject& s) { keeps_silent(s, {Topic::minors}); }, 1},
    {"policy-minors-missing", "there", [](Subject& s) { s.tells(); }},
    {"policy-security-missing", "missing", [](Subject& s) { keeps_silent(s, {Topic::encryption}); }, 1},
    {"policy-security-missing", "there", [](Subject& s) { s.tells(); }},
    {"policy-change-notice-missing", "missing", [](Subject& s) { keeps_silent(s, {Topic::change_notice}); }, 1},
    {"policy-change-notice-missing", "there", [](Subject& s) { s.tells(); }},
    {"policy-sensitive-not-marked", "identity card",
     [](Subject& s) {
       discloses(s, "id_card");
       keeps_silent(s, {Topic::sensitive, Topic::separate_consent});
     },
     1},
    {"policy-sensitive-not-marked", "identity card, marked", [](Subject& s) { discloses(s, "id_card"); }},
    {"policy-sensitive-not-marked", "nothing sensitive",
     [](Subject& s) {
       discloses(s, "oaid");
       keeps_silent(s, {Topic::sensitive, Topic::separate_consent});
     }},
    {"automated-decision-without-switch", "no switch", [](Subject& s) { says(s, Topic::automated_decision); }, 1},
    {"automated-decision-without-switch", "a switch in the text",
     [](Subject& s) { says(s, Topic::automated_decision), says(s, Topic::automated_switch); }},
    {"automated-decision-without-switch", "a switch in the app",
     [](Subject& s) { says(s, Topic::automated_decision), s.offers("personalisation-switch"); }},
    {"policy-consent-implied", "by use", [](Subject& s) { says(s, Topic::implied_consent); }, 1},
    {"policy-consent-implied", "by a click", [](Subject& s) { s.tells(); }},
    {"purpose-only-improvement", "better experience", [](Subject& s) { says(s, Topic::improve_only); }, 1},
    {"purpose-only-improvement", "a function", [](Subject& s) { s.tells(); }},
};

}  // namespace

std::span<const Case> cases_of_policy() { return kCases; }

}  // namespace mingcha::judge::sample
