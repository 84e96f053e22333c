// Dex files among the entries of a package, plain and inside archives, within limits.
#include "analyzer/loaded_code.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/dex/dex_builder.h"
#include "tests/package/zip_builder.h"

using namespace mingcha;
using testing::ZipBuilder;
using Method = ZipBuilder::Method;

namespace {

std::string dex_of(const std::string& descriptor) {
  dex::DexBuilder builder;
  dex::ClassSpec spec;
  spec.type = descriptor;
  builder.add_class(spec);
  const dex::ByteVector bytes = builder.build();
  return {bytes.begin(), bytes.end()};
}

std::string zip_of(const std::string& name, const std::string& contents, Method method = Method::stored) {
  const auto bytes = ZipBuilder().add(name, contents, method).build().bytes;
  return {bytes.begin(), bytes.end()};
}

// Names of the dex files that were found, then the kinds of reasons.
std::string found(const std::string& name, const std::string& contents, Method method = Method::stored) {
  const auto path = std::filesystem::temp_directory_path() / ("mingcha-loaded-" + std::to_string(::getpid()) + ".apk");
  const auto bytes = ZipBuilder().add("classes.dex", dex_of("La/Main;")).add(name, contents, method).build().bytes;
  std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  const Budget budget;
  ThreadPool pool(2);
  Reasons reasons, opening;
  const auto package = package::Package::open(path.string(), budget, pool, opening);
  std::filesystem::remove(path);
  REQUIRE(package);
  const std::vector<PartContents> contents_of_parts{package::classify(package->base().archive, pool)};
  const LoadedCode code = find_loaded_code(*package, contents_of_parts, budget, pool, reasons);
  std::string out;
  for (std::size_t i = 0; i < code.dex_files.size(); ++i)
    out += code.dex_names[i] + " " + std::string(code.dex_files[i].type(code.dex_files[i].class_def(0).class_idx)) + " ";
  for (const Reason& reason : reasons.sorted())
    out += "=> " + std::string(row_of(reason.kind).id) + " " + reason.where + " ";
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("dex files that the app may load are found by what they are") {
  const std::string dex = dex_of("La/Plugin;");
  const std::string apk = zip_of("classes.dex", dex, Method::deflated);
  const std::string in_apk = zip_of("assets/inner.jar", apk);
  struct Row {
    const char* name;
    std::string entry, contents;
    Method method;
    std::string want;
  };
  const Row rows[] = {
      {"dex", "assets/a.png", dex, Method::deflated, "assets/a.png La/Plugin; => dex-loaded-later base.apk!assets/a.png"},
      {"apk", "assets/a.apk", apk, Method::stored,
       "assets/a.apk!classes.dex La/Plugin; => dex-loaded-later base.apk!assets/a.apk!classes.dex"},
      {"jar, deflated", "res/raw/a", apk, Method::deflated,
       "res/raw/a!classes.dex La/Plugin; => dex-loaded-later base.apk!res/raw/a!classes.dex"},
      {"jar in an apk", "assets/a", in_apk, Method::stored,
       "assets/a!assets/inner.jar!classes.dex La/Plugin; => dex-loaded-later "
       "base.apk!assets/a!assets/inner.jar!classes.dex"},
      {"nested too deep", "assets/a", zip_of("b", in_apk), Method::stored,
       "=> nesting-too-deep base.apk!assets/a!b!assets/inner.jar"},
      {"pages", "assets/h5.zip", zip_of("index.html", "<html>dex\n035</html>"), Method::stored, ""},
      {"a dex file that breaks off", "assets/a.dex", dex.substr(0, 80), Method::stored,
       "=> dex-broken base.apk!assets/a.dex"},
      {"an archive that breaks off", "assets/a.zip", apk.substr(0, apk.size() - 30), Method::stored, ""},
      {"a dex file behind a byte", "assets/a.bin", " " + dex, Method::stored, ""},
      {"META-INF", "META-INF/a", dex, Method::stored, "META-INF/a La/Plugin; => dex-loaded-later base.apk!META-INF/a"},
      {"signatures are not looked at", "META-INF/A.RSA", dex, Method::stored, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(found(row.entry, row.contents, row.method) == row.want);
  }
}
