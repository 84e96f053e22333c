// Accepted findings: what is read, what is refused and where, and what an entry does.
#include "analyzer/judge/baseline.h"

#include <catch2/catch.hpp>

using namespace mingcha;
using namespace mingcha::judge;

namespace {

const std::string kPrint(32, 'a'), kOther(32, 'b');

std::string entry(const std::string& fingerprint, const std::string& expires, const std::string& more = {}) {
  return "[[accepted]]\nfingerprint = \"" + fingerprint + "\"\nreason = \"下一版本删除\"\napprover = \"李\"\nexpires = " +
         expires + "\n" + more;
}

Report report_of(const std::string& fingerprint) {
  Report report;
  report.app.package = "cn.example";
  report.findings.resize(1);
  report.findings[0].fingerprint = fingerprint;
  return report;
}

Report applied(const std::string& text, std::string_view day, Report report) {
  policies::Complaints complaints;
  const Baseline baseline = read_baseline("dir/b.toml", text, complaints);
  REQUIRE(complaints.empty());
  apply(baseline, day, report);
  REQUIRE(report.baseline);
  return report;
}

}  // namespace

TEST_CASE("an entry accepts its finding until its last day") {
  struct Row {
    const char* name;
    std::string text;
    const char* day;
    bool accepted;
    std::size_t expired, unmatched;
  };
  const Row rows[] = {
      {"before", entry(kPrint, "2026-12-31"), "2026-11-22", true, 0, 0},
      {"as a text", entry(kPrint, "\"2026-12-31\""), "2026-11-22", true, 0, 0},
      {"on the last day", entry(kPrint, "2026-12-31"), "2026-12-31", true, 0, 0},
      {"a day later", entry(kPrint, "2026-12-31"), "2027-01-01", false, 1, 0},
      {"another finding", entry(kOther, "2026-12-31"), "2026-11-22", false, 0, 1},
      {"another finding, and late", entry(kOther, "2026-12-31"), "2027-11-22", false, 0, 1},
      {"this package", entry(kPrint, "2026-12-31", "package = \"cn.example\"\n"), "2026-11-22", true, 0, 0},
      {"another package", entry(kPrint, "2026-12-31", "package = \"cn.other\"\n"), "2026-11-22", false, 0, 0},
      {"no entry", "", "2026-11-22", false, 0, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Report report = applied(row.text, row.day, report_of(kPrint));
    CHECK(report.findings[0].accepted.has_value() == row.accepted);
    CHECK(report.baseline->expired.size() == row.expired);
    CHECK(report.baseline->unmatched.size() == row.unmatched);
    CHECK(report.baseline->day == row.day);
    CHECK(report.baseline->file == "b.toml");
  }
}

TEST_CASE("an entry says why, who and until when") {
  const Report report = applied(entry(kPrint, "2026-01-05", "note = \"x\"\nowner = \"app\"\n"), "2026-01-01", report_of(kPrint));
  REQUIRE(report.findings[0].accepted);
  CHECK(report.findings[0].accepted->reason == "下一版本删除");
  CHECK(report.findings[0].accepted->approver == "李");
  CHECK(report.findings[0].accepted->expires == "2026-01-05");
}

TEST_CASE("what is no entry is refused with its place") {
  struct Row {
    const char* name;
    std::string text;
    const char* where;
  };
  const std::string good = entry(kPrint, "2026-12-31");
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    return text.replace(text.find(from), from.size(), to);
  };
  const Row rows[] = {
      {"another table", with("[[accepted]]", "[[excused]]"), "b.toml:1:1"},
      {"no fingerprint", with("fingerprint", "print"), "b.toml:"},
      {"a short fingerprint", with(kPrint, "aa"), "b.toml:2:"},
      {"a fingerprint of letters", with(kPrint, std::string(32, 'x')), "b.toml:2:"},
      {"no reason", with("下一版本删除", ""), "b.toml:3:"},
      {"no approver", with("李", ""), "b.toml:4:"},
      {"no day", with("2026-12-31", "\"\""), "b.toml:5:"},
      {"half a day", with("2026-12-31", "\"2026-12\""), "b.toml:5:"},
      {"a day that no calendar has", with("2026-12-31", "\"2026-02-30\""), "b.toml:5:"},
      {"a time", with("2026-12-31", "2026-12-31T10:00:00Z"), "b.toml:5:"},
      {"an unknown key", good + "who = \"x\"\n", "b.toml:6:"},
      {"twice", good + good, "b.toml:7:"},
      {"no TOML", "accepted: 1\n", "b.toml:1:"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    policies::Complaints complaints;
    read_baseline("b.toml", row.text, complaints);
    REQUIRE_FALSE(complaints.empty());
    CHECK(complaints.errors()[0].where.starts_with(row.where));
  }
}
