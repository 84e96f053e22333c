// Every layout, menu and navigation graph of real packages reads, or says why it does not.
#include <zip.h>

#include <catch2/catch.hpp>
#include <memory>

#include "corpus.h"
#include "manifests/layout.h"

using namespace mingcha;
using namespace mingcha::manifests;
using namespace mingcha::manifests::test;

namespace {

bool is_inflated(const std::string& entry) {
  for (const char* folder : {"res/layout", "res/menu", "res/navigation"}) {
    if (entry.starts_with(folder) && entry.ends_with(".xml")) return true;
  }
  return false;
}

std::vector<std::string> inflated_entries(const std::string& package) {
  const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open(package.c_str(), ZIP_RDONLY, nullptr),
                                                               &zip_discard);
  std::vector<std::string> names;
  if (!archive) return names;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
    const char* name = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
    if (name != nullptr && is_inflated(name)) names.emplace_back(name);
  }
  return names;
}

}  // namespace

TEST_CASE("corpora: every layout reads, or gives a reason") {
  std::size_t layouts = 0, views = 0, refused = 0;
  for (const std::string& package : corpus_packages({"apps", "sdk-demos", "fixtures", "hostile"})) {
    for (const std::string& entry : inflated_entries(package)) {
      const auto bytes = zip_entry(package, entry);
      if (!bytes) continue;
      CAPTURE(package, entry);
      Reasons reasons;
      const Result<Layout> layout = read_layout(*bytes, entry, Budget{}, reasons);
      if (!layout) {
        ++refused;
        CHECK_FALSE(layout.error().where.empty());
        continue;
      }
      ++layouts;
      views += layout->views().size();
      for (const View& view : layout->views()) CHECK(view.parent < layout->views().size());
      CHECK_FALSE(reasons.has(ReasonKind::xml_broken));
    }
  }
  if (layouts == 0) return;  // no corpora; the warning has said so
  WARN(layouts << " layouts with " << views << " views, " << refused << " refused");
  CHECK(views > layouts);
  CHECK(refused * 100 < layouts);
}
