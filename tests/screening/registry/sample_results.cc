#include "tests/screening/registry/sample_results.h"

#include "screening/registry/report_result.h"
#include "support/digest.h"

namespace mingcha::test {

std::string digest_of(const std::string& name) { return sha256_hex(as_bytes(name)); }

screening::PackageResult examined(const std::string& package, std::int64_t version_code) {
  screening::PackageResult result;
  result.file = package + ".apk";
  result.sha256 = digest_of(package + std::to_string(version_code));
  result.size = 1000;
  result.seconds = 0.25;
  result.package = package;
  result.label = "天气";
  result.version_name = "1." + std::to_string(version_code);
  result.version_code = version_code;
  result.coverage = "full";
  result.signers = {{digest_of("signer"), "CN=Example"}};
  result.findings = {
      {digest_of("f1").substr(32), "collect-before-consent", "违规收集个人信息", "sdk:umeng", "evident", "high",
       "征得同意前收集", "164号:1 191号:3.1", false, {"classes.dex La/B;->c()V +3", "classes.dex La/B;->d()V +9"}},
      {digest_of("f2").substr(32), "cleartext", "明文传输", "app", "suspected", "low", "明文", "191号:6", false, {}},
  };
  result.sdks = {{"umeng", "友盟", "Umeng", "9.1"}};
  result.collections = {{"app", "location", "gated", 1}, {"sdk:umeng", "imei", "before-consent", 2}};
  const std::string report = "{}";
  result.report = screening::packed(report);
  result.report_sha256 = sha256_hex(as_bytes(report));
  return result;
}

}  // namespace mingcha::test
