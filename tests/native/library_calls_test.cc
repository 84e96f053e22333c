// What native code is found to read, on each machine, with all that a release strips away.
#include "analyzer/native/library_calls.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/native/built_library.h"

namespace mingcha::native {
namespace {

constexpr std::string_view kForms[] = {"whole", "stripped", "bare"};
constexpr std::string_view kBeginnings[] = {"/proc/", "/sys/", "ro.",     "ro.d", "ro.w",
                                            "ro.f",   "ro.s",  "getprop", "andr", "cn/e"};

const WantedCalls& wanted() {
  static const TextSearch search(kBeginnings);
  static const WantedCalls calls = [] {
    WantedCalls made;
    made.symbols = {{"__system_property_get", 0},
                    {"access", 0},
                    {"fopen", 0},
                    {"ioctl", 1},
                    {"open", 0},
                    {"openat", 1},
                    {"popen", 0}};
    made.texts = &search;
    made.is_wanted = [](std::string_view text) {
      return text.starts_with("/proc/") || text.starts_with("/sys/") || text.starts_with("ro.") ||
             text.starts_with("android/") || text.starts_with("cn/example/") || text.starts_with("getprop ");
    };
    return made;
  }();
  return calls;
}

// "open /proc/1", "Landroid/os/Build;->SERIAL", "ioctl 35111".
std::string spell(const LibraryCall& call) {
  if (call.to != LibraryCall::To::import) {
    std::string out = call.owner + "->" + call.symbol;
    for (const Meaning& argument : call.arguments)
      if (argument.is(Meaning::Kind::java_text)) out += " " + argument.text;
    return call.only_looked_up ? out + " (looked up)" : out;
  }
  const auto symbol = std::find_if(wanted().symbols.begin(), wanted().symbols.end(),
                                   [&](const WantedSymbol& each) { return each.name == call.symbol; });
  const Meaning& decides = call.arguments[symbol->argument];
  return call.symbol + " " +
         (decides.is(Meaning::Kind::number) ? std::to_string(decides.number) : decides.text);
}

LibraryCalls search(const std::vector<std::uint8_t>& bytes) {
  const Result<ElfFile> elf = ElfFile::open(bytes, "libreads.so");
  if (!elf) FAIL(describe(elf.error()));
  Result<LibraryCalls> found = find_library_calls(*elf, wanted(), Deadline(0));
  if (!found) FAIL(describe(found.error()));
  return std::move(*found);
}

template <class Check>
void for_each_form(const Check& check) {
  for (const std::string_view form : kForms) {
    for (const Abi& abi : kAbis) {
      CAPTURE(form, abi.folder);
      check(search(read_bytes(built_path(form, abi.folder, "reads"))));
    }
  }
}

// "calls -> called", with ":" where only the address is spoken of; "?" for a function without a name.
std::set<std::string> spell_edges(const ElfFile& elf, const LibraryCalls& found) {
  const auto name = [&](std::uint64_t function) {
    const auto symbol =
        std::find_if(elf.dynamic_symbols().begin(), elf.dynamic_symbols().end(), [&](const Symbol& each) {
          return each.defined && each.kind == Symbol::Kind::function &&
                 (each.address | (each.thumb ? 1 : 0)) == function;
        });
    return symbol == elf.dynamic_symbols().end() ? std::string("?") : std::string(symbol->name);
  };
  std::set<std::string> out;
  for (const FunctionEdge& edge : found.edges)
    out.insert(name(edge.from) + (edge.by_address ? " : " : " -> ") + name(edge.to));
  return out;
}

}  // namespace

TEST_CASE(
    "what a library hands to the system and to the virtual machine is found, and nothing that only looks "
    "like it") {
  const std::set<std::string> expected = {
      "__system_property_get ro.direct",
      "__system_property_get ro.wrapped",
      "__system_property_get ro.wrapped.twice",
      "__system_property_get ro.first",
      "__system_property_get ro.second",
      "open /sys/class/net/*/address",
      "open /proc/net/arp",
      "open /proc/1",
      "open /proc/2",
      "open /proc/4",
      "open /proc/6",
      "access /proc/3",
      "access /proc/5",
      "access /proc/cpuinfo",
      "popen getprop ro.shell",
      "fopen /proc/by.pointer",
      "ioctl 35111",
      "openat /proc/self/maps",
      "Landroid/telephony/TelephonyManager;->getDeviceId",
      "Landroid/telephony/TelephonyManager;->getSubscriberId",
      "Landroid/telephony/TelephonyManager;->getSimSerialNumber",
      "Lcn/example/Phone;->getDeviceId",
      "Landroid/provider/Settings$Secure;->getString android_id",
      "Landroid/os/Build;->SERIAL",
  };
  for_each_form([&](const LibraryCalls& found) {
    std::set<std::string> spelled;
    for (const LibraryCall& call : found.calls) spelled.insert(spell(call));
    CHECK(spelled == expected);
    CHECK(found.complete);
  });
}

TEST_CASE("ways through a library are found, also by its linkage table") {
  const std::set<std::string> reads = {"open /proc/1", "open /proc/2", "open /proc/3",
                                       "open /proc/4", "open /proc/5", "open /proc/6"};
  const std::set<std::string> ways = {"calls -> called", "calls_twice -> calls", "jumps -> jumped_to",
                                      "hands_on : handed_on", "calls_hidden -> ?"};
  for (const std::string_view form : kForms) {
    for (const Abi& abi : kAbis) {
      CAPTURE(form, abi.folder);
      const std::vector<std::uint8_t> bytes = read_bytes(built_path(form, abi.folder, "ways"));
      const LibraryCalls found = search(bytes);
      std::set<std::string> spelled;
      for (const LibraryCall& call : found.calls) spelled.insert(spell(call));
      CHECK(spelled == reads);
      CHECK(spell_edges(*ElfFile::open(bytes, "libways.so"), found) == ways);
    }
  }
}

TEST_CASE("system calls count in a library that asks nobody else") {
  for (const std::string_view form : kForms) {
    for (const Abi& abi : kAbis) {
      if (abi.machine == Machine::x86)
        continue;  // whose "int $0x80" between exchanges of registers is not followed
      CAPTURE(form, abi.folder);
      const LibraryCalls found = search(read_bytes(built_path(form, abi.folder, "kernel")));
      REQUIRE(found.calls.size() == 1);
      CHECK(spell(found.calls[0]).ends_with(" /proc/7"));
    }
  }
}

TEST_CASE("methods that a library registers are bound to their class") {
  for_each_form([](const LibraryCalls& found) {
    REQUIRE(found.bound.size() == 2);
    CHECK(found.bound[0].owner == "Lcn/example/Probe;");
    CHECK(found.bound[0].name == "file");
    CHECK(found.bound[0].signature == "()I");
    CHECK(found.bound[1].name == "kept");
    const bool keeps_call = std::any_of(found.calls.begin(), found.calls.end(), [&](const LibraryCall& call) {
      return call.symbol == "getSimSerialNumber" && call.function == found.bound[1].function;
    });
    CHECK(keeps_call);
  });
}

TEST_CASE("the same library gives the same answer each time") {
  const std::vector<std::uint8_t> bytes = read_bytes(built_path("stripped", "arm64-v8a", "reads"));
  const LibraryCalls first = search(bytes), second = search(bytes);
  REQUIRE(first.calls.size() == second.calls.size());
  for (std::size_t i = 0; i < first.calls.size(); ++i) {
    CHECK(first.calls[i].address == second.calls[i].address);
    CHECK(spell(first.calls[i]) == spell(second.calls[i]));
  }
}

TEST_CASE("a library whose code is cut or overwritten ends in some answer") {
  for (const Abi& abi : kAbis) {
    CAPTURE(abi.folder);
    const std::vector<std::uint8_t> whole = read_bytes(built_path("stripped", abi.folder, "reads"));
    std::uint32_t random = 1;
    for (int round = 0; round < 40; ++round) {
      std::vector<std::uint8_t> bytes = whole;
      for (int i = 0; i < 200; ++i) {
        random = random * 1664525 + 1013904223;
        bytes[64 + random % (bytes.size() - 64)] = static_cast<std::uint8_t>(random >> 24);
      }
      const Result<ElfFile> elf = ElfFile::open(bytes, "libreads.so");
      if (!elf) continue;
      const Result<LibraryCalls> found = find_library_calls(*elf, wanted(), Deadline(0));
      if (found) CHECK(found->functions_read <= 4096);
    }
  }
}

}  // namespace mingcha::native
