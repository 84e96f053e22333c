// `mingcha scan` from its arguments to its exit code, its files and what it prints, over an examiner that
// does as the path says.
#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "cli/commands.h"
#include "cli/scan_output.h"

using namespace mingcha::cli;
namespace fs = std::filesystem;

using Words = std::vector<std::string>;

namespace {

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "mingcha-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::set<std::string> names() const {
    std::set<std::string> all;
    for (const fs::directory_entry& entry : fs::directory_iterator(path))
      all.insert(entry.path().filename().string());
    return all;
  }
};

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A descriptor that goes elsewhere for a while.
class Redirected {
 public:
  Redirected(int fd, const std::string& path) : fd_(fd), kept_(::dup(fd)) {
    const int to = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(to, fd_);
    ::close(to);
  }
  ~Redirected() {
    ::dup2(kept_, fd_);
    ::close(kept_);
  }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;

 private:
  int fd_, kept_;
};

struct Ran {
  int code;
  std::string out, err;
};

Ran scan(Words words, const std::string& standard_output = {}) {
  const Folder folder;
  const std::string out = standard_output.empty() ? (folder.path / "out").string() : standard_output;
  const std::string err = (folder.path / "err").string();
  words.insert(words.begin(), "scan");
  Ran ran{-1, {}, {}};
  {
    const Redirected to_out(STDOUT_FILENO, out), to_err(STDERR_FILENO, err);
    const auto arguments = read_arguments(words);
    if (arguments) ran.code = static_cast<int>(run_scan(*arguments));
  }
  if (standard_output.empty()) ran.out = content_of(out);
  ran.err = content_of(err);
  return ran;
}

std::ptrdiff_t lines(const std::string& text) {
  return std::count(text.begin(), text.end(), '\n');
}

}  // namespace

TEST_CASE("exit codes: the worst of what happened, by --fail-on") {
  struct Row {
    const char* name;
    Words words;
    int code;
    std::ptrdiff_t complaints;
  };
  const Row rows[] = {
      {"clean", {"clean"}, 0, 0},
      {"evident", {"evident"}, 1, 0},
      {"suspected passes by default", {"suspected"}, 0, 0},
      {"suspected on demand", {"--fail-on", "suspected", "suspected"}, 1, 0},
      {"evident counts as suspected too", {"--fail-on", "suspected", "evident"}, 1, 0},
      {"never", {"--fail-on", "never", "evident"}, 0, 0},
      {"one of several", {"clean", "evident", "clean"}, 1, 0},
      {"unreadable", {"broken"}, 3, 1},
      {"unreadable and found", {"evident", "broken1", "broken2"}, 3, 2},
      {"unreadable, never", {"--fail-on", "never", "broken"}, 3, 1},
      {"no memory", {"memory"}, 4, 1},
      {"a bug", {"clean", "bug"}, 4, 1},
      {"everything", {"evident", "broken", "memory", "clean"}, 4, 2},
      {"unknown level", {"--fail-on", "high", "clean"}, 2, 1},
      {"unknown format", {"-f", "yaml", "clean"}, 2, 1},
      {"empty format", {"-f", "json,", "clean"}, 2, 1},
      {"unknown layout", {"-f", "docx", "--layout", "guangdon", "clean"}, 2, 1},
      {"paper for one app of two", {"-f", "docx", "--layout", "recheck", "clean", "clean"}, 2, 1},
      {"no date", {"-f", "xlsx", "--date", "2026-13", "clean"}, 2, 1},
      {"no deadline", {"-f", "docx", "--deadline", "1x", "clean"}, 2, 1},
      {"no batch", {"-f", "docx", "--batch", "0", "clean"}, 2, 1},
      {"two formats without a folder", {"-f", "json,csv", "clean"}, 2, 1},
      {"jobs", {"-j", "many", "clean"}, 2, 1},
      {"too many jobs", {"-j", "100000", "clean"}, 2, 1},
      {"size", {"--max-entry-bytes", "1T", "clean"}, 2, 1},
      {"size too large", {"--max-entry-bytes", "99999999999999999999", "clean"}, 2, 1},
      {"size with unit", {"--max-entry-bytes", "1G", "clean"}, 0, 0},
      {"app type", {"--app-type", "天气类", "clean"}, 2, 1},
      {"app type by number", {"--app-type", "1", "clean"}, 0, 0},
      {"missing rule folder", {"--policies", "/nonexistent", "clean"}, 2, 1},
      {"missing metadata", {"--meta", "/nonexistent.csv", "clean"}, 2, 1},
      {"folder is a file", {"-o", "/dev/null", "clean"}, 2, 1},
      {"folder cannot be made", {"-o", "/proc/none/x", "clean"}, 4, 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Ran ran = scan(row.words);
    CAPTURE(ran.err);
    CHECK(ran.code == row.code);
    CHECK(lines(ran.err) == row.complaints);
    if (row.code == 2) CHECK(ran.out.empty());
  }
}

TEST_CASE("a near app type is suggested") {
  CHECK(scan({"--app-type", "地图导船类", "clean"}).err.find("地图导航类") != std::string::npos);
  CHECK(scan({"--app-type", "map_navigaton", "clean"}).err.find("map_navigation") != std::string::npos);
}

TEST_CASE("json: one package is an object, several are an array, unreadable ones are left out") {
  CHECK(scan({"-f", "json", "clean"}).out.starts_with("{\n"));
  CHECK(scan({"-f", "json", "broken"}).out.empty());
  const std::string several = scan({"-f", "json", "a", "broken", "b"}).out;
  CHECK(several.starts_with("[\n{\n"));
  CHECK(several.ends_with("}\n]\n"));
  CHECK(several.find("}\n,\n{") == std::string::npos);
  CHECK(several.find("},\n{") != std::string::npos);
  CHECK(scan({"-f", "json", "broken1", "broken2"}).out == "[]\n");
}

TEST_CASE("output stands in the order of the command line at any number of threads") {
  Words packages;
  for (int i = 0; i < 40; ++i)
    packages.push_back((i % 7 == 0 ? "slow" : i % 3 == 0 ? "evident" : "app") + std::to_string(i));
  packages[5] = "broken5";
  for (const char* format : {"text", "json", "csv"}) {
    const auto with = [&](const char* jobs) {
      Words words = {"-f", format, "-j", jobs};
      words.insert(words.end(), packages.begin(), packages.end());
      return scan(words);
    };
    const Ran one = with("1"), eight = with("8");
    CHECK(one.out == eight.out);
    CHECK(one.err == eight.err);
    CHECK(one.code == 3);
  }
}

TEST_CASE("with a folder: a file per app and format, and a listing over several") {
  const Folder folder;
  const std::string out = (folder.path / "new" / "out").string();
  const Ran ran =
      scan({"-o", out, "-f", "text,json,csv", "a/base.apk", "b/BASE.apk", "broken.apk", "evident"});
  CHECK(ran.code == 3);
  CHECK(ran.out.empty());
  std::set<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(out))
    names.insert(entry.path().filename().string());
  CHECK(names == std::set<std::string>{"base.txt", "base.json", "base.csv", "BASE-2.txt", "BASE-2.json",
                                       "BASE-2.csv", "evident.txt", "evident.json", "evident.csv",
                                       "listing.txt", "listing.csv"});
}

TEST_CASE("names of report files never leave the folder") {
  const auto names =
      report_names({"../../etc/passwd", "..", "a/..", "/", "x\x1b[2Jy.apk", ".hidden.apk", "dir/", "a.apk",
                    "b/a.apks", "listing.apk", std::string(5000, 'n') + ".apk", "a-2"});
  std::set<std::string> unique;
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK_FALSE(name.empty());
    CHECK(name.size() < 200);
    CHECK(name.front() != '.');
    CHECK(name.find('/') == std::string::npos);
    CHECK(name.find('\x1b') == std::string::npos);
    CHECK(unique.insert(name).second);
  }
  CHECK(names[0] == "passwd");
  CHECK(names[6] == "dir");
  CHECK(names[7] == "a");
  CHECK(names[8] == "a-2");
  CHECK(names[9] == "listing-2");
  CHECK(names[11] == "a-2-2");
}

TEST_CASE("a full disk is one line and exit code 4") {
  if (!fs::exists("/dev/full")) {
    WARN("skipped: no /dev/full");
    return;
  }
  for (const char* format : {"text", "json", "csv"}) {
    const Ran ran = scan({"-f", format, "evident", "clean"}, "/dev/full");
    CHECK(ran.code == 4);
    CHECK(lines(ran.err) == 1);
    CHECK(ran.err.find("No space left on device") != std::string::npos);
  }
}

TEST_CASE("a report that cannot be put in its place is one line and leaves nothing") {
  const Folder folder;
  fs::create_directory(folder.path / "clean.json");
  const Ran ran = scan({"-o", folder.path.string(), "-f", "json", "clean", "other"});
  CHECK(ran.code == 4);
  CHECK(lines(ran.err) == 1);
  CHECK(folder.names() == std::set<std::string>{"clean.json"});
}

TEST_CASE("paths in complaints cannot command a terminal") {
  CHECK(scan({"broken\x1b[2J"}).err.find('\x1b') == std::string::npos);
}

TEST_CASE("metadata goes into the listing; a wrong file is named with its line") {
  const Folder folder;
  const std::string meta = (folder.path / "m.csv").string();
  std::ofstream(meta) << "package,developer\nevident,某某公司\n";
  CHECK(scan({"--meta", meta, "-f", "csv", "evident"}).out.find("某某公司") != std::string::npos);
  std::ofstream(meta) << "package,developer\nevident,x\nevident,y\n";
  const Ran ran = scan({"--meta", meta, "evident"});
  CHECK(ran.code == 2);
  CHECK(ran.err.find("m.csv:3") != std::string::npos);
}
