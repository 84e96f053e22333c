#include "analyzer/package/signature.h"

#include <catch2/catch.hpp>

#include "analyzer/package/jar_manifest.h"
#include "support/digest.h"
#include "tests/package/signed_zip.h"

namespace mingcha::package {
namespace {

using testing::attribute;
using testing::sign;
using testing::SigningPlan;
using testing::Zip;
using testing::ZipBuilder;

constexpr std::uint32_t kV2 = 0x7109871a, kV3 = 0xf05368c0, kV31 = 0x1b93ad61;
constexpr std::uint32_t kStripping = 0xbeeff00d, kRotation = 0x559f8b02;

ZipBuilder contents() {
  return ZipBuilder().add("AndroidManifest.xml", "manifest").add("classes.dex", std::string(3'000'000, 'c'));
}

struct Outcome {
  Signatures signatures;
  std::string reasons;  ///< "signature-mismatch: v2: signature 0x0201"
};

Outcome read(const Zip& zip, unsigned threads = 1) {
  ThreadPool pool(threads);
  Reasons reasons;
  const Result<Archive> archive = Archive::open(zip.bytes, "base.apk", {}, reasons);
  REQUIRE(archive);
  Outcome outcome{read_signatures(*archive, {}, pool, reasons), ""};
  for (const Reason& reason : reasons.sorted()) {
    outcome.reasons += std::string(row_of(reason.kind).id) + (reason.detail.empty() ? "" : ": " + reason.detail) + "\n";
  }
  return outcome;
}

SigningPlan plan(std::uint32_t id, std::string attributes = {}) {
  SigningPlan out;
  out.block_id = id;
  out.attributes = std::move(attributes);
  return out;
}

TEST_CASE("good signing blocks verify, with any number of threads") {
  const std::vector<std::vector<SigningPlan>> rows = {
      {plan(kV2)},
      {plan(kV3)},
      {plan(kV2, attribute(kStripping, 3)), plan(kV3)},
      {plan(kV3, attribute(kRotation, 28)), plan(kV31)},
      {plan(kV2), plan(0x12345678)},
  };
  for (const std::vector<SigningPlan>& row : rows) {
    const Zip zip = sign(contents(), row);
    for (const unsigned threads : {1U, 3U}) {
      const Outcome outcome = read(zip, threads);
      CHECK(outcome.signatures.verified);
      CHECK(outcome.reasons.empty());
      REQUIRE(outcome.signatures.signers.size() == 1);
      CHECK(outcome.signatures.signers[0].sha256 == sha256_hex(as_bytes(testing::signing_certificate())));
    }
  }
}

TEST_CASE("a signer is described") {
  const Outcome outcome = read(sign(contents(), {plan(kV2), plan(kV3)}));
  REQUIRE(outcome.signatures.signers.size() == 1);
  const Signer& signer = outcome.signatures.signers[0];
  CHECK(signer.subject == "CN=signer");
  CHECK(signer.issuer == "CN=signer");
  CHECK(signer.serial == "1234");
  CHECK(signer.key == "EC 256");
  CHECK(signer.not_before.size() == 20);
  CHECK(signer.schemes == std::vector<std::string>{"v2", "v3"});
  CHECK(outcome.signatures.schemes == std::vector<std::string>{"v2", "v3"});
}

SigningPlan with(void (*change)(SigningPlan&), std::uint32_t id = kV2) {
  SigningPlan out = plan(id);
  change(out);
  return out;
}

TEST_CASE("one thing wrong in a signing block: a reason") {
  struct Row {
    const char* name;
    std::vector<SigningPlan> plans;
    const char* reasons;
  };
  const Row rows[] = {
      {"unsigned", {}, "signature-missing\n"},
      {"content digest", {with([](SigningPlan& p) { p.damage_digest = true; })}, "signature-mismatch: v2: digest of the contents\n"},
      {"signature", {with([](SigningPlan& p) { p.damage_signature = true; })}, "signature-mismatch: v2: signature 0x0201\n"},
      {"public key", {with([](SigningPlan& p) { p.other_public_key = true; })},
       "signature-mismatch: v2: public key of the certificate\n"},
      {"no certificate", {with([](SigningPlan& p) { p.no_certificates = true; })}, "signature-broken: v2: no certificates\n"},
      {"no signature", {with([](SigningPlan& p) { p.no_signatures = true; })}, "signature-broken: v2: no signatures\n"},
      {"no signers", {with([](SigningPlan& p) { p.signers = 0; })}, "signature-broken: v2: no signers\n"},
      {"eleven signers", {with([](SigningPlan& p) { p.signers = 11; })}, "signature-broken: v2: more than 10 signers\n"},
      {"algorithms differ", {with([](SigningPlan& p) { p.digest_algorithm = 0x0103; })},
       "signature-mismatch: v2: algorithms of signatures and digests\n"},
      {"unknown algorithm", {with([](SigningPlan& p) { p.algorithm = p.digest_algorithm = 0x0999; })},
       "signature-broken: v2: no supported algorithm\n"},
      {"algorithm of another key", {with([](SigningPlan& p) { p.algorithm = p.digest_algorithm = 0x0103; })},
       "signature-mismatch: v2: signature 0x0103\n"},
      {"attribute cut", {plan(kV2, "\x08")}, "signature-broken: v2: additional attribute\n"},
      {"v3 stripped off", {plan(kV2, attribute(kStripping, 3))}, "signature-mismatch: v2 names v3, which is not there\n"},
      {"v3.1 stripped off", {plan(kV3, attribute(kRotation, 33))}, "signature-mismatch: v3 names v3.1, which is not there\n"},
      {"v3.1 from another SDK", {plan(kV3, attribute(kRotation, 33)), plan(kV31)},
       "signature-mismatch: v3 names v3.1 from SDK 33, which begins at 28\n"},
      {"v3.1 alone", {plan(kV31)}, "signature-broken: v3.1 without v3\n"},
      {"SDK range differs", {with([](SigningPlan& p) { p.min_sdk = 30; }, kV3)}, "signature-mismatch: v3: range of SDK versions\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Outcome outcome = read(row.plans.empty() ? contents().build() : sign(contents(), row.plans));
    CHECK_FALSE(outcome.signatures.verified);
    CHECK(outcome.reasons == row.reasons);
  }
}

TEST_CASE("one field of a signed file changed: a reason") {
  const Zip good = sign(contents(), {plan(kV2)});
  const std::size_t block = good.data[1] + 3'000'000;
  struct Row {
    const char* name;
    std::size_t offset;
    const char* reasons;
  };
  const Row rows[] = {
      {"contents", good.data[1] + 2'000'000, "signature-mismatch: v2: digest of the contents\n"},
      {"central directory", good.records[0] + 38, "signature-mismatch: v2: digest of the contents\n"},
      {"end record", good.end + 4, "zip-odd-directory: disk 85, directory on disk 0\nsignature-mismatch: v2: digest of the contents\n"},
      {"size at the block's begin", block, "signature-broken: APK Signing Block: sizes"},
      {"size at the block's end", good.directory - 24, "signature-broken: APK Signing Block: s"},
      {"magic", good.directory - 1, "signature-missing\n"},
      {"pair size", block + 8, "signature-broken: APK Signing Block: pair"},
      {"pair id", block + 16, "signature-missing\n"},
      {"length of all signers", block + 23, "signature-broken: v2: signers\n"},
      {"length of a signer", block + 27, "signature-broken: v2: signers\n"},
      {"length of the signed data", block + 31, "signature-broken: v2: signer\n"},
      {"length of the digests", block + 35, "signature-broken: v2: signer\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Zip zip = good;
    zip.set(row.offset, 1, zip.get(row.offset, 1) ^ 0x55);
    const Outcome outcome = read(zip);
    CHECK_FALSE(outcome.signatures.verified);
    CHECK(outcome.reasons.find(row.reasons) != std::string::npos);
  }
}

TEST_CASE("JAR manifests: sections, continued lines, any line end") {
  const std::string file = "Manifest-Version: 1.0\r\nLong: abc\r\n def\r\n\r\nName: a\nSHA-256-Digest: x\n\n\nName: b\rSHA1-Digest:y\r\r";
  const std::vector<JarSection> sections = read_jar_manifest(as_bytes(file));
  REQUIRE(sections.size() == 3);
  CHECK(*sections[0].find("long") == "abcdef");
  CHECK(as_text(sections[0].raw) == "Manifest-Version: 1.0\r\nLong: abc\r\n def\r\n\r\n");
  CHECK(*sections[1].find("Name") == "a");
  CHECK(*sections[2].find("SHA1-Digest") == "y");
  CHECK(sections[2].find("SHA-256-Digest") == nullptr);
}

TEST_CASE("JAR digests: the first algorithm that the platform looks for decides") {
  const std::string sha1 = "SHA1-Digest: qUqP5cyxm6YcTAhz05Hph5gvu9M=\n";  // of "test"
  const std::string sha256 = "SHA-256-Digest: n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=\n";
  struct Row {
    std::string lines;
    JarDigest want;
  };
  const Row rows[] = {
      {sha1, JarDigest::equal},
      {sha256 + sha1, JarDigest::equal},
      {"SHA-256-Digest: AAAA\n" + sha1, JarDigest::different},
      {"MD5-Digest: AAAA\n", JarDigest::absent},
  };
  for (const Row& row : rows) {
    CAPTURE(row.lines);
    const std::vector<JarSection> sections = read_jar_manifest(as_bytes(row.lines));
    CHECK(check_jar_digest(sections.at(0), "-Digest", as_bytes("test")) == row.want);
  }
}

}  // namespace
}  // namespace mingcha::package
