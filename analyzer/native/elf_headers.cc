// Structures are read field by field rather than copied over <elf.h>'s types: fields stand at other places in
// the two classes, and a file may put a table anywhere.
//
// The checks of the header and of the program headers are those of bionic (linker_phdr.cpp, ElfReader): what
// it refuses never runs. Section headers are another matter: what bionic asks of them depends on the app's
// target SDK, so here they may be missing or lie.
#include "analyzer/native/elf_headers.h"

#include <elf.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "support/cursor.h"

namespace mingcha::native {
namespace {

constexpr std::uint64_t kPage = 4096;
constexpr std::uint64_t kMostProgramHeaderBytes = 65536;  // bionic, ElfReader::ReadProgramHeaders

struct MachineRow {
  Machine machine;
  std::uint16_t e_machine;
  std::uint8_t elf_class;
  std::string_view name;
};
constexpr MachineRow kMachines[] = {
    {Machine::arm, EM_ARM, ELFCLASS32, "arm"},
    {Machine::arm64, EM_AARCH64, ELFCLASS64, "arm64"},
    {Machine::x86, EM_386, ELFCLASS32, "x86"},
    {Machine::x86_64, EM_X86_64, ELFCLASS64, "x86_64"},
};

/// The fields of "Elf32_Ehdr" or "Elf64_Ehdr" that are used.
struct FileHeader {
  std::uint16_t e_type = 0, e_machine = 0;
  std::uint32_t e_version = 0;
  std::uint64_t e_entry = 0, e_phoff = 0, e_shoff = 0;
  std::uint16_t e_phentsize = 0, e_phnum = 0, e_shentsize = 0, e_shnum = 0, e_shstrndx = 0;
};

std::uint64_t word(Cursor& c, bool is_64) {
  return is_64 ? c.u8() : c.u4();
}

FileHeader read_file_header(Cursor& c, bool is_64) {
  FileHeader h;
  h.e_type = c.u2();
  h.e_machine = c.u2();
  h.e_version = c.u4();
  h.e_entry = word(c, is_64);
  h.e_phoff = word(c, is_64);
  h.e_shoff = word(c, is_64);
  c.skip(6);  // e_flags, e_ehsize
  h.e_phentsize = c.u2();
  h.e_phnum = c.u2();
  h.e_shentsize = c.u2();
  h.e_shnum = c.u2();
  h.e_shstrndx = c.u2();
  return h;
}

ProgramHeader read_program_header(Cursor& c, bool is_64) {
  ProgramHeader p;
  p.p_type = c.u4();
  if (is_64) p.p_flags = c.u4();
  p.p_offset = word(c, is_64);
  p.p_vaddr = word(c, is_64);
  (void)word(c, is_64);  // p_paddr
  p.p_filesz = word(c, is_64);
  p.p_memsz = word(c, is_64);
  if (!is_64) p.p_flags = c.u4();
  (void)word(c, is_64);  // p_align
  return p;
}

SectionHeader read_section_header(Cursor& c, bool is_64, std::uint32_t& sh_name) {
  SectionHeader s;
  sh_name = c.u4();
  s.sh_type = c.u4();
  (void)word(c, is_64);  // sh_flags
  s.sh_addr = word(c, is_64);
  s.sh_offset = word(c, is_64);
  s.sh_size = word(c, is_64);
  s.sh_link = c.u4();
  c.skip(4);             // sh_info
  (void)word(c, is_64);  // sh_addralign
  (void)word(c, is_64);  // sh_entsize
  return s;
}

Result<std::vector<ProgramHeader>> read_program_headers(Bytes file, const FileHeader& h, bool is_64,
                                                        const std::string& where) {
  const std::uint64_t entry = is_64 ? sizeof(Elf64_Phdr) : sizeof(Elf32_Phdr);
  if (h.e_phnum == 0 || h.e_phnum > kMostProgramHeaderBytes / entry)
    return fail(Errc::bad_value, where + ": e_phnum", 0, std::to_string(h.e_phnum));
  if (h.e_phoff % (is_64 ? 8 : 4) != 0)
    return fail(Errc::bad_offset, where + ": e_phoff", 0, fmt::format("{:#x}", h.e_phoff));
  if (!holds(file, h.e_phoff, h.e_phnum * entry))
    return fail(Errc::truncated, where + ": e_phoff", h.e_phoff, fmt::format("{} headers", h.e_phnum));
  Cursor c(file, h.e_phoff);
  std::vector<ProgramHeader> headers;
  headers.reserve(h.e_phnum);
  for (std::uint32_t i = 0; i < h.e_phnum; ++i) headers.push_back(read_program_header(c, is_64));
  return headers;
}

std::vector<SectionHeader> read_sections(Bytes file, const FileHeader& h, bool is_64, Oddities& oddities) {
  if (h.e_shnum == 0 || h.e_shoff == 0) {
    oddities.add("e_shnum");
    return {};
  }
  const std::uint64_t entry = is_64 ? sizeof(Elf64_Shdr) : sizeof(Elf32_Shdr);
  if (h.e_shentsize != entry) oddities.add("e_shentsize");
  if (!holds(file, h.e_shoff, h.e_shnum * entry)) {
    oddities.add("e_shoff");
    return {};
  }
  Cursor c(file, h.e_shoff);
  std::vector<SectionHeader> sections(h.e_shnum);
  std::vector<std::uint32_t> names(h.e_shnum);
  for (std::size_t i = 0; i < sections.size(); ++i) sections[i] = read_section_header(c, is_64, names[i]);
  if (h.e_shstrndx == 0 || h.e_shstrndx >= sections.size()) {
    oddities.add("e_shstrndx");
    return sections;
  }
  const SectionHeader& strings = sections[h.e_shstrndx];
  const Bytes texts = slice(file, strings.sh_offset, strings.sh_size);
  for (std::size_t i = 1; i < sections.size(); ++i) {
    const std::optional<std::string_view> name = text_before_nul(slice(texts, names[i]), 256);
    if (!name) oddities.add("sh_name");
    sections[i].name = name.value_or("");
  }
  return sections;
}

/// bionic compares the section with the segment; the names of packers' libraries are there, their contents
/// are not.
void compare_dynamic(const ElfHeaders& headers, Oddities& oddities) {
  const ProgramHeader* dynamic = headers.find(PT_DYNAMIC);
  if (dynamic == nullptr || headers.sections.empty()) return;
  const auto section = std::find_if(headers.sections.begin(), headers.sections.end(),
                                    [](const SectionHeader& s) { return s.sh_type == SHT_DYNAMIC; });
  if (section == headers.sections.end() || section->sh_offset != dynamic->p_offset ||
      section->sh_size != dynamic->p_filesz)
    oddities.add("SHT_DYNAMIC");
}

bool is_congruent(const ProgramHeader& p) {
  return p.p_offset % kPage == p.p_vaddr % kPage;
}

/// Whole pages are mapped: the byte at `p_vaddr` is the one at the same place of its page in the file.
std::uint64_t mapped_offset(const ProgramHeader& p) {
  return p.p_offset - p.p_offset % kPage + p.p_vaddr % kPage;
}

Segment cut(const Segment& whole, std::uint64_t begin, std::uint64_t end) {
  Segment piece = whole;
  piece.address = begin;
  piece.memory_size = end - begin;
  piece.bytes = slice(whole.bytes, begin - whole.address, end - begin);
  return piece;
}

/// What is left of `placed` when `later` is put over it.
std::vector<Segment> without(const std::vector<Segment>& placed, const Segment& later, bool& overlaps) {
  std::vector<Segment> left;
  const std::uint64_t later_end = later.address + later.memory_size;
  for (const Segment& segment : placed) {
    const std::uint64_t end = segment.address + segment.memory_size;
    if (end <= later.address || later_end <= segment.address) {
      left.push_back(segment);
      continue;
    }
    overlaps = true;
    if (segment.address < later.address) left.push_back(cut(segment, segment.address, later.address));
    if (later_end < end) left.push_back(cut(segment, later_end, end));
  }
  return left;
}

Result<Segment> make_segment(Bytes file, const ProgramHeader& p, bool is_64, const std::string& where,
                             Oddities& oddities) {
  Segment segment;
  segment.address = p.p_vaddr;
  segment.memory_size = std::max(p.p_memsz, p.p_filesz);
  segment.executable = (p.p_flags & PF_X) != 0;
  segment.writable = (p.p_flags & PF_W) != 0;
  const std::uint64_t last = is_64 ? ~std::uint64_t{0} >> 1 : 0xffff'ffff;
  if (p.p_vaddr > last || segment.memory_size > last - p.p_vaddr)
    return fail(Errc::bad_value, where + ": p_memsz", 0,
                fmt::format("{:#x} + {:#x}", p.p_vaddr, segment.memory_size));
  if (p.p_filesz == 0) return segment;
  if (!holds(file, p.p_offset, p.p_filesz))
    return fail(Errc::truncated, where + ": p_offset", p.p_offset, fmt::format("p_filesz {:#x}", p.p_filesz));
  if (p.p_filesz > p.p_memsz) oddities.add("p_filesz");
  if (!is_congruent(p)) oddities.add("p_offset");
  segment.bytes = slice(file, mapped_offset(p), p.p_filesz);
  return segment;
}

}  // namespace

std::string_view name_of(Machine machine) noexcept {
  for (const MachineRow& row : kMachines)
    if (row.machine == machine) return row.name;
  return {};
}

const ProgramHeader* ElfHeaders::find(std::uint32_t p_type) const noexcept {
  for (const ProgramHeader& header : program_headers)
    if (header.p_type == p_type) return &header;
  return nullptr;
}

std::optional<Machine> machine_of(Bytes start) noexcept {
  if (start.size() < kMachineAt || as_text(start.first(SELFMAG)) != ELFMAG || start[EI_DATA] != ELFDATA2LSB)
    return std::nullopt;
  Cursor c(start, EI_NIDENT);
  const std::uint16_t e_type = c.u2(), e_machine = c.u2();
  if (e_type != ET_DYN && e_type != ET_EXEC) return std::nullopt;
  for (const MachineRow& row : kMachines)
    if (row.e_machine == e_machine && row.elf_class == start[EI_CLASS]) return row.machine;
  return std::nullopt;
}

Result<ElfHeaders> read_headers(Bytes file, const std::string& where, Oddities& oddities) {
  if (!as_text(file).starts_with(std::string_view(ELFMAG, SELFMAG))) return fail(Errc::bad_magic, where);
  if (file.size() < EI_NIDENT) return fail(Errc::truncated, where + ": e_ident");
  if (file[EI_DATA] != ELFDATA2LSB)
    return fail(Errc::unsupported, where + ": EI_DATA", EI_DATA, std::to_string(file[EI_DATA]));
  const std::uint8_t elf_class = file[EI_CLASS];
  if (elf_class != ELFCLASS32 && elf_class != ELFCLASS64)
    return fail(Errc::bad_value, where + ": EI_CLASS", EI_CLASS, std::to_string(elf_class));

  ElfHeaders headers;
  headers.is_64 = elf_class == ELFCLASS64;
  Cursor c(file, EI_NIDENT);
  const FileHeader h = read_file_header(c, headers.is_64);
  if (!c.ok()) return fail(Errc::truncated, where + ": ELF header", file.size());
  if (h.e_type != ET_DYN && h.e_type != ET_EXEC)
    return fail(Errc::unsupported, where + ": e_type", EI_NIDENT, std::to_string(h.e_type));
  if (h.e_version != EV_CURRENT)
    return fail(Errc::bad_value, where + ": e_version", 0, std::to_string(h.e_version));
  const auto machine = std::find_if(std::begin(kMachines), std::end(kMachines), [&](const MachineRow& row) {
    return row.e_machine == h.e_machine && row.elf_class == elf_class;
  });
  if (machine == std::end(kMachines))
    return fail(Errc::unsupported, where + ": e_machine", 0, std::to_string(h.e_machine));
  headers.machine = machine->machine;
  headers.is_executable = h.e_type == ET_EXEC;
  headers.e_entry = h.e_entry;

  Result<std::vector<ProgramHeader>> program_headers = read_program_headers(file, h, headers.is_64, where);
  if (!program_headers) return tl::unexpected(program_headers.error());
  headers.program_headers = std::move(*program_headers);
  if (h.e_phentsize != (headers.is_64 ? sizeof(Elf64_Phdr) : sizeof(Elf32_Phdr))) oddities.add("e_phentsize");
  headers.sections = read_sections(file, h, headers.is_64, oddities);
  compare_dynamic(headers, oddities);
  return headers;
}

Result<std::vector<Segment>> place_segments(Bytes file, const ElfHeaders& headers, const std::string& where,
                                            Oddities& oddities) {
  std::vector<Segment> placed;
  for (const ProgramHeader& p : headers.program_headers) {
    if (p.p_type != PT_LOAD || (p.p_memsz == 0 && p.p_filesz == 0)) continue;
    const Result<Segment> segment = make_segment(file, p, headers.is_64, where, oddities);
    if (!segment) return tl::unexpected(segment.error());
    bool overlaps = false;
    placed = without(placed, *segment, overlaps);
    if (overlaps) oddities.add("PT_LOAD");
    placed.push_back(*segment);
  }
  if (placed.empty()) return fail(Errc::bad_value, where + ": PT_LOAD", 0, "none");
  std::sort(placed.begin(), placed.end(),
            [](const Segment& a, const Segment& b) { return a.address < b.address; });
  return placed;
}

}  // namespace mingcha::native
