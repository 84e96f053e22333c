// What a laboratory's night may bring: killed workers, a killed screening, a full disk, a registry that somebody else has
// locked, packages that exhaust their worker. In the end each package has one result, the one of a quiet night.
#include <sys/mount.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <random>
#include <thread>

#include "screening/registry/registry.h"
#include "tests/screening/faults/packages.h"
#include "tests/screening/faults/screen_process.h"
#include "tests/screening/temporary_folder.h"

namespace mingcha::test {
namespace {

namespace fs = std::filesystem;
using screening::Database;
using screening::Row;
using std::chrono::milliseconds;

constexpr std::size_t kPackages = 300;
constexpr int kKills = 50;
constexpr milliseconds kLongestPause{400};  // between two kills

std::vector<std::string> command(const std::string& packages, const std::string& db) {
  return {MINGCHA_PROGRAM, "screen", packages, "--db", db, "-q", "-j", "2", "--worker-memory", kWorkerMemory, "--worker-cpu",
          kWorkerCpu, "--max-total-bytes", kTotalBytes};
}

std::unique_ptr<Database> opened(const std::string& db) {
  auto database = screening::open_database(db, {});
  REQUIRE(database);
  return std::move(*database);
}

/// What is held of each package, but for the time that it took: all findings, SDKs, collections and the report's digest.
std::map<std::string, std::string> results(const std::string& db) {
  const auto database = opened(db);
  const auto rows = database->rows(
      "SELECT p.sha256, p.file, r.outcome, r.error, r.report_sha256, r.evident, r.suspected, "
      "(SELECT count(*) FROM finding f WHERE f.result_id = r.id), (SELECT count(*) FROM report WHERE result_id = r.id), "
      "(SELECT count(*) FROM sdk_occurrence s WHERE s.result_id = r.id), "
      "(SELECT count(*) FROM collection c WHERE c.result_id = r.id), "
      "(SELECT count(*) FROM package_signer g WHERE g.package_id = p.id), "
      "(SELECT count(*) FROM app a WHERE a.id = p.app_id) "
      "FROM result r JOIN package p ON p.id = r.package_id");
  REQUIRE(rows);
  std::map<std::string, std::string> out;
  for (const Row& row : *rows) {
    std::string line;
    for (std::size_t i = 1; i < row.size(); ++i) line += row.text(i) + std::to_string(row.number(i)) + "|";
    CHECK(out.emplace(row.text(0), line).second);  // one result a package
  }
  return out;
}

/// Screens to the end, without disturbance. The exit code says that some are no packages.
void screen_quietly(const std::string& packages, const std::string& db, const std::string& output) {
  CHECK(ScreenProcess(command(packages, db), output).wait() == 3);
}

/// Kills workers and the whole screening at random moments until `kKills` have died, starting again where needed.
void screen_with_kills(const std::string& packages, const std::string& db, const std::string& output) {
  std::mt19937 random(2021);
  int killed_workers = 0, killed_screenings = 0;
  while (killed_workers + killed_screenings < kKills) {
    ScreenProcess process(command(packages, db), output);
    while (!process.ended() && killed_workers + killed_screenings < kKills) {
      std::this_thread::sleep_for(milliseconds(random() % kLongestPause.count()));
      const std::vector<pid_t> workers = process.workers();
      if (random() % 4 == 0 || workers.empty()) {
        if (process.ended() || ::kill(process.pid(), SIGKILL) != 0) continue;
        ++killed_screenings;
        process.wait();
      } else if (::kill(workers[random() % workers.size()], SIGKILL) == 0) {
        ++killed_workers;
      }
    }
    // All done before enough have died: from the beginning.
    if (process.ended() == 3) fs::remove(db);
  }
  std::cout << "killed: " << killed_workers << " workers, " << killed_screenings << " screenings\n";
  CHECK(killed_workers > 0);
  CHECK(killed_screenings > 0);
}

/// A folder on a file system of `bytes`, which goes away with its owner; empty where this machine lets us mount nothing.
class SmallDisk {
 public:
  SmallDisk(std::string folder, std::size_t bytes) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    mounted_ = ::mount("mingcha-test", folder_.c_str(), "tmpfs", 0, size(bytes).c_str()) == 0;
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
  }
  bool grow(std::size_t bytes) {
    return ::mount("mingcha-test", folder_.c_str(), "tmpfs", MS_REMOUNT, size(bytes).c_str()) == 0;
  }
  bool mounted() const { return mounted_; }

 private:
  static std::string size(std::size_t bytes) { return "size=" + std::to_string(bytes); }
  std::string folder_;
  bool mounted_ = false;
};

}  // namespace

TEST_CASE("a disturbed screening ends with what an undisturbed one finds") {
  if (!fs::exists(MINGCHA_PROGRAM)) {
    std::cout << "skipped: there is no " << MINGCHA_PROGRAM << " without sanitizers\n";
    return;
  }
  const TemporaryFolder folder;
  const std::string packages = folder.file("packages"), output = folder.file("output");
  const Pile pile = make_pile(packages, MINGCHA_TEST_APKS, kPackages);
  std::cout << pile.packages << " packages, " << pile.from_corpora << " of the corpora\n";
  REQUIRE(pile.packages == kPackages);

  screen_quietly(packages, folder.file("quiet.db"), output);
  const auto want = results(folder.file("quiet.db"));
  REQUIRE(want.size() == kPackages);
  std::map<std::string, int> endings;
  for (const auto& entry : want)
    for (const char* ending : {"|examined", "|unreadable", "|out-of-memory", "|out-of-time", "|crashed", "|killed"})
      if (entry.second.find(ending) != std::string::npos) ++endings[ending];
  CHECK(endings["|out-of-memory"] == 1);
  CHECK(endings["|out-of-time"] == 1);
  CHECK(endings["|crashed"] == 0);
  CHECK(endings["|examined"] > 100);

  INFO("workers and screenings are killed");
  {
    const std::string db = folder.file("killed.db");
    screen_with_kills(packages, db, output);
    screen_quietly(packages, db, output);
    CHECK(results(db) == want);
  }

  INFO("the disk is full, then the registry is locked by somebody else");
  {
    const std::string disk = folder.file("disk");
    SmallDisk small(disk, std::size_t{1} << 20);
    if (!small.mounted()) std::cout << "no disk could be filled: this machine lets us mount nothing\n";
    const std::string db = disk + "/small.db";
    if (small.mounted()) {
      CHECK(ScreenProcess(command(packages, db), output).wait() == 4);
      REQUIRE(small.grow(std::size_t{256} << 20));
      CHECK(results(db).size() < kPackages);
    }
    auto other = screening::Registry::open(db, {.create = true});
    REQUIRE(other);
    ScreenProcess process(command(packages, db), output);
    {
      auto lock = screening::Transaction::begin(other->database());
      REQUIRE(lock);
      std::this_thread::sleep_for(milliseconds(2000));
      CHECK_FALSE(process.ended());
    }
    CHECK(process.wait() == 3);
    CHECK(results(db) == want);
  }
}

}  // namespace mingcha::test
