// Scans a test package and its near twin, and compares the JSON reports with the app's expected.json, whose
// form test_apks/README.md tells. Each package is scanned on one thread and on four: the bytes must be the
// same.
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/test_apks/run_program.h"

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr std::size_t kCandidatesShown = 12;
constexpr std::string_view kRowWords[] = {"at", "times"};

/// The element that a part of a path names in an array: "0" is the first, "-1" the last; null where there is
/// none.
const json* element_at(const json& array, std::string_view part) {
  const bool from_end = part.substr(0, 1) == "-";
  const std::string_view digits = part.substr(from_end ? 1 : 0);
  std::size_t number = 0;
  const auto [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (wrong != std::errc() || end != digits.data() + digits.size()) return nullptr;
  if (from_end ? number == 0 || number > array.size() : number >= array.size()) return nullptr;
  return &array[from_end ? array.size() - number : number];
}

/// The values that one part of a path names in `whole`; "*" names every element of an array.
std::vector<const json*> step(const json& whole, std::string_view part) {
  std::vector<const json*> found;
  if (whole.is_array() && part == "*") {
    for (const json& element : whole) found.push_back(&element);
  } else if (whole.is_array()) {
    if (const json* element = element_at(whole, part)) found.push_back(element);
  } else if (whole.is_object()) {
    if (const auto member = whole.find(std::string(part)); member != whole.end()) found.push_back(&*member);
  }
  return found;
}

/// The values at a dotted path; more than one only where a part is "*". A key may be empty: "labels." is the
/// default label.
std::vector<const json*> values_at(const json& whole, std::string_view path) {
  std::vector<const json*> values = {&whole};
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    std::vector<const json*> next;
    for (const json* value : values)
      for (const json* found : step(*value, path.substr(begin, end - begin))) next.push_back(found);
    values = std::move(next);
    begin = end + 1;
  }
  return values;
}

/// A value that is not an array is also found as an element of one; an object may have more members than
/// asked.
bool agrees(const json& want, const json& got) {
  if (want.is_object() && got.is_object())
    return std::all_of(want.items().begin(), want.items().end(), [&](const auto& member) {
      return got.contains(member.key()) && got[member.key()] == member.value();
    });
  if (got.is_array() && !want.is_array())
    return std::any_of(got.begin(), got.end(), [&](const json& element) { return agrees(want, element); });
  return got == want;
}

bool matches(const json& row, const json& candidate) {
  for (const auto& [path, want] : row.items()) {
    if (std::find(std::begin(kRowWords), std::end(kRowWords), path) != std::end(kRowWords)) continue;
    const std::vector<const json*> got = values_at(candidate, path);
    const json& wanted = want;
    if (std::none_of(got.begin(), got.end(), [&](const json* value) { return agrees(wanted, *value); }))
      return false;
  }
  return true;
}

class Comparison {
 public:
  Comparison(std::string name, const json& report) : name_(std::move(name)), report_(report) {}

  void has(const json& row) {
    const std::optional<std::size_t> times = count(row);
    if (!times) return;
    if (row.contains("times") ? *times != row["times"].get<std::size_t>() : *times == 0)
      fail(row, "found " + std::to_string(*times) + " times");
  }

  void lacks(const json& row) {
    const std::optional<std::size_t> times = count(row);
    if (times && *times != 0) fail(row, "found though it must not be there");
  }

  int failures() const { return failures_; }

 private:
  std::vector<const json*> candidates(const json& row) const {
    std::vector<const json*> found;
    for (const json* place : values_at(report_, row.at("at").get<std::string>())) {
      if (!place->is_array())
        found.push_back(place);
      else
        for (const json& element : *place) found.push_back(&element);
    }
    return found;
  }

  std::optional<std::size_t> count(const json& row) {
    if (values_at(report_, row.at("at").get<std::string>()).empty()) {
      fail(row, "the report has no such key");
      return std::nullopt;
    }
    std::size_t times = 0;
    for (const json* candidate : candidates(row)) times += matches(row, *candidate) ? 1U : 0U;
    return times;
  }

  void fail(const json& row, const std::string& what) {
    ++failures_;
    std::cerr << name_ << ": " << row.dump() << "\n  " << what << "; the report has there:\n";
    const std::vector<const json*> there = candidates(row);
    for (std::size_t i = 0; i < there.size() && i < kCandidatesShown; ++i)
      std::cerr << "    " << there[i]->dump(-1, ' ', false, json::error_handler_t::replace) << "\n";
    if (there.size() > kCandidatesShown)
      std::cerr << "    and " << there.size() - kCandidatesShown << " more\n";
    if (there.empty()) std::cerr << "    nothing\n";
  }

  std::string name_;
  const json& report_;
  int failures_ = 0;
};

struct Scan {
  std::string mingcha;
  fs::path package;
  std::vector<std::string> options;
};

mingcha::test::Outcome run(const Scan& scan, const char* jobs) {
  std::vector<std::string> arguments = {scan.mingcha, "scan", "-f", "json", "-j", jobs};
  arguments.insert(arguments.end(), scan.options.begin(), scan.options.end());
  arguments.push_back(scan.package.string());
  return mingcha::test::run_program(arguments);
}

int compare(const Scan& scan, const json& expected) {
  const std::string name = scan.package.filename().string();
  const mingcha::test::Outcome outcome = run(scan, "1");
  if (outcome.exit_code != 0 && outcome.exit_code != 1) {
    std::cerr << name << ": exit code " << outcome.exit_code << "\n";
    return 1;
  }
  const json report = json::parse(outcome.output, nullptr, false);
  if (report.is_discarded()) {
    std::cerr << name << ": standard output is no JSON:\n" << outcome.output << "\n";
    return 1;
  }
  int failures = 0;
  if (expected.contains("exit") && expected["exit"] != outcome.exit_code) {
    std::cerr << name << ": exit code " << outcome.exit_code << ", expected " << expected["exit"] << "\n";
    ++failures;
  }
  if (run(scan, "4").output != outcome.output) {
    std::cerr << name << ": -j 4 prints other bytes than -j 1\n";
    ++failures;
  }
  Comparison comparison(name, report);
  for (const json& row : expected.value("has", json::array())) comparison.has(row);
  for (const json& row : expected.value("lacks", json::array())) comparison.lacks(row);
  return failures + comparison.failures();
}

/// The forms in which one variant was built: an APK, or a folder of splits and a zip of them.
std::vector<fs::path> forms(const std::string& stem) {
  std::vector<fs::path> found;
  for (const char* ending : {".apk", "", ".apks"})
    if (fs::exists(stem + ending)) found.emplace_back(stem + ending);
  return found;
}

int compare_variant(const std::string& mingcha, const json& expected, const std::string& stem) {
  const std::vector<fs::path> packages = forms(stem);
  if (packages.empty()) {
    std::cerr << stem << ": not built\n";
    return 1;
  }
  int failures = 0;
  for (const fs::path& package : packages)
    failures += compare({mingcha, package, expected.value("scan", std::vector<std::string>{})}, expected);
  return failures;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: compare_report MINGCHA EXPECTED.json STEM\n";
    return 2;
  }
  std::ifstream file(argv[2]);
  const json expected = json::parse(file, nullptr, false);
  if (expected.is_discarded() || !expected.contains("found") || !expected.contains("twin")) {
    std::cerr << argv[2] << ": no JSON, or without \"found\" and \"twin\"\n";
    return 2;
  }
  const std::string stem = argv[3];
  const std::string twin = forms(stem + ".twin").empty() ? stem : stem + ".twin";
  const int failures =
      compare_variant(argv[1], expected["found"], stem) + compare_variant(argv[1], expected["twin"], twin);
  if (!expected.contains("known_miss")) return failures == 0 ? 0 : 1;
  // What is known not to work yet must go on failing: once it works, the mark has to go.
  if (failures == 0) std::cerr << argv[2] << ": is marked as a known miss, but all of it is found\n";
  return failures == 0 ? 1 : 0;
}
