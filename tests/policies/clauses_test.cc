// The built-in law: complete, dated, and told in both languages.
#include <catch2/catch.hpp>

#include <map>
#include <set>

#include "policies/policy_set.h"

using namespace mingcha;
using namespace mingcha::policies;

namespace {

const PolicySet& built_in() {
  static const Result<PolicySet> set = PolicySet::built_in();
  if (!set) FAIL(describe(set.error()));
  return *set;
}

const Clause& clause(std::string_view id) {
  CAPTURE(id);
  const Clause* found = built_in().find_clause(id);
  REQUIRE(found != nullptr);
  return *found;
}

std::string_view number_of(const Clause& clause) {
  const std::size_t colon = clause.id.find(':');
  return colon == std::string::npos ? "" : clause.id.substr(colon + 1);
}

std::vector<const Clause*> clauses_of(std::string_view document) {
  std::vector<const Clause*> out;
  for (const Clause& each : built_in().clauses())
    if (built_in().document_of(each).id == document) out.push_back(&each);
  return out;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> out;
  for (std::size_t end = 0; end != std::string_view::npos; text.remove_prefix(end == text.npos ? 0 : end + 1)) {
    end = text.find(at);
    out.push_back(text.substr(0, end));
  }
  return out;
}

/// The official wording in the table of types: its last column.
std::vector<std::string_view> necessary_texts(std::string_view type) {
  for (const PolicyFile& file : embedded_files()) {
    if (file.name != "facts/app_types.tsv") continue;
    for (const std::string_view line : split(file.text, '\n'))
      if (const auto cells = split(line, '\t'); cells.size() > 2 && cells[1] == type) return split(cells.back(), ';');
  }
  return {};
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

TEST_CASE("the documents that testing rests on are complete") {
  struct Row { const char* document; int first, last; };
  const Row rows[] = {{"337号", 1, 8}, {"164号", 1, 10}, {"26号", 1, 26}, {"14号", 1, 39}, {"292号", 1, 2}};
  for (const Row& row : rows) {
    std::size_t numbered = 0;
    for (const Clause* each : clauses_of(row.document))
      if (is_number(number_of(*each))) ++numbered;
    CAPTURE(row.document);
    CHECK(numbered == static_cast<std::size_t>(row.last - row.first + 1));
    for (int i = row.first; i <= row.last; ++i) clause(std::string(row.document) + ":" + std::to_string(i));
  }
}

TEST_CASE("the method of 2019 has its 31 behaviours in six groups") {
  const int sizes[] = {4, 4, 9, 6, 3, 5};
  CHECK(clauses_of("191号").size() == 31);
  for (int group = 0; group < 6; ++group)
    for (int item = 1; item <= sizes[group]; ++item)
      clause("191号:" + std::to_string(group + 1) + "." + std::to_string(item));
}

TEST_CASE("every clause is told in both languages, and a person is told what to do where the package is not enough") {
  std::set<std::string_view> ids;
  for (const Clause& each : built_in().clauses()) {
    CAPTURE(each.id);
    CHECK(ids.insert(each.id).second);
    CHECK_FALSE(each.zh.empty());
    CHECK_FALSE(each.en.empty());
    CHECK(each.penalty_zh.empty() == each.penalty_en.empty());
    if (each.reach != Reach::full) CHECK(each.manual_zh.size() > 20);
    if (each.reach != Reach::full) CHECK(each.manual_en.size() > 20);
  }
}

TEST_CASE("what a person does is written for the clause") {
  std::map<std::string, const Clause*> seen;
  for (const Clause& each : built_in().clauses()) {
    const auto [at, is_new] = seen.emplace(each.manual_zh, &each);
    CAPTURE(each.id, at->second->id);
    CHECK((is_new || each.replaces == at->second->id));  // the same article under its new number
  }
}

TEST_CASE("every document is cited, and its days follow each other") {
  std::set<std::string_view> ids;
  for (const Document& each : built_in().documents()) {
    CAPTURE(each.id);
    CHECK(ids.insert(each.id).second);
    CHECK_FALSE(clauses_of(each.id).empty());
    if (each.issued && each.status != DocumentStatus::draft) CHECK(*each.issued <= each.in_force);
    if (each.until) CHECK(each.in_force < *each.until);
    CHECK_FALSE(each.issuer.empty());
    CHECK_FALSE(each.source.empty());
  }
}

TEST_CASE("the two numberings of the Cybersecurity Law stand for each other") {
  std::size_t old_ones = 0;
  for (const Clause* each : clauses_of("网络安全法")) {
    CAPTURE(each->id);
    ++old_ones;
    const Clause& successor = clause(each->replaced_by);
    CHECK(successor.replaces == each->id);
    CHECK(built_in().document_of(successor).id == "网络安全法(2025)");
    const int shift = std::stoi(std::string(number_of(successor))) - std::stoi(std::string(number_of(*each)));
    CHECK(shift == (number_of(*each) == "64" ? 7 : 2));
  }
  CHECK(old_ones == 10);
  CHECK(clauses_of("网络安全法(2025)").size() == old_ones);
}

TEST_CASE("what was in force on a day") {
  struct Row { const char* clause; Date on; bool in_force; };
  const Row rows[] = {
      {"337号:1", {2019, 10, 30}, false},          {"337号:1", {2019, 10, 31}, true},
      {"网络安全法:41", {2017, 5, 31}, false},     {"网络安全法:41", {2017, 6, 1}, true},
      {"网络安全法:41", {2025, 12, 31}, true},     {"网络安全法:41", {2026, 1, 1}, false},
      {"网络安全法(2025):43", {2025, 12, 31}, false}, {"网络安全法(2025):43", {2026, 1, 1}, true},
      {"个人信息保护法:13", {2021, 10, 31}, false}, {"个人信息保护法:13", {2021, 11, 1}, true},
      {"14号:18", {2021, 4, 30}, false},            {"14号:18", {2021, 5, 1}, true},
      {"网络数据安全管理条例:21", {2024, 12, 31}, false}, {"网络数据安全管理条例:21", {2025, 1, 1}, true},
      {"GB/T 41391:6.5", {2022, 10, 31}, false},   {"GB/T 41391:6.5", {2022, 11, 1}, true},
      {"T/TAF 078.6:5.3", {2025, 12, 31}, false},  {"T/TAF 078.6:5.3", {2026, 1, 1}, true},
      {"治安管理处罚法:56", {2025, 12, 31}, false}, {"治安管理处罚法:56", {2026, 1, 1}, true},
      {"人脸识别办法:10", {2025, 5, 31}, false},    {"人脸识别办法:10", {2025, 6, 1}, true},
      {"24号令:9", {2013, 8, 31}, false},           {"24号令:9", {2013, 9, 1}, true},
      {"收集使用规定(征求意见稿):15", {2026, 1, 10}, false}, {"收集使用规定(征求意见稿):15", {2030, 1, 1}, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.clause, text_of(row.on));
    CHECK(built_in().in_force(clause(row.clause), row.on) == row.in_force);
  }
}

TEST_CASE("a draft is never in force, a replaced document until its last day") {
  Document document;
  document.in_force = {2020, 1, 1};
  document.until = Date{2020, 6, 30};
  for (const DocumentStatus status : {DocumentStatus::in_force, DocumentStatus::draft, DocumentStatus::replaced}) {
    document.status = status;
    CAPTURE(static_cast<int>(status));
    const bool binds = status != DocumentStatus::draft;
    CHECK_FALSE(in_force(document, {2019, 12, 31}));
    CHECK(in_force(document, {2020, 1, 1}) == binds);
    CHECK(in_force(document, {2020, 6, 30}) == binds);
    CHECK_FALSE(in_force(document, {2020, 7, 1}));
  }
}

TEST_CASE("the clauses of the app types say what the table of types says") {
  REQUIRE(built_in().catalogue().app_types.size() == 39);
  for (const AppType& type : built_in().catalogue().app_types) {
    const Clause& each = clause("14号:" + std::to_string(type.number));
    CAPTURE(each.id, each.zh);
    CHECK(each.zh.starts_with(type.name_zh));
    CHECK((each.zh.find("无须个人信息") != std::string::npos) == type.needs_no_information);
    const std::vector<std::string_view> texts = necessary_texts(type.id);
    CHECK_FALSE(texts.empty());
    for (const std::string_view text : texts) {
      CAPTURE(text);
      CHECK(each.zh.find(text) != std::string::npos);
    }
  }
}

TEST_CASE("a rule serves clauses that a package can show to be broken") {
  for (const Rule& rule : built_in().rules()) {
    for (const std::uint32_t clause : rule.clauses) {
      CAPTURE(rule.id, built_in().clauses()[clause].id);
      CHECK(built_in().clauses()[clause].reach != Reach::none);
    }
  }
}
