// The whole of a dex file as text: tables in the order of their indices, classes in file order.
#include "analyzer/dex/dump.h"

#include <fmt/format.h>

#include <iterator>

#include "analyzer/dex/annotations.h"
#include "analyzer/dex/code_item.h"
#include "analyzer/dex/dump_text.h"

namespace mingcha::dex {
namespace {

class DexDump {
 public:
  DexDump(const DexFile& dex, const Sink& sink) : dex_(dex), lines_(dex, sink) {}

  void print() {
    line(
        "dex version={:03} bytes={} strings={} types={} protos={} fields={} methods={} classes={} "
        "call_sites={} "
        "method_handles={}",
        dex_.version(), dex_.data().size(), dex_.string_ids_size(), dex_.type_ids_size(),
        dex_.proto_ids_size(), dex_.field_ids_size(), dex_.method_ids_size(), dex_.class_defs_size(),
        dex_.call_site_ids_size(), dex_.method_handles_size());
    table("string", dex_.string_ids_size(),
          [&](std::uint32_t i) { append_quoted(text(), dex_.string({i})); });
    table("type", dex_.type_ids_size(), [&](std::uint32_t i) { append_type(text(), dex_, {i}); });
    table("proto", dex_.proto_ids_size(), [&](std::uint32_t i) { append_signature(text(), dex_, {i}); });
    table("field", dex_.field_ids_size(), [&](std::uint32_t i) { append_field(text(), dex_, {i}); });
    table("method", dex_.method_ids_size(), [&](std::uint32_t i) { append_method(text(), dex_, {i}); });
    table("method_handle", dex_.method_handles_size(),
          [&](std::uint32_t i) { append_method_handle(text(), dex_, i); });
    table("call_site", dex_.call_site_ids_size(),
          [&](std::uint32_t i) { append_call_site(text(), dex_, i); });
    for (std::uint32_t i = 0; i < dex_.class_defs_size() && !lines_.full(); ++i) class_def(dex_.class_def(i));
  }

 private:
  std::string& text() noexcept { return lines_.text(); }
  template <class... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(text()), format, std::forward<Args>(args)...);
  }
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    add(format, std::forward<Args>(args)...);
    lines_.end_line();
  }
  template <class Print>
  void table(std::string_view name, std::uint32_t size, Print print) {
    for (std::uint32_t i = 0; i < size && !lines_.full(); ++i) {
      add("{}[{}] ", name, i);
      print(i);
      lines_.end_line();
    }
  }
  void error(const Error& error) {
    append_error(text(), error);
    lines_.end_line();
  }
  void class_def(const ClassDef& def) {
    text() += "class ";
    append_type(text(), dex_, def.class_idx);
    add(" flags={:#x}", def.access_flags);
    append_flags(text(), def.access_flags, FlagsOf::of_class);
    if (def.superclass_idx.present()) {
      text() += " extends ";
      append_type(text(), dex_, def.superclass_idx);
    }
    const TypeList interfaces = dex_.interfaces(def);
    for (std::uint32_t i = 0; i < interfaces.size(); ++i) {
      text() += i == 0 ? " implements " : ", ";
      append_type(text(), dex_, interfaces[i]);
    }
    if (def.source_file_idx.present()) {
      text() += " source=";
      append_quoted(text(), dex_.string(def.source_file_idx));
    }
    lines_.end_line();
    annotations(def);
    members(def);
  }

  void annotations(const ClassDef& def) {
    const Result<AnnotationsDirectory> directory = read_annotations_directory(dex_, def);
    if (!directory) return error(directory.error());
    lines_.charge(directory->fields.size() + directory->methods.size() + directory->parameters.size());
    annotation_set("", directory->class_annotations_off);
    for (const auto& [field_idx, off] : directory->fields) {
      std::string owner = " of ";
      append_field(owner, dex_, field_idx);
      annotation_set(owner, off);
    }
    for (const auto& [method_idx, off] : directory->methods) annotation_set(of_method(method_idx), off);
    for (const auto& [method_idx, off] : directory->parameters) {
      const Result<std::vector<std::uint32_t>> sets = read_parameter_annotation_sets(dex_, off);
      if (!sets) {
        error(sets.error());
        continue;
      }
      lines_.charge(sets->size());
      for (std::size_t i = 0; i < sets->size() && !lines_.full(); ++i)
        annotation_set(fmt::format("{} parameter {}", of_method(method_idx), i), (*sets)[i]);
    }
  }

  std::string of_method(MethodIdx method_idx) const {
    std::string owner = " of ";
    append_method(owner, dex_, method_idx);
    return owner;
  }

  void annotation_set(const std::string& owner, std::uint32_t off) {
    static constexpr std::string_view kVisibility[] = {"build", "runtime", "system"};
    if (lines_.full()) return;
    const Result<std::vector<Annotation>> set = read_annotation_set(dex_, off);
    if (!set) return error(set.error());
    for (const Annotation& annotation : *set) {
      const std::string_view visibility =
          annotation.visibility < 3 ? kVisibility[annotation.visibility] : "unknown";
      add("  annotation{} {} ", owner, visibility);
      append_value(text(), dex_, annotation.values, 0);
      lines_.end_line();
    }
  }

  void members(const ClassDef& def) {
    ClassData data;
    if (auto r = dex_.read_class_data(def, data); !r) error(r.error());
    const Result<EncodedValues> values = read_static_values(dex_, def);
    if (!values) error(values.error());
    std::uint32_t at = 1;  // values[0] is the array
    for (const EncodedField& each : data.static_fields) {
      field("static-field", each);
      if (values && at < values->size()) {
        text() += " = ";
        append_value(text(), dex_, *values, at);
        at = (*values)[at].end;
      }
      lines_.end_line();
    }
    for (const EncodedField& each : data.instance_fields) {
      field("instance-field", each);
      lines_.end_line();
    }
    for (std::size_t i = 0; i < data.methods.size() && !lines_.full(); ++i)
      method(i < data.direct_methods ? "direct-method" : "virtual-method", data.methods[i]);
  }

  void field(std::string_view kind, const EncodedField& field) {
    add("  {} ", kind);
    append_field(text(), dex_, field.field_idx);
    add(" flags={:#x}", field.access_flags);
    append_flags(text(), field.access_flags, FlagsOf::of_field);
  }

  void method(std::string_view kind, const EncodedMethod& method) {
    add("  {} ", kind);
    append_method(text(), dex_, method.method_idx);
    add(" flags={:#x}", method.access_flags);
    append_flags(text(), method.access_flags, FlagsOf::of_method);
    if (method.code_off == 0) return lines_.end_line();
    add(" code={:#x}", method.code_off);
    const Result<CodeItem> code = CodeItem::read(dex_, method.code_off);
    if (!code) {
      text() += ' ';
      return error(code.error());
    }
    line(" registers={} ins={} outs={} insns_size={}", code->registers_size, code->ins_size, code->outs_size,
         code->insns.size());
    tries(*code);
  }

  void tries(const CodeItem& code) {
    const Result<std::vector<TryItem>> items = read_tries(dex_, code);
    if (!items) return error(items.error());
    for (const TryItem& item : *items) {
      text() += "    ";
      append_try(text(), dex_, item);
      lines_.end_line();
    }
  }

  const DexFile& dex_;
  LineBuffer lines_;
};

}  // namespace

void dump_dex(const DexFile& dex, const Sink& sink) {
  DexDump(dex, sink).print();
}

}  // namespace mingcha::dex
