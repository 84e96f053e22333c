#include "tests/dex/dex_builder.h"

#include <algorithm>
#include <stdexcept>

namespace mingcha::dex {
namespace {

/// "(ILjava/lang/String;)V" as {"V", "I", "Ljava/lang/String;"}: the return type comes first.
std::vector<std::string> types_of(const std::string& signature) {
  std::vector<std::string> types;
  std::size_t at = 1;
  const auto next = [&] {
    std::size_t end = at;
    while (signature[end] == '[') ++end;
    end = signature[end] == 'L' ? signature.find(';', end) + 1 : end + 1;
    types.push_back(signature.substr(at, end - at));
    at = end;
  };
  while (signature.at(at) != ')') next();
  ++at;
  next();
  std::rotate(types.begin(), types.end() - 1, types.end());
  return types;
}

std::string shorty_of(const std::string& signature) {
  std::string shorty;
  for (const std::string& type : types_of(signature)) shorty += type[0] == '[' ? 'L' : type[0];
  return shorty;
}

template <class Map, class Key>
std::uint32_t index_in(const Map& map, const Key& key) {
  const auto found = map.find(key);
  if (found == map.end()) throw std::logic_error("the test did not declare what its code refers to");
  return found->second;
}

}  // namespace

void put_u2(ByteVector& out, std::uint32_t value) {
  out.push_back(static_cast<std::uint8_t>(value));
  out.push_back(static_cast<std::uint8_t>(value >> 8));
}
void put_u4(ByteVector& out, std::uint32_t value) {
  put_u2(out, value);
  put_u2(out, value >> 16);
}
void put_uleb128(ByteVector& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<std::uint8_t>(value | 0x80));
  out.push_back(static_cast<std::uint8_t>(value));
}
void patch_u4(ByteVector& bytes, std::size_t off, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) bytes.at(off + i) = static_cast<std::uint8_t>(value >> (8 * i));
}
ByteVector units(const std::vector<std::uint16_t>& code) {
  ByteVector bytes;
  for (const std::uint16_t unit : code) put_u2(bytes, unit);
  return bytes;
}
void fix_checksum(ByteVector& bytes, std::size_t begin) {
  std::size_t file_size = 0;
  for (std::size_t i = 0; i < 4; ++i) file_size |= std::size_t{bytes.at(begin + 0x20 + i)} << (8 * i);
  std::uint32_t a = 1, b = 0;
  for (std::size_t i = begin + 12; i < begin + file_size && i < bytes.size(); ++i) {
    a = (a + bytes[i]) % 65521;
    b = (b + a) % 65521;
  }
  patch_u4(bytes, begin + 8, (b << 16) | a);
}

void DexBuilder::use_type(const std::string& descriptor) {
  strings_.insert(descriptor);
  types_.insert(descriptor);
}
void DexBuilder::use_proto(const std::string& signature) {
  protos_.insert(signature);
  strings_.insert(shorty_of(signature));
  for (const std::string& type : types_of(signature)) use_type(type);
}
void DexBuilder::use_field(const std::string& class_type, const std::string& name, const std::string& type) {
  use_type(class_type);
  use_type(type);
  strings_.insert(name);
  fields_.insert({class_type, name, type});
}
void DexBuilder::use_method(const std::string& class_type, const std::string& name,
                            const std::string& signature) {
  use_type(class_type);
  use_proto(signature);
  strings_.insert(name);
  methods_.insert({class_type, name, signature});
}
void DexBuilder::add_class(ClassSpec spec) {
  use_type(spec.type);
  if (!spec.superclass.empty()) use_type(spec.superclass);
  if (!spec.source_file.empty()) use_string(spec.source_file);
  for (const std::string& type : spec.interfaces) use_type(type);
  for (const auto* list : {&spec.static_fields, &spec.instance_fields})
    for (const FieldSpec& field : *list) use_field(spec.type, field.name, field.type);
  for (const auto* list : {&spec.direct_methods, &spec.virtual_methods})
    for (const MethodSpec& method : *list) use_method(spec.type, method.name, method.signature);
  classes_.push_back(std::move(spec));
}
void DexBuilder::add_method_handle(MethodHandleSpec spec) {
  if (spec.type <= 3)
    use_field(spec.class_type, spec.name, spec.signature_or_type);
  else
    use_method(spec.class_type, spec.name, spec.signature_or_type);
  method_handles_.push_back(std::move(spec));
}

std::uint32_t DexBuilder::string_idx(const std::string& text) const {
  return index_in(string_index_, text);
}
std::uint32_t DexBuilder::type_idx(const std::string& descriptor) const {
  return index_in(type_index_, descriptor);
}
std::uint32_t DexBuilder::proto_idx(const std::string& signature) const {
  return index_in(proto_index_, signature);
}
std::uint32_t DexBuilder::field_idx(const std::string& class_type, const std::string& name,
                                    const std::string& type) const {
  return index_in(field_index_, std::tuple(class_type, name, type));
}
std::uint32_t DexBuilder::method_idx(const std::string& class_type, const std::string& name,
                                     const std::string& sig) const {
  return index_in(method_index_, std::tuple(class_type, name, sig));
}

/// Appends one dex to a container; every offset counts from the start of the container.
class DexWriter {
 public:
  DexWriter(DexBuilder& dex, ByteVector& out) : dex_(dex), out_(out), begin_(out.size()) {}

  void write() {
    number_ids();
    reserve_tables();
    code_items();
    lists();
    strings();
    annotations();
    encoded_arrays();
    class_data();
    tables();
    map_list();
    header();
  }

 private:
  struct Table {
    std::string name;
    std::uint16_t map_type;
    std::size_t size, item_bytes;
    std::uint32_t off = 0;
  };

  void number_ids() {
    std::uint32_t i = 0;
    for (const std::string& text : dex_.strings_) dex_.string_index_[text] = i++;
    i = 0;
    for (const std::string& type : dex_.types_) dex_.type_index_[type] = i++;
    // prototypes are ordered by return type, then parameters; fields and methods by class, name, type
    const auto numbered = [](auto& index, auto& order) {
      std::uint32_t n = 0;
      for (const auto& [key, id] : order) index[id] = n++;
    };
    std::map<std::vector<std::uint32_t>, std::string> proto_order;
    for (const std::string& signature : dex_.protos_) {
      std::vector<std::uint32_t> key;
      for (const std::string& type : types_of(signature)) key.push_back(dex_.type_idx(type));
      proto_order[key] = signature;
    }
    numbered(dex_.proto_index_, proto_order);
    using Id = std::tuple<std::string, std::string, std::string>;
    std::map<std::vector<std::uint32_t>, Id> field_order, method_order;
    for (const Id& id : dex_.fields_) field_order[key_of(id, dex_.type_index_)] = id;
    for (const Id& id : dex_.methods_) method_order[key_of(id, dex_.proto_index_)] = id;
    numbered(dex_.field_index_, field_order);
    numbered(dex_.method_index_, method_order);
  }
  std::vector<std::uint32_t> key_of(const std::tuple<std::string, std::string, std::string>& id,
                                    const std::map<std::string, std::uint32_t>& last) const {
    return {dex_.type_idx(std::get<0>(id)), dex_.string_idx(std::get<1>(id)), last.at(std::get<2>(id))};
  }

  std::uint32_t here() const { return static_cast<std::uint32_t>(out_.size()); }
  void align(std::size_t unit) {
    while (out_.size() % unit != 0) out_.push_back(0);
  }
  void mark(const std::string& item) { dex_.places_[item] = here(); }
  std::uint32_t at(const std::string& item) const {
    const auto found = dex_.places_.find(item);
    return found == dex_.places_.end() ? 0 : found->second;
  }

  void reserve_tables() {
    header_bytes_ = dex_.version_ >= 41 ? 0x78 : 0x70;
    out_.resize(begin_ + header_bytes_);
    tables_ = {{"string_ids", 1, dex_.strings_.size(), 4},
               {"type_ids", 2, dex_.types_.size(), 4},
               {"proto_ids", 3, dex_.protos_.size(), 12},
               {"field_ids", 4, dex_.fields_.size(), 8},
               {"method_ids", 5, dex_.methods_.size(), 8},
               {"class_defs", 6, dex_.classes_.size(), 32},
               {"call_site_ids", 7, dex_.call_sites_.size(), 4},
               {"method_handles", 8, dex_.method_handles_.size(), 8}};
    for (Table& table : tables_) {
      mark(table.name);
      table.off = here();
      out_.resize(out_.size() + table.size * table.item_bytes);
    }
    data_off_ = here();
  }

  /// Starts an item of a section of the map; items of one section follow each other, as the platform demands.
  void begin_item(std::uint16_t map_type, std::size_t alignment, const std::string& item) {
    align(alignment);
    const auto same = [map_type](const Table& section) { return section.map_type == map_type; };
    auto section = std::find_if(sections_.begin(), sections_.end(), same);
    if (section == sections_.end()) section = sections_.insert(section, {"", map_type, 0, 0, here()});
    ++section->size;
    mark(item);
  }
  void append(const ByteVector& bytes) { out_.insert(out_.end(), bytes.begin(), bytes.end()); }

  void code_items() {
    std::vector<std::pair<std::string, CodeSpec>> codes;
    for (const ClassSpec& spec : dex_.classes_)
      for (const auto* list : {&spec.direct_methods, &spec.virtual_methods})
        for (const MethodSpec& method : *list)
          if (method.code)
            codes.emplace_back(spec.type + "->" + method.name + method.signature, method.code(dex_));
    for (const auto& [name, code] : codes) {
      if (code.debug_info.empty()) continue;
      begin_item(0x2003, 1, "debug:" + name);
      append(code.debug_info);
    }
    for (const auto& [name, code] : codes) code_item(name, code);
  }

  void code_item(const std::string& name, const CodeSpec& code) {
    begin_item(0x2001, 4, "code:" + name);
    put_u2(out_, code.registers);
    put_u2(out_, code.ins);
    put_u2(out_, code.outs);
    put_u2(out_, static_cast<std::uint32_t>(code.tries.size()));
    put_u4(out_, code.debug_info.empty() ? 0 : at("debug:" + name));
    put_u4(out_, static_cast<std::uint32_t>(code.insns.size()));
    append(units(code.insns));
    if (code.tries.empty()) return;
    align(4);
    mark("tries:" + name);
    ByteVector handlers;
    put_uleb128(handlers, static_cast<std::uint32_t>(code.tries.size()));
    for (const CodeSpec::Try& item : code.tries) {
      put_u4(out_, item.start_addr);
      put_u2(out_, item.insn_count);
      put_u2(out_, static_cast<std::uint32_t>(handlers.size()));
      const auto typed = static_cast<int>(item.typed.size());
      handlers.push_back(static_cast<std::uint8_t>((item.catch_all ? -typed : typed) & 0x7f));  // sleb128
      for (const auto& [type, addr] : item.typed) {
        put_uleb128(handlers, dex_.type_idx(type));
        put_uleb128(handlers, addr);
      }
      if (item.catch_all) put_uleb128(handlers, *item.catch_all);
    }
    append(handlers);
  }

  void type_list(const std::string& item, const std::vector<std::string>& types) {
    if (types.empty()) return;
    begin_item(0x1001, 4, item);
    put_u4(out_, static_cast<std::uint32_t>(types.size()));
    for (const std::string& type : types) put_u2(out_, dex_.type_idx(type));
  }

  void lists() {
    for (const std::string& signature : dex_.protos_) {
      const std::vector<std::string> types = types_of(signature);
      type_list("parameters:" + signature, {types.begin() + 1, types.end()});
    }
    for (const ClassSpec& spec : dex_.classes_) type_list("interfaces:" + spec.type, spec.interfaces);
  }

  void strings() {
    for (const std::string& text : dex_.strings_) {
      begin_item(0x2002, 1, "string_data:" + text);
      // tests write ASCII, or MUTF-8 of three bytes a unit
      const auto longer = static_cast<std::size_t>(std::count_if(
          text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }));
      put_uleb128(out_, static_cast<std::uint32_t>(text.size() - longer));
      out_.insert(out_.end(), text.begin(), text.end());
      out_.push_back(0);
    }
  }

  void encoded_arrays() {
    for (std::size_t i = 0; i < dex_.call_sites_.size(); ++i) {
      begin_item(0x2005, 1, "call_site:" + std::to_string(i));
      append(dex_.call_sites_[i](dex_));
    }
    for (const ClassSpec& spec : dex_.classes_) {
      if (!spec.static_values) continue;
      begin_item(0x2005, 1, "static_values:" + spec.type);
      append(spec.static_values(dex_));
    }
  }

  void annotations() {
    for (const ClassSpec& spec : dex_.classes_) {
      for (std::size_t i = 0; i < spec.class_annotations.size(); ++i) {
        begin_item(0x2004, 1, "annotation:" + spec.type + std::to_string(i));
        append(spec.class_annotations[i](dex_));
      }
    }
    for (const ClassSpec& spec : dex_.classes_) {
      if (spec.class_annotations.empty()) continue;
      begin_item(0x1003, 4, "annotation_set:" + spec.type);
      put_u4(out_, static_cast<std::uint32_t>(spec.class_annotations.size()));
      for (std::size_t i = 0; i < spec.class_annotations.size(); ++i)
        put_u4(out_, at("annotation:" + spec.type + std::to_string(i)));
    }
    for (const ClassSpec& spec : dex_.classes_) {
      if (spec.class_annotations.empty()) continue;
      begin_item(0x2006, 4, "annotations:" + spec.type);
      for (const std::uint32_t value : {at("annotation_set:" + spec.type), 0U, 0U, 0U}) put_u4(out_, value);
    }
  }

  void class_data() {
    for (const ClassSpec& spec : dex_.classes_) {
      const std::size_t sizes[] = {spec.static_fields.size(), spec.instance_fields.size(),
                                   spec.direct_methods.size(), spec.virtual_methods.size()};
      if (std::all_of(std::begin(sizes), std::end(sizes), [](std::size_t size) { return size == 0; }))
        continue;
      begin_item(0x2000, 1, "class_data:" + spec.type);
      for (const std::size_t size : sizes) put_uleb128(out_, static_cast<std::uint32_t>(size));
      fields(spec, spec.static_fields);
      fields(spec, spec.instance_fields);
      methods(spec, spec.direct_methods);
      methods(spec, spec.virtual_methods);
    }
  }

  void fields(const ClassSpec& spec, const std::vector<FieldSpec>& list) {
    std::map<std::uint32_t, const FieldSpec*> order;
    for (const FieldSpec& field : list) order[dex_.field_idx(spec.type, field.name, field.type)] = &field;
    std::uint32_t previous = 0;
    for (const auto& [field_idx, field] : order) {
      put_uleb128(out_, field_idx - previous);
      put_uleb128(out_, field->access_flags);
      previous = field_idx;
    }
  }
  void methods(const ClassSpec& spec, const std::vector<MethodSpec>& list) {
    std::map<std::uint32_t, const MethodSpec*> order;
    for (const MethodSpec& method : list)
      order[dex_.method_idx(spec.type, method.name, method.signature)] = &method;
    std::uint32_t previous = 0;
    for (const auto& [method_idx, method] : order) {
      put_uleb128(out_, method_idx - previous);
      put_uleb128(out_, method->access_flags);
      const std::string code_of = method->code ? method->name + method->signature : method->code_of;
      put_uleb128(out_, at("code:" + spec.type + "->" + code_of));
      previous = method_idx;
    }
  }

  template <class Index, class Item>
  void table(std::size_t number, const Index& index, Item item) {
    std::vector<const typename Index::value_type*> order(index.size());
    for (const auto& entry : index) order[entry.second] = &entry;
    ByteVector bytes;
    for (const auto* entry : order) item(bytes, entry->first);
    std::copy(bytes.begin(), bytes.end(), out_.begin() + static_cast<std::ptrdiff_t>(tables_[number].off));
  }

  void tables() {
    table(0, dex_.string_index_,
          [&](ByteVector& out, const std::string& s) { put_u4(out, at("string_data:" + s)); });
    table(1, dex_.type_index_,
          [&](ByteVector& out, const std::string& t) { put_u4(out, dex_.string_idx(t)); });
    table(2, dex_.proto_index_, [&](ByteVector& out, const std::string& signature) {
      put_u4(out, dex_.string_idx(shorty_of(signature)));
      put_u4(out, dex_.type_idx(types_of(signature)[0]));
      put_u4(out, at("parameters:" + signature));
    });
    const auto id = [&](ByteVector& out, const auto& key,
                        const std::map<std::string, std::uint32_t>& second) {
      put_u2(out, dex_.type_idx(std::get<0>(key)));
      put_u2(out, second.at(std::get<2>(key)));
      put_u4(out, dex_.string_idx(std::get<1>(key)));
    };
    table(3, dex_.field_index_, [&](ByteVector& out, const auto& key) { id(out, key, dex_.type_index_); });
    table(4, dex_.method_index_, [&](ByteVector& out, const auto& key) { id(out, key, dex_.proto_index_); });
    ByteVector bytes;
    for (const ClassSpec& spec : dex_.classes_) class_def(bytes, spec);
    for (std::size_t i = 0; i < dex_.call_sites_.size(); ++i)
      put_u4(bytes, at("call_site:" + std::to_string(i)));
    for (const MethodHandleSpec& spec : dex_.method_handles_) {
      put_u4(bytes, spec.type);
      put_u4(bytes, spec.type <= 3 ? dex_.field_idx(spec.class_type, spec.name, spec.signature_or_type)
                                   : dex_.method_idx(spec.class_type, spec.name, spec.signature_or_type));
    }
    std::copy(bytes.begin(), bytes.end(), out_.begin() + static_cast<std::ptrdiff_t>(tables_[5].off));
  }

  void class_def(ByteVector& out, const ClassSpec& spec) const {
    put_u4(out, dex_.type_idx(spec.type));
    put_u4(out, spec.access_flags);
    put_u4(out, spec.superclass.empty() ? 0xffff'ffffU : dex_.type_idx(spec.superclass));
    put_u4(out, at("interfaces:" + spec.type));
    put_u4(out, spec.source_file.empty() ? 0xffff'ffffU : dex_.string_idx(spec.source_file));
    put_u4(out, at("annotations:" + spec.type));
    put_u4(out, at("class_data:" + spec.type));
    put_u4(out, at("static_values:" + spec.type));
  }

  void map_list() {
    align(4);
    mark("map_list");
    ByteVector items;
    const auto item = [&](std::uint16_t type, std::size_t size, std::uint32_t off) {
      put_u4(items, type);
      put_u4(items, static_cast<std::uint32_t>(size));
      put_u4(items, off);
    };
    item(0, 1, static_cast<std::uint32_t>(begin_));
    for (const Table& table : tables_)
      if (table.size != 0) item(table.map_type, table.size, table.off);
    for (const Table& section : sections_) item(section.map_type, section.size, section.off);
    item(0x1000, 1, here());
    put_u4(out_, static_cast<std::uint32_t>(items.size() / 12));
    out_.insert(out_.end(), items.begin(), items.end());
  }

  void header() {
    ByteVector head = {'d',
                       'e',
                       'x',
                       '\n',
                       '0',
                       static_cast<std::uint8_t>('0' + dex_.version_ / 10),
                       static_cast<std::uint8_t>('0' + dex_.version_ % 10),
                       0};
    head.resize(0x20);  // checksum and signature are filled in later, or never
    put_u4(head, static_cast<std::uint32_t>(out_.size() - begin_));
    put_u4(head, header_bytes_);
    put_u4(head, 0x12345678);
    for (const std::uint32_t value : {0U, 0U, at("map_list")}) put_u4(head, value);
    for (std::size_t i = 0; i < 6; ++i) {
      put_u4(head, static_cast<std::uint32_t>(tables_[i].size));
      put_u4(head, tables_[i].size == 0 ? 0 : tables_[i].off);
    }
    const bool in_container = dex_.version_ >= 41;
    put_u4(head, in_container ? 0 : here() - data_off_);
    put_u4(head, in_container ? 0 : data_off_);
    if (in_container) put_u4(head, 0);  // container_size, known at the end
    if (in_container) put_u4(head, static_cast<std::uint32_t>(begin_));
    std::copy(head.begin(), head.end(), out_.begin() + static_cast<std::ptrdiff_t>(begin_));
  }

  DexBuilder& dex_;
  ByteVector& out_;
  std::size_t begin_;
  std::uint32_t header_bytes_ = 0, data_off_ = 0;
  std::vector<Table> tables_, sections_;
};

ByteVector DexBuilder::build_container(const std::vector<DexBuilder*>& members) {
  ByteVector out;
  std::vector<std::size_t> begins;
  for (DexBuilder* member : members) {
    while (out.size() % 4 != 0) out.push_back(0);
    begins.push_back(out.size());
    member->places_.clear();
    DexWriter(*member, out).write();
  }
  for (const std::size_t begin : begins) {
    if (members.front()->version_ >= 41) patch_u4(out, begin + 0x70, static_cast<std::uint32_t>(out.size()));
  }
  for (const std::size_t begin : begins) fix_checksum(out, begin);
  return out;
}

}  // namespace mingcha::dex
