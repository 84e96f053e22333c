// Opening a dex file: header, map and id tables are verified in one pass each, so that the accessors need
// not.
//
// The measure is the platform (ART, dex_file_verifier.cc). What it refuses cannot run, and is an error here
// too, with one exception: where a wrong field does not stop us from reading (checksum, order of the tables,
// map), the file is read and the oddity noted, since code that a loader repairs in memory starts as such a
// file.
#include <fmt/format.h>
#include <libdeflate.h>

#include <array>
#include <cstring>
#include <optional>

#include "analyzer/dex/dex_file.h"
#include "support/cursor.h"

namespace mingcha::dex {

// Limits against files that point to the same data many times. A method takes at most 255 arguments.
constexpr std::uint32_t kMaxParameters = 255;
constexpr std::size_t kMaxDescriptorBytes =
    0xffff;                                         // of a class file's name, from which descriptors are made
constexpr std::uint64_t kMaxInterfaces = 1U << 24;  // of all classes of one dex
constexpr std::uint64_t kMaxItems = 1U << 25;       // of the id tables of all members of one container
constexpr std::uint32_t kMaxMapItems = 1U << 16;    // the format has 22 kinds
constexpr std::uint32_t kMaxMembers = 1000;

constexpr std::uint32_t kHeaderBytes = 0x70;
constexpr std::uint32_t kHeaderBytesV41 = 0x78;
constexpr int kContainerVersion = 41;
constexpr std::uint32_t kEndianConstant = 0x12345678;
constexpr std::uint32_t kReverseEndianConstant = 0x78563412;
constexpr std::uint16_t kMapCallSites = 0x0007;      // TYPE_CALL_SITE_ID_ITEM
constexpr std::uint16_t kMapMethodHandles = 0x0008;  // TYPE_METHOD_HANDLE_ITEM

struct Header {  // "header_item"
  std::uint32_t checksum, file_size, header_size, endian_tag, link_size, link_off, map_off;
  struct Section {
    std::uint32_t size, off;
  } string_ids, type_ids, proto_ids, field_ids, method_ids, class_defs, data;
  std::uint32_t container_size, header_offset;  // version 041
};

/// Opens one dex that starts at `begin` of `data`; all offsets in it count from the start of `data`.
class DexOpener {
 public:
  DexOpener(Bytes data, std::uint32_t begin, std::string where, Reasons& reasons, std::uint64_t& items_left)
      : data_(data), begin_(begin), items_left_(items_left), reasons_(reasons) {
    dex_.where_ = std::move(where);
    dex_.data_ = data;
  }

  Result<DexFile> open() {
    using Step = Result<void> (DexOpener::*)();
    static constexpr Step kSteps[] = {
        &DexOpener::magic,   &DexOpener::header,   &DexOpener::sections,       &DexOpener::strings,
        &DexOpener::types,   &DexOpener::protos,   &DexOpener::fields,         &DexOpener::methods,
        &DexOpener::classes, &DexOpener::map_list, &DexOpener::method_handles,
    };
    for (const Step step : kSteps) {
      if (auto r = (this->*step)(); !r) return tl::unexpected(r.error());
    }
    verify_checksum();
    return std::move(dex_);
  }

  /// Where the next dex of a 041 container starts, known once the header was read; 0 when there is none.
  std::uint32_t next() const noexcept {
    if (dex_.version_ < kContainerVersion || header_.file_size < kHeaderBytesV41) return 0;
    const std::uint64_t next = std::uint64_t{begin_} + header_.file_size;
    const std::uint64_t end = header_.container_size < data_.size() ? header_.container_size : data_.size();
    return next < end ? static_cast<std::uint32_t>(next) : 0;
  }

 private:
  Result<void> broken(Errc code, std::string_view field, std::uint64_t offset, std::string got = {}) const {
    return fail(code, fmt::format("{}: {}", dex_.where_, field), offset, std::move(got));
  }
  Result<void> broken_item(Errc code, const char* table, std::uint32_t i, const char* field,
                           std::string got) const {
    return broken(code, fmt::format("{}[{}].{}", table, i, field), 0, std::move(got));
  }
  void odd(std::string detail) { reasons_.add(ReasonKind::dex_odd, dex_.where_, std::move(detail)); }

  Result<void> magic() {
    if (!holds(data_, begin_, 8)) return broken(Errc::truncated, "header_item.magic", begin_);
    const std::string_view text = as_text(data_.subspan(begin_, 8));
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : -1; };
    if (text.substr(0, 4) != "dex\n" || text[7] != '\0' || text[4] != '0' || digit(5) < 0 || digit(6) < 0)
      return broken(Errc::bad_magic, "header_item.magic", begin_);
    dex_.version_ = digit(5) * 10 + digit(6);
    if (dex_.version_ < 35)
      return broken(Errc::bad_magic, "header_item.magic", begin_, fmt::format("{}", dex_.version_));
    if (dex_.version_ > kContainerVersion)
      return broken(Errc::unsupported, "header_item.magic", begin_, fmt::format("version {}", dex_.version_));
    if (dex_.version_ == 36) odd("version 036");  // ran on old devices by a defect, refused by others
    return {};
  }

  Result<void> header() {
    const bool in_container = dex_.version_ >= kContainerVersion;
    const std::uint32_t header_bytes = in_container ? kHeaderBytesV41 : kHeaderBytes;
    if (!holds(data_, begin_, header_bytes)) return broken(Errc::truncated, "header_item", begin_);
    read_header();
    if (header_.endian_tag == kReverseEndianConstant)
      return broken(Errc::unsupported, "header_item.endian_tag", begin_, "big-endian");
    if (header_.endian_tag != kEndianConstant)
      return broken(Errc::bad_value, "header_item.endian_tag", begin_,
                    fmt::format("{:#x}", header_.endian_tag));
    if (header_.header_size < header_bytes)
      return broken(Errc::bad_value, "header_item.header_size", begin_,
                    fmt::format("{:#x}", header_.header_size));
    if (header_.header_size > header_bytes) odd(fmt::format("header_size {:#x}", header_.header_size));
    if (header_.file_size < header_bytes)
      return broken(Errc::bad_value, "header_item.file_size", begin_, fmt::format("{}", header_.file_size));
    if (!holds(data_, begin_, header_.file_size))
      return broken(Errc::truncated, "header_item.file_size", begin_,
                    fmt::format("{} > {}", header_.file_size, data_.size() - begin_));
    if (header_.link_size != 0 || header_.link_off != 0) odd(fmt::format("link_size {}", header_.link_size));
    return in_container ? container_fields() : plain_fields();
  }

  void read_header() {
    Cursor c(data_, begin_ + std::size_t{8});
    header_.checksum = c.u4();
    c.skip(20);  // signature: the platform does not look at it
    for (std::uint32_t* field : {&header_.file_size, &header_.header_size, &header_.endian_tag,
                                 &header_.link_size, &header_.link_off, &header_.map_off})
      *field = c.u4();
    for (Header::Section* section :
         {&header_.string_ids, &header_.type_ids, &header_.proto_ids, &header_.field_ids, &header_.method_ids,
          &header_.class_defs, &header_.data})
      *section = {c.u4(), c.u4()};
    const bool in_container = dex_.version_ >= kContainerVersion;
    header_.container_size = in_container ? c.u4() : header_.file_size;
    header_.header_offset = in_container ? c.u4() : 0;
  }

  Result<void> plain_fields() {
    if (header_.file_size < data_.size())
      odd(fmt::format("file_size {} < {}", header_.file_size, data_.size()));
    const auto [size, off] = header_.data;
    if (off % 4 != 0 || !holds(data_, off, size))
      odd(fmt::format("data_off {:#x} data_size {:#x}", off, size));
    return {};
  }

  Result<void> container_fields() {
    if (header_.container_size > data_.size())
      return broken(Errc::truncated, "header_item.container_size", begin_,
                    fmt::format("{} > {}", header_.container_size, data_.size()));
    if (header_.container_size < begin_ + std::uint64_t{header_.file_size})
      return broken(Errc::bad_value, "header_item.container_size", begin_,
                    fmt::format("{}", header_.container_size));
    if (header_.header_offset != begin_)
      return broken(Errc::bad_offset, "header_item.header_offset", begin_,
                    fmt::format("{:#x}", header_.header_offset));
    if (begin_ == 0 && header_.container_size < data_.size())
      odd(fmt::format("container_size {} < {}", header_.container_size, data_.size()));
    return {};
  }

  Result<void> sections() {
    struct Row {
      const char* name;
      Header::Section section;
      std::uint32_t item_bytes, *size, *off;
    };
    const Row rows[] = {
        {"string_ids", header_.string_ids, 4, &dex_.string_ids_size_, &dex_.string_ids_off_},
        {"type_ids", header_.type_ids, 4, &dex_.type_ids_size_, &dex_.type_ids_off_},
        {"proto_ids", header_.proto_ids, 12, &dex_.proto_ids_size_, &dex_.proto_ids_off_},
        {"field_ids", header_.field_ids, 8, &dex_.field_ids_size_, &dex_.field_ids_off_},
        {"method_ids", header_.method_ids, 8, &dex_.method_ids_size_, &dex_.method_ids_off_},
        {"class_defs", header_.class_defs, 32, &dex_.class_defs_size_, &dex_.class_defs_off_},
    };
    for (const Row& row : rows) {
      const auto [size, off] = row.section;
      if (size == 0) continue;
      if (!holds(data_, off, std::uint64_t{size} * row.item_bytes))
        return broken(Errc::truncated, row.name, off, fmt::format("{} items", size));
      if (auto r = spend(row.name, size); !r) return r;
      *row.size = size;
      *row.off = off;
    }
    return {};
  }

  Result<void> spend(const char* table, std::uint32_t items) {
    if (items > items_left_) return broken(Errc::over_budget, table, 0, fmt::format("{} items", items));
    items_left_ -= items;
    return {};
  }

  Result<void> strings() {
    dex_.strings_.resize(dex_.string_ids_size_);
    bool sorted = true;
    std::string_view last;
    for (std::uint32_t i = 0; i < dex_.string_ids_size_; ++i) {
      const std::uint32_t off = load_u4(dex_.item(dex_.string_ids_off_, i, 4));
      if (off >= data_.size())
        return broken_item(Errc::bad_offset, "string_ids", i, "string_data_off", fmt::format("{:#x}", off));
      const std::optional<std::string_view> text = string_at(off);
      if (!text)
        return broken_item(Errc::truncated, "string_ids", i, "string_data_item", fmt::format("{:#x}", off));
      sorted = sorted && (i == 0 || last < *text || in_utf16_order(last, *text));
      last = *text;
      dex_.strings_[i] = {static_cast<std::uint32_t>(text->data() - as_text(data_).data()),
                          static_cast<std::uint32_t>(text->size())};
    }
    if (!sorted) odd("string_ids out of order");
    return {};
  }

  /// The text of the string_data_item at `off`. Its first number counts UTF-16 units, of which none is
  /// shorter than a byte: that many bytes are passed over, and the final NUL is most often the next one.
  std::optional<std::string_view> string_at(std::uint32_t off) const noexcept {
    std::size_t at = off;
    std::uint64_t utf16_size = 0;
    for (unsigned shift = 0;; shift += 7) {
      if (shift == 35 || at == data_.size()) return std::nullopt;
      const std::uint8_t byte = data_[at++];
      utf16_size |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) break;
    }
    if (utf16_size >= data_.size() - at) return std::nullopt;
    const std::uint8_t* const text = data_.data() + at;
    const std::uint8_t* end = text + utf16_size;
    if (*end != 0) {
      const auto left = static_cast<std::size_t>(data_.data() + data_.size() - end);
      end = static_cast<const std::uint8_t*>(std::memchr(end, 0, left));
      if (end == nullptr) return std::nullopt;
    }
    return as_text(Bytes(text, end));
  }

  /// Byte order is the order of UTF-16 units but for U+0000, which MUTF-8 spells C0 80.
  static bool in_utf16_order(std::string_view a, std::string_view b) noexcept {
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
      if (a[i] == b[i]) continue;
      return a.substr(i, 2) == "\xc0\x80" ||
             (b.substr(i, 2) != "\xc0\x80" &&
              static_cast<std::uint8_t>(a[i]) < static_cast<std::uint8_t>(b[i]));
    }
    return a.size() < b.size();
  }

  Result<void> types() {
    bool sorted = true;
    for (std::uint32_t i = 0; i < dex_.type_ids_size_; ++i) {
      const std::uint32_t descriptor_idx = dex_.descriptor_idx({i}).value;
      if (descriptor_idx >= dex_.string_ids_size_)
        return out_of_table("type_ids", i, "descriptor_idx", descriptor_idx, dex_.string_ids_size_);
      if (dex_.strings_[descriptor_idx].size == 0)
        return broken_item(Errc::bad_value, "type_ids", i, "descriptor_idx", "empty descriptor");
      if (const std::uint32_t size = dex_.strings_[descriptor_idx].size; size > kMaxDescriptorBytes)
        return broken_item(Errc::over_budget, "type_ids", i, "descriptor_idx", fmt::format("{} bytes", size));
      sorted = sorted && (i == 0 || dex_.descriptor_idx({i - 1}).value < descriptor_idx);
    }
    if (!sorted) odd("type_ids out of order");
    return {};
  }

  Result<void> out_of_table(const char* table, std::uint32_t i, const char* field, std::uint32_t index,
                            std::uint32_t size) const {
    return broken_item(Errc::bad_index, table, i, field, fmt::format("{} >= {}", index, size));
  }

  Result<void> protos() {
    for (std::uint32_t i = 0; i < dex_.proto_ids_size_; ++i) {
      const ProtoId id = dex_.proto({i});
      if (id.shorty_idx.value >= dex_.string_ids_size_)
        return out_of_table("proto_ids", i, "shorty_idx", id.shorty_idx.value, dex_.string_ids_size_);
      if (id.return_type_idx.value >= dex_.type_ids_size_)
        return out_of_table("proto_ids", i, "return_type_idx", id.return_type_idx.value, dex_.type_ids_size_);
      if (auto r = type_list("proto_ids", i, "parameters_off", id.parameters_off, kMaxParameters); !r)
        return r;
    }
    return {};
  }

  /// Verifies the type_list at `off`, where 0 stands for none.
  Result<void> type_list(const char* table, std::uint32_t i, const char* field, std::uint32_t off,
                         std::uint64_t limit) const {
    if (off == 0) return {};
    if (!holds(data_, off, 4))
      return broken_item(Errc::bad_offset, table, i, field, fmt::format("{:#x}", off));
    const std::uint32_t size = load_u4(data_.data() + off);
    if (!holds(data_, off + std::uint64_t{4}, std::uint64_t{size} * 2))
      return broken_item(Errc::truncated, table, i, field, fmt::format("{} types", size));
    if (size > limit) return broken_item(Errc::over_budget, table, i, field, fmt::format("{} types", size));
    const TypeList list = dex_.type_list(off);
    for (std::uint32_t k = 0; k < size; ++k) {
      if (list[k].value >= dex_.type_ids_size_)
        return out_of_table(table, i, field, list[k].value, dex_.type_ids_size_);
    }
    return {};
  }

  Result<void> fields() {
    return member_ids({"field_ids", dex_.field_ids_size_, dex_.field_ids_off_}, "type_idx",
                      dex_.type_ids_size_);
  }
  Result<void> methods() {
    return member_ids({"method_ids", dex_.method_ids_size_, dex_.method_ids_off_}, "proto_idx",
                      dex_.proto_ids_size_);
  }

  struct IdTable {
    const char* name;
    std::uint32_t size, off;
  };

  /// field_ids and method_ids have one layout: class, then type or prototype (`second`), then name. They are
  /// ordered by class, name, second; a key of 16, 32 and 16 bits compares all three at once.
  Result<void> member_ids(const IdTable& table, const char* second, std::uint32_t second_size) {
    std::uint64_t previous = 0;
    bool sorted = true;
    for (std::uint32_t i = 0; i < table.size; ++i) {
      const std::uint8_t* const at = dex_.item(table.off, i, 8);
      const std::uint32_t class_idx = load_u2(at), second_idx = load_u2(at + 2), name_idx = load_u4(at + 4);
      if (class_idx >= dex_.type_ids_size_)
        return out_of_table(table.name, i, "class_idx", class_idx, dex_.type_ids_size_);
      if (second_idx >= second_size) return out_of_table(table.name, i, second, second_idx, second_size);
      if (name_idx >= dex_.string_ids_size_)
        return out_of_table(table.name, i, "name_idx", name_idx, dex_.string_ids_size_);
      const std::uint64_t key =
          (std::uint64_t{class_idx} << 48) | (std::uint64_t{name_idx} << 16) | second_idx;
      sorted = sorted && (i == 0 || previous < key);
      previous = key;
    }
    if (!sorted) odd(std::string(table.name) + " out of order");
    return {};
  }

  Result<void> classes() {
    std::uint64_t left = kMaxInterfaces;
    std::vector<bool> defined(dex_.type_ids_size_);
    for (std::uint32_t i = 0; i < dex_.class_defs_size_; ++i) {
      const ClassDef def = dex_.class_def(i);
      if (def.class_idx.value >= dex_.type_ids_size_)
        return out_of_table("class_defs", i, "class_idx", def.class_idx.value, dex_.type_ids_size_);
      if (defined[def.class_idx.value])
        return broken_item(Errc::bad_value, "class_defs", i, "class_idx", "defined twice");
      defined[def.class_idx.value] = true;
      if (def.superclass_idx.present() && def.superclass_idx.value >= dex_.type_ids_size_)
        return out_of_table("class_defs", i, "superclass_idx", def.superclass_idx.value, dex_.type_ids_size_);
      if (def.source_file_idx.present() && def.source_file_idx.value >= dex_.string_ids_size_)
        return out_of_table("class_defs", i, "source_file_idx", def.source_file_idx.value,
                            dex_.string_ids_size_);
      if (auto r = type_list("class_defs", i, "interfaces_off", def.interfaces_off, left); !r) return r;
      left -= dex_.interfaces(def).size();
    }
    return {};
  }

  /// Only the two tables that have no place in the header are taken from the map.
  Result<void> map_list() {
    if (!holds(data_, header_.map_off, 4) || header_.map_off == 0) {
      odd(fmt::format("map_off {:#x}", header_.map_off));
      return {};
    }
    Cursor c(data_, header_.map_off);
    const std::uint32_t size = c.u4();
    if (size > c.left() / 12 || size > kMaxMapItems) {
      odd(fmt::format("map_list.size {}", size));
      return {};
    }
    for (std::uint32_t i = 0; i < size; ++i) {
      const std::uint16_t type = c.u2();
      c.skip(2);
      const Header::Section section = {c.u4(), c.u4()};
      const bool wanted = section.size != 0 && (type == kMapCallSites || type == kMapMethodHandles);
      const std::uint32_t item_bytes = type == kMapCallSites ? 4 : 8;
      if (!wanted) continue;
      const char* const table = type == kMapCallSites ? "call_site_ids" : "method_handles";
      if (!holds(data_, section.off, std::uint64_t{section.size} * item_bytes))
        return broken(Errc::truncated, table, section.off, fmt::format("{} items", section.size));
      if (auto r = spend(table, section.size); !r) return r;
      (type == kMapCallSites ? dex_.call_site_ids_size_ : dex_.method_handles_size_) = section.size;
      (type == kMapCallSites ? dex_.call_site_ids_off_ : dex_.method_handles_off_) = section.off;
    }
    return {};
  }

  Result<void> method_handles() {
    for (std::uint32_t i = 0; i < dex_.method_handles_size_; ++i) {
      const MethodHandle handle = dex_.method_handle(i);
      if (handle.type > MethodHandleType::invoke_interface)
        return broken_item(Errc::bad_value, "method_handles", i, "method_handle_type",
                           fmt::format("{}", static_cast<unsigned>(handle.type)));
      const std::uint32_t size = handle.is_field() ? dex_.field_ids_size_ : dex_.method_ids_size_;
      if (handle.field_or_method_id >= size)
        return out_of_table("method_handles", i, "field_or_method_id", handle.field_or_method_id, size);
    }
    return {};
  }

  void verify_checksum() {
    constexpr std::size_t kNotSummed = 12;  // magic and the checksum itself
    const Bytes summed = data_.subspan(begin_ + kNotSummed, header_.file_size - kNotSummed);
    const std::uint32_t sum = libdeflate_adler32(1, summed.data(), summed.size());
    if (sum != header_.checksum)
      odd(fmt::format("checksum {:08x}, of the content {:08x}", header_.checksum, sum));
  }

  Bytes data_;
  std::uint32_t begin_;
  std::uint64_t& items_left_;  // shared by the members of a container
  Reasons& reasons_;
  Header header_{};
  DexFile dex_;
};

Result<std::vector<DexFile>> DexFile::open(Bytes data, std::string where, Reasons& reasons) {
  if (data.size() > kNoIndex) return fail(Errc::over_budget, where, 0, "4 GiB");
  std::vector<DexFile> files;
  std::optional<Error> first_error;
  std::uint64_t items_left = kMaxItems;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 1; i <= kMaxMembers; ++i) {
    // Members are named as the platform names them: "classes.dex!classes2.dex".
    DexOpener opener(data, begin, i == 1 ? where : fmt::format("{}!classes{}.dex", where, i), reasons,
                     items_left);
    Result<DexFile> file = opener.open();
    begin = opener.next();
    if (file) {
      files.push_back(std::move(*file));
    } else {
      if (i > 1 || begin != 0)
        reasons.add(ReasonKind::dex_broken, file.error().where, describe(file.error()));
      if (!first_error) first_error = std::move(file.error());
    }
    if (begin == 0) break;
  }
  if (begin != 0)
    reasons.add(ReasonKind::dex_broken, where, fmt::format("more than {} members", kMaxMembers));
  if (files.empty()) return tl::unexpected(std::move(*first_error));
  return files;
}

}  // namespace mingcha::dex
