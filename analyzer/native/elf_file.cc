// libelf is not used: it goes by section headers, and refuses files whose section headers lie, while
// Android's linker loads them. binutils and LLVM are oracles of the tests instead.
#include "analyzer/native/elf_file.h"

#include <elf.h>

#include <algorithm>
#include <utility>

#include "analyzer/native/dynamic_segment.h"
#include "analyzer/native/elf_headers.h"
#include "analyzer/native/oddities.h"
#include "analyzer/native/string_table.h"
#include "analyzer/native/unwind_tables.h"

namespace mingcha::native {
namespace {

std::uint64_t highest_symbol(const std::vector<Relocation>& relocations) {
  std::uint64_t highest = 0;
  for (const Relocation& row : relocations) highest = std::max<std::uint64_t>(highest, row.symbol);
  return highest;
}

/// Addresses as they stand in memory, with the bit for Thumb.
template <class PointerAt>
std::vector<std::uint64_t> read_initialisers(const DynamicSegment& dynamic, const LoadedMemory& memory,
                                             Oddities& oddities, PointerAt pointer_at) {
  std::vector<std::uint64_t> pointers;
  if (dynamic.init != 0) pointers.push_back(dynamic.init);
  if (dynamic.init_array.address != 0) {
    const Bytes array = memory.bytes_at(dynamic.init_array.address, dynamic.init_array.size);
    if (array.size() != dynamic.init_array.size) oddities.add("DT_INIT_ARRAY");
    for (std::uint64_t at = 0; at + memory.word_size() <= array.size(); at += memory.word_size())
      if (const auto pointer = pointer_at(dynamic.init_array.address + at)) pointers.push_back(*pointer);
  }
  // 0 and -1 are no functions (bionic, call_array)
  std::erase_if(pointers,
                [&](std::uint64_t pointer) { return pointer == 0 || !memory.is_executable(pointer); });
  return pointers;
}

}  // namespace

Result<ElfFile> ElfFile::open(Bytes file, std::string where) {
  Oddities oddities;
  const Result<ElfHeaders> headers = read_headers(file, where, oddities);
  if (!headers) return tl::unexpected(headers.error());
  Result<std::vector<Segment>> segments = place_segments(file, *headers, where, oddities);
  if (!segments) return tl::unexpected(segments.error());

  ElfFile elf;
  elf.where_ = std::move(where);
  elf.machine_ = headers->machine;
  elf.memory_ = LoadedMemory(std::move(*segments), headers->is_64);
  const LoadedMemory& memory = elf.memory_;
  for (const SectionHeader& section : headers->sections)
    if (!section.name.empty()) elf.sections_.push_back(section.name);

  const DynamicSegment dynamic = read_dynamic(*headers, memory, oddities);
  elf.linkage_table_ = dynamic.linkage_table;
  // DT_STRSZ is not asked: a file may say more than there is, or less
  StringTable strings(dynamic.strings.address == 0 ? Bytes() : memory.bytes_at(dynamic.strings.address));
  if (dynamic.soname) {
    const std::optional<std::string_view> text = strings.at(*dynamic.soname);
    if (!text) oddities.add("DT_SONAME");
    elf.soname_ = text.value_or("");
  }
  for (const std::uint64_t name : dynamic.needed) {
    const std::optional<std::string_view> text = strings.at(name);
    if (!text) oddities.add("DT_NEEDED");
    if (text) elf.needed_.push_back(*text);
  }

  const std::vector<Relocation> relocations = read_relocations(dynamic, memory, elf.machine_, oddities);
  elf.symbols_ =
      read_dynamic_symbols(dynamic, memory, strings, elf.machine_, highest_symbol(relocations) + 1, oddities);
  elf.dynamic_symbols_ = elf.symbols_.size();
  elf.linked_ = link_words(relocations, elf.symbols_, memory, elf.machine_, oddities);
  add_section_symbols(file, *headers, memory, elf.symbols_);

  FunctionStarts starts(memory, elf.machine_);
  starts.add(elf.symbols_);
  starts.add(read_eh_frame(*headers, memory, oddities));
  if (elf.machine_ == Machine::arm) starts.add(read_exidx(*headers, memory, oddities));
  elf.initialisers_ =
      read_initialisers(dynamic, memory, oddities, [&](std::uint64_t slot) { return elf.pointer_at(slot); });
  for (const std::uint64_t pointer : elf.initialisers_) starts.add_pointer(pointer);
  if (headers->is_executable || headers->find(PT_INTERP) != nullptr) starts.add_pointer(headers->e_entry);
  if (elf.machine_ == Machine::arm)
    for (std::uint64_t& initialiser : elf.initialisers_) initialiser &= ~std::uint64_t{1};
  elf.function_starts_ = std::move(starts).sorted();
  elf.oddities_ = oddities.names();
  return elf;
}

const Symbol* ElfFile::import_at(std::uint64_t address) const noexcept {
  const auto at =
      std::lower_bound(linked_.imports.begin(), linked_.imports.end(), address,
                       [](const Import& import, std::uint64_t slot) { return import.slot < slot; });
  return at != linked_.imports.end() && at->slot == address ? &symbols_[at->symbol] : nullptr;
}

std::optional<std::uint64_t> ElfFile::pointer_at(std::uint64_t address) const noexcept {
  if (import_at(address) != nullptr) return std::nullopt;
  const auto at =
      std::lower_bound(linked_.words.begin(), linked_.words.end(), address,
                       [](const LinkedWord& word, std::uint64_t slot) { return word.slot < slot; });
  if (at != linked_.words.end() && at->slot == address) return at->value;
  return memory_.word_at(address);
}

}  // namespace mingcha::native
