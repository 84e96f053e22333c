// Where functions begin in libraries without symbols, against what other programs know of the same libraries with them:
// readelf's symbols, and the direct calls that llvm-objdump reads. The share that is found, and the share of ours that
// is right, are printed; both have a floor.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "analyzer/native/library_calls.h"
#include "tests/native/built_library.h"
#include "tests/native/other_readers.h"

namespace mingcha::native {
namespace {

namespace fs = std::filesystem;
using Addresses = std::set<std::uint64_t>;

constexpr std::string_view kLibraries[] = {"reads", "shapes", "shapes_cpp"};

// Of the libraries' functions only the stripped file's own tables tell: none of them is exported.
struct Form {
  std::string_view name, whole, stripped;
  bool tables;
};
constexpr Form kForms[] = {
    {"with tables for unwinding", "hidden-whole", "hidden-stripped", true},
    {"without section headers", "hidden-whole", "hidden-bare", true},
    {"without tables", "tableless-whole", "tableless-stripped", false},
};
// ARM's table has one row for neighbours that are unwound alike.
constexpr double kLeastFound = 0.99, kLeastFoundOnArm = 0.94, kLeastRight = 0.99;

struct Share {
  std::size_t hits = 0, of = 0;
  void count(const Addresses& part, const Addresses& whole) {
    of += part.size();
    for (const std::uint64_t address : part) hits += whole.count(address);
  }
  double value() const { return of == 0 ? 1 : static_cast<double>(hits) / static_cast<double>(of); }
};

// The file's own starts and what its code calls. Each library has one of these, so its code is gone through.
Addresses our_starts(const std::vector<std::uint8_t>& bytes) {
  const Result<ElfFile> elf = ElfFile::open(bytes, "lib.so");
  REQUIRE(elf.has_value());
  WantedCalls wanted;
  wanted.symbols = {{"__cxa_finalize"}, {"__system_property_get"}, {"fopen"}, {"open"}, {"socket"}};
  const Result<LibraryCalls> found = find_library_calls(*elf, wanted, Deadline(0));
  REQUIRE(found.has_value());
  Addresses starts;
  for (const FunctionStart& start : elf->function_starts()) starts.insert(start.address);
  for (const FunctionStart& start : found->functions) starts.insert(start.address);
  return starts;
}

struct Range {
  std::uint64_t begin = 0, end = 0;
};

// Stubs of the linker, which are called and have no symbols: "[ 9] .plt PROGBITS address offset size".
std::vector<Range> stubs_of(const fs::path& file) {
  std::vector<Range> stubs;
  for (const Words& w : output_of(command("readelf -W -S", file))) {
    for (std::size_t i = 0; i + 4 < w.size() && i < 3; ++i) {
      if (w[i] != ".plt" && w[i] != ".iplt" && w[i] != ".plt.got" && w[i] != ".plt.sec") continue;
      stubs.push_back({hex(w[i + 2]), hex(w[i + 2]) + hex(w[i + 4])});
    }
  }
  return stubs;
}

Addresses without(const std::vector<Range>& ranges, const Addresses& addresses) {
  Addresses rest;
  for (const std::uint64_t address : addresses) {
    const bool inside = std::any_of(ranges.begin(), ranges.end(),
                                    [&](const Range& r) { return address >= r.begin && address < r.end; });
    if (!inside) rest.insert(address);
  }
  return rest;
}

// Between Thumb and ARM code.
bool is_stub(std::string_view name) {
  return name.find("Thunk_") != std::string_view::npos;
}

Addresses symbols_of(const fs::path& file, bool is_arm) {
  Addresses addresses;
  for (const ListedSymbol& symbol : listed_symbols(file, "-s"))
    if (symbol.is_function() && symbol.section != "UND" && symbol.section != "ABS" && !is_stub(symbol.name))
      addresses.insert(is_arm ? symbol.value & ~std::uint64_t{1} : symbol.value);
  return addresses;
}

// "1b48: bl 0x1fd4 <name>": targets of direct calls. A call of the next instruction asks where the code is.
Addresses calls_of(const fs::path& file) {
  Addresses targets;
  std::uint64_t called = 0;
  for (const Words& w : output_of(command("llvm-objdump -d --no-show-raw-insn", file))) {
    if (w.size() < 2 || !w[0].ends_with(':')) continue;
    if (called != 0 && hex(w[0]) != called) targets.insert(called);
    const bool calls = w[1] == "bl" || w[1] == "blx" || w[1] == "call" || w[1] == "calll" || w[1] == "callq";
    called = calls && w.size() > 2 && w[2].starts_with("0x") ? hex(w[2].substr(2)) : 0;
  }
  return targets;
}

}  // namespace

TEST_CASE("functions are found where symbols would say they begin") {
  for (const Form& form : kForms) {
    for (const Abi& abi : kAbis) {
      Share found, right, called;
      for (const std::string_view name : kLibraries) {
        const fs::path whole = built_path(form.whole, abi.folder, name);
        const Addresses symbols = symbols_of(whole, abi.machine == Machine::arm);
        const std::vector<Range> stubs = stubs_of(whole);
        const Addresses ours = without(stubs, our_starts(read_bytes(built_path(form.stripped, abi.folder, name))));
        REQUIRE(symbols.size() > 10);
        found.count(symbols, ours);
        right.count(ours, symbols);
        called.count(without(stubs, calls_of(whole)), ours);
      }
      fmt::print("{}, {}: {} of {} found, {} of {} right, {} of {} called\n", abi.folder, form.name, found.hits,
                 found.of, right.hits, right.of, called.hits, called.of);
      CAPTURE(form.name, abi.folder);
      const bool is_arm = abi.machine == Machine::arm;
      if (form.tables) CHECK(found.value() >= (is_arm ? kLeastFoundOnArm : kLeastFound));
      CHECK(right.value() >= kLeastRight);
      CHECK(called.of > 5);
      // Calls of x86 count where they lead to a function that is known: its bytes are not decoded one by one.
      const bool is_x86 = abi.machine == Machine::x86 || abi.machine == Machine::x86_64;
      if (form.tables || !is_x86) CHECK(called.hits == called.of);
    }
  }
}

TEST_CASE("functions that libraries of real packages call are found") {
  Share called;
  if (fs::exists(corpora() / "apps")) {
    for (const auto& entry : fs::directory_iterator(corpora() / "apps")) {
      if (entry.path().extension() != ".apk") continue;
      const Scratch scratch;
      for (const fs::path& library : unpack_libraries(entry.path(), scratch.path())) {
        // Without symbols other programs cannot tell Thumb code from ARM code.
        if (library.filename().string().find("armeabi") != std::string::npos) continue;
        called.count(without(stubs_of(library), calls_of(library)), our_starts(read_bytes(library)));
      }
    }
  }
  if (called.of == 0) WARN("skipped: no packages with libraries; MINGCHA_CORPORA names their folder");
  fmt::print("real packages: {} of {} called\n", called.hits, called.of);
  CHECK(called.value() >= 0.99);
}

}  // namespace mingcha::native
