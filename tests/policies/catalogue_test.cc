// The built-in facts: that they load, hang together and are found again.
#include <catch2/catch.hpp>

#include "policies/policy_set.h"

using namespace mingcha;
using namespace mingcha::policies;

namespace {

const PolicySet& built_in() {
  static const Result<PolicySet> set = PolicySet::built_in();
  if (!set) FAIL(describe(set.error()));
  return *set;
}

}  // namespace

TEST_CASE("the built-in tables load whole") {
  const Catalogue& facts = built_in().catalogue();
  CHECK(facts.information.size() == 91);
  CHECK(facts.app_types.size() == 39);
  CHECK(facts.permissions.size() > 1300);
  CHECK(facts.apis.size() > 1100);
  CHECK(facts.sdks.size() > 390);
  CHECK(facts.platform_classes.size() > 300);
  CHECK(built_in().rules_sha256().size() == 64);
}

TEST_CASE("a literal falls under the longest row that covers it") {
  struct Row {
    const char* name;
    ApiKind kind;
    const char* text;
    const char* table;
    const char* want;  ///< information of the row, or nullptr
  };
  const Row rows[] = {
      {"settings key", ApiKind::settings_key, "android_id", "secure", "android_id"},
      {"settings key of another table", ApiKind::settings_key, "android_id", "global", nullptr},
      {"provider", ApiKind::uri, "content://sms", "", "sms"},
      {"below a provider", ApiKind::uri, "content://sms/inbox/12?x=1", "", "sms"},
      {"another provider with the same beginning", ApiKind::uri, "content://smsx", "", nullptr},
      {"any ending after an underscore", ApiKind::uri, "content://com.vivo.vms.IdProvider/IdentifierId/VAID_cn.a",
       "", "vaid"},
      {"property", ApiKind::system_property, "ro.serialno", "", "serial"},
      {"file", ApiKind::file_path, "/sys/class/net/wlan0/address", "", "mac"},
      {"an own process file", ApiKind::file_path, "/proc/self/status", "", nullptr},
      {"any name in between", ApiKind::file_path, "/sys/class/net/rmnet0/address", "", "mac"},
      {"a name that is not known", ApiKind::file_path, "/sys/class/net/*/address", "", "mac"},
      {"another file behind any name", ApiKind::file_path, "/sys/class/net/rmnet0/mtu", "", nullptr},
      {"two names in between", ApiKind::file_path, "/sys/class/net/a/b/address", "", nullptr},
      {"end of a path", ApiKind::file_path, "/mnt/sdcard/baidu/.cuid", "", "device_fingerprint"},
      {"shared storage by another name", ApiKind::file_path, "/storage/emulated/0/DCIM/Camera", "", "media_files"},
      {"command with arguments", ApiKind::shell_command, "pm  list packages -3", "", "installed_apps"},
      {"shell and folder", ApiKind::shell_command, "sh -c /system/bin/ip addr show", "", "mac"},
      {"a word that only begins alike", ApiKind::shell_command, "psx", "", nullptr},
      {"getprop of a property", ApiKind::shell_command, "getprop ril.imei", "", "imei"},
      {"getprop of an unknown property", ApiKind::shell_command, "getprop ro.x", "", "device_info"},
      {"cat of a file", ApiKind::shell_command, "cat /sys/class/net/eth0/address", "", "mac"},
      {"cat of another file", ApiKind::shell_command, "cat /etc/hosts", "", nullptr},
  };
  const Catalogue& facts = built_in().catalogue();
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const SensitiveApi* found = facts.find_literal(row.kind, row.text, row.table);
    REQUIRE((found != nullptr) == (row.want != nullptr));
    if (found == nullptr) continue;
    REQUIRE_FALSE(found->information.empty());
    CHECK(facts[found->information.front()].id == row.want);
  }
}
