// A built library with fields changed in place, for one class of ELF.
#pragma once

#include <elf.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <cstring>
#include <vector>

namespace mingcha::native {

struct Class32 {
  using Ehdr = Elf32_Ehdr;
  using Phdr = Elf32_Phdr;
  using Shdr = Elf32_Shdr;
  using Dyn = Elf32_Dyn;
  using Word = std::uint32_t;
};
struct Class64 {
  using Ehdr = Elf64_Ehdr;
  using Phdr = Elf64_Phdr;
  using Shdr = Elf64_Shdr;
  using Dyn = Elf64_Dyn;
  using Word = std::uint64_t;
};

/// The file must be a good one. A change that finds nothing to change fails the test.
template <class Class>
class EditedLibrary {
 public:
  using Word = typename Class::Word;
  explicit EditedLibrary(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}
  const std::vector<std::uint8_t>& bytes() const { return bytes_; }

  template <class T>
  T get(std::uint64_t offset) const {
    REQUIRE(offset + sizeof(T) <= bytes_.size());
    T value;
    std::memcpy(&value, &bytes_[offset], sizeof value);
    return value;
  }
  template <class T>
  void put(std::uint64_t offset, const T& value) {
    REQUIRE(offset + sizeof(T) <= bytes_.size());
    std::memcpy(&bytes_[offset], &value, sizeof value);
  }

  template <class Edit>
  void header(Edit edit) {
    change<typename Class::Ehdr>(0, edit);
  }
  /// The program header of a type, of several the `number`th.
  template <class Edit>
  void segment(std::uint32_t type, Edit edit, int number = 0) {
    const auto h = get<typename Class::Ehdr>(0);
    for (int i = 0; i < h.e_phnum; ++i) {
      const std::uint64_t at = h.e_phoff + static_cast<std::uint64_t>(i) * sizeof(typename Class::Phdr);
      if (get<typename Class::Phdr>(at).p_type != type || number-- != 0) continue;
      change<typename Class::Phdr>(at, edit);
      return;
    }
    FAIL("no such program header");
  }
  /// The first section header of a type.
  template <class Edit>
  void section(std::uint32_t type, Edit edit) {
    const auto h = get<typename Class::Ehdr>(0);
    for (int i = 0; i < h.e_shnum; ++i) {
      const std::uint64_t at = h.e_shoff + static_cast<std::uint64_t>(i) * sizeof(typename Class::Shdr);
      if (get<typename Class::Shdr>(at).sh_type != type) continue;
      change<typename Class::Shdr>(at, edit);
      return;
    }
    FAIL("no such section header");
  }

  Word tag(Word d_tag) const { return get<typename Class::Dyn>(offset_of_tag(d_tag)).d_un.d_val; }
  void set_tag(Word d_tag, Word value) { put<Word>(offset_of_tag(d_tag) + sizeof(Word), value); }
  /// Leaves an entry that nobody knows in its place.
  void drop_tag(Word d_tag) { put<Word>(offset_of_tag(d_tag), 0x6fff0001); }

  /// Where the file has the byte of an address.
  std::uint64_t offset(std::uint64_t address) const {
    const auto h = get<typename Class::Ehdr>(0);
    for (int i = 0; i < h.e_phnum; ++i) {
      const auto p =
          get<typename Class::Phdr>(h.e_phoff + static_cast<std::uint64_t>(i) * sizeof(typename Class::Phdr));
      if (p.p_type == PT_LOAD && address >= p.p_vaddr && address - p.p_vaddr < p.p_filesz)
        return p.p_offset + (address - p.p_vaddr);
    }
    FAIL("no such address");
    return 0;
  }
  /// Where the file has what a tag points to.
  std::uint64_t table(Word d_tag) const { return offset(tag(d_tag)); }
  /// Where the file has what the first program header of a type points to.
  std::uint64_t table_of_segment(std::uint32_t type) {
    std::uint64_t at = 0;
    segment(type, [&](auto& p) { at = p.p_offset; });
    return at;
  }

 private:
  template <class T, class Edit>
  void change(std::uint64_t offset, Edit edit) {
    T value = get<T>(offset);
    edit(value);
    put(offset, value);
  }
  std::uint64_t offset_of_tag(Word d_tag) const {
    const auto h = get<typename Class::Ehdr>(0);
    for (int i = 0; i < h.e_phnum; ++i) {
      const auto p =
          get<typename Class::Phdr>(h.e_phoff + static_cast<std::uint64_t>(i) * sizeof(typename Class::Phdr));
      if (p.p_type != PT_DYNAMIC) continue;
      for (std::uint64_t at = p.p_offset; at < p.p_offset + p.p_filesz; at += sizeof(typename Class::Dyn))
        if (get<Word>(at) == d_tag) return at;
    }
    FAIL("no such tag");
    return 0;
  }

  std::vector<std::uint8_t> bytes_;
};

}  // namespace mingcha::native
