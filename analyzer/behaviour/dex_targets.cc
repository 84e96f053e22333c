#include "analyzer/behaviour/dex_targets.h"

#include <algorithm>
#include <limits>

#include "analyzer/dex/code_item.h"

namespace mingcha::behaviour {
namespace {

using program::ClassId;
using program::Model;
using program::TypeId;

constexpr std::size_t kMaxAncestors = 4'096;  // types visited for one class; only hostile hierarchies are deeper

bool declares(const dex::DexFile& file, const dex::ClassDef& def, std::string_view name, std::string_view signature) {
  dex::ClassData data;
  if (!file.read_class_data(def, data)) return false;
  const auto is_method = [&](const dex::EncodedMethod& m) {
    const dex::MethodId id = file.method(m.method_idx);
    return file.name(id) == name && file.signature(file.proto(id.proto_idx)) == signature;
  };
  const auto is_field = [&](const dex::EncodedField& f) {
    const dex::FieldId id = file.field(f.field_idx);
    return file.name(id) == name && file.type(id.type_idx) == signature;
  };
  return std::any_of(data.methods.begin(), data.methods.end(), is_method) ||
         std::any_of(data.static_fields.begin(), data.static_fields.end(), is_field) ||
         std::any_of(data.instance_fields.begin(), data.instance_fields.end(), is_field);
}

// True for code that cannot end but by an exception.
bool never_returns(dex::CodeUnits insns) {
  for (std::uint32_t pc = 0; pc < insns.size();) {
    const std::uint32_t width = dex::width_at(insns, pc);
    if (width == 0) return true;
    const bool is_payload = dex::is_payload(insns[pc]);
    if (!is_payload && (dex::Instruction(insns, pc).info().flags & dex::kCanReturn) != 0) return false;
    pc += width;
  }
  return true;
}

bool only_throws(const dex::DexFile& file, std::uint32_t class_def) {
  dex::ClassData data;
  if (!file.read_class_data(file.class_def(class_def), data)) return false;
  return std::all_of(data.methods.begin(), data.methods.end(), [&](const dex::EncodedMethod& method) {
    if (method.code_off == 0 || file.name(file.method(method.method_idx)) == "<clinit>") return true;
    const auto code = dex::CodeItem::read(file, method.code_off);
    return code && never_returns(code->insns);
  });
}

bool depends_on_arguments(Model model) {
  return model == Model::get_method || model == Model::get_field || model == Model::method_invoke;
}

class TargetFinder {
 public:
  TargetFinder(const program::Program& program, std::uint32_t dex, const CatalogueIndex& index)
      : program_(program), dex_(dex), file_(program.dex_files()[dex]), index_(index), ancestry_(program, index) {}

  DexTargets run() {
    out_.targets.emplace_back();
    out_.models = program::model_calls(file_);
    tag_strings();
    number_types();
    out_.methods.assign(file_.method_ids_size(), DexTargets::kNone);
    out_.callbacks.assign(file_.method_ids_size(), DexTargets::kNone);
    for (std::uint32_t i = 0; i < file_.method_ids_size(); ++i) match_method(i);
    out_.fields.assign(file_.field_ids_size(), DexTargets::kNone);
    for (std::uint32_t i = 0; i < file_.field_ids_size(); ++i) match_field(i);
    return std::move(out_);
  }

 private:
  void tag_strings() {
    symbols_.resize(file_.string_ids_size());
    out_.urls.resize(file_.string_ids_size());
    for (std::uint32_t i = 0; i < file_.string_ids_size(); ++i) {
      const std::string_view text = file_.string({i});
      symbols_[i] = index_.symbol(text);
      if (looks_like_url(text)) out_.urls[i] = true;
    }
  }

  void number_types() {
    exact_classes_.resize(file_.type_ids_size());
    for (std::uint32_t i = 0; i < file_.type_ids_size(); ++i) exact_classes_[i] = index_.api_class(file_.type({i}));
  }

  void match_method(std::uint32_t i) {
    const dex::MethodId id = file_.method({i});
    Target target, overridden;
    target.needs_constants = depends_on_arguments(out_.models[i]);
    if (const Symbol symbol = symbols_[id.name_idx.value]; symbol != 0) {
      std::string signature;
      for (const ApiRow row : index_.calls(symbol)) {
        if (!reaches(id.class_idx, index_.api_class_of(row), index_.api(row).member)) continue;
        if (signature.empty()) signature = file_.signature(file_.proto(id.proto_idx));
        if (index_.api(row).callback) {
          if (is_meant(index_.api(row), signature)) overridden.rows.push_back(row);
        } else {
          add_if_meant(target, row, id.class_idx, signature);
        }
      }
    }
    match_marks(id, target, overridden);
    if (!is_empty(overridden)) out_.callbacks[i] = store(std::move(overridden));
    if (!is_empty(target) || target.needs_constants) out_.methods[i] = store(std::move(target));
  }

  static bool is_empty(const Target& target) { return target.rows.empty() && target.marks.empty(); }

  void match_marks(const dex::MethodId& id, Target& called, Target& overridden) {
    for (const MarkRow row : index_.marks(symbols_[id.name_idx.value])) {
      const Mark& mark = index_.mark(row);
      if (!reaches(id.class_idx, index_.class_of_mark(row), mark.member)) continue;
      const std::string signature = file_.signature(file_.proto(id.proto_idx));
      if (mark.descriptor != "*" && mark.descriptor != signature) continue;
      if (mark.is_override) {
        overridden.marks.push_back(row);
        continue;
      }
      const TypeId type = program_.type(dex_, id.class_idx);
      if (ancestry_.is_overridden(type, index_.class_of_mark(row), mark.member, signature)) continue;
      called.marks.push_back(row);
      called.needs_constants = called.needs_constants || mark.argument.has_value();
    }
  }

  void match_field(std::uint32_t i) {
    const dex::FieldId id = file_.field({i});
    const Symbol symbol = symbols_[id.name_idx.value];
    if (symbol == 0) return;
    Target target;
    for (const ApiRow row : index_.fields(symbol)) {
      if (reaches(id.class_idx, index_.api_class_of(row), index_.api(row).member)) add_if_meant(target, row, id.class_idx, file_.type(id.type_idx));
    }
    if (!target.rows.empty()) out_.fields[i] = store(std::move(target));
  }

  bool reaches(dex::TypeIdx class_idx, int wanted, std::string_view member) {
    const TypeId type = program_.type(dex_, class_idx);
    // Constructors are not inherited: only the class itself is meant.
    if (member == "<init>" && exact_classes_[class_idx.value] != wanted) return false;
    const std::vector<int>& reached = ancestry_.api_classes(type);
    return std::binary_search(reached.begin(), reached.end(), wanted);
  }

  static bool is_meant(const policies::SensitiveApi& api, std::string_view signature) {
    return api.descriptor == "*" || api.descriptor == signature;
  }

  void add_if_meant(Target& target, ApiRow row, dex::TypeIdx class_idx, std::string_view signature) {
    const policies::SensitiveApi& api = index_.api(row);
    if (!is_meant(api, signature)) return;
    const TypeId type = program_.type(dex_, class_idx);
    if (ancestry_.is_overridden(type, index_.api_class_of(row), api.member, signature)) return;
    target.rows.push_back(row);
    target.needs_constants = target.needs_constants || api.argument.has_value();
  }

  std::uint16_t store(Target target) {
    if (out_.targets.size() > std::numeric_limits<std::uint16_t>::max()) return DexTargets::kNone;
    out_.targets.push_back(std::move(target));
    return static_cast<std::uint16_t>(out_.targets.size() - 1);
  }

  const program::Program& program_;
  std::uint32_t dex_;
  const dex::DexFile& file_;
  const CatalogueIndex& index_;
  Ancestry ancestry_;
  std::vector<Symbol> symbols_;      // by StringIdx
  std::vector<int> exact_classes_;   // by TypeIdx: its own number as a class of the catalogue
  DexTargets out_;
};

}  // namespace

bool looks_like_url(std::string_view text) {
  static constexpr std::string_view kScheme = "http";
  if (text.size() < 10 || (text[0] | 0x20) != 'h') return false;
  for (std::size_t i = 1; i < kScheme.size(); ++i) {
    if ((text[i] | 0x20) != kScheme[i]) return false;
  }
  text.remove_prefix((text[4] | 0x20) == 's' ? 5 : 4);
  return text.starts_with("://") && text.size() > 4 && text[3] != '/' && text[3] != ' ';
}

const std::vector<int>& Ancestry::api_classes(TypeId type) {
  const auto [it, fresh] = known_.try_emplace(type.value);
  if (fresh) it.value() = find(type);
  return it->second;
}

bool Ancestry::is_stub(ClassId own) {
  const auto [it, fresh] = stubs_.try_emplace(own.value);
  if (fresh) it.value() = only_throws(program_->dex_of((*program_)[own]), (*program_)[own].class_def);
  return it->second;
}

std::vector<int> Ancestry::find(TypeId type) {
  std::vector<int> found;
  std::vector<std::string_view> waiting{program_->descriptor(type)};
  for (std::size_t next = 0; next < waiting.size() && next < kMaxAncestors; ++next) {
    const std::string_view descriptor = waiting[next];
    const auto push = [&](std::string_view parent) {
      if (!parent.empty() && std::find(waiting.begin(), waiting.end(), parent) == waiting.end()) {
        waiting.push_back(parent);
      }
    };
    const std::optional<TypeId> known = program_->find_type(descriptor);
    const ClassId own = known ? program_->definition(*known) : ClassId{};
    const int number = index_->api_class(descriptor);
    const bool shadows = own.present() && is_platform_name(descriptor) && !is_stub(own);
    if (number >= 0 && !shadows) found.push_back(number);
    if (own.present()) {
      const program::Class& definition = (*program_)[own];
      if (const TypeId super = program_->superclass(definition); super.present()) push(program_->descriptor(super));
      for (const TypeId parent : program_->interfaces(definition)) push(program_->descriptor(parent));
    } else if (const policies::PlatformClass* platform = index_->platform_class(descriptor)) {
      push(platform->superclass);
      for (const std::string_view parent : platform->interfaces) push(parent);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool Ancestry::is_overridden(TypeId type, int api_class, std::string_view name, std::string_view signature) {
  for (std::size_t depth = 0; depth < kMaxAncestors; ++depth) {
    const ClassId own = program_->definition(type);
    const std::string_view descriptor = program_->descriptor(type);
    if (!own.present() || index_->api_class(descriptor) == api_class) return false;
    if (is_platform_name(descriptor) && is_stub(own)) return false;
    const program::Class& definition = (*program_)[own];
    const dex::DexFile& file = program_->dex_of(definition);
    if (declares(file, file.class_def(definition.class_def), name, signature)) return true;
    type = program_->superclass(definition);
    if (!type.present()) return false;
  }
  return false;
}

DexTargets find_targets(const program::Program& program, std::uint32_t dex, const CatalogueIndex& index) {
  return TargetFinder(program, dex, index).run();
}

}  // namespace mingcha::behaviour
