#include "screening/views/second_test_view.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "reports/csv/csv_record.h"
#include "reports/json/json_writer.h"
#include "reports/text/text_lines.h"

namespace mingcha::screening {
namespace {

using reports::Fate;
using reports::Lang;
using reports::say;
using reports::shown;
using Verdict = SecondTest::Verdict;

enum class Words : std::uint8_t {
  title, none, worse, undecided, finding, suspected, own, col_app, col_package, col_before, col_now, col_verdict, col_fate, col_problem,
  col_title, col_owner, col_certainty, col_fingerprint, count_,
};
using Row = reports::Wording<Words>;
constexpr std::array kWords = {
    Row{Words::title, "{} 复测 {} 个应用：已整改 {}，未整改 {}，复发或新发 {}，须人工判断 {}，无在办事项 {}",
        "{}: {} apps tested again: rectified {}, not rectified {}, relapsed or new {}, for a person {}, without a case {}"},
    Row{Words::none, "没有可复测的应用。", "No app to test again."},
    Row{Words::worse, "新版本能看到的内容少于原版本，未发现不等于已整改", "less of the newer version could be seen: nothing found does not mean rectified"},
    Row{Words::undecided, "仅余疑似问题或代码未能全部看到，请人工判断后用 case --record 登记",
        "only suspicions are left, or the code was not seen as a whole: decide, then enter it with case --record"},
    Row{Words::finding, "{}：{}（{}，{}）", "{}: {} ({}, {})"},
    Row{Words::suspected, "疑似", "suspected"},
    Row{Words::own, "证据明确", "evident"},
    Row{Words::col_app, "应用名称", "App"},
    Row{Words::col_package, "包名", "Package"},
    Row{Words::col_before, "原版本", "Version before"},
    Row{Words::col_now, "复测版本", "Version now"},
    Row{Words::col_verdict, "复测结论", "Verdict"},
    Row{Words::col_fate, "整改情况", "Fate"},
    Row{Words::col_problem, "所涉问题", "Problem"},
    Row{Words::col_title, "问题说明", "Finding"},
    Row{Words::col_owner, "归属", "Owner"},
    Row{Words::col_certainty, "确定程度", "Certainty"},
    Row{Words::col_fingerprint, "指纹", "Fingerprint"},
};
static_assert(reports::in_order(kWords, static_cast<std::size_t>(Words::count_)));

std::string_view text(Words id, Lang lang) { return reports::words(kWords, id, lang); }

struct FateWord {
  Fate fate;
  std::string_view zh, en;
};
constexpr FateWord kFates[] = {
    {Fate::fresh, "新发现", "new"},
    {Fate::relapsed, "复发", "relapsed"},
    {Fate::still_there, "仍存在", "still there"},
    {Fate::fixed, "已整改", "fixed"},
};
std::string_view text(Fate fate, Lang lang) {
  for (const FateWord& word : kFates)
    if (word.fate == fate) return lang == Lang::zh ? word.zh : word.en;
  return {};
}

struct VerdictWord {
  Verdict verdict;
  std::string_view zh, en;
};
constexpr VerdictWord kVerdicts[] = {
    {Verdict::rectified, "已整改", "rectified"},
    {Verdict::not_rectified, "未整改", "not rectified"},
    {Verdict::relapsed, "复发", "relapsed"},
    {Verdict::fresh_only, "出现新问题", "other problems"},
    {Verdict::unsure, "须人工判断", "for a person"},
    {Verdict::unchanged, "保持整改", "still rectified"},
    {Verdict::no_case, "无在办事项", "no case"},
};
std::string_view text(Verdict verdict, Lang lang) {
  for (const VerdictWord& word : kVerdicts)
    if (word.verdict == verdict) return lang == Lang::zh ? word.zh : word.en;
  return {};
}

bool is_suspected(const TestedFinding& finding) { return finding.certainty == "suspected"; }

void append_test(std::string& out, const SecondTest& test, Lang lang) {
  out += '\n';
  const std::string versions = test.version_before.empty() ? test.version_now : test.version_before + " → " + test.version_now;
  reports::append_hanging(out, "", shown(test.package + " " + test.label + "  " + versions + "  ") + std::string(text(test.verdict, lang)));
  if (test.coverage_is_worse) reports::append_hanging(out, "  ", text(Words::worse, lang));
  if (test.verdict == Verdict::unsure) reports::append_hanging(out, "  ", text(Words::undecided, lang));
  for (const TestedFinding& finding : test.findings) {
    const std::string line = say(Words::finding, lang, finding.problem, finding.title, finding.owner,
                                 text(is_suspected(finding) ? Words::suspected : Words::own, lang));
    reports::append_field(out, 2, text(finding.fate, lang), reports::prose(line));
  }
}

}  // namespace

std::size_t SecondTestPage::count(Verdict verdict) const noexcept {
  return static_cast<std::size_t>(
      std::count_if(tests.begin(), tests.end(), [&](const SecondTest& test) { return test.verdict == verdict; }));
}

bool SecondTestPage::has_failures() const noexcept {
  return count(Verdict::not_rectified) + count(Verdict::relapsed) + count(Verdict::fresh_only) > 0;
}

std::string second_test_text(const SecondTestPage& page, Lang lang) {
  std::string out;
  if (page.tests.empty()) {
    reports::append_hanging(out, "", text(Words::none, lang));
    return out;
  }
  reports::append_hanging(out, "", say(Words::title, lang, policies::text_of(page.on), page.tests.size(),
                                       page.count(Verdict::rectified) + page.count(Verdict::unchanged),
                                       page.count(Verdict::not_rectified),
                                       page.count(Verdict::relapsed) + page.count(Verdict::fresh_only),
                                       page.count(Verdict::unsure), page.count(Verdict::no_case)));
  for (const SecondTest& test : page.tests) append_test(out, test, lang);
  return out;
}

std::string second_test_json(const SecondTestPage& page) {
  reports::JsonWriter out;
  out.begin_object();
  out.field("schema", "mingcha.recheck/1");
  out.field("date", policies::text_of(page.on));
  out.key("apps"), out.begin_array();
  for (const SecondTest& test : page.tests) {
    out.begin_object();
    out.field("package", test.package);
    out.field_or_null("label", test.label);
    out.field_or_null("version_before", test.version_before);
    out.field_or_null("version_now", test.version_now);
    out.field("sha256", test.package_sha256);
    out.field("report_sha256", test.report_sha256);
    out.field("state", word_of(test.so_far.state()).id);
    out.field("verdict", spell(test.verdict));
    out.field("coverage_is_worse", test.coverage_is_worse);
    out.key("findings"), out.begin_array();
    for (const TestedFinding& finding : test.findings) {
      out.begin_object();
      out.field("fate", reports::spell(finding.fate));
      out.field("fingerprint", finding.fingerprint);
      out.field("rule", finding.rule);
      out.field("problem", finding.problem);
      out.field("title", finding.title);
      out.field("owner", finding.owner);
      out.field("certainty", finding.certainty);
      out.field("severity", finding.severity);
      out.end_object();
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.finish();
}

std::string second_test_csv(const SecondTestPage& page, Lang lang) {
  std::string out(reports::kByteOrderMark);
  std::vector<std::string> header;
  for (const Words column : {Words::col_app, Words::col_package, Words::col_before, Words::col_now, Words::col_verdict, Words::col_fate,
                             Words::col_problem, Words::col_title, Words::col_owner, Words::col_certainty, Words::col_fingerprint})
    header.emplace_back(text(column, lang));
  reports::append_record(out, header);
  const auto add = [&](const SecondTest& test, const TestedFinding* finding) {
    std::vector<std::string> cells = {test.label, test.package, test.version_before, test.version_now,
                                      std::string(text(test.verdict, lang))};
    if (finding != nullptr) {
      cells.emplace_back(text(finding->fate, lang));
      cells.insert(cells.end(), {finding->problem, finding->title, finding->owner,
                                 std::string(text(is_suspected(*finding) ? Words::suspected : Words::own, lang)),
                                 finding->fingerprint});
    }
    cells.resize(header.size());
    reports::append_record(out, cells);
  };
  for (const SecondTest& test : page.tests) {
    for (const TestedFinding& finding : test.findings) add(test, &finding);
    if (test.findings.empty()) add(test, nullptr);
  }
  return out;
}

}  // namespace mingcha::screening
