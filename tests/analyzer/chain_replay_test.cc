// A chain is real: every hop of every chain that a report has is replayed against the dex.
#include "tests/analyzer/chain_replay.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "analyzer/decoded_app.h"
#include "analyzer/examine.h"
#include "analyzer/package_entries.h"
#include "reports/json/json_report.h"
#include "tests/analyzer/native_replay.h"
#include "tests/package/corpora.h"

using namespace mingcha;
using testing::AppCode;
using testing::AppDocuments;
using testing::ChainHop;
using testing::ChainReplay;
using testing::is_native;

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const policies::PolicySet& built_in() {
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  REQUIRE(set);
  return *set;
}

std::vector<ChainHop> hops(const json& chain) {
  std::vector<ChainHop> out;
  for (const json& hop : chain) {
    out.push_back({hop.at("class"), hop.at("method"), hop.at("edge"), hop.value("by", ""), hop.at("offset")});
  }
  return out;
}

// A package, its report, and what replays the report's chains.
class Replayed {
 public:
  explicit Replayed(const std::string& path) : pool_(1) {
    static const Examiner examiner(built_in());
    const auto report = examiner.examine(path, {}, pool_);
    auto package = package::Package::open(path, budget_, pool_, reasons_);
    if (!report || !package) return;  // another test asks why
    report_ = json::parse(reports::json(*report, reports::Lang::en));
    package_ = std::make_unique<package::Package>(std::move(*package));
    app_ = decode(*package_, budget_, pool_, reasons_);
    entries_ = std::make_unique<PackageEntries>(*package_, budget_, reasons_);
    code_ = std::make_unique<AppCode>(app_.dex_files, built_in().catalogue().platform_classes);
    documents_ = std::make_unique<AppDocuments>(app_.resources, *entries_);
    replay_ = std::make_unique<ChainReplay>(*code_, *documents_, app_.manifest, built_in().catalogue());
  }
  bool is_read() const { return replay_ != nullptr; }
  const json& report() const { return report_; }
  ChainReplay& replay() { return *replay_; }
  const package::Package& package() const { return *package_; }

 private:
  ThreadPool pool_;
  Budget budget_;
  Reasons reasons_;
  json report_;
  std::unique_ptr<package::Package> package_;
  DecodedApp app_;
  std::unique_ptr<PackageEntries> entries_;
  std::unique_ptr<AppCode> code_;
  std::unique_ptr<AppDocuments> documents_;
  std::unique_ptr<ChainReplay> replay_;
};

ChainHop site_of(const json& collection) {
  const json& site = collection.at("site");
  return {site.at("class"), site.at("method"), "", "", site.at("offset")};
}

// What is wrong with a chain through Java and native libraries. Where it ends in a library, the part in Java ends with
// a native method or the call that loads it.
std::string refuse(Replayed& package, const std::vector<ChainHop>& chain, const ChainHop& site) {
  std::vector<ChainHop> java, native;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    if (!is_native(chain[i])) {
      if (chain[i].by == "native" && (i == 0 || !is_native(chain[i - 1]))) return "no library before " + chain[i].key;
      java.push_back(chain[i]);
      continue;
    }
    native.push_back(chain[i]);
    if (i + 1 < chain.size() && is_native(chain[i + 1])) continue;
    if (std::string why = testing::refuse_native(package.package(), native); !why.empty()) return why;
    native.clear();
  }
  const bool ends_in_java = chain.empty() || !is_native(chain.back());
  if (!ends_in_java && (chain.back().key != site.key || chain.back().offset != site.offset))
    return "does not end at the site";
  if (java.empty()) return "no hops in Java";
  return package.replay().refuse(java, ends_in_java ? site : java.back());
}

struct Outcome {
  std::size_t chains = 0, hops = 0;
  std::map<std::string, std::size_t> edges;
  std::vector<std::string> refused;
};

void replay(const fs::path& path, Outcome& outcome) {
  Replayed package(path.string());
  if (!package.is_read()) return;
  for (const json& collection : package.report().at("collections")) {
    std::vector<json> chains = collection.value("more_chains", std::vector<json>());
    const bool in_library = collection.contains("native");
    const bool in_script = !in_library && collection.at("site").at("class") == "";
    const bool has_way =
        collection.at("phase") != "unreached" && !in_script && !(in_library && collection.at("chain").empty());
    if (has_way) chains.push_back(collection.at("chain"));
    for (const json& chain : chains) {
      ++outcome.chains;
      outcome.hops += chain.size();
      for (const ChainHop& hop : hops(chain)) ++outcome.edges[hop.edge];
      const std::string why = refuse(package, hops(chain), site_of(collection));
      if (!why.empty()) outcome.refused.push_back(path.filename().string() + ": " + why);
    }
  }
}

void check(const Outcome& outcome) {
  std::string all;
  for (const std::string& why : outcome.refused) all += why + "\n";
  INFO(all);
  CHECK(outcome.refused.empty());
}

std::vector<fs::path> packages_in(const fs::path& folder) {
  std::vector<fs::path> out;
  if (!fs::is_directory(folder)) return out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const fs::path extension = entry.path().extension();
    if (extension == ".apk" || extension == ".apks") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("test packages: every chain can be followed in the code") {
  const std::vector<fs::path> packages = packages_in(MINGCHA_TEST_APKS);
  Outcome outcome;
  for (const fs::path& path : packages) replay(path, outcome);
  check(outcome);
  for (const char* edge : {"entry", "call", "virtual", "callback", "thread", "component", "reflection"}) {
    CAPTURE(edge);
    CHECK(outcome.edges[edge] > 0);
  }
}

TEST_CASE("corpora: every chain can be followed in the code") {
  std::vector<fs::path> packages;
  for (const char* folder : {"apps", "sdk-demos", "fixtures"}) {
    const std::vector<fs::path> found = packages_in(testing::corpora() / folder);
    packages.insert(packages.end(), found.begin(), found.end());
  }
  if (packages.empty()) {
    WARN("skipped: no corpora at " << testing::corpora());
    return;
  }
  Outcome outcome;
  for (const fs::path& path : packages) replay(path, outcome);
  WARN(packages.size() << " packages, " << outcome.chains << " chains, " << outcome.hops << " hops");
  check(outcome);
  CHECK(outcome.hops > 0);
}

TEST_CASE("replay: refuses a chain that is wrong in one place") {
  using Chain = std::vector<ChainHop>;
  struct Row {
    const char* package;
    const char* what;
    void (*corrupt)(Chain&);
    const char* why;  // a piece of what is said
  };
  static const Row rows[] = {
      {"hop_thread", "inside an instruction", [](Chain& c) { ++c[0].offset; }, "no instruction"},
      {"hop_thread", "another instruction", [](Chain& c) { c[0].offset = 0; }, "does not lead"},
      {"hop_thread", "behind the code", [](Chain& c) { c[1].offset = 9999; }, "no instruction"},
      {"hop_thread", "a class that does not define the method", [](Chain& c) { c[1].on = c[0].on; },
       "no such"},
      {"hop_thread", "a method that is not there", [](Chain& c) { c[1].key = "run()I"; }, "no such method"},
      {"hop_thread", "another method of the class", [](Chain& c) { c[2].key = "<init>()V", c[2].offset = 0; },
       "does not lead"},
      {"hop_thread", "another row", [](Chain& c) { c[1].by = "handler-post"; }, "does not lead"},
      {"hop_thread", "the row that only makes the thread", [](Chain& c) { c[1].by = "thread-runnable"; },
       "does not lead"},
      {"hop_thread", "no row", [](Chain& c) { c[1].by = "thread-begin"; }, "no rule"},
      {"hop_thread", "another kind of edge", [](Chain& c) { c[1].edge = "callback"; }, "does not lead"},
      {"hop_thread", "a call that is none", [](Chain& c) { c[1].edge = "call", c[1].by = ""; },
       "does not lead"},
      {"hop_thread", "a hop left out", [](Chain& c) { c.erase(c.begin() + 1); }, "does not lead"},
      {"hop_thread", "no entry", [](Chain& c) { c.erase(c.begin()); }, "does not begin"},
      {"hop_thread", "an entry that is none",
       [](Chain& c) { c.erase(c.begin()), c[0].edge = "entry", c[0].by = ""; }, "the platform does not call"},
      {"hop_thread", "an entry inside", [](Chain& c) { c[1].edge = "entry", c[1].by = ""; },
       "an entry inside"},
      {"hop_thread", "another place of the last method", [](Chain& c) { c.back().offset = 0; },
       "at the site"},
      {"hop_thread", "no end", [](Chain& c) { c.pop_back(); }, "at the site"},
      {"hop_thread", "nothing", [](Chain& c) { c.clear(); }, "no hops"},
      {"hop_template_method", "a virtual call called plain", [](Chain& c) { c[2].edge = "virtual?"; },
       "no rule"},
      {"hop_template_method", "a class beside the receiver", [](Chain& c) { c[1].on = c[2].on; }, "no such"},
      {"hop_static_initialiser", "the use of another class", [](Chain& c) { c[0].offset = 0; },
       "does not lead"},
      {"hop_static_initialiser", "a plain call", [](Chain& c) { c[1].by = ""; }, "does not lead"},
      {"hop_start_service", "an activity's way", [](Chain& c) { c[0].offset = 0; }, "does not lead"},
      {"hop_start_service", "the entry's own component",
       [](Chain& c) { c[1].on = c[0].on, c[1].key = c[0].key; }, "does not lead"},
      {"hop_layout_on_click", "another method", [](Chain& c) { c[1].key = c[0].key; }, "does not lead"},
      {"hop_layout_on_click", "a call in place of the id", [](Chain& c) { c[0].offset = 0; },
       "does not lead"},
      {"hop_custom_view", "another class of views",
       [](Chain& c) { c[1].on = c[2].on, c[1].key = "<init>()V"; }, "does not lead"},
      {"hop_reflection", "another instruction", [](Chain& c) { c[0].offset = 0; }, "does not lead"},
      {"hop_reflection", "a class that no text names",
       [](Chain& c) { c[1].on = c[0].on, c[1].key = c[0].key; }, "does not lead"},
      {"hop_invoke_custom", "the method around the lambda", [](Chain& c) { c[1].key = c[0].key; },
       "does not lead"},
      {"hop_super_application", "the override instead", [](Chain& c) { c[1].on = c[0].on, c[1].offset = 0; },
       "does not lead"},
      {"hop_registered_receiver", "another row", [](Chain& c) { c[1].by = "work-once"; }, "does not lead"},
      {"sdk_started_early", "another call", [](Chain& c) { c[0].offset = 0; }, "does not lead"},
      {"sdk_started_early", "a class of the app",
       [](Chain& c) { c[1].on = c[0].on, c[1].key = "<init>()V", c[1].offset = 0; }, "does not lead"},
      {"native_calls_java", "another instruction of the library", [](Chain& c) { c[2].offset -= 4; }, "anywhere"},
      {"native_calls_java", "an address in no code", [](Chain& c) { c[2].offset = 0x7fff0000; }, "no instruction"},
      {"native_calls_java", "a function that is not there", [](Chain& c) { c[2].key += "x"; }, "no such function"},
      {"native_calls_java", "another library", [](Chain& c) { c[2].on += "x"; }, "no such entry"},
      {"native_calls_java", "no library", [](Chain& c) { c.erase(c.begin() + 2); }, "no library before"},
      {"native_calls_java", "a native method that calls Java itself",
       [](Chain& c) { c.erase(c.begin() + 2), c[2].by = "", c[2].edge = "call"; }, "without its library"},
      {"native_two_libraries", "a function that the library keeps to itself",
       [](Chain& c) { c.back().key = "sub_" + c.back().key; }, "not exported"},
      {"native_by_name", "another way in", [](Chain& c) { c.back().by = "load-library"; }, "does not come in"},
      {"native_by_name", "no end", [](Chain& c) { c.pop_back(); }, "at the site"},
      {"native_registered", "a way that is none", [](Chain& c) { c.back().by = "jni-name"; }, "does not come in"},
      {"hop_kotlin_lazy", "where the object is made", [](Chain& c) { c[2].by = "kotlin-lazy"; },
       "does not lead"},
  };
  std::string open;
  std::unique_ptr<Replayed> replayed;
  for (const Row& row : rows) {
    CAPTURE(row.package, row.what);
    if (open != row.package) {
      open = row.package;
      replayed = std::make_unique<Replayed>((fs::path(MINGCHA_TEST_APKS) / (open + ".apk")).string());
    }
    REQUIRE(replayed->is_read());
    const json& collections = replayed->report().at("collections");
    const auto found = std::find_if(collections.begin(), collections.end(),
                                    [](const json& c) { return c.at("chain").size() > 1; });
    REQUIRE(found != collections.end());
    const json& collection = *found;
    Chain chain = hops(collection.at("chain"));
    const ChainHop site = site_of(collection);
    CHECK(refuse(*replayed, chain, site).empty());
    row.corrupt(chain);
    CHECK_THAT(refuse(*replayed, chain, site), Catch::Contains(row.why));
  }
}
