// The built-in law: its wording, and the documentation of its language.
#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "policies/policy_set.h"
#include "support/digest.h"

using namespace mingcha;
using namespace mingcha::policies;

namespace {

const PolicySet& built_in() {
  static const Result<PolicySet> set = PolicySet::built_in();
  REQUIRE(set);
  return *set;
}

std::string read_file(const std::string& name) {
  std::ifstream in(std::string(MINGCHA_SOURCE_DIR) + "/" + name, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("problems are worded as notices print them") {
  std::set<std::string_view> zh;
  for (const Problem& problem : built_in().problems()) zh.insert(problem.zh);
  for (const char* wording :
       {"违规收集个人信息", "超范围收集个人信息", "违规使用个人信息", "强制用户使用定向推送功能",
        "APP强制、频繁、过度索取权限", "APP频繁自启动和关联启动", "欺骗误导用户下载APP", "欺骗误导用户提供个人信息",
        "应用分发平台上的APP信息明示不到位", "应用分发平台管理责任落实不到位", "信息窗口乱跳转", "信息窗口无法关闭",
        "未明示个人信息处理规则", "未明示收集个人信息清单", "违规提供自动续费服务", "SDK信息公示不到位", "应用难卸载",
        "账号注销难", "未公开收集使用规则", "未明示收集使用个人信息的目的、方式和范围", "未经用户同意收集使用个人信息",
        "未提供便捷的撤回同意的方式", "未完整告知个人信息处理者的名称、联系方式等信息", "投诉渠道缺失",
        "未按法律规定提供删除或更正个人信息功能", "未采取相应的加密、去标识化等安全技术措施",
        "向其他个人信息处理者提供其处理的个人信息的，未履行告知义务且未取得个人的单独同意",
        "未制定专门的个人信息处理规则", "无App备案号", "默认同意", "隐私政策难以访问"}) {
    CAPTURE(wording);
    CHECK(zh.count(wording) == 1);
  }
}

TEST_CASE("every spelling in a notice means one problem") {
  std::map<std::string, std::string> meaning;
  for (const Problem& problem : built_in().problems()) {
    std::vector<std::string_view> spellings = problem.aliases;
    spellings.push_back(problem.zh);
    for (const std::string_view spelling : spellings) {
      const auto [at, is_new] = meaning.emplace(spelling, problem.id);
      CAPTURE(spelling, problem.id, at->second);
      CHECK(is_new);
    }
  }
  struct Row { const char* spelling; const char* problem; };
  const Row rows[] = {{"不给权限不让用", "permission-abuse"},      {"私自共享给第三方", "unlawful-use"},
                      {"弹窗信息乱跳转", "window-jumps"},          {"强制自动续费", "auto-renewal"},
                      {"未建立双清单", "no-collection-list"},      {"SDK使用说明不完整", "sdk-disclosure"},
                      {"未同步告知目的", "purpose-not-told-at-once"}, {"无隐私政策", "rules-not-disclosed"}};
  for (const Row& row : rows) {
    CAPTURE(row.spelling);
    CHECK(meaning[row.spelling] == row.problem);
  }
}

TEST_CASE("the digest is over the files that are in the program") {
  std::string lines;
  for (const PolicyFile& file : embedded_files()) {
    CAPTURE(file.name);
    CHECK(read_file("policies/" + std::string(file.name)) == file.text);
    lines += sha256_hex(as_bytes(file.text)) + "  " + std::string(file.name) + "\n";
  }
  CHECK(built_in().rules_sha256() == sha256_hex(as_bytes(lines)));
}

TEST_CASE("every field of the schema is documented with its type") {
  const std::string text = read_file("docs/rules.md");
  for (const FieldRow& row : fields()) {
    const std::string heading = "### " + std::string(name_of(row.scope)) + "\n";
    const std::size_t begin = text.find(heading);
    CAPTURE(heading, row.name);
    REQUIRE(begin != std::string::npos);
    const std::size_t end = text.find("\n### ", begin + 1);
    const std::string line = "| `" + std::string(row.name) + "` | " + std::string(name_of(row.type)) + " | ";
    CHECK(text.substr(begin, end - begin).find(line) != std::string::npos);
  }
}
