#include "analyzer/native/relocations.h"

#include <elf.h>

#include <algorithm>
#include <optional>

#include "analyzer/native/packed_relocations.h"
#include "support/load.h"

namespace mingcha::native {
namespace {

struct TypesRow {
  Machine machine;
  std::uint32_t relative, glob_dat, jump_slot, absolute;
};
constexpr TypesRow kTypes[] = {
    {Machine::arm, R_ARM_RELATIVE, R_ARM_GLOB_DAT, R_ARM_JUMP_SLOT, R_ARM_ABS32},
    {Machine::arm64, R_AARCH64_RELATIVE, R_AARCH64_GLOB_DAT, R_AARCH64_JUMP_SLOT, R_AARCH64_ABS64},
    {Machine::x86, R_386_RELATIVE, R_386_GLOB_DAT, R_386_JMP_SLOT, R_386_32},
    {Machine::x86_64, R_X86_64_RELATIVE, R_X86_64_GLOB_DAT, R_X86_64_JUMP_SLOT, R_X86_64_64},
};

const TypesRow& types_of(Machine machine) {
  return *std::find_if(std::begin(kTypes), std::end(kTypes),
                       [&](const TypesRow& row) { return row.machine == machine; });
}

/// Takes rows until there are more than words for them.
class Collector {
 public:
  Collector(const LoadedMemory& memory, Machine machine)
      : memory_(memory),
        relative_(types_of(machine).relative),
        left_(memory.bytes_from_file() / memory.word_size()) {}

  /// False when there can be no more rows.
  bool take(std::uint64_t slot, std::uint64_t info, std::optional<std::uint64_t> addend) {
    if (left_ == 0) return false;
    --left_;
    Relocation row;
    row.slot = slot;
    row.addend = addend.value_or(0);
    row.has_addend = addend.has_value();
    row.symbol = static_cast<std::uint32_t>(memory_.is_64() ? info >> 32 : info >> 8);
    row.type = static_cast<std::uint32_t>(memory_.is_64() ? info & 0xffff'ffff : info & 0xff);
    if (row.has_addend || row.type != relative_) rows_.push_back(row);
    return true;
  }
  std::vector<Relocation> rows() && { return std::move(rows_); }

 private:
  const LoadedMemory& memory_;
  std::uint32_t relative_;
  std::uint64_t left_;
  std::vector<Relocation> rows_;
};

/// The bytes of a table; what is missing of them is an oddity.
Bytes table_bytes(const DynamicTable& table, const LoadedMemory& memory, std::string_view name,
                  Oddities& oddities) {
  if (table.address == 0 || table.size == 0) return {};
  const Bytes bytes = memory.bytes_at(table.address, table.size);
  if (bytes.size() != table.size) oddities.add(name);
  return bytes;
}

/// Tables of "Elf32_Rel", "Elf32_Rela", "Elf64_Rel", "Elf64_Rela".
bool read_table(Bytes rows, bool has_addends, bool is_64, Collector& out) {
  const std::size_t word = is_64 ? 8 : 4;
  const std::size_t entry = word * (has_addends ? 3 : 2);
  const auto load = [&](std::size_t at) { return is_64 ? load_u8(&rows[at]) : load_u4(&rows[at]); };
  for (; rows.size() >= entry; rows = rows.subspan(entry)) {
    std::optional<std::uint64_t> addend;
    if (has_addends) addend = load(2 * word);
    if (!out.take(load(0), load(word), addend)) return false;
  }
  return rows.empty();
}

/// Words at even places are addresses, odd ones are bits for the words that follow. Nothing is kept: each
/// word that is named already holds its address.
bool is_sound_relr(Bytes words, const LoadedMemory& memory) {
  const std::size_t word = memory.word_size();
  if (words.size() % word != 0) return false;
  std::uint64_t next = 0;
  for (std::size_t at = 0; at < words.size(); at += word) {
    const std::uint64_t value = memory.is_64() ? load_u8(&words[at]) : load_u4(&words[at]);
    if ((value & 1) == 0) {
      if (memory.segment_at(value) == nullptr) return false;
      next = value + word;
    } else {
      if (next == 0) return false;
      next += (word * 8 - 1) * word;
    }
  }
  return true;
}

std::optional<std::uint64_t> value_of(const Relocation& row, const TypesRow& types,
                                      const std::vector<Symbol>& symbols, const LoadedMemory& memory) {
  std::uint64_t value = row.addend;
  if (!row.has_addend && row.type == types.absolute) {
    const std::optional<std::uint64_t> in_place = memory.word_at(row.slot);
    if (!in_place) return std::nullopt;
    value = *in_place;
  }
  if (row.type != types.relative && row.symbol != 0)
    value += symbols[row.symbol].address + (symbols[row.symbol].thumb ? 1 : 0);
  return memory.is_64() ? value : value & 0xffff'ffff;
}

}  // namespace

std::vector<Relocation> read_relocations(const DynamicSegment& dynamic, const LoadedMemory& memory,
                                         Machine machine, Oddities& oddities) {
  const bool is_64 = memory.is_64();
  Collector out(memory, machine);
  const auto packed = [&](const DynamicTable& table, bool has_addends, std::string_view name) {
    const Bytes bytes = table_bytes(table, memory, name, oddities);
    if (bytes.empty()) return;
    if (!unpack_relocations(bytes, has_addends, is_64,
                            [&](auto slot, auto info, auto addend) { return out.take(slot, info, addend); }))
      oddities.add(name);
  };
  const auto plain = [&](const DynamicTable& table, bool has_addends, std::string_view name) {
    if (!read_table(table_bytes(table, memory, name, oddities), has_addends, is_64, out)) oddities.add(name);
  };
  packed(dynamic.android_rel, false, "DT_ANDROID_REL");
  packed(dynamic.android_rela, true, "DT_ANDROID_RELA");
  if (!is_sound_relr(table_bytes(dynamic.relr, memory, "DT_RELR", oddities), memory)) oddities.add("DT_RELR");
  plain(dynamic.rel, false, "DT_REL");
  plain(dynamic.rela, true, "DT_RELA");
  plain(dynamic.jump_slots, dynamic.jump_slots_have_addends, "DT_JMPREL");
  return std::move(out).rows();
}

LinkedWords link_words(const std::vector<Relocation>& relocations, const std::vector<Symbol>& symbols,
                       const LoadedMemory& memory, Machine machine, Oddities& oddities) {
  const TypesRow& types = types_of(machine);
  std::vector<std::uint32_t> order;
  order.reserve(relocations.size());
  for (std::uint32_t i = 0; i < relocations.size(); ++i) {
    const std::uint32_t type = relocations[i].type;
    if (type == types.relative || type == types.glob_dat || type == types.jump_slot || type == types.absolute)
      order.push_back(i);
  }
  const auto by_slot = [&](std::uint32_t a, std::uint32_t b) {
    return relocations[a].slot < relocations[b].slot;
  };
  if (!std::is_sorted(order.begin(), order.end(), by_slot))
    std::stable_sort(order.begin(), order.end(), by_slot);

  LinkedWords linked;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Relocation& row = relocations[order[i]];
    if (i + 1 < order.size() && relocations[order[i + 1]].slot == row.slot) continue;  // the later one counts
    if (memory.segment_at(row.slot) == nullptr) {
      oddities.add("r_offset");
    } else if (row.type != types.relative && row.symbol >= std::max<std::size_t>(symbols.size(), 1)) {
      oddities.add("r_info");
    } else if (row.type != types.relative && row.symbol != 0 && !symbols[row.symbol].defined) {
      linked.imports.push_back({row.slot, row.symbol});
    } else if (const auto value = value_of(row, types, symbols, memory)) {
      linked.words.push_back({row.slot, *value});
      if (row.type == types.glob_dat || row.type == types.jump_slot) linked.own_symbols.push_back({row.slot, *value});
    }
  }
  std::sort(linked.own_symbols.begin(), linked.own_symbols.end(), [](const LinkedWord& a, const LinkedWord& b) {
    return a.value != b.value ? a.value < b.value : a.slot < b.slot;
  });
  return linked;
}

}  // namespace mingcha::native
