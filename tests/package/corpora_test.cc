// Every real package opens to a result or a clear error, and its signatures read as apksigner reads them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "analyzer/package/package.h"
#include "tests/package/corpora.h"

namespace mingcha::package {
namespace {

using testing::corpora;

/// One line of apksigner_verdicts.tsv.
struct Verdict {
  std::string file, verdict, certificates;
};

std::vector<Verdict> recorded() {
  std::ifstream in(std::filesystem::path(MINGCHA_SOURCE_DIR) / "tests/package/apksigner_verdicts.tsv");
  std::vector<Verdict> verdicts;
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    Verdict verdict;
    std::getline(fields, verdict.file, '\t');
    std::getline(fields, verdict.verdict, '\t');
    std::getline(fields, verdict.certificates);
    verdicts.push_back(verdict);
  }
  return verdicts;
}

/// Where we know better than the recorded verdict, or differ on purpose.
struct Exception {
  const char* part_of_name;
  bool verified;      ///< what we say
  const char* because;
};
constexpr Exception kExceptions[] = {
    // This apksigner cannot do RSA-PSS on a plain Java runtime, and knows nothing of v3.1.
    {"rsa-pss-sha256-2048-sig-does-not-verify", false, "apksigner gave up; the name says it"},
    {"rsa-pss-", true, "apksigner gave up; signed by a valid RSA-PSS signature"},
    {"v31-tgt-34-v3-attr-value-33", false, "apksigner knows no v3.1; v3 names another first SDK for it"},
    {"v31-rsa-2048_2-tgt-", true, "apksigner knows no v3.1"},
    {"v41-digest-mismatched-with-v31", true, "apksigner knows no v3.1; the v4.1 file is not part of the package"},
    {"incorrect-manifest-size", false, "apksigner runs out of memory; MANIFEST.MF has a forged size"},
    {"minimal_zero_sized_end_ns", true, "apksigner cannot read the manifest's minimum SDK"},
    {"minimal_orig", true, "as above"},
    {"multidex.apk", false, "apksigner wants a manifest; the file is not signed"},
    {"empty", false, "no package inside"},
    {"invalid_manifest", false, "no package inside"},
    // Rules that need the manifest's target SDK or sandbox version are not applied.
    {"v1-only-targetSandboxVersion-2", true, "v2 is asked for by the manifest"},
    {"v1-ec-p256-targetSdk-30", true, "v2 is asked for by the manifest"},
    {"v31-ec-p256-2-tgt-33-1-tgt-28-targetSdk-30", true, "v2 is asked for by the manifest; v3.1 not known"},
    // The platform's limit of ten signers is younger than this apksigner.
    {"11-signers", false, "more than ten signers"},
    {"negmod-in-cert", false, "an RSA key with a negative modulus, which apksigner corrects"},
    {"v31-2elem-incorrect-lineage", true, "proofs of rotation are not read"},
};

const Exception* exception_of(const std::string& file) {
  for (const Exception& exception : kExceptions) {
    if (file.find(exception.part_of_name) != std::string::npos) return &exception;
  }
  return nullptr;
}

struct Seen {
  bool verified = false;
  std::string certificates;  ///< of the best scheme that apksigner knows
  std::string why;
};

Seen look_at(const std::filesystem::path& path, ThreadPool& pool) {
  Reasons reasons;
  Result<Package> package = Package::open(path.string(), {}, pool, reasons);
  if (!package) return {false, "", describe(package.error())};
  package->verify_jars({}, pool, reasons);
  const Signatures& signatures = package->base().signatures;
  Seen seen{signatures.verified, "", ""};
  std::string best;
  for (const std::string& scheme : signatures.schemes) best = scheme == "v3.1" ? best : scheme;
  for (const Signer& signer : signatures.signers) {
    if (std::find(signer.schemes.begin(), signer.schemes.end(), best) == signer.schemes.end()) continue;
    seen.certificates += (seen.certificates.empty() ? "" : " ") + signer.sha256;
  }
  for (const Reason& reason : reasons.sorted()) seen.why += std::string(row_of(reason.kind).id) + " " + reason.detail + "; ";
  return seen;
}

TEST_CASE("corpora: signatures verify where apksigner says so") {
  if (!std::filesystem::is_directory(corpora())) {
    WARN("skipped: no corpora at " << corpora().string());
    return;
  }
  ThreadPool pool(2);
  std::size_t explained = 0;
  for (const Verdict& want : recorded()) {
    const std::filesystem::path path = corpora() / want.file;
    if (!std::filesystem::exists(path)) continue;
    const Seen seen = look_at(path, pool);
    const Exception* exception = exception_of(want.file);
    CAPTURE(want.file, want.verdict, seen.why);
    if (exception != nullptr) {
      CAPTURE(exception->because);
      ++explained;
      CHECK(seen.verified == exception->verified);
      continue;
    }
    CHECK(seen.verified == (want.verdict == "yes"));
    // Of a certificate that is not DER the original bytes cannot be had from OpenSSL.
    const bool der = want.file.find("1024-cert-not-der.apk") == std::string::npos;
    if (want.verdict == "yes" && der) CHECK(seen.certificates == want.certificates);
  }
  CHECK(explained <= 40);
  WARN(explained << " packages are judged by the table of exceptions");
}

/// Everything below the corpora's folders, whatever its name.
std::vector<std::filesystem::path> all_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& item : std::filesystem::recursive_directory_iterator(corpora())) {
    if (item.is_regular_file()) files.push_back(item.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST_CASE("corpora: every file ends in a package or a clear error, alike for any number of threads") {
  if (!std::filesystem::is_directory(corpora())) {
    WARN("skipped: no corpora at " << corpora().string());
    return;
  }
  ThreadPool one(1);
  ThreadPool many(3);
  for (const std::filesystem::path& path : all_files()) {
    CAPTURE(path.string());
    Reasons reasons;
    Reasons again;
    const Result<Package> package = Package::open(path.string(), {}, one, reasons);
    const Result<Package> same = Package::open(path.string(), {}, many, again);
    REQUIRE(package.has_value() == same.has_value());
    CHECK(reasons.sorted() == again.sorted());
    if (!package) {
      CHECK(describe(package.error()) == describe(same.error()));
      continue;
    }
    CHECK(package->sha256().size() == 64);
    REQUIRE(package->parts().size() == 1);
    CHECK(package->base().sha256 == package->sha256());
    for (const Entry& entry : package->base().archive.entries()) {
      (void)package->base().archive.read(entry, {}, reasons);
    }
  }
}

}  // namespace
}  // namespace mingcha::package
