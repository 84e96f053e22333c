#include "reports/text/text_details.h"

#include <catch2/catch.hpp>

#include "reports/text/columns.h"
#include "reports/text/text_report.h"
#include "tests/reports/golden.h"
#include "tests/reports/sample_report.h"

using namespace mingcha;
using namespace mingcha::reports;

namespace {

// The weather app with a consent screen, and a collection behind what it writes.
judge::Report asking_report() {
  judge::Report report = weather_report();
  const behaviour::Site accept{"classes.dex", "Lcn/example/weather/Ask$1;", "onClick(Landroid/view/View;)V", 0, 20};
  const behaviour::Site branch{"classes.dex", "Lcn/example/weather/Main;", "onCreate(Landroid/os/Bundle;)V", 9, 31};
  behaviour::ConsentForm form;
  form.class_name = "Lcn/example/weather/Ask;";
  form.texts = {"请阅读并同意《隐私政策》"};
  form.accepts = {accept};
  form.flags = {"key:agreed"};
  form.written_at = {accept};
  form.tested_at = {branch};
  report.behaviour.conduct.consent_forms = {form};
  behaviour::Collection& late = report.behaviour.collections.back();
  late.phase = behaviour::Phase::gated;
  late.gates = {{"key:agreed", branch}};
  return report;
}

bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("details: the consent screen, its flag and the way of each collection in both languages") {
  const judge::Report report = asking_report();
  CHECK(text_details(report, Lang::zh) == golden("details.zh.txt", text_details(report, Lang::zh)));
  CHECK(text_details(report, Lang::en) == golden("details.en.txt", text_details(report, Lang::en)));
}

TEST_CASE("details: an app that never asks is said to, and only when details are asked for") {
  const judge::Report report = weather_report();
  CHECK(has(text_details(report, Lang::en), "No screen that asks for consent was found."));
  CHECK_FALSE(has(text_details(asking_report(), Lang::en), "No screen that asks"));
  CHECK(has(text_section(report, nullptr, Lang::en, true).body, "No screen that asks"));
  CHECK_FALSE(has(text_section(report, nullptr, Lang::en).body, "No screen that asks"));
}

TEST_CASE("details: lines fit 80 columns and names cannot speak to the terminal") {
  judge::Report report = asking_report();
  std::string& name = report.behaviour.conduct.consent_forms[0].class_name;
  name = "L\x1b[31m" + std::string(500, 'x') + ";";
  report.behaviour.collections[0].chain.push_back({name, "run()V", 1, behaviour::HopKind::call, ""});
  const std::string text = text_details(report, Lang::zh);
  CHECK_FALSE(has(text, "\x1b"));
  CHECK(has(text, "\\u{1b}"));
  for (std::size_t i = 0, end; (end = text.find('\n', i)) != std::string::npos; i = end + 1) {
    CHECK(width_of(text.substr(i, end - i)) <= 80);
  }
}
