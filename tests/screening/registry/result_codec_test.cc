#include <catch2/catch.hpp>

#include "screening/registry/package_result.h"
#include "screening/registry/report_result.h"
#include "tests/screening/registry/sample_results.h"

namespace mingcha::screening {

TEST_CASE("a result survives the way between processes") {
  PackageResult other = test::examined("cn.example.other", 1);
  other.version_code.reset();
  other.ending = Ending::out_of_memory;
  other.error = "限 512 MiB";
  for (const PackageResult& result : {test::examined("cn.example.weather", 12), other, PackageResult{}}) {
    const Result<PackageResult> back = decode(encode(result));
    REQUIRE(back);
    CHECK(encode(*back) == encode(result));
    CHECK(back->ending == result.ending);
    CHECK(back->version_code == result.version_code);
    CHECK(back->findings.size() == result.findings.size());
  }
}

TEST_CASE("bytes of another form are refused, wherever they differ") {
  const std::string good = encode(test::examined("cn.example.weather", 12));
  std::size_t refused = 0;
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0xe0);  // another major type of CBOR
    const Result<PackageResult> back = decode(bad);
    if (!back) ++refused;
    CHECK_FALSE(decode(std::string_view(good).substr(0, i)));
  }
  CHECK(refused > 50);
  CHECK_FALSE(decode(good + "x"));
  REQUIRE(decode(good));
}

TEST_CASE("a packed report is the same again, a broken one is refused") {
  for (const std::string& text : {std::string("{}"), std::string(100'000, 'x'), std::string()}) {
    const std::string gzip = packed(text);
    const Result<std::string> back = unpacked(gzip);
    REQUIRE(back);
    CHECK(*back == text);
    CHECK_FALSE(unpacked(gzip.substr(0, gzip.size() - 1)));
  }
  std::string huge = packed("{}");
  huge[huge.size() - 1] = '\x7f';  // the size that the trailer tells: 2 GB
  REQUIRE_FALSE(unpacked(huge));
  CHECK(unpacked(huge).error().code == Errc::over_budget);
}

}  // namespace mingcha::screening
