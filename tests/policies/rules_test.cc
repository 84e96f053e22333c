// The built-in law: its wording, and the documentation of its language.
#include <catch2/catch.hpp>

#include <fstream>
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
  std::set<std::string> zh;
  for (const Problem& problem : built_in().problems()) zh.insert(problem.zh);
  for (const char* wording : {"违规收集个人信息", "超范围收集个人信息", "违规使用个人信息", "强制用户使用定向推送功能",
                              "APP强制、频繁、过度索取权限", "APP频繁自启动和关联启动", "欺骗误导用户下载APP",
                              "欺骗误导用户提供个人信息", "应用分发平台上的APP信息明示不到位"}) {
    CAPTURE(wording);
    CHECK(zh.count(wording) == 1);
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
