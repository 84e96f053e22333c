// Own policy files beside the built-in ones: what they add and replace, and how each mistake is named.
#include "tests/policies/folder.h"

#include <catch2/catch.hpp>

#include "policies/rule_listing.h"

using namespace mingcha;
using namespace mingcha::policies;

namespace {

const std::string kRule = R"([[rule]]
id = "own-rule"
problem = "unlawful-collection"
clauses = ["164号:1"]
for = "collection"
when = 'severity == "high"'
certainty = "suspected"
severity = "low"
group_by = ["owner"]
title_zh = "标题"
title_en = "Title {owner_label}"
explanation_zh = "说明"
explanation_en = "Explanation"
remedy_zh = "整改"
remedy_en = "Remedy"
)";

const std::string kDocument = R"([[document]]
id = "99号"
zh = "题"
en = "Title"
in_force = "2026-01-01"
status = "in-force"
confidence = "official"
)";

const std::string kClause = R"([[clause]]
id = "99号:1"
zh = "文"
en = "Text"
reach = "partial"
confidence = "memory"
family = "both"
manual_zh = "查"
manual_en = "Look"
)";

const std::string kApis = "kind\tclass\tmember\tdescriptor\tuse\tinformation\tpermission\tseverity\targument\n";

}  // namespace

TEST_CASE("a good rule file has no mistakes") {
  const Folder folder;
  folder.write("rules/own.toml", kRule);
  folder.write("README.md", "not a policy file");
  for (const Error& error : check_folder(folder.path())) FAIL(describe(error));
}

TEST_CASE("each mistake is named with file, line, column and what was expected") {
  const auto rule = [](const std::string& from, const std::string& to) { return replaced(kRule, from, to); };
  check_complaints({
      {"no TOML", "a.toml", "[[rule]]\nid = \n", "a.toml:2:", "TOML: "},
      {"a table alone", "a.toml", "[rule]\nid = \"x\"\n", "a.toml:1:1", "[[rule]]"},
      {"unknown kind of table", "a.toml", "[[rul]]\nid = \"x\"\n", "a.toml:1:1", "did you mean rule?"},
      {"unknown key", "a.toml", rule("severity = ", "severty = 1\nseverity = "), "a.toml:8:11", "did you mean severity?"},
      {"missing key", "a.toml", rule("remedy_en = \"Remedy\"\n", ""), "a.toml:1:1", "a key \"remedy_en\""},
      {"empty text", "a.toml", rule("\"标题\"", "\"\""), "a.toml:10:12", "a text for \"title_zh\""},
      {"number for text", "a.toml", rule("\"标题\"", "3"), "a.toml:10:12", "a text for \"title_zh\""},
      {"date for text", "a.toml", rule("\"标题\"", "2020-01-01"), "a.toml:10:12", "a text, a number"},
      {"list of numbers", "a.toml", rule("[\"owner\"]", "[1]"), "a.toml:9:13", "texts only in a list"},
      {"bad id", "a.toml", rule("own-rule", "Own rule"), "a.toml:2:6", "lower-case letters"},
      {"id twice", "a.toml", kRule + kRule, "a.toml:17:6", "an id that no other [[rule]] has"},
      {"unknown problem", "a.toml", rule("unlawful-collection", "unlawful-colection"), "a.toml:3:11",
       "did you mean unlawful-collection?"},
      {"unknown clause", "a.toml", rule("164号:1", "164号:11"), "a.toml:4:12", "a clause: one of"},
      {"no clause", "a.toml", rule("[\"164号:1\"]", "[]"), "a.toml:4:11", "at least one clause"},
      {"unknown subject", "a.toml", rule("\"collection\"", "\"collections\""), "a.toml:5:7", "did you mean collection?"},
      {"unknown certainty", "a.toml", rule("\"suspected\"", "\"maybe\""), "a.toml:7:13", "one of suspected, evident"},
      {"unknown field", "a.toml", rule("severity == ", "severtiy == "), "a.toml:6:9", "did you mean severity?"},
      {"mistake inside a condition", "a.toml", rule("'severity == \"high\"'", "'severity == 3'"), "a.toml:6:21",
       "text after"},
      {"mistake in a condition of several lines", "a.toml",
       rule("'severity == \"high\"'", "'''\nsensitive and\n  severity == 3\n'''"), "a.toml:8:15", "text after"},
      {"unknown placeholder", "a.toml", rule("{owner_label}", "{owner_lable}"), "a.toml:11:19",
       "did you mean owner_label?"},
      {"open placeholder", "a.toml", rule("{owner_label}", "{owner_label"), "a.toml:11:19", "\"}\" after"},
      {"group by a number", "a.toml", rule("[\"owner\"]", "[\"sensitive\"]"), "a.toml:9:13", "one of information"},
      {"deep key", "a.toml", "a" + std::string(300, '.') + "b = 1\n", "a.toml:1:1", "at most 16 dots"},
      {"deep key behind an escaped quote", "a.toml", "\"\\\"\"" + std::string(300, '.') + "b = 1\n", "a.toml:1:1",
       "at most 16 dots"},
      {"dots inside texts and comments", "a.toml", "x = '''\n..................\n''' # ..................\n",
       "a.toml:1:5", "[[x]]"},
      {"a letter outside quotes", "a.toml", "\xcf\xa9 = 1\n", "a.toml:1:1", "beyond ASCII"},
      {"a quote inside a value", "a.toml", "x = 0\"。\"\n", "a.toml:1:1", "a quote only where"},
      {"a quote behind a dot", "a.toml", "[[x]]\ny = 0.'。'\n", "a.toml:2:1", "a quote only where"},
      {"quotes where values begin", "a.toml", "x = [\"。\",'。', \"\"\"。\"\"\"]\n", "a.toml:1:5", "[[x]]"},
      {"unknown table of facts", "sdk.tsv", "id\nx\n", "sdk.tsv:1:1", "did you mean sdks.tsv?"},
      {"no header", "sdks.tsv", "", "sdks.tsv:1:1", "a header row that starts with \"id\""},
      {"unknown column", "sdks.tsv", "id\tname\tvendr\n", "sdks.tsv:1:4", "one of id, name_zh"},
      {"column twice", "sdks.tsv", "id\tvendor\tvendor\n", "sdks.tsv:1:11", "each column once"},
      {"no key column", "sdks.tsv", "vendor\n", "sdks.tsv:1:1", "a column \"id\""},
      {"too few cells", "sdks.tsv", "id\tvendor\nx\n", "sdks.tsv:2:1", "2 cells, as in the header"},
      {"no key", "sdks.tsv", "id\tvendor\n-\tx\n", "sdks.tsv:2:1", "a value in column \"id\""},
      {"prefix with a dot at the end", "sdks.tsv", "id\tpackage_prefixes\nx\tcn.a;cn.b.\n", "sdks.tsv:2:8",
       "without a trailing dot"},
      {"unknown kind", "sensitive_apis.tsv", kApis + "cal\tLa/B;\tc\t()V\tcollect\timei\t-\thigh\t-\n",
       "sensitive_apis.tsv:2:1", "did you mean call?"},
      {"no class", "sensitive_apis.tsv", kApis + "call\ta.B\tc\t()V\tcollect\timei\t-\thigh\t-\n",
       "sensitive_apis.tsv:2:6", "a class descriptor"},
      {"no descriptor", "sensitive_apis.tsv", kApis + "call\tLa/B;\tc\tV\tcollect\timei\t-\thigh\t-\n",
       "sensitive_apis.tsv:2:14", "a method descriptor"},
      {"unknown information", "sensitive_apis.tsv", kApis + "call\tLa/B;\tc\t()V\tcollect\timai\t-\thigh\t-\n",
       "sensitive_apis.tsv:2:26", "did you mean imei?"},
      {"nothing collected", "sensitive_apis.tsv", kApis + "call\tLa/B;\tc\t()V\tcollect\t-\t-\thigh\t-\n",
       "sensitive_apis.tsv:2:", "what information"},
      {"unknown permission", "sensitive_apis.tsv", kApis + "call\tLa/B;\tc\t()V\tcollect\timei\tX_Y\thigh\t-\n",
       "sensitive_apis.tsv:2:31", "a permission of permissions.tsv"},
      {"carrier without argument", "sensitive_apis.tsv", kApis + "call\tLa/B;\tc\t()V\tcarrier\t-\t-\tinfo\turi\n",
       "sensitive_apis.tsv:2:35", "POSITION:KIND"},
      {"key without table", "sensitive_apis.tsv", kApis + "settings_key\t-\tandroid_id\t-\tcollect\timei\t-\tlow\t-\n",
       "sensitive_apis.tsv:2:16", "secure:KEY"},
      {"unknown place", "policy_traces.tsv", "place\tvalue\ntxt\tx\n", "policy_traces.tsv:2:1", "did you mean text?"},
      {"type of a baseline", "permission_baseline.tsv", "type\tcore\ngames\tSTORAGE\n", "permission_baseline.tsv:2:1",
       "the id of an app type"},
      {"group of a baseline", "permission_baseline.tsv", "type\tcore\ngame\tSTORAGES\n", "permission_baseline.tsv:2:6",
       "a permission or a permission group"},
      {"number out of range", "app_types.tsv", "number\tid\n0\tx\n", "app_types.tsv:2:1", "a number from 1 to 999"},
  });
}

TEST_CASE("mistakes in documents, clauses and problems are named") {
  const auto document = [](const std::string& from, const std::string& to) { return replaced(kDocument, from, to); };
  const auto clause = [](const std::string& from, const std::string& to) {
    return kDocument + replaced(kClause, from, to);
  };
  check_complaints({
      {"no date", "a.toml", document("2026-01-01", "2026-02-30"), "a.toml:5:12", "a date such as 2021-11-01"},
      {"no first day", "a.toml", document("in_force = \"2026-01-01\"\n", ""), "a.toml:1:1", "a key \"in_force\""},
      {"unknown status", "a.toml", document("\"in-force\"", "\"inforce\""), "a.toml:6:10", "did you mean in-force?"},
      {"replaced, no last day", "a.toml", document("\"in-force\"", "\"replaced\""), "a.toml:6:10", "a key \"until\""},
      {"a colon in a document's id", "a.toml", document("99号", "99:号"), "a.toml:2:6", "an id without ':'"},
      {"document twice", "a.toml", kDocument + kDocument, "a.toml:9:6", "an id that no other [[document]] has"},
      {"clause of no document", "a.toml", clause("99号:1", "992:1"), "a.toml:9:6", "a document before the colon: one of"},
      {"no wording", "a.toml", clause("zh = \"文\"\n", ""), "a.toml:8:1", "a key \"zh\""},
      {"no gist", "a.toml", clause("\"Text\"", "\"\""), "a.toml:11:6", "a text for \"en\""},
      {"unknown confidence", "a.toml", clause("\"memory\"", "\"memoir\""), "a.toml:13:14", "did you mean memory?"},
      {"unknown family", "a.toml", clause("\"both\"", "\"documents\""), "a.toml:14:10", "did you mean document?"},
      {"nobody told what to do", "a.toml", clause("manual_en = \"Look\"\n", ""), "a.toml:8:1", "a key \"manual_en\""},
      {"a penalty in one language", "a.toml", clause("family", "penalty_zh = \"罚\"\nfamily"), "a.toml:8:1",
       "a key \"penalty_en\""},
      {"a field that no app has", "a.toml", clause("family", "applies_when = 'app_type.idz == \"x\"'\nfamily"), "a.toml:14:17",
       "did you mean id?"},
      {"whom it binds", "a.toml", clause("family", "binds = \"sdks\"\nfamily"), "a.toml:14:9", "did you mean sdk?"},
      {"scenarios in one language", "a.toml", clause("family", "scenarios_zh = [\"例\"]\nfamily"), "a.toml:14:16",
       "as many scenarios_zh as scenarios_en"},
      {"clause twice", "a.toml", kDocument + kClause + kClause, "a.toml:18:6", "an id that no other [[clause]] has"},
      {"family of a problem", "a.toml", "[[problem]]\nid = \"x\"\nzh = \"x\"\nen = \"x\"\nfamily = \"x\"\n", "a.toml:5:10",
       "one of behaviour"},
  });
}

TEST_CASE("a clause that a package tells fully needs no person") {
  const Folder folder;
  const std::string told = replaced(replaced(kClause, "manual_zh = \"查\"\nmanual_en = \"Look\"\n", ""), "partial", "full");
  folder.write("clauses/own.toml", kDocument + told);
  for (const Error& error : check_folder(folder.path())) FAIL(describe(error));
}

TEST_CASE("all mistakes of a folder are named, in the order of its files") {
  const Folder folder;
  folder.write("rules/b.toml", replaced(replaced(kRule, "\"low\"", "\"lo\""), "\"collection\"", "\"collektion\""));
  folder.write("facts/sdks.tsv", "id\tpackage_prefixes\nx\tcn.a.\ny\tcn.b.\n");
  const std::vector<Error> errors = check_folder(folder.path());
  REQUIRE(errors.size() >= 4);
  CHECK(errors[0].where == folder.path() + "/facts/sdks.tsv:2:3");
  CHECK(errors[1].where == folder.path() + "/facts/sdks.tsv:3:3");
  Result<PolicySet> set = PolicySet::built_in();
  REQUIRE(set);
  const Result<void> added = set->add_folder(folder.path());
  REQUIRE_FALSE(added);
  CHECK(added.error().where == errors[0].where);
}

TEST_CASE("a folder that is not there is an error of reading") {
  const std::vector<Error> errors = check_folder("/nonexistent/policies");
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == Errc::io);
}

TEST_CASE("own files add and replace, and change the digest") {
  Result<PolicySet> set = PolicySet::built_in();
  REQUIRE(set);
  const std::string digest = set->rules_sha256();
  const std::size_t rules = set->rules().size(), sdks = set->catalogue().sdks.size(), apis = set->catalogue().apis.size();
  const std::string first(set->rules().front().id);
  const Folder folder;
  folder.write("own.toml", kRule + replaced(kRule, "own-rule", first) +
                               kDocument + kClause);
  folder.write("sdks.tsv", "id\tname_zh\tpackage_prefixes\njpush\t自有\tcn.own\nown\t新\tcn.new\n");
  folder.write("sensitive_apis.tsv",
               kApis + "call\tLcn/own/Ids;\tget\t*\tcollect\timei\tREAD_PHONE_STATE\thigh\t-\n"
                       "uri\t-\tcontent://sms\t-\tcollect\tmms\t-\tlow\t-\n");
  const Result<void> added = set->add_folder(folder.path());
  if (!added) FAIL(describe(added.error()));
  CHECK(set->rules().size() == rules + 1);
  REQUIRE(set->find_rule(first) != nullptr);
  CHECK(set->find_rule(first)->title.zh_source == "标题");
  CHECK(set->catalogue().sdks.size() == sdks + 1);
  CHECK(set->catalogue().find_sdk("jpush")->name_zh == "自有");
  CHECK(set->catalogue().apis.size() == apis + 1);
  const SensitiveApi* sms = set->catalogue().find_literal(ApiKind::uri, "content://sms/inbox2");
  REQUIRE(sms != nullptr);
  CHECK(set->catalogue()[sms->information[0]].id == "mms");
  CHECK(set->clauses().back().id == "99号:1");
  CHECK(set->rules_sha256() != digest);
  CHECK(set->rules_sha256().size() == 64);
}
