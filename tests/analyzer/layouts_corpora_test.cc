// Real packages' layouts as the app itself would find them, by resource id: shortened and obfuscated paths
// included.
#include <algorithm>
#include <catch2/catch.hpp>

#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/behaviour/consent_texts.h"
#include "analyzer/decoded_app.h"
#include "analyzer/package_entries.h"
#include "policies/policy_set.h"
#include "tests/package/corpora.h"

using namespace mingcha;
using behaviour::CatalogueIndex;
using behaviour::ConsentTexts;
using behaviour::Layouts;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> packages() {
  std::vector<std::string> out;
  for (const char* folder : {"apps", "sdk-demos", "fixtures"}) {
    const fs::path place = testing::corpora() / folder;
    if (!fs::is_directory(place)) continue;
    for (const auto& entry : fs::directory_iterator(place)) {
      if (entry.path().extension() == ".apk") out.push_back(entry.path().string());
    }
  }
  if (out.empty()) WARN("skipped: no corpora at " << testing::corpora());
  std::sort(out.begin(), out.end());
  return out;
}

// Everything that the texts of an app say, in one string.
std::string digest(const ConsentTexts& texts, std::size_t dex_files) {
  std::string out;
  const auto add = [&](const ConsentTexts::Marked& marked) {
    for (const auto& [key, roles] : marked) out += std::to_string(key) + " " + describe(roles) + "\n";
  };
  for (std::uint32_t dex = 0; dex < dex_files; ++dex) add(texts.marked_strings(dex));
  add(texts.marked_texts());
  add(texts.marked_names());
  for (const std::uint32_t id : texts.layouts().ids()) add(texts.of_layout(id).views);
  return out;
}

}  // namespace

TEST_CASE("corpora: every document of the resource tables reads, and says the same at any number of threads") {
  const Result<policies::PolicySet> policies = policies::PolicySet::built_in();
  REQUIRE(policies);
  const CatalogueIndex index(policies->catalogue());
  std::size_t read = 0, unread = 0;
  for (const std::string& path : packages()) {
    CAPTURE(path);
    ThreadPool one(1), four(4);
    Reasons reasons;
    const Budget budget;
    const Result<package::Package> package = package::Package::open(path, budget, one, reasons);
    if (!package) continue;  // another test asks why
    DecodedApp app = decode(*package, budget, four, reasons);
    const program::Program program(std::move(app.dex_files), reasons);

    Reasons layout_reasons;
    const PackageEntries entries(*package, budget, layout_reasons);
    const Layouts layouts(app.resources, &entries, layout_reasons);
    for (const std::uint32_t id : layouts.ids()) {
      const bool is_read = layouts.layout(id) != nullptr;
      is_read ? ++read : ++unread;
      CHECK((is_read || layout_reasons.has(ReasonKind::xml_broken)));
      CHECK(layouts.shown_views(id).empty() != is_read);
    }
    const ConsentTexts alone(program, app.resources, layouts, index.consent(), one);
    const ConsentTexts together(program, app.resources, layouts, index.consent(), four);
    four.for_each(layouts.ids().size(), [&](std::size_t i) { (void)together.of_layout(layouts.ids()[i]); });
    const std::size_t files = program.dex_files().size();
    CHECK(digest(alone, files) == digest(together, files));
  }
  if (read == 0) return;
  WARN(read << " documents read, " << unread << " not");
  CHECK(unread * 100 < read);
}
