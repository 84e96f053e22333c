// A good dex with one field changed: what becomes of it, and where the error says it is.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "analyzer/dex/annotations.h"
#include "analyzer/dex/call_site.h"
#include "analyzer/dex/code_item.h"
#include "analyzer/dex/dump.h"
#include "analyzer/dex/index_range.h"
#include "tests/dex/sample_dex.h"

namespace mingcha::dex {
namespace {

/// Reads everything of one dex; gathers what is wrong as "bad_index class_data_item.static_fields[0]".
class Examiner {
 public:
  explicit Examiner(const DexFile& dex) : dex_(dex) {
    ClassData data;
    for (std::uint32_t i = 0; i < dex.class_defs_size(); ++i) {
      const ClassDef def = dex.class_def(i);
      note(dex.read_class_data(def, data));
      note(read_static_values(dex, def));
      const auto directory = read_annotations_directory(dex, def);
      note(directory);
      if (directory) note(read_annotation_set(dex, directory->class_annotations_off));
      for (const EncodedMethod& method : data.methods)
        if (method.code_off != 0) code(method);
    }
    for (std::uint32_t i = 0; i < dex.call_site_ids_size(); ++i) note(read_call_site(dex, i));
  }
  std::vector<std::string> found;

 private:
  template <class T>
  void note(const Result<T>& result) {
    if (!result) found.push_back(fmt::format("{} {}", name_of(result.error().code), result.error().where));
  }
  void code(const EncodedMethod& method) {
    const auto code = CodeItem::read(dex_, method.code_off);
    note(code);
    if (!code) return;
    note(read_tries(dex_, *code));
    std::uint32_t pc = 0;
    for (std::uint32_t width = 0; (width = width_at(code->insns, pc)) != 0; pc += width) {
      const Instruction insn(code->insns, pc);
      const IndexKind kind = insn.info().index;
      if (kind != IndexKind::none && !index_in_range(dex_, kind, insn.index()))
        found.push_back(fmt::format("index at {}", pc));
    }
    if (pc != code->insns.size()) found.push_back(fmt::format("insns broken at {}", pc));
    if (code->debug_info_off != 0 && !line_at(dex_, *code, 4)) found.push_back("no line");
  }

  const DexFile& dex_;
};

/// What is wrong with the file, one finding a line; empty for a good file.
std::string examined(const ByteVector& bytes) {
  Reasons reasons;
  std::string found;
  const auto files = DexFile::open(bytes, "x.dex", reasons);
  if (!files) found += fmt::format("{} {}\n", name_of(files.error().code), files.error().where);
  for (const Reason& reason : reasons.sorted())
    found += fmt::format("{} {} {}\n", row_of(reason.kind).id, reason.where, reason.detail);
  if (!files) return found;
  for (const DexFile& file : *files) {
    for (const std::string& line : Examiner(file).found) found += line + "\n";
    std::size_t size = 0;
    const Sink sink = [&](std::string_view piece) { size += piece.size(); };
    dump_dex(file, sink);
    dump_calls(file, sink);
    CHECK(size > 0);
  }
  return found;
}

void set(ByteVector& bytes, std::size_t off, std::initializer_list<unsigned> values) {
  for (const unsigned value : values) bytes.at(off++) = static_cast<std::uint8_t>(value);
}

struct Row {
  const char* name;
  std::function<void(ByteVector&, const DexBuilder&)> change;
  const char* want;  ///< begins what is found; "" where the file stays good
  bool fix = true;   ///< write the checksum of the changed file
};

/// A row that writes `value` in four bytes, `delta` behind the place of `item` ("" for the header).
Row u4(const char* name, std::string item, std::size_t delta, std::uint32_t value, const char* want) {
  return {name,
          [=](ByteVector& b, const DexBuilder& d) {
            patch_u4(b, (item.empty() ? 0 : d.place(item)) + delta, value);
          },
          want};
}
/// A row that writes bytes there.
Row bytes(const char* name, std::string item, std::size_t delta, std::vector<std::uint8_t> values,
          const char* want) {
  return {name,
          [=](ByteVector& b, const DexBuilder& d) {
            const std::size_t off = (item.empty() ? 0 : d.place(item)) + delta;
            for (std::size_t i = 0; i < values.size(); ++i) b.at(off + i) = values[i];
          },
          want};
}

constexpr std::uint32_t kFar = 0x7fff'fff0;

void check_rows(const std::vector<Row>& rows, int version) {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    DexBuilder dex = sample_dex(version);
    ByteVector changed = dex.build();
    REQUIRE(examined(changed).empty());
    row.change(changed, dex);
    if (row.fix) fix_checksum(changed);
    const std::string found = examined(changed);
    CAPTURE(found);
    if (*row.want == '\0')
      CHECK(found.empty());
    else
      CHECK(found.starts_with(row.want));
  }
}

TEST_CASE("one wrong field of the header") {
  check_rows(
      {
          bytes("magic", "", 0, {'x'}, "bad_magic x.dex: header_item.magic"),
          bytes("version of letters", "", 4, {'a'}, "bad_magic x.dex: header_item.magic"),
          bytes("version without its NUL", "", 7, {1}, "bad_magic x.dex: header_item.magic"),
          bytes("version before 035", "", 6, {'4', 0}, "bad_magic"),
          bytes("version after 041", "", 5, {'4', '2'}, "unsupported x.dex: header_item.magic"),
          bytes("version of a platform defect", "", 6, {'6'}, "dex-odd x.dex version 036"),
          {"checksum", [](ByteVector& b, const DexBuilder&) { b[8] ^= 1; }, "dex-odd x.dex checksum", false},
          {"signature is not looked at", [](ByteVector& b, const DexBuilder&) { b[12] ^= 1; }, ""},
          u4("file_size past the end", "", 0x20, kFar, "truncated x.dex: header_item.file_size"),
          u4("file_size below the header", "", 0x20, 0x6f, "bad_value x.dex: header_item.file_size"),
          u4("file_size before the end", "", 0x20, 0x200, "dex-odd x.dex file_size 512 <"),
          u4("header_size larger", "", 0x24, 0x74, "dex-odd x.dex header_size 0x74"),
          u4("header_size smaller", "", 0x24, 0x6c, "bad_value x.dex: header_item.header_size"),
          u4("big-endian", "", 0x28, 0x78563412, "unsupported x.dex: header_item.endian_tag"),
          u4("endian_tag", "", 0x28, 0x12345679, "bad_value x.dex: header_item.endian_tag"),
          u4("link section", "", 0x2c, 4, "dex-odd x.dex link_size 4"),
          u4("no map", "", 0x34, 0, "dex-odd x.dex map_off 0x0"),
          u4("map past the end", "", 0x34, kFar, "dex-odd x.dex map_off 0x7ffffff0"),
          u4("string_ids_size", "", 0x38, kFar, "truncated x.dex: string_ids"),
          u4("string_ids_off", "", 0x3c, kFar, "truncated x.dex: string_ids"),
          u4("type_ids_size", "", 0x40, kFar, "truncated x.dex: type_ids"),
          u4("proto_ids_off", "", 0x4c, kFar, "truncated x.dex: proto_ids"),
          u4("field_ids_size", "", 0x50, kFar, "truncated x.dex: field_ids"),
          u4("method_ids_off", "", 0x5c, kFar, "truncated x.dex: method_ids"),
          u4("class_defs_size", "", 0x60, kFar, "truncated x.dex: class_defs"),
          u4("class_defs without any class", "", 0x60, 0, ""),
          u4("data_off unaligned", "", 0x6c, 0x1d1, "dex-odd x.dex data_off 0x1d1"),
          {"cut in the header", [](ByteVector& b, const DexBuilder&) { b.resize(0x6f); }, "truncated", false},
          {"empty", [](ByteVector& b, const DexBuilder&) { b.clear(); }, "truncated", false},
          {"bytes behind the end", [](ByteVector& b, const DexBuilder&) { b.push_back(0); },
           "dex-odd x.dex file_size"},
      },
      38);
}

TEST_CASE("one wrong field of the tables") {
  check_rows(
      {
          u4("string_data_off", "string_ids", 0, kFar, "bad_offset x.dex: string_ids[0].string_data_off"),
          bytes("utf16_size past the end", "string_data:value", 0, {0xff, 0x7f, 'l'},
                "truncated x.dex: string_ids["),
          bytes("utf16_size of six bytes", "string_data:value", 0, {0xff, 0xff, 0xff, 0xff, 0xff, 1},
                "truncated x.dex: string_ids["),
          bytes("strings out of order", "string_data:hi", 1, {0x7f}, "dex-odd x.dex string_ids out of order"),
          u4("descriptor_idx", "type_ids", 0, 999, "bad_index x.dex: type_ids[0].descriptor_idx"),
          {"empty descriptor",
           [](ByteVector& b, const DexBuilder& d) {
             set(b, d.place("string_data:Z"), {0, 0});
           },
           "bad_value x.dex: type_ids["},
          u4("types out of order", "type_ids", 0, 5, "dex-odd x.dex type_ids out of order"),
          u4("shorty_idx", "proto_ids", 0, 999, "bad_index x.dex: proto_ids[0].shorty_idx"),
          u4("return_type_idx", "proto_ids", 4, 999, "bad_index x.dex: proto_ids[0].return_type_idx"),
          u4("parameters_off", "proto_ids", 8, kFar, "bad_offset x.dex: proto_ids[0].parameters_off"),
          u4("parameters past the end", "parameters:(IJ)Z", 0, kFar,
             "truncated x.dex: proto_ids[2].parameters_off"),
          u4("parameter type", "parameters:(IJ)Z", 4, 999, "bad_index x.dex: proto_ids[2].parameters_off"),
          bytes("field class_idx", "field_ids", 0, {0xff, 0xff}, "bad_index x.dex: field_ids[0].class_idx"),
          bytes("field type_idx", "field_ids", 2, {0xff, 0xff}, "bad_index x.dex: field_ids[0].type_idx"),
          u4("field name_idx", "field_ids", 4, 999, "bad_index x.dex: field_ids[0].name_idx"),
          u4("fields out of order", "field_ids", 4, 20, "dex-odd x.dex field_ids out of order"),
          bytes("method class_idx", "method_ids", 0, {0xff, 0xff},
                "bad_index x.dex: method_ids[0].class_idx"),
          bytes("method proto_idx", "method_ids", 2, {0xff, 0xff},
                "bad_index x.dex: method_ids[0].proto_idx"),
          u4("method name_idx", "method_ids", 4, 999, "bad_index x.dex: method_ids[0].name_idx"),
          u4("class_idx", "class_defs", 0, 999, "bad_index x.dex: class_defs[0].class_idx"),
          u4("superclass_idx", "class_defs", 8, 999, "bad_index x.dex: class_defs[0].superclass_idx"),
          u4("no superclass", "class_defs", 8, kNoIndex, ""),
          u4("interfaces_off", "class_defs", 12, kFar, "bad_offset x.dex: class_defs[0].interfaces_off"),
          u4("interface type", "interfaces:LA;", 4, 999, "bad_index x.dex: class_defs[0].interfaces_off"),
          u4("source_file_idx", "class_defs", 16, 999, "bad_index x.dex: class_defs[0].source_file_idx"),
          u4("map_list.size", "map_list", 0, kFar, "dex-odd x.dex map_list.size"),
          u4("method_handle_type", "method_handles", 0, 9,
             "bad_value x.dex: method_handles[0].method_handle_type"),
          u4("field_or_method_id", "method_handles", 4, 99,
             "bad_index x.dex: method_handles[0].field_or_method_id"),
      },
      38);
}

TEST_CASE("one wrong field of a class, the rest is read") {
  const std::string call = "LA;->call()V";
  check_rows(
      {
          u4("class_data_off", "class_defs", 24, kFar, "bad_offset x.dex: class_def_item.class_data_off"),
          bytes("static_fields_size", "class_data:LA;", 0, {0xff, 0x7f},
                "truncated x.dex: class_data_item.static_fields"),
          bytes("field_idx", "class_data:LA;", 4, {0x7f},
                "bad_index x.dex: class_data_item.static_fields[0]"),
          bytes("field_idx that wraps around", "class_data:LA;", 6, {0xff, 0xff, 0xff, 0xff, 0x0f},
                "bad_index x.dex: class_data_item.static_fields[1]"),
          bytes("field of another class", "field_ids", 8, {3, 0},
                "dex-odd x.dex field_ids out of order\nbad_value x.dex: class_data_item.static_fields[1]"),
          bytes("field listed twice", "class_data:LA;", 6, {0}, ""),
          bytes("method_idx", "class_data:LA;", 10, {0x7f},
                "bad_index x.dex: class_data_item.direct_methods[0]"),
          bytes("code_off", "class_data:LA;", 12, {0xff, 0x7f},
                "bad_offset x.dex: class_data_item.direct_methods[0]"),
          u4("static_values_off", "class_defs", 28, kFar, "truncated x.dex: encoded_value.size"),
          bytes("size of an encoded array", "static_values:LA;", 0, {0xff, 0xff, 0xff, 0x7f},
                "truncated x.dex: encoded_value.size"),
          bytes("value_type", "static_values:LA;", 1, {0x1a | 0x80},
                "bad_value x.dex: encoded_value.value_type"),
          bytes("unknown value_type", "static_values:LA;", 1, {0x05},
                "bad_value x.dex: encoded_value.value_type"),
          bytes("string of a value", "static_values:LA;", 2, {0x7f}, "bad_index x.dex: encoded_value.value"),
          u4("annotations_off", "class_defs", 20, kFar, "truncated x.dex: annotations_directory_item"),
          u4("class_annotations_off", "annotations:LA;", 0, kFar, "truncated x.dex: annotation_set_item"),
          u4("annotated_methods_size", "annotations:LA;", 8, kFar,
             "truncated x.dex: annotations_directory_item"),
          u4("annotation_set_item.size", "annotation_set:LA;", 0, kFar,
             "truncated x.dex: annotation_set_item"),
          u4("annotation_off", "annotation_set:LA;", 4, kFar, "bad_offset x.dex: annotation_off_item"),
          u4("call_site_off", "call_site_ids", 0, kFar, "bad_offset x.dex: call_site_ids[0]"),
          bytes("bootstrap is no method handle", "call_site:0", 1, {0x00},
                "bad_value x.dex: call_site_ids[0]"),
          bytes("method handle of a call site", "call_site:0", 2, {9},
                "bad_index x.dex: encoded_value.value"),
          bytes("call site of two values", "call_site:0", 0, {2}, "bad_value x.dex: call_site_ids[0]"),
      },
      38);
}

TEST_CASE("one wrong field of a method, the rest is read") {
  const std::string code = "code:LA;->call()V";
  const std::string tries = "tries:LA;->call()V";
  const std::string debug = "debug:LA;->call()V";
  check_rows(
      {
          bytes("ins_size over registers_size", code, 2, {3}, "bad_value x.dex: code_item.ins_size"),
          u4("insns_size", code, 12, kFar, "truncated x.dex: code_item.insns"),
          bytes("tries_size", code, 6, {0xff, 0xff}, "truncated x.dex: code_item.tries"),
          bytes("unused opcode", code, 16 + 2 * 2, {0x3e}, "insns broken at 2"),
          bytes("string_idx", code, 16 + 2, {0xff, 0xff}, "index at 0"),
          bytes("method_idx", code, 16 + 2 * 5, {0xff, 0xff}, "index at 4"),
          bytes("size of a switch payload", code, 16 + 2 * 12, {0xff}, "insns broken at 11"),
          u4("try start_addr", tries, 0, 99, "bad_offset x.dex: code_item.try_item"),
          bytes("try insn_count", tries, 4, {99}, "bad_offset x.dex: code_item.try_item"),
          bytes("handler_off", tries, 6, {0xff, 0xff},
                "truncated x.dex: code_item.encoded_catch_handler.size"),
          bytes("handler type_idx", tries, 16 + 4, {99},
                "bad_index x.dex: code_item.encoded_type_addr_pair.type_idx"),
          bytes("handler addr", tries, 16 + 5, {99},
                "bad_offset x.dex: code_item.encoded_catch_handler.addr"),
          u4("debug_info_off", code, 8, kFar, "no line"),
          bytes("parameters_size of the lines", debug, 1, {0xff, 0xff, 0xff, 0x7f}, "no line"),
          bytes("lines end before the first", debug, 2, {0}, "no line"),
      },
      38);
}

TEST_CASE("one wrong field of a 041 container") {
  check_rows(
      {
          u4("container_size past the end", "", 0x70, kFar, "truncated x.dex: header_item.container_size"),
          u4("container_size below file_size", "", 0x70, 0x78, "bad_value x.dex: header_item.container_size"),
          u4("header_offset", "", 0x74, 8, "bad_offset x.dex: header_item.header_offset"),
          u4("header_size of older versions", "", 0x24, 0x70, "bad_value x.dex: header_item.header_size"),
          u4("file_size", "", 0x20, 0x77, "bad_value x.dex: header_item.file_size"),
      },
      41);
}

TEST_CASE("a broken member of a container does not hide the others") {
  DexBuilder first = one_string_dex(41, "LA;", "one");
  DexBuilder second = one_string_dex(41, "LB;", "two");
  DexBuilder third = one_string_dex(41, "LC;", "three");
  ByteVector bytes = DexBuilder::build_container({&first, &second, &third});
  patch_u4(bytes, second.place("type_ids"), 999);
  Reasons reasons;
  const auto files = DexFile::open(bytes, "x.dex", reasons);
  REQUIRE(files);
  REQUIRE(files->size() == 2);
  CHECK((*files)[1].where() == "x.dex!classes3.dex");
  REQUIRE(reasons.sorted().size() == 1);
  CHECK(reasons.sorted()[0].kind == ReasonKind::dex_broken);
  CHECK(reasons.sorted()[0].where == "x.dex!classes2.dex: type_ids[0].descriptor_idx");
}

TEST_CASE("handlers that many tries share are not multiplied without end") {
  DexBuilder dex(35);
  ClassSpec spec;
  spec.type = "LA;";
  spec.direct_methods = {{"m",
                          "()V",
                          0x9,
                          [](const DexBuilder&) {
                            CodeSpec code;
                            code.insns = {0x000e, 0x000e};
                            code.tries.resize(20'000, {0, 1, {}, 0U});
                            code.tries[0].typed.resize(60, {"LA;", 0});
                            return code;
                          },
                          {}}};
  dex.add_class(std::move(spec));
  ByteVector bytes = dex.build();
  const std::uint32_t tries = dex.place("tries:LA;->m()V");
  for (std::size_t i = 0; i < 20'000; ++i)
    set(bytes, tries + 8 * i + 6, {bytes[tries + 6], bytes[tries + 7]});
  fix_checksum(bytes);
  CHECK(examined(bytes).starts_with("over_budget x.dex: code_item.handlers"));
}

TEST_CASE("values nested a hundred thousand deep end without recursion") {
  DexBuilder dex(35);
  ClassSpec spec;
  spec.type = "LA;";
  spec.static_fields = {{"f", "LA;", 0x9}};
  spec.static_values = [](const DexBuilder&) {
    ByteVector bytes = {1};
    for (int i = 0; i < 100'000; ++i) bytes.insert(bytes.end(), {0x1c, 1});
    bytes.push_back(0x1e);  // null
    return bytes;
  };
  dex.add_class(std::move(spec));
  CHECK(examined(dex.build()).empty());
}

}  // namespace
}  // namespace mingcha::dex
