// Reads reports and writes them again: report_round_trip zh|en FILE... fails where a byte differs.
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>

#include "reports/json/json_report.h"
#include "reports/json/report_reader.h"

int main(int argc, char** argv) {
  using namespace mingcha;
  if (argc < 3) return 2;
  const reports::Lang lang = std::string_view(argv[1]) == "en" ? reports::Lang::en : reports::Lang::zh;
  int failed = 0;
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string json{std::istreambuf_iterator<char>(in), {}};
    const auto report = reports::read_report(json, argv[i]);
    if (!report) fmt::print("{}\n", describe(report.error()));
    if (report && reports::json(*report, lang) == json) continue;
    fmt::print("{}: not the same\n", argv[i]);
    failed = 1;
  }
  return failed;
}
