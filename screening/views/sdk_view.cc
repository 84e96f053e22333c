#include "screening/views/sdk_view.h"

#include <fmt/format.h>

#include <algorithm>

namespace mingcha::screening {
namespace {

using reports::AnswerCell;
using reports::AnswerColumn;
using reports::AnswerTable;
using reports::Lang;
using enum reports::Shown;
using Texts = std::vector<std::string>;

constexpr std::size_t kVersions = 5;  // that people see in the index

constexpr AnswerColumn kIndex[] = {
    {"id", "SDK", "SDK"},
    {"name", "名称", "Name"},
    {"apps", "应用", "Apps", true},
    {"before_consent_apps", "同意前收集", "Before consent", true},
    {"evident", "有问题", "Evident", true},
    {"suspected", "仅疑似", "Suspected only", true},
    {"vendor", "开发者", "Vendor", false, below},
    {"versions", "版本", "Versions", false, below},
    {"information", "个人信息标识", "Information ids", false, to_programs},
    {"information_names", "收集的个人信息", "Collects", false, below},
    {"before_consent", "同意前收集标识", "Ids before consent", false, to_programs},
    {"before_consent_names", "其中同意前收集", "Of it before consent", false, below},
    {"problems", "所涉问题", "Problems", false, below},
};
constexpr AnswerColumn kSdk[] = {
    {"id", "SDK", "SDK"},
    {"name", "名称", "Name"},
    {"vendor", "开发者", "Vendor"},
    {"apps", "应用", "Apps", true},
    {"before_consent", "同意前收集的应用", "Apps where it collects before consent", true},
    {"evident", "其自身有问题的应用", "Apps with evident problems of its own", true},
    {"suspected", "其自身仅疑似的应用", "Apps with suspected ones only", true},
};
constexpr AnswerColumn kVersionColumns[] = {
    {"version", "版本", "Version"},
    {"apps", "应用", "Apps", true},
};
constexpr AnswerColumn kReads[] = {
    {"information", "标识", "Id", false, to_programs},
    {"name", "个人信息", "Information"},
    {"phase", "时机标识", "Phase id", false, to_programs},
    {"phase_name", "时机", "Phase"},
    {"apps", "应用", "Apps", true},
};
constexpr AnswerColumn kProblems[] = {
    {"problem", "所涉问题", "Problem"},
    {"apps", "应用", "Apps", true},
    {"evident", "证据明确", "Evident", true},
};
constexpr AnswerColumn kApps[] = {
    {"package", "包名", "Package"},
    {"label", "应用名称", "App"},
    {"version_name", "版本", "Version"},
    {"sdk_version", "SDK 版本", "SDK version"},
    {"before_consent", "同意前收集", "Before consent"},
    {"certainty", "确定程度标识", "Certainty id", false, to_programs},
    {"certainty_name", "其自身的问题", "Problems of its own"},
};

AnswerCell text_or_nothing(const std::string& text) {
  return text.empty() ? AnswerCell() : AnswerCell(text);
}

std::string version_name(const std::string& version, Lang lang) {
  if (!version.empty()) return version;
  return lang == Lang::zh ? "版本不明" : "not known";
}

Texts versions_of(const SdkSummary& sdk, const RuleNames& names, Reader reader) {
  const bool zh = names.lang() == Lang::zh;
  Texts texts;
  if (reader == Reader::program) {
    for (const SdkVersion& version : sdk.versions)
      if (!version.version.empty()) texts.push_back(version.version);
    return texts;
  }
  const std::size_t shown = std::min(sdk.versions.size(), kVersions);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string name = version_name(sdk.versions[i].version, names.lang());
    texts.push_back(fmt::format(fmt::runtime(zh ? "{}（{}）" : "{} ({})"), name, sdk.versions[i].apps));
  }
  if (sdk.versions.size() > shown)
    texts.push_back(
        fmt::format(fmt::runtime(zh ? "另有 {} 个版本" : "{} more versions"), sdk.versions.size() - shown));
  return texts;
}

Texts information_names(const Texts& ids, const RuleNames& names) {
  Texts texts;
  for (const std::string& id : ids) texts.push_back(names.information(id));
  return texts;
}

Texts problem_names(const Texts& problems, const RuleNames& names) {
  Texts texts;
  for (const std::string& problem : problems) texts.push_back(names.problem(problem));
  return texts;
}

AnswerTable versions_table(const SdkSummary& sdk, const RuleNames& names) {
  AnswerTable table{"versions", {"版本", "Versions"}, kVersionColumns};
  for (const SdkVersion& version : sdk.versions)
    table.rows.push_back({version_name(version.version, names.lang()), version.apps});
  return table;
}

AnswerTable reads_table(const SdkDetail& sdk, const RuleNames& names) {
  AnswerTable table{"collects", {"收集的个人信息", "What it collects"}, kReads};
  for (const SdkRead& read : sdk.reads)
    table.rows.push_back({read.information, names.information(read.information), read.phase,
                          names.phase(read.phase), read.apps});
  return table;
}

AnswerTable problems_table(const SdkDetail& sdk, const RuleNames& names) {
  AnswerTable table{"problems", {"所涉问题", "Problems"}, kProblems};
  for (const SdkProblem& problem : sdk.problems)
    table.rows.push_back({names.problem(problem.problem), problem.apps, problem.evident});
  return table;
}

AnswerTable apps_table(const SdkDetail& sdk, const RuleNames& names) {
  AnswerTable table{"apps", {"应用", "Apps"}, kApps};
  for (const SdkApp& app : sdk.apps)
    table.rows.push_back({app.package, text_or_nothing(app.label), text_or_nothing(app.version_name),
                          text_or_nothing(app.sdk_version), app.before_consent,
                          text_or_nothing(app.certainty),
                          text_or_nothing(app.certainty.empty() ? "" : names.certainty(app.certainty))});
  table.left_out = static_cast<std::size_t>(sdk.summary.apps) - sdk.apps.size();
  return table;
}

}  // namespace

reports::Answer sdks_answer(const std::vector<SdkSummary>& sdks, const RuleNames& names, Reader reader) {
  reports::Answer answer{"mingcha.sdks/1", {"各应用中的第三方 SDK", "Third-party SDKs in apps"}};
  if (sdks.empty())
    answer.notes.push_back(
        {"登记库中还没有带有第三方 SDK 的应用。", "No app of the registry carries a third-party SDK yet."});
  AnswerTable table{"sdks", {"SDK", "SDKs"}, kIndex};
  for (const SdkSummary& sdk : sdks)
    table.rows.push_back({sdk.id, sdk.name, sdk.apps, sdk.before_consent, sdk.evident, sdk.suspected,
                          text_or_nothing(sdk.vendor), versions_of(sdk, names, reader), sdk.information,
                          information_names(sdk.information, names), sdk.early,
                          information_names(sdk.early, names), problem_names(sdk.problems, names)});
  answer.tables.push_back(std::move(table));
  return answer;
}

reports::Answer sdk_answer(const SdkDetail& sdk, const RuleNames& names) {
  const SdkSummary& summary = sdk.summary;
  reports::Answer answer{"mingcha.sdk/1", {"各应用中的 " + summary.name, summary.name + " in apps"}};
  AnswerTable record{"sdk", {"SDK", "SDK"}, kSdk};
  record.record = true;
  record.rows = {{summary.id, summary.name, text_or_nothing(summary.vendor), summary.apps,
                  summary.before_consent, summary.evident, summary.suspected}};
  answer.tables = {std::move(record), versions_table(summary, names), reads_table(sdk, names),
                   problems_table(sdk, names), apps_table(sdk, names)};
  return answer;
}

}  // namespace mingcha::screening
