#include "analyzer/program/callback_targets.h"

#include "analyzer/dex/annotations.h"

namespace mingcha::program {
namespace {

bool is_annotated(const Program& program, const Methods& methods, MethodNode method,
                  std::string_view annotation) {
  const Class& owner = methods.class_of(method);
  const dex::DexFile& file = program.dex_of(owner);
  const auto directory = dex::read_annotations_directory(file, file.class_def(owner.class_def));
  if (!directory) return false;
  for (const auto& of_method : directory->methods) {
    if (of_method.method_idx.value != methods[method].method_idx) continue;
    const auto set = dex::read_annotation_set(file, of_method.annotations_off);
    if (!set) return false;
    for (const dex::Annotation& found : *set) {
      if (file.type(found.type_idx()) == annotation) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<MethodNode> callback_targets(const Program& program, const Hierarchy& hierarchy,
                                         const Methods& methods, TypeId type,
                                         const policies::CallbackMethod& callback) {
  std::vector<MethodNode> found;
  const bool is_own = callback.name.starts_with('<') || callback.name == "*";
  if (callback.descriptor != "*" && !is_own) {
    const MethodNode target = methods.dispatch(type, methods.selector(callback.name, callback.descriptor));
    if (target.present()) found.push_back(target);
    return found;
  }
  TypeId at = type;
  for (std::size_t depth = 0; at.present() && at.value < program.type_count(); ++depth) {
    const ClassId own = program.definition(at);
    if (!own.present() || depth > Hierarchy::kMaxVisited) break;
    if (callback.descriptor != "*") {
      const MethodNode target = methods.declared(own, methods.selector(callback.name, callback.descriptor));
      if (target.present()) found.push_back(target);
      break;
    }
    for (MethodNode m = methods.first(own); m < methods.end(own); ++m.value) {
      const std::string_view name = methods.name(m);
      const Method& method = methods[m];
      if (method.is(dex::kAccAbstract)) continue;
      const bool fits = callback.name == "*" ? !name.starts_with('<') && method.is(dex::kAccPublic) &&
                                                   !method.is(dex::kAccStatic)
                                             : name == callback.name;
      if (fits && (callback.annotation.empty() || is_annotated(program, methods, m, callback.annotation))) {
        found.push_back(m);
      }
    }
    if (!found.empty() || is_own) break;
    at = hierarchy.superclass(at);
  }
  return found;
}

}  // namespace mingcha::program
