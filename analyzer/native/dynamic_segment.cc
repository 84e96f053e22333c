#include "analyzer/native/dynamic_segment.h"

#include <elf.h>

#include "support/load.h"

namespace mingcha::native {
namespace {

constexpr std::uint64_t kAndroidRel =
    0x6000'000f;  // DT_ANDROID_REL and the others: bionic, libc/include/elf.h
constexpr std::uint64_t kAndroidRelSize = 0x6000'0010;
constexpr std::uint64_t kAndroidRela = 0x6000'0011;
constexpr std::uint64_t kAndroidRelaSize = 0x6000'0012;
constexpr std::uint64_t kAndroidRelr = 0x6fff'e000;
constexpr std::uint64_t kAndroidRelrSize = 0x6fff'e001;

struct NumberTag {
  std::uint64_t tag;
  std::uint64_t DynamicSegment::*field;
};
constexpr NumberTag kNumberTags[] = {
    {DT_SYMTAB, &DynamicSegment::symbols},
    {DT_HASH, &DynamicSegment::hash},
    {DT_GNU_HASH, &DynamicSegment::gnu_hash},
    {DT_INIT, &DynamicSegment::init},
    {DT_PLTGOT, &DynamicSegment::linkage_table},
};

struct TableTag {
  std::uint64_t tag;
  DynamicTable DynamicSegment::*table;
  std::uint64_t DynamicTable::*field;
};
constexpr TableTag kTableTags[] = {
    {DT_STRTAB, &DynamicSegment::strings, &DynamicTable::address},
    {DT_STRSZ, &DynamicSegment::strings, &DynamicTable::size},
    {DT_REL, &DynamicSegment::rel, &DynamicTable::address},
    {DT_RELSZ, &DynamicSegment::rel, &DynamicTable::size},
    {DT_RELA, &DynamicSegment::rela, &DynamicTable::address},
    {DT_RELASZ, &DynamicSegment::rela, &DynamicTable::size},
    {DT_JMPREL, &DynamicSegment::jump_slots, &DynamicTable::address},
    {DT_PLTRELSZ, &DynamicSegment::jump_slots, &DynamicTable::size},
    {DT_RELR, &DynamicSegment::relr, &DynamicTable::address},
    {DT_RELRSZ, &DynamicSegment::relr, &DynamicTable::size},
    {kAndroidRelr, &DynamicSegment::relr, &DynamicTable::address},
    {kAndroidRelrSize, &DynamicSegment::relr, &DynamicTable::size},
    {kAndroidRel, &DynamicSegment::android_rel, &DynamicTable::address},
    {kAndroidRelSize, &DynamicSegment::android_rel, &DynamicTable::size},
    {kAndroidRela, &DynamicSegment::android_rela, &DynamicTable::address},
    {kAndroidRelaSize, &DynamicSegment::android_rela, &DynamicTable::size},
    {DT_INIT_ARRAY, &DynamicSegment::init_array, &DynamicTable::address},
    {DT_INIT_ARRAYSZ, &DynamicSegment::init_array, &DynamicTable::size},
};

void take_entry(DynamicSegment& dynamic, std::uint64_t tag, std::uint64_t value) {
  for (const NumberTag& row : kNumberTags)
    if (row.tag == tag) dynamic.*row.field = value;
  for (const TableTag& row : kTableTags)
    if (row.tag == tag) dynamic.*row.table.*row.field = value;
  if (tag == DT_NEEDED) dynamic.needed.push_back(value);
  if (tag == DT_SONAME) dynamic.soname = value;
  if (tag == DT_PLTREL) dynamic.jump_slots_have_addends = value == DT_RELA;
}

}  // namespace

DynamicSegment read_dynamic(const ElfHeaders& headers, const LoadedMemory& memory, Oddities& oddities) {
  DynamicSegment dynamic;
  dynamic.jump_slots_have_addends = headers.is_64;
  const ProgramHeader* header = headers.find(PT_DYNAMIC);
  if (header == nullptr && headers.is_executable) return dynamic;
  Bytes entries = header == nullptr ? Bytes() : memory.bytes_at(header->p_vaddr);
  const std::size_t word = memory.word_size();
  const auto load = [&](std::size_t at) {
    return memory.is_64() ? load_u8(&entries[at]) : load_u4(&entries[at]);
  };
  for (; entries.size() >= 2 * word; entries = entries.subspan(2 * word)) {
    dynamic.present = true;
    const std::uint64_t tag = load(0);
    if (tag == DT_NULL) return dynamic;
    take_entry(dynamic, tag, load(word));
  }
  oddities.add("PT_DYNAMIC");
  return dynamic;
}

}  // namespace mingcha::native
