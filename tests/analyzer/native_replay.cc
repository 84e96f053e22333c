#include "tests/analyzer/native_replay.h"

#include <capstone/capstone.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "analyzer/native/elf_file.h"

namespace mingcha::testing {
namespace {

using native::ElfFile;
using native::Machine;

constexpr std::string_view kSubroutine = "sub_";

struct Instruction {
  std::string mnemonic, operands;
  bool is(std::initializer_list<std::string_view> names) const {
    const std::string_view plain = std::string_view(mnemonic).substr(0, mnemonic.find('.'));
    return std::find(names.begin(), names.end(), plain) != names.end();
  }
  bool leads_away() const {
    return is({"b", "bl", "blr", "br", "blx", "bx", "call", "jmp", "svc", "syscall", "int", "sysenter"});
  }
  /// Of a direct call or jump.
  std::optional<std::uint64_t> target() const {
    const std::size_t at = operands.find("0x");
    if (!leads_away() || at == std::string::npos || operands.find('[') != std::string::npos) return std::nullopt;
    return std::strtoull(operands.c_str() + at, nullptr, 16);
  }
};

// Of ARM in both instruction sets: a hop does not say which one it is in.
std::vector<Instruction> decode(const ElfFile& file, std::uint64_t address) {
  struct Mode {
    Machine machine;
    cs_arch arch;
    cs_mode mode;
  };
  static constexpr std::array<Mode, 5> kModes = {{{Machine::arm64, CS_ARCH_ARM64, CS_MODE_ARM},
                                                  {Machine::arm, CS_ARCH_ARM, CS_MODE_THUMB},
                                                  {Machine::arm, CS_ARCH_ARM, CS_MODE_ARM},
                                                  {Machine::x86, CS_ARCH_X86, CS_MODE_32},
                                                  {Machine::x86_64, CS_ARCH_X86, CS_MODE_64}}};
  std::vector<Instruction> out;
  for (const Mode& mode : kModes) {
    if (mode.machine != file.machine()) continue;
    csh handle = 0;
    if (cs_open(mode.arch, mode.mode, &handle) != CS_ERR_OK) continue;
    const Bytes code = file.bytes_at(address);
    cs_insn* one = nullptr;
    if (cs_disasm(handle, code.data(), std::min<std::size_t>(code.size(), 16), address, 1, &one) == 1) {
      out.push_back({one->mnemonic, one->op_str});
      cs_free(one, 1);
    }
    cs_close(&handle);
  }
  return out;
}

// Whether a few instructions there jump on to what a word of memory names, as a linkage table's do.
bool is_stub(const ElfFile& file, std::uint64_t address) {
  constexpr std::uint64_t kLongestStub = 16;
  for (std::uint64_t at = address; at <= address + kLongestStub; ++at) {
    const std::vector<Instruction> decoded = decode(file, at);
    for (const Instruction& one : decoded) {
      const bool by_register = one.is({"br", "bx"});
      const bool by_memory = (one.is({"jmp"}) && one.operands.find('[') != std::string::npos) ||
                             (one.is({"ldr"}) && one.operands.starts_with("pc"));
      if (by_register || by_memory) return true;
    }
  }
  return false;
}

std::optional<std::uint64_t> address_of(const ElfFile& file, const std::string& name) {
  for (const native::Symbol& symbol : file.symbols()) {
    if (symbol.defined && symbol.name == name) return symbol.address;
  }
  if (!name.starts_with(kSubroutine)) return std::nullopt;
  return std::strtoull(name.c_str() + kSubroutine.size(), nullptr, 16);
}

// Java finds the function by its name, or loading the library runs it; what is registered is told by data.
bool enters(const ElfFile& file, const ChainHop& hop, std::uint64_t address) {
  if (hop.by == "jni-name") return hop.key.starts_with("Java_");
  if (hop.by == "register-natives") return true;
  const auto& begin = file.initialisers();
  return hop.by == "load-library" &&
         (hop.key == "JNI_OnLoad" || std::find(begin.begin(), begin.end(), address) != begin.end());
}

bool exports(const ElfFile& file, const std::string& name) {
  return std::any_of(file.dynamic_symbols().begin(), file.dynamic_symbols().end(),
                     [&](const native::Symbol& symbol) { return symbol.defined && symbol.name == name; });
}

// `from_library`: another one calls the first function.
std::string refuse_hops(const ElfFile& file, const std::vector<ChainHop>& hops, bool from_library) {
  for (std::size_t i = 0; i < hops.size(); ++i) {
    const ChainHop& hop = hops[i];
    const std::string place = fmt::format("{} {} {:x}", hop.on, hop.key, hop.offset);
    const auto address = address_of(file, hop.key);
    if (!address) return "no such function: " + place;
    if (i == 0 && from_library && (hop.by != "" || !exports(file, hop.key))) return "not exported: " + place;
    if (i == 0 && !from_library && !enters(file, hop, *address)) return fmt::format("Java does not come in by '{}': {}", hop.by, place);
    if (i > 0 && hop.by != "" && hop.by != "address") return fmt::format("no rule for '{}': {}", hop.by, place);
    if (hop.offset < *address || !file.is_executable(hop.offset)) return "no instruction of it: " + place;
    const std::vector<Instruction> decoded = decode(file, hop.offset);
    if (decoded.empty()) return "no instruction: " + place;
    const bool last = i + 1 == hops.size();
    if (!last && hops[i + 1].by == "address") continue;  // made by several instructions
    const auto next = last ? std::nullopt : address_of(file, hops[i + 1].key);
    const bool holds = std::any_of(decoded.begin(), decoded.end(), [&](const Instruction& instruction) {
      if (last) return instruction.leads_away();
      const auto target = instruction.target();
      return next && target && (*target == *next || is_stub(file, *target));
    });
    if (!holds)
      return fmt::format("{} ({} {}) does not lead {}", place, decoded[0].mnemonic, decoded[0].operands,
                         last ? "anywhere" : "to " + hops[i + 1].key);
  }
  return {};
}

// `path`: of a library among the entries, or "ENTRY!PATH" of one in an archive among them.
std::string refuse_in_archive(const package::Archive& archive, std::string_view path, const std::vector<ChainHop>& hops,
                              bool from_library) {
  const std::size_t cut = path.find('!');
  const package::Entry* entry = archive.find(path.substr(0, cut));
  if (entry == nullptr) return fmt::format("no such entry: {}", path);
  Reasons reasons;
  const auto bytes = archive.read(*entry, {}, reasons);
  if (!bytes) return fmt::format("not read: {}", path);
  if (cut == std::string_view::npos) {
    const auto file = ElfFile::open(bytes->bytes(), std::string(path));
    return file ? refuse_hops(*file, hops, from_library) : fmt::format("no library: {}", path);
  }
  const auto inner = package::Archive::open(bytes->bytes(), std::string(path), {}, reasons);
  if (!inner) return fmt::format("no archive: {}", path);
  return refuse_in_archive(*inner, path.substr(cut + 1), hops, from_library);
}

std::string refuse_in_library(const package::Package& package, const std::vector<ChainHop>& hops, bool from_library) {
  const std::string_view library = hops.front().on;
  for (const package::Part& part : package.parts()) {
    if (library.starts_with(part.name + "!"))
      return refuse_in_archive(part.archive, library.substr(part.name.size() + 1), hops, from_library);
  }
  return refuse_in_archive(package.base().archive, library, hops, from_library);
}

}  // namespace

bool is_native(const ChainHop& hop) { return !hop.on.starts_with('L'); }

std::string refuse_native(const package::Package& package, const std::vector<ChainHop>& hops) {
  for (auto first = hops.begin(); first != hops.end();) {
    const auto last = std::find_if(first, hops.end(), [&](const ChainHop& hop) { return hop.on != first->on; });
    std::string why = refuse_in_library(package, {first, last}, first != hops.begin());
    if (!why.empty()) return why;
    first = last;
  }
  return {};
}

}  // namespace mingcha::testing
