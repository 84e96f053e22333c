// A few apps whose numbers can be counted by hand.
#pragma once

#include "tests/screening/registry/shelf.h"

namespace mingcha::test {

/// Five apps, and one package without a report:
///
/// - a: 应用宝, 天气, 2026-01; umeng 9.1: evident, reads IMEI before consent; a suspected finding of the app itself
/// - b: 应用宝, 天气, 2026-02; umeng 9.2: suspected, reads IMEI after a gate
/// - c: 地图, 2026-02; nothing found, a part of the code not seen, no SDK
/// - d: 华为, 天气, 2026-02; an older version like a, the newest one has umeng 9.1 that does nothing
/// - e: 地图, 2026-02; umeng without a version, its evident finding is accepted
inline void put_crowd(Shelf& shelf) {
  const auto typed = [](screening::PackageResult result, const std::string& type) {
    result.app_type = type;
    return result;
  };
  const auto known = [](const std::string& source) {
    reports::AppMetadata metadata;
    metadata.source = source;
    return metadata;
  };
  const std::string january = "2026-01-05T08:00:00Z", february = "2026-02-05T08:00:00Z";
  const auto a = examined("cn.example.a", 1);
  shelf.put(typed(a, "天气"), known("应用宝"), january);
  auto b = examined("cn.example.b", 1);
  b.findings.resize(1);
  b.findings[0].certainty = "suspected";
  b.sdks[0].version = "9.2";
  b.collections[1].phase = "gated";
  shelf.put(typed(b, "天气"), known("应用宝"), february);
  auto c = examined("cn.example.c", 1);
  c.coverage = "degraded", c.findings.clear(), c.sdks.clear(), c.collections.resize(1);
  shelf.put(typed(c, "地图"), {}, february);
  auto d = examined("cn.example.d", 2);
  d.findings.clear(), d.collections.clear();
  shelf.put(typed(examined("cn.example.d", 1), "天气"), known("华为"), january);
  shelf.put(typed(d, "天气"), known("华为"), february);
  auto e = examined("cn.example.e", 1);
  e.findings.resize(1);
  e.findings[0].accepted = true;
  e.sdks[0].version.clear();
  e.collections.clear();
  shelf.put(typed(e, "地图"), {}, february);
  screening::PackageResult broken;
  broken.ending = screening::Ending::unreadable;
  broken.file = "broken.apk", broken.sha256 = digest_of("broken");
  shelf.put(broken);
}

}  // namespace mingcha::test
