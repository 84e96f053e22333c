// What native code is found to read in the words of the built-in catalogue, function by function: every way on every
// machine, with all that a release strips away, and a near twin of each that stays clean. What is not found stands in
// docs/known_misses.md.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "analyzer/behaviour/catalogue_index.h"
#include "analyzer/behaviour/native_library.h"
#include "analyzer/behaviour/native_matcher.h"
#include "policies/policy_set.h"
#include "tests/native/built_library.h"

namespace mingcha::behaviour {
namespace {

constexpr std::string_view kForms[] = {"whole", "stripped", "bare"};

// A function that the library shows, or "hidden" for all others, and what it reads: "serial ro.serialno".
using Reads = std::set<std::pair<std::string, std::string>>;

enum Machines : unsigned { x86 = 8, all = 31 };  // a bit each, in the order of native::kAbis

struct Row {
  std::string_view function, reads;
  unsigned machines = all;
};

constexpr Row kShapes[] = {
    {"address", "mac /sys/class/net/wlan0/address"},
    {"address_joined", "mac /sys/class/net/*/address"},
    {"address_printed", "mac /sys/class/net/*/address"},
    {"android_id", "android_id android_id"},
    {"build_serial", "serial SERIAL"},
    {"by_instruction", "nearby_devices /proc/net/arp", all - x86},
    {"by_kernel", "nearby_devices /proc/net/arp"},
    {"by_kept_name", "serial ro.serialno"},
    {"by_name", "serial ro.serialno"},
    {"by_own_table", "nearby_devices /proc/net/arp"},
    {"command", "serial getprop ro.serialno"},
    {"device_id", "imei,meid getDeviceId"},
    {"hardware_address", "mac SIOCGIFHWADDR"},
    {"in_a_loop", "app_usage /proc/net/tcp", all - x86},
    {"in_a_loop", "network_info /proc/net/route", all - x86},
    {"in_a_thread", "device_status /proc/meminfo"},
    {"interfaces", "ip getifaddrs"},
    {"maps", "device_status /proc/self/maps"},
    {"neighbours", "nearby_devices /proc/net/arp"},
    {"netlink", "network_info AF_NETLINK"},
    {"of_given_class", "mac getMacAddress"},
    {"of_objects_class", "imei,meid getDeviceId"},
    {"other_program", "serial getprop ro.serialno"},
    {"own_program", "serial /system/bin/getprop ro.serialno"},
    {"processor", "device_info /proc/cpuinfo"},
    {"serial", "serial ro.serialno"},
    {"serial_found", "serial ro.boot.serialno"},
    {"shell", "serial getprop ro.serialno"},
    {"wifi_address", "mac getMacAddress"},
};
constexpr Row kShapesInCpp[] = {
    {"_ZNK6Serial4readEPc", "serial ro.serialno"},  // a virtual function
    {"added_strings", "mac /sys/class/net/*/address"},
    {"handed_string", "nearby_devices /proc/net/arp"},
    {"hidden", "app_usage /proc/net/tcp6"},         // initialisers of the library
    {"hidden", "device_status /proc/uptime"},
    {"hidden", "serial ro.serialno"},  // a lambda
    {"long_string", "mac /sys/class/net/wlan0/address"},
    {"own_wrapper", "mac getMacAddress"},
    {"setting_by_array", "android_id android_id"},
    {"setting_by_list", "android_id android_id"},
    {"short_string", "device_status /proc/stat"},
    {"stream", "device_info /proc/cpuinfo"},
    {"stream_of_string", "network_info /proc/net/route"},
    {"sum_of_strings", "device_status /proc/self/maps"},
    {"wrapped_call", "imei,meid getDeviceId"},
    {"wrapped_setting", "android_id android_id"},
};

const CatalogueIndex& index() {
  static const Result<policies::PolicySet> set = policies::PolicySet::built_in();
  static const CatalogueIndex made(set.value().catalogue());
  return made;
}

std::string spell(const native::LibraryCall& call, const NativeMatcher::Match& match) {
  const policies::SensitiveApi& api = index().api(match.row);
  std::vector<std::string_view> information;
  for (const policies::InformationIdx each : api.information)
    information.push_back(index().catalogue()[each].id);
  return fmt::format("{} {}{}", fmt::join(information, ","), match.text.empty() ? call.symbol : match.text,
                     call.only_looked_up ? ", looked up" : "");
}

bool is_shown(const native::ElfFile& stripped, const std::string& function) {
  const native::Symbol* symbol = native::find_symbol(stripped, function);
  return symbol != nullptr && symbol->defined;
}

Reads read(std::string_view form, std::string_view abi, std::string_view name) {
  const std::vector<std::uint8_t> bytes = native::read_bytes(native::built_path(form, abi, name));
  const std::vector<std::uint8_t> stripped = native::read_bytes(native::built_path("stripped", abi, name));
  const Result<native::ElfFile> shown = native::ElfFile::open(stripped, "");
  REQUIRE(shown.has_value());
  Reasons reasons;
  const std::optional<NativeLibrary> library =
      read_native_library("lib.so", bytes, index(), Deadline(0), reasons);
  REQUIRE(library.has_value());
  CHECK(library->found.complete);
  Reads reads;
  for (const native::LibraryCall& call : library->found.calls) {
    const std::string function = library->name_of(call.function);
    for (const NativeMatcher::Match& match : index().native().match(call)) {
      if (index().api(match.row).collects)
        reads.insert({is_shown(*shown, function) ? function : "hidden", spell(call, match)});
    }
  }
  return reads;
}

std::string as_lines(const Reads& reads) {
  std::string lines;
  for (const auto& [function, what] : reads) lines += fmt::format("{}: {}\n", function, what);
  return lines;
}

template <std::size_t N>
void check_all(std::string_view name, const Row (&rows)[N]) {
  for (std::size_t machine = 0; machine < std::size(native::kAbis); ++machine) {
    Reads expected;
    for (const Row& row : rows)
      if ((row.machines >> machine & 1) != 0) expected.insert({std::string(row.function), std::string(row.reads)});
    for (const std::string_view form : kForms) {
      CAPTURE(form, native::kAbis[machine].folder);
      CHECK(as_lines(read(form, native::kAbis[machine].folder, name)) == as_lines(expected));
    }
  }
}

}  // namespace

TEST_CASE("C reads what tells a person in every way that is known, and twins read nothing") {
  check_all("shapes", kShapes);
}

TEST_CASE("C++ reads through streams, objects, lambdas and initialisers, and twins read nothing") {
  check_all("shapes_cpp", kShapesInCpp);
}

}  // namespace mingcha::behaviour
