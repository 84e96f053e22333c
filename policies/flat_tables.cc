// Written and read by the same program version only, so there is no version in it.
#include "policies/flat_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "support/bytes.h"
#include "support/cursor.h"

namespace mingcha::policies {
namespace {

/// What a value is: its place in TomlEntry::Value.
enum class Kind : std::uint8_t { flag, number, text, list };

class Writer {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out_ += static_cast<char>(value | 0x80);
    out_ += static_cast<char>(value);
  }
  void text(std::string_view value) {
    number(value.size());
    out_ += value;
  }
  void table(const TomlTable& table) {
    text(table.file);
    text(table.name);
    number(table.line);
    number(table.column);
    number(table.entries.size());
    for (const TomlEntry& each : table.entries) entry(each);
  }
  std::string take() { return std::move(out_); }

 private:
  void entry(const TomlEntry& entry) {
    text(entry.key);
    number(entry.line);
    number(entry.column);
    number(entry.value.index());
    if (const auto* flag = std::get_if<bool>(&entry.value)) number(*flag ? 1 : 0);
    if (const auto* integer = std::get_if<std::int64_t>(&entry.value)) text(std::to_string(*integer));
    if (const auto* words = std::get_if<std::string_view>(&entry.value)) text(*words);
    if (const auto* list = std::get_if<std::vector<TomlItem>>(&entry.value)) {
      number(list->size());
      for (const TomlItem& item : *list) {
        number(item.line);
        number(item.column);
        text(item.text);
      }
    }
  }

  std::string out_;
};

class Reader {
 public:
  Reader(std::string_view flat, std::span<const PolicyFile> files) : cursor_(as_bytes(flat)), files_(files) {}

  Result<std::vector<TomlTable>> run() {
    std::vector<TomlTable> out;
    while (cursor_.ok() && error_.empty() && cursor_.left() > 0) out.push_back(table());
    if (!cursor_.ok()) return fail(Errc::truncated, "policy tables", cursor_.pos(), "");
    if (!error_.empty()) return fail(Errc::bad_value, "policy tables", cursor_.pos(), error_);
    return out;
  }

 private:
  std::string_view text() { return as_text(cursor_.take(cursor_.uleb128())); }

  TomlTable table() {
    TomlTable out;
    const std::string_view file = text();
    if (file != file_.name) {
      const auto found = std::find_if(files_.begin(), files_.end(), [&](const PolicyFile& f) { return f.name == file; });
      if (found == files_.end()) error_ = fmt::format("no file \"{}\"", file);
      else file_ = *found;
    }
    out.file = file_.name, out.text = file_.text;
    out.name = text();
    out.line = cursor_.uleb128();
    out.column = cursor_.uleb128();
    const std::uint32_t entries = cursor_.uleb128();
    if (entries <= cursor_.left()) out.entries.reserve(entries);  // an entry takes a byte at least
    for (std::uint32_t i = 0; i < entries && cursor_.ok() && error_.empty(); ++i) out.entries.push_back(entry());
    return out;
  }

  TomlEntry entry() {
    TomlEntry out;
    out.key = text();
    out.line = cursor_.uleb128();
    out.column = cursor_.uleb128();
    const std::uint32_t kind = cursor_.uleb128();
    switch (static_cast<Kind>(kind)) {
      case Kind::flag: out.value = cursor_.uleb128() != 0; return out;
      case Kind::number: out.value = integer(); return out;
      case Kind::text: out.value = text(); return out;
      case Kind::list: read_list(out); return out;
    }
    error_ = fmt::format("kind {}", kind);
    return out;
  }

  std::int64_t integer() {
    const std::string_view digits = text();
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (code != std::errc{} || end != digits.data() + digits.size()) error_ = fmt::format("number \"{}\"", digits);
    return value;
  }

  void read_list(TomlEntry& out) {
    std::vector<TomlItem> list;
    const std::uint32_t size = cursor_.uleb128();
    if (size <= cursor_.left()) list.reserve(size);  // an item takes a byte at least
    for (std::uint32_t i = 0; i < size && cursor_.ok(); ++i) {
      TomlItem& item = list.emplace_back();
      item.line = cursor_.uleb128();
      item.column = cursor_.uleb128();
      item.text = text();
    }
    out.value = std::move(list);
  }

  Cursor cursor_;
  std::span<const PolicyFile> files_;
  PolicyFile file_;  ///< of the last table
  std::string error_;
};

}  // namespace

std::string flatten(std::span<const TomlTable> tables) {
  Writer writer;
  for (const TomlTable& table : tables) writer.table(table);
  return writer.take();
}

Result<std::vector<TomlTable>> unflatten(std::string_view flat, std::span<const PolicyFile> files) {
  return Reader(flat, files).run();
}

}  // namespace mingcha::policies
