// Changes are made in the text as it is written, then the text is read and judged as any other.
#include "tests/judge/rule_texts.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "analyzer/privacy_policy/document.h"

namespace mingcha::judge::sample {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kFolder = fs::path(MINGCHA_SOURCE_DIR) / "tests/judge/rule_texts";

std::string content_of(const fs::path& path) {
  INFO(path.string());
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

PrivacyPolicy read(const std::string& text, const std::string& name) {
  static const Result<policies::PolicyTerms> terms = built_in().policy_terms();
  REQUIRE(terms);
  Result<privacy_policy::Document> document = privacy_policy::read_document(as_bytes(text), name);
  REQUIRE(document);
  PrivacyPolicy policy;
  policy.from = "option";
  policy.place = name;
  policy.text = privacy_policy::read_policy(*document, *terms, built_in().catalogue());
  policy.document = std::move(*document);
  return policy;
}

/// The text that `changes` makes of the honest one, or the text of the file that they name.
PrivacyPolicy changed(const json& changes) {
  if (changes.is_string()) return read(content_of(kFolder / changes.get<std::string>()), changes.get<std::string>());
  std::string text = content_of(kFolder / "base.md");
  for (const auto& [from, to] : changes.items()) {
    CAPTURE(from);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(from, at + 1) == std::string::npos);
    text.replace(at, from.size(), to.get<std::string>());
  }
  return read(text, "base.md");
}

behaviour::PermissionRequest request_that_closes(const std::string& permission) {
  behaviour::PermissionRequest request;
  request.permissions = {permission};
  request.api = "Landroid/app/Activity;->requestPermissions([Ljava/lang/String;I)V";
  request.at.owner = "app";
  request.on_denial = {behaviour::OnDenial::closes};
  return request;
}

void add_app(const json& app, Subject& subject) {
  using behaviour::PermissionStatus;
  if (app.contains("type")) subject.app = app_of_type(app["type"].get<std::string>().c_str(), "option");
  subject.app.label = app.value("label", "青禾健康");
  for (const json& each : app.value("sdks", json::array())) subject.has_sdk(each.get<std::string>().c_str());
  const json collects = app.value("collects", json::object());  // items() borrows it
  for (const auto& [information, owner] : collects.items())
    subject.collects(information.c_str(), owner.get<std::string>().c_str());
  for (const json& each : app.value("offers", json::array())) subject.offers(each.get<std::string>().c_str());
  for (const json& each : app.value("uses", json::array())) {
    subject.behaviour.permissions.push_back(permission(each.get<std::string>().c_str(), PermissionStatus::used));
    subject.behaviour.permissions.back().used_by = {"app"};
  }
  for (const json& each : app.value("closes_without", json::array()))
    subject.conduct().permission_requests.push_back(request_that_closes(each.get<std::string>()));
}

Subject subject_of(const json& app, const json& changes) {
  Subject subject;
  subject.behaviour.policy_signs = {{"隐私政策", "resources"}};
  add_app(app, subject);
  subject.policy = changed(changes);
  return subject;
}

TextCase case_of(const std::string& file, const std::string& rule, const json& row) {
  CAPTURE(file, rule);
  for (const auto& [key, value] : row.items()) {
    CAPTURE(key);
    static const char* const kKeys[] = {"app", "found", "clean", "findings", "certainty", "also"};
    REQUIRE(std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys));
  }
  const json app = row.value("app", json::object());
  TextCase out;
  out.file = file;
  out.rule = rule;
  out.found = subject_of(app, row.at("found"));
  out.clean = subject_of(app, row.value("clean", json::object()));
  out.findings = row.value("findings", std::size_t{1});
  out.certainty = row.value("certainty", "suspected") == "evident" ? Certainty::evident : Certainty::suspected;
  out.also = row.value("also", std::vector<std::string>{});
  return out;
}

}  // namespace

const std::vector<TextCase>& text_cases() {
  static const std::vector<TextCase> all = [] {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(kFolder))
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<TextCase> cases;
    for (const fs::path& path : files) {
      const json rows = json::parse(content_of(path));
      for (const auto& [rule, row] : rows.items()) cases.push_back(case_of(path.filename().string(), rule, row));
    }
    return cases;
  }();
  return all;
}

Subject honest() { return subject_of(json::object(), json::object()); }

}  // namespace mingcha::judge::sample
