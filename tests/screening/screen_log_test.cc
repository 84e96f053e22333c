#include "screening/screen_log.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/screening/temporary_folder.h"

namespace mingcha::screening {
namespace {

const Input kInput{"/pile/a\n\xff.apk", "a\n\xff.apk"};

Screened examined() {
  Screened screened{&kInput, Screened::Outcome::examined, {}};
  screened.result.sha256 = std::string(64, 'a');
  screened.result.package = "cn.example.weather";
  screened.result.version_name = "1.2";
  screened.result.coverage = "full";
  screened.result.seconds = 0.5;
  screened.result.findings.resize(3);
  screened.result.findings[0].certainty = screened.result.findings[1].certainty = "evident";
  screened.result.findings[1].accepted = true;
  screened.result.findings[2].certainty = "suspected";
  return screened;
}

}  // namespace

TEST_CASE("each input has one line, whatever its name") {
  Screened failed{&kInput, Screened::Outcome::failed, {}};
  failed.result.ending = Ending::out_of_memory;
  failed.result.error = "memory limit 4096 MiB";
  failed.result.attempts = 2;
  const Screened held{&kInput, Screened::Outcome::held, {}};
  struct Case {
    Screened screened;
    const char* want;
  };
  const Case rows[] = {
      {examined(),
       R"("outcome":"examined","ending":"examined","package":"cn.example.weather","version":"1.2","coverage":"full",)"
       R"("findings":{"evident":1,"suspected":1},"attempts":1,"seconds":0.5,"error":null})"},
      {failed,
       R"("outcome":"failed","ending":"out-of-memory","package":null,"version":null,"coverage":null,"findings":null,)"
       R"("attempts":2,"seconds":null,"error":"memory limit 4096 MiB"})"},
      {held,
       R"("outcome":"held","ending":null,"package":null,"version":null,"coverage":null,"findings":null,"attempts":null,)"
       R"("seconds":null,"error":null})"},
  };
  for (const Case& row : rows) {
    const std::string line = log_line(row.screened);
    CHECK(line.find(row.want) != std::string::npos);
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(nlohmann::json::parse(line).at("file") == "a\n\xef\xbf\xbd.apk");
  }
}

TEST_CASE("a log is continued, not begun again") {
  const test::TemporaryFolder folder;
  for (int run = 0; run < 2; ++run) {
    Result<ScreenLog> log = ScreenLog::open(folder.file("log"));
    REQUIRE(log);
    REQUIRE(log->append(examined()));
  }
  std::ifstream file(folder.file("log"));
  int lines = 0;
  for (std::string line; std::getline(file, line);) ++lines;
  CHECK(lines == 2);
  CHECK_FALSE(ScreenLog::open(folder.file("no/such/folder/log")));
}

}  // namespace mingcha::screening
