#include "cli/version_text.h"

#include <catch2/catch.hpp>

namespace mingcha::cli {

TEST_CASE("the version says how workers are confined where it is not the strongest way") {
  using reports::Lang;
  using screening::Confinement;
  struct Row {
    Confinement confinement;
    Lang lang;
    std::string want;  ///< after the digest
  };
  const Row rows[] = {
      {Confinement::seccomp, Lang::zh, "\n"},
      {Confinement::seccomp, Lang::en, "\n"},
      {Confinement::namespaces, Lang::zh, "\nconfinement namespaces（系统不提供 seccomp，工作进程仅与网络隔离）\n"},
      {Confinement::namespaces, Lang::en,
       "\nconfinement namespaces (no seccomp: workers are cut off from the network only)\n"},
      {Confinement::none, Lang::zh, "\nconfinement none（系统不提供 seccomp 和命名空间，工作进程未隔离）\n"},
      {Confinement::none, Lang::en, "\nconfinement none (no seccomp, no namespaces: workers may do all you may)\n"},
  };
  for (const Row& row : rows) {
    const std::string text = version_text("0123abcd", row.confinement, row.lang);
    CHECK(text.starts_with("mingcha "));
    const std::string digest = "\nrules 0123abcd";
    REQUIRE(text.find(digest) != std::string::npos);
    CHECK(text.substr(text.find(digest) + digest.size()) == row.want);
  }
}

}  // namespace mingcha::cli
