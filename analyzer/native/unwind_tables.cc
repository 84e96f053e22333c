#include "analyzer/native/unwind_tables.h"

#include <elf.h>

#include <algorithm>
#include <optional>

#include "analyzer/native/frame_reader.h"
#include "support/load.h"

namespace mingcha::native {
namespace {

constexpr std::uint32_t kCannotUnwind = 1;  // EXIDX_CANTUNWIND

struct FrameHeader {                    // ".eh_frame_hdr"
  std::optional<std::uint64_t> frames;  ///< where ".eh_frame" is
  std::uint64_t count = 0;              ///< rows of the search table
  std::uint8_t table_encoding = 0;
  bool has_table = false;
};

FrameHeader read_frame_header(FrameReader& reader) {
  FrameHeader header;
  if (reader.u1() != 1) return header;
  const std::uint8_t frames_encoding = reader.u1();
  const std::uint8_t count_encoding = reader.u1();
  header.table_encoding = reader.u1();
  if (frames_encoding != kEncodingOmitted) header.frames = reader.encoded(frames_encoding);
  if (count_encoding != kEncodingOmitted && header.table_encoding != kEncodingOmitted) {
    header.count = reader.encoded(count_encoding);
    header.has_table = header.count != 0;
  }
  if (!reader.ok()) return {};
  return header;
}

/// Walks the frame descriptions from `at` on. True when their end was found.
bool walk_frames(std::uint64_t at, const LoadedMemory& memory, std::vector<UnwoundFunction>& found) {
  FrameDescriptions frames(memory);
  for (;;) {
    const FrameDescriptions::Entry entry = frames.read(at);
    if (entry.size == 0) return entry.ends;
    if (entry.is_function) found.push_back({entry.begin, entry.length});
    at += entry.size;
  }
}

std::uint64_t start_of_section(const ElfHeaders& headers, std::string_view name) {
  for (const SectionHeader& section : headers.sections)
    if (section.name == name) return section.sh_addr;
  return 0;
}

}  // namespace

std::vector<UnwoundFunction> read_eh_frame(const ElfHeaders& headers, const LoadedMemory& memory,
                                           Oddities& oddities) {
  std::vector<UnwoundFunction> found;
  const ProgramHeader* table = headers.find(PT_GNU_EH_FRAME);
  if (table == nullptr) {
    const std::uint64_t frames = start_of_section(headers, ".eh_frame");
    if (frames != 0) (void)walk_frames(frames, memory, found);
    return found;
  }
  FrameReader reader(memory, table->p_vaddr, table->p_vaddr);
  const FrameHeader header = read_frame_header(reader);
  if (!header.has_table) {
    if (!header.frames || !walk_frames(*header.frames, memory, found)) oddities.add("PT_GNU_EH_FRAME");
    return found;
  }
  FrameDescriptions frames(memory);
  for (std::uint64_t i = 0; i < header.count; ++i) {
    const std::uint64_t begin = reader.encoded(header.table_encoding);
    const std::uint64_t description = reader.encoded(header.table_encoding);
    if (!reader.ok()) {
      oddities.add("PT_GNU_EH_FRAME");
      break;
    }
    const FrameDescriptions::Entry entry = frames.read(description);
    if (entry.is_function && entry.begin == begin)
      found.push_back({begin, entry.length});
    else
      oddities.add("PT_GNU_EH_FRAME");
  }
  return found;
}

std::vector<UnwoundFunction> read_exidx(const ElfHeaders& headers, const LoadedMemory& memory,
                                        Oddities& oddities) {
  std::vector<UnwoundFunction> found;
  const ProgramHeader* table = headers.find(PT_ARM_EXIDX);
  if (table == nullptr) return found;
  const Bytes rows = memory.bytes_at(table->p_vaddr, table->p_filesz);
  if (rows.size() != table->p_filesz || rows.size() % 8 != 0) oddities.add("PT_ARM_EXIDX");
  found.reserve(rows.size() / 8);
  for (std::size_t at = 0; at + 8 <= rows.size(); at += 8) {
    const std::uint32_t prel31 = load_u4(&rows[at]) & 0x7fff'ffff;
    const std::uint32_t distance = prel31 | (prel31 & 0x4000'0000) << 1;
    const std::uint64_t begin = (table->p_vaddr + at + distance) & 0xffff'ffff;
    const bool is_end = at + 16 > rows.size() && load_u4(&rows[at + 4]) == kCannotUnwind;
    if (is_end) continue;
    if (!memory.is_executable(begin) || (!found.empty() && begin < found.back().address)) {
      oddities.add("PT_ARM_EXIDX");
      continue;
    }
    found.push_back({begin, 0});
  }
  return found;
}

}  // namespace mingcha::native
