#include "analyzer/native/symbol_table.h"

#include <elf.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "support/cursor.h"
#include "support/load.h"
#include "support/text_hash.h"

namespace mingcha::native {
namespace {

struct Row {  // "Elf32_Sym", "Elf64_Sym"
  std::uint32_t st_name = 0;
  std::uint8_t st_info = 0;
  std::uint16_t st_shndx = 0;
  std::uint64_t st_value = 0;
  std::uint64_t st_size = 0;
  std::uint8_t type() const noexcept { return st_info & 0xf; }
  std::uint8_t binding() const noexcept { return st_info >> 4; }
};

std::size_t row_size(bool is_64) {
  return is_64 ? sizeof(Elf64_Sym) : sizeof(Elf32_Sym);
}

/// `at` holds row_size bytes.
Row read_row(const std::uint8_t* at, bool is_64) {
  if (is_64) return {load_u4(at), at[4], load_u2(at + 6), load_u8(at + 8), load_u8(at + 16)};
  return {load_u4(at), at[12], load_u2(at + 14), load_u4(at + 4), load_u4(at + 8)};
}

Symbol to_symbol(const Row& row, std::string_view name, Machine machine) {
  Symbol symbol;
  symbol.name = name;
  symbol.size = row.st_size;
  symbol.defined = row.st_shndx != SHN_UNDEF;
  if (row.type() == STT_FUNC || row.type() == STT_GNU_IFUNC) symbol.kind = Symbol::Kind::function;
  if (row.type() == STT_OBJECT || row.type() == STT_COMMON) symbol.kind = Symbol::Kind::object;
  if (!symbol.defined) return symbol;
  symbol.thumb = machine == Machine::arm && symbol.kind == Symbol::Kind::function && (row.st_value & 1) != 0;
  symbol.address = row.st_value - (symbol.thumb ? 1 : 0);
  return symbol;
}

/// "nchain" of the System V hash table is the number of symbols.
std::optional<std::uint64_t> count_by_hash(Bytes table) {
  Cursor c(table);
  const std::uint64_t nbucket = c.u4();
  const std::uint64_t nchain = c.u4();
  if (!c.ok() || (nbucket + nchain) * 4 > c.left()) return std::nullopt;
  return nchain;
}

/// The GNU hash table ends with the chain of the bucket that begins last.
std::optional<std::uint64_t> count_by_gnu_hash(Bytes table, std::uint64_t word) {
  Cursor c(table);
  const std::uint64_t nbuckets = c.u4();
  const std::uint64_t first_hashed = c.u4();
  const std::uint64_t bloom_size = c.u4();
  c.skip(4);  // bloom_shift
  c.skip(bloom_size * word);
  if (!c.ok() || nbuckets * 4 > c.left()) return std::nullopt;
  std::uint64_t last = 0;
  for (std::uint64_t i = 0; i < nbuckets; ++i) last = std::max<std::uint64_t>(last, c.u4());
  if (last == 0) return first_hashed;
  if (last < first_hashed) return std::nullopt;
  c.skip((last - first_hashed) * 4);
  for (; c.ok(); ++last)
    if ((c.u4() & 1) != 0) return last + 1;
  return std::nullopt;
}

/// What a linker writes; bytes that are no symbols rarely pass.
bool is_plausible(const Row& row, const LoadedMemory& memory, std::uint64_t names) {
  if (row.st_name >= names || row.binding() > STB_WEAK || row.type() > STT_TLS) return false;
  if (row.st_shndx == SHN_UNDEF) return row.st_name != 0;
  return row.type() == STT_TLS || row.st_shndx >= SHN_LORESERVE || memory.segment_at(row.st_value) != nullptr;
}

/// `count`, and how many plausible rows follow, `most` in all.
std::uint64_t count_plausible(Bytes rows, const DynamicSegment& dynamic, const LoadedMemory& memory,
                              std::uint64_t count, std::uint64_t most) {
  const std::size_t entry = row_size(memory.is_64());
  const std::uint64_t names = memory.bytes_at(dynamic.strings.address).size();
  while (count < most && is_plausible(read_row(&rows[count * entry], memory.is_64()), memory, names)) ++count;
  return count;
}

std::uint64_t count_rows(Bytes rows, const DynamicSegment& dynamic, const LoadedMemory& memory,
                         Oddities& oddities) {
  const std::uint64_t most = rows.size() / row_size(memory.is_64());
  std::optional<std::uint64_t> by_hash, by_gnu_hash;
  if (dynamic.hash != 0) by_hash = count_by_hash(memory.bytes_at(dynamic.hash));
  if (dynamic.gnu_hash != 0)
    by_gnu_hash = count_by_gnu_hash(memory.bytes_at(dynamic.gnu_hash), memory.word_size());
  if (by_hash > most) by_hash.reset();
  if (by_gnu_hash > most) by_gnu_hash.reset();
  if (dynamic.hash != 0 && !by_hash) oddities.add("DT_HASH");
  if (dynamic.gnu_hash != 0 && !by_gnu_hash) oddities.add("DT_GNU_HASH");
  if (by_hash || by_gnu_hash) return std::max(by_hash.value_or(0), by_gnu_hash.value_or(0));
  oddities.add("DT_HASH");
  return count_plausible(rows, dynamic, memory, std::min<std::uint64_t>(1, most), most);
}

/// By what a row of ".symtab" is known again: names themselves may be long, and equal for long.
using Key = std::pair<std::uint64_t, std::size_t>;

Key key_of(const Symbol& symbol) {
  return {symbol.address, TextHash()(symbol.name)};
}

std::vector<Key> sorted_keys(const std::vector<Symbol>& symbols) {
  std::vector<Key> keys;
  keys.reserve(symbols.size());
  for (const Symbol& symbol : symbols)
    if (symbol.defined) keys.push_back(key_of(symbol));
  std::sort(keys.begin(), keys.end());
  return keys;
}

}  // namespace

std::vector<Symbol> read_dynamic_symbols(const DynamicSegment& dynamic, const LoadedMemory& memory,
                                         StringTable& strings, Machine machine, std::uint64_t wanted,
                                         Oddities& oddities) {
  if (!dynamic.present) return {};
  Bytes rows = memory.bytes_at(dynamic.symbols);
  if (dynamic.strings.address > dynamic.symbols)
    rows = slice(rows, 0, dynamic.strings.address - dynamic.symbols);
  if (strings.size() == 0) oddities.add("DT_STRTAB");
  if (dynamic.strings.size == 0 || dynamic.strings.size > strings.size()) oddities.add("DT_STRSZ");
  if (dynamic.symbols == 0 || rows.empty()) {
    oddities.add("DT_SYMTAB");
    return {};
  }
  const std::size_t entry = row_size(memory.is_64());
  const std::uint64_t most = rows.size() / entry;
  std::uint64_t count = std::min(count_rows(rows, dynamic, memory, oddities), most);
  count = count_plausible(rows, dynamic, memory, count, std::min(wanted, most));
  std::vector<Symbol> symbols;
  symbols.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    const Row row = read_row(&rows[i * entry], memory.is_64());
    const std::optional<std::string_view> name = strings.at(row.st_name);
    if (!name && strings.size() != 0) oddities.add("st_name");
    if (row.st_name >= dynamic.strings.size && name) oddities.add("DT_STRSZ");
    symbols.push_back(to_symbol(row, name.value_or(""), machine));
  }
  return symbols;
}

void add_section_symbols(Bytes file, const ElfHeaders& headers, const LoadedMemory& memory,
                         std::vector<Symbol>& symbols) {
  const auto table = std::find_if(headers.sections.begin(), headers.sections.end(),
                                  [](const SectionHeader& s) { return s.sh_type == SHT_SYMTAB; });
  if (table == headers.sections.end() || table->sh_link >= headers.sections.size()) return;
  const SectionHeader& texts = headers.sections[table->sh_link];
  StringTable strings(slice(file, texts.sh_offset, texts.sh_size));
  Bytes rows = slice(file, table->sh_offset, table->sh_size);
  const std::vector<Key> known = sorted_keys(symbols);
  const std::size_t entry = row_size(headers.is_64);
  for (; rows.size() >= entry; rows = rows.subspan(entry)) {
    const Row row = read_row(rows.data(), headers.is_64);
    if (row.st_shndx == SHN_UNDEF || row.st_shndx >= SHN_LORESERVE) continue;
    const std::optional<std::string_view> name = strings.at(row.st_name);
    if (!name || name->empty()) continue;
    const Symbol symbol = to_symbol(row, *name, headers.machine);
    if (symbol.kind == Symbol::Kind::other || memory.segment_at(symbol.address) == nullptr) continue;
    if (!std::binary_search(known.begin(), known.end(), key_of(symbol))) symbols.push_back(symbol);
  }
}

}  // namespace mingcha::native
