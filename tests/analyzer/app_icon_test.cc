// Icons of packages that were built like any app, and of files that only pretend to be pictures.
#include "analyzer/app_icon.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "analyzer/examine.h"
#include "tests/package/corpora.h"

using namespace mingcha;

namespace {

namespace fs = std::filesystem;

judge::Report examined(const fs::path& path, bool icon) {
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  REQUIRE(set);
  static const Examiner examiner(*set);
  ThreadPool pool(1);
  ExamineOptions options;
  options.icon = icon;
  auto report = examiner.examine(path.string(), options, pool);
  REQUIRE(report);
  return std::move(*report);
}

/// Files by path, as a package would lend them.
class Files final : public behaviour::EntryReader {
 public:
  explicit Files(std::map<std::string, std::string, std::less<>> files) : files_(std::move(files)) {}
  std::optional<std::uint64_t> size_of(std::string_view path) const override {
    const auto at = files_.find(path);
    if (at == files_.end()) return std::nullopt;
    return at->second.size();
  }
  Result<EntryBytes> read(std::string_view path, std::uint64_t max_bytes) const override {
    const auto at = files_.find(path);
    if (at == files_.end()) return fail(Errc::bad_index, std::string(path));
    if (at->second.size() > max_bytes) return fail(Errc::over_budget, std::string(path));
    return EntryBytes(as_bytes(at->second));
  }
  std::string place_of(std::string_view path) const override { return std::string(path); }
  const Budget& budget() const noexcept override { return budget_; }

 private:
  std::map<std::string, std::string, std::less<>> files_;
  Budget budget_;
};

/// Signature and IHDR of a PNG; what follows is for the browser to judge.
std::string png(std::uint8_t width_high, std::uint8_t width_low, std::size_t size) {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\1\x8\x2\0\0\0\0\0\0\0", 33);
  bytes[18] = static_cast<char>(width_high);
  bytes[19] = static_cast<char>(width_low);
  bytes.resize(size, 'x');
  return bytes;
}

}  // namespace

TEST_CASE("an icon of layers becomes one picture") {
  const fs::path packages = MINGCHA_TEST_APKS;
  const judge::Report report = examined(packages / "adaptive_icon.apk", true);
  REQUIRE(report.app.icon != nullptr);
  CHECK(report.app.icon->media_type == "image/svg+xml");
  CHECK(report.app.icon->place == "res/mipmap-anydpi-v26/ic_launcher.xml");
  const std::string& svg = report.app.icon->bytes;
  CAPTURE(svg);
  for (const char* piece : {"viewBox=\"0 0 72 72\"", "fill=\"#2b6cb0\"", "d=\"M38,38h32v32h-32z\" fill=\"#ffd54f\"", "rotate(45)",
                            "stroke=\"#ffffff\" stroke-opacity=\"0.502\"", "fill=\"#ffb300\""})
    CHECK(svg.find(piece) != std::string::npos);
  CHECK(examined(packages / "adaptive_icon.apk", false).app.icon == nullptr);
  CHECK(examined(packages / "zh_label.apk", true).app.icon == nullptr);
}

TEST_CASE("where there are bitmaps the sharpest is taken as it is") {
  const judge::Report report = examined(fs::path(MINGCHA_TEST_APKS) / "adaptive_icon.twin.apk", true);
  REQUIRE(report.app.icon != nullptr);
  CHECK(report.app.icon->media_type == "image/png");
  CHECK(report.app.icon->place.find("xhdpi") != std::string::npos);
}

TEST_CASE("only pictures of a sensible size are taken") {
  struct Row {
    const char* name;
    std::map<std::string, std::string, std::less<>> files;
    const char* want;  // its place; "" for none
  };
  const std::string webp("RIFF\x20\0\0\0WEBPVP8L\0\0\0\0", 20);
  const Row rows[] = {
      {"a PNG", {{"a", png(0, 48, 200)}}, "a"},
      {"a WebP", {{"a", webp}}, "a"},
      {"the second, where the first is too large", {{"a", png(0, 48, kLargestIcon + 1)}, {"b", png(0, 48, 200)}}, "b"},
      {"a missing file", {{"b", png(0, 48, 200)}}, "b"},
      {"no picture", {{"a", "<script>alert(1)</script>"}, {"b", "GIF89a"}}, ""},
      {"text called SVG", {{"a", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"}}, ""},
      {"a PNG without its header", {{"a", "\x89PNG\r\n\x1a\n"}}, ""},
      {"a side of 65,535 pixels", {{"a", png(0xff, 0xff, 200)}}, ""},
      {"no pixels", {{"a", png(0, 0, 200)}}, ""},
      {"an empty file", {{"a", ""}}, ""},
      {"noise called XML", {{"a", std::string("\3\0\x8\0\xff\xff\xff\xff", 8)}}, ""},
  };
  manifests::Manifest manifest;
  manifest.icons = {"a", "b"};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto icon = app_icon(manifest, {}, Files(row.files));
    CHECK((icon == nullptr ? "" : icon->place) == row.want);
  }
}
