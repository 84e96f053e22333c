// Escaping, and the text of ids and encoded values.
#include "analyzer/dex/dump_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <iterator>

#include "analyzer/dex/call_site.h"
#include "analyzer/dex/index_range.h"

namespace mingcha::dex {
namespace {

struct Range {
  std::uint32_t first, last;
};
/// UTF-16 units beyond ASCII that hide, reorder or command: C1 controls, soft hyphen, invisible and direction
/// marks, line separators, surrogates, tags of annotations.
constexpr Range kUnsafe[] = {
    {0x80, 0x9f},     {0xad, 0xad},     {0x34f, 0x34f},   {0x61c, 0x61c},
    {0x115f, 0x1160}, {0x17b4, 0x17b5}, {0x180b, 0x180f}, {0x200b, 0x200f},
    {0x2028, 0x202e}, {0x2060, 0x206f}, {0x3164, 0x3164}, {0xd800, 0xf8ff},
    {0xfe00, 0xfe0f}, {0xfeff, 0xfeff}, {0xffa0, 0xffa0}, {0xfff0, 0xffff},
};

struct FlagName {
  std::uint32_t flag;
  std::string_view of_class, of_field, of_method;  ///< empty where the flag means nothing
};
constexpr FlagName kFlagNames[] = {
    {0x1, "public", "public", "public"},
    {0x2, "private", "private", "private"},
    {0x4, "protected", "protected", "protected"},
    {0x8, "static", "static", "static"},
    {0x10, "final", "final", "final"},
    {0x20, "", "", "synchronized"},
    {0x40, "", "volatile", "bridge"},
    {0x80, "", "transient", "varargs"},
    {0x100, "", "", "native"},
    {0x200, "interface", "", ""},
    {0x400, "abstract", "", "abstract"},
    {0x800, "", "", "strictfp"},
    {0x1000, "synthetic", "synthetic", "synthetic"},
    {0x2000, "annotation", "", ""},
    {0x4000, "enum", "enum", ""},
    {0x10000, "", "", "constructor"},
    {0x20000, "", "", "declared-synchronized"},
};

bool is_safe(std::uint32_t unit) noexcept {
  return unit >= 0x80 && std::none_of(std::begin(kUnsafe), std::end(kUnsafe),
                                      [unit](Range r) { return unit >= r.first && unit <= r.last; });
}

/// Bytes of the MUTF-8 unit at the start of `text`, which is not empty; 0 where there is none.
std::size_t unit_at(std::string_view text, std::uint32_t& unit) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xc0) == 0x80; };
  unit = byte(0);
  if (unit < 0x80) return 1;
  if ((unit & 0xe0) == 0xc0 && follows(1)) {
    unit = ((unit & 0x1fU) << 6) | (byte(1) & 0x3fU);
    return 2;
  }
  if ((unit & 0xf0) == 0xe0 && follows(1) && follows(2)) {
    unit = ((unit & 0xfU) << 12) | ((byte(1) & 0x3fU) << 6) | (byte(2) & 0x3fU);
    return 3;
  }
  return 0;
}

void append_ascii(std::string& out, char c) {
  constexpr std::string_view kEscaped = "\n\r\t\"\\", kLetters = "nrt\"\\";
  if (const std::size_t at = kEscaped.find(c); at != std::string_view::npos) {
    out += '\\';
    out += kLetters[at];
  } else if (c < 0x20 || c == 0x7f) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
  } else {
    out += c;
  }
}

constexpr std::string_view kHandleTypes[] = {
    "static-put",      "static-get",         "instance-put",  "instance-get",     "invoke-static",
    "invoke-instance", "invoke-constructor", "invoke-direct", "invoke-interface",
};

/// A value that is no array or annotation.
void append_leaf(std::string& out, const DexFile& dex, const EncodedValue& value) {
  const auto number = [&](auto n) { fmt::format_to(std::back_inserter(out), "{}", n); };
  switch (value.type) {
    case ValueType::byte_value:
    case ValueType::short_value:
    case ValueType::char_value:
    case ValueType::int_value:
    case ValueType::long_value:
      return number(value.number());
    case ValueType::float_value:
      return number(std::bit_cast<float>(static_cast<std::uint32_t>(value.bits >> 32)));
    case ValueType::double_value:
      return number(std::bit_cast<double>(value.bits));
    case ValueType::method_type:
      return append_signature(out, dex, {value.index()});
    case ValueType::method_handle:
      return append_method_handle(out, dex, value.index());
    case ValueType::string:
      return append_quoted(out, dex.string({value.index()}));
    case ValueType::type:
      return append_type(out, dex, {value.index()});
    case ValueType::field:
    case ValueType::enum_value:
      return append_field(out, dex, {value.index()});
    case ValueType::method:
      return append_method(out, dex, {value.index()});
    case ValueType::null:
      out += "null";
      return;
    case ValueType::boolean:
      out += value.bits != 0 ? "true" : "false";
      return;
    case ValueType::array:
    case ValueType::annotation:
      return;
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view mutf8) {
  const bool is_cut = mutf8.size() > kMaxTextBytes;
  mutf8 = mutf8.substr(0, kMaxTextBytes);
  while (!mutf8.empty()) {
    std::uint32_t unit = 0;
    const std::size_t bytes = unit_at(mutf8, unit);
    if (bytes == 1) {
      append_ascii(out, mutf8.front());
    } else if (bytes == 0) {
      fmt::format_to(std::back_inserter(out), "\\x{:02x}", unit);
    } else if (is_safe(unit) && (bytes == 2 || unit >= 0x800)) {
      out += mutf8.substr(0, bytes);
    } else {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", unit);
    }
    mutf8.remove_prefix(std::max<std::size_t>(bytes, 1));
  }
  if (is_cut) out += "\\...";
}

void append_quoted(std::string& out, std::string_view mutf8) {
  out += '"';
  append_escaped(out, mutf8);
  out += '"';
}

void append_type(std::string& out, const DexFile& dex, TypeIdx idx) {
  append_escaped(out, dex.type(idx));
}

void append_signature(std::string& out, const DexFile& dex, ProtoIdx idx) {
  const ProtoId proto = dex.proto(idx);
  const TypeList parameters = dex.parameters(proto);
  out += '(';
  for (std::uint32_t i = 0; i < parameters.size(); ++i) append_type(out, dex, parameters[i]);
  out += ')';
  append_type(out, dex, proto.return_type_idx);
}

void append_field(std::string& out, const DexFile& dex, FieldIdx idx) {
  const FieldId id = dex.field(idx);
  append_type(out, dex, id.class_idx);
  out += "->";
  append_escaped(out, dex.name(id));
  out += ':';
  append_type(out, dex, id.type_idx);
}

void append_method(std::string& out, const DexFile& dex, MethodIdx idx) {
  const MethodId id = dex.method(idx);
  append_type(out, dex, id.class_idx);
  out += "->";
  append_escaped(out, dex.name(id));
  append_signature(out, dex, id.proto_idx);
}

void append_method_handle(std::string& out, const DexFile& dex, std::uint32_t method_handle_idx) {
  const MethodHandle handle = dex.method_handle(method_handle_idx);
  out += kHandleTypes[static_cast<std::size_t>(handle.type)];
  out += ' ';
  if (handle.is_field())
    append_field(out, dex, {handle.field_or_method_id});
  else
    append_method(out, dex, {handle.field_or_method_id});
}

void append_call_site(std::string& out, const DexFile& dex, std::uint32_t call_site_idx) {
  const Result<CallSite> site = read_call_site(dex, call_site_idx);
  if (!site) return append_error(out, site.error());
  append_escaped(out, dex.string(site->name_idx));
  append_signature(out, dex, site->proto_idx);
  out += " by ";
  append_method_handle(out, dex, site->values[1].index());
  const EncodedValues& values = site->values;
  for (std::uint32_t at = CallSite::kFirstExtra; at < values.size(); at = values[at].end) {
    out += ", ";
    append_value(out, dex, values, at);
  }
}

void append_value(std::string& out, const DexFile& dex, const EncodedValues& values, std::uint32_t at) {
  const std::uint32_t end = values[at].end;
  std::vector<std::uint32_t> open;  // arrays and annotations whose parts are being printed
  const auto close = [&](std::uint32_t next) {
    for (; !open.empty() && values[open.back()].end == next; open.pop_back())
      out += values[open.back()].type == ValueType::array ? '}' : ')';
  };
  const std::size_t limit = out.size() + kMaxTextBytes;
  for (std::uint32_t i = at; i < end; ++i) {
    const EncodedValue& value = values[i];
    if (out.size() > limit) {
      out += "\\...";
      return;
    }
    if (!open.empty() && i != open.back() + 1) out += ", ";
    if (!open.empty() && value.name_idx.present()) {
      append_escaped(out, dex.string(value.name_idx));
      out += '=';
    }
    if (value.type == ValueType::array || value.type == ValueType::annotation) {
      if (value.type == ValueType::annotation) {
        out += '@';
        append_type(out, dex, {value.index()});
      }
      out += value.type == ValueType::array ? '{' : '(';
      open.push_back(i);
    } else {
      append_leaf(out, dex, value);
    }
    close(i + 1);
  }
}

void append_flags(std::string& out, std::uint32_t access_flags, FlagsOf what) {
  for (const FlagName& row : kFlagNames) {
    const std::string_view name = what == FlagsOf::of_class   ? row.of_class
                                  : what == FlagsOf::of_field ? row.of_field
                                                              : row.of_method;
    if ((access_flags & row.flag) == 0 || name.empty()) continue;
    out += ' ';
    out += name;
  }
}

void append_try(std::string& out, const DexFile& dex, const TryItem& item) {
  fmt::format_to(std::back_inserter(out), "try {:04x}..{:04x}", item.start_addr, item.start_addr + item.insn_count);
  for (const TryItem::Handler& handler : item.handlers) {
    out += ' ';
    if (handler.type_idx.present())
      append_type(out, dex, handler.type_idx);
    else
      out += "<any>";
    fmt::format_to(std::back_inserter(out), "->{:04x}", handler.addr);
  }
}

void append_reference(std::string& out, const DexFile& dex, IndexKind kind, std::uint32_t index) {
  if (!index_in_range(dex, kind, index)) {
    fmt::format_to(std::back_inserter(out), "! {} >= {}", index, table_size(dex, kind));
    return;
  }
  switch (kind) {
    case IndexKind::none:
      return;
    case IndexKind::string:
      return append_quoted(out, dex.string({index}));
    case IndexKind::type:
      return append_type(out, dex, {index});
    case IndexKind::field:
      return append_field(out, dex, {index});
    case IndexKind::method:
    case IndexKind::method_and_proto:
      return append_method(out, dex, {index});
    case IndexKind::call_site:
      return append_call_site(out, dex, index);
    case IndexKind::method_handle:
      return append_method_handle(out, dex, index);
    case IndexKind::proto:
      return append_signature(out, dex, {index});
  }
}

void append_error(std::string& out, const Error& error) {
  out += "! ";
  append_escaped(out, describe(error));
}

}  // namespace mingcha::dex
