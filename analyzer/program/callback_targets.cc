#include "analyzer/program/callback_targets.h"

#include <algorithm>

#include "analyzer/dex/annotations.h"

namespace mingcha::program {
namespace {

// Indices of the class's methods with the annotation, ascending.
std::vector<std::uint32_t> annotated_methods(const Program& program, const Class& owner, std::string_view annotation) {
  std::vector<std::uint32_t> found;
  const dex::DexFile& file = program.dex_of(owner);
  const auto directory = dex::read_annotations_directory(file, file.class_def(owner.class_def));
  if (!directory) return found;
  for (const auto& of_method : directory->methods) {
    const auto set = dex::read_annotation_set(file, of_method.annotations_off);
    if (!set) continue;
    const bool has_it = std::any_of(set->begin(), set->end(), [&](const dex::Annotation& each) {
      return file.type(each.type_idx()) == annotation;
    });
    if (has_it) found.push_back(of_method.method_idx.value);
  }
  std::sort(found.begin(), found.end());
  return found;
}

// Public methods that bear the annotation, inherited ones too. One without code stands for whatever defines it.
std::vector<MethodNode> annotated_targets(const Program& program, const Hierarchy& hierarchy, const Methods& methods,
                                          TypeId type, std::string_view annotation) {
  std::vector<MethodNode> found;
  std::vector<TypeId> types;
  hierarchy.append_supertypes(type, types);
  for (const TypeId at : types) {
    const ClassId own = at.value < program.type_count() ? program.definition(at) : ClassId{};
    if (!own.present()) continue;
    const std::vector<std::uint32_t> annotated = annotated_methods(program, program[own], annotation);
    for (MethodNode m = methods.first(own); m < methods.end(own) && !annotated.empty(); ++m.value) {
      const Method& method = methods[m];
      if (!method.is(dex::kAccPublic) || method.is(dex::kAccStatic)) continue;
      if (!std::binary_search(annotated.begin(), annotated.end(), method.method_idx)) continue;
      const MethodNode target = methods.dispatch(type, methods.selector(m));
      if (target.present() && (target == m || method.is(dex::kAccAbstract))) found.push_back(target);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

std::vector<MethodNode> callback_targets(const Program& program, const Hierarchy& hierarchy,
                                         const Methods& methods, TypeId type,
                                         const policies::CallbackMethod& callback) {
  if (!callback.annotation.empty()) return annotated_targets(program, hierarchy, methods, type, callback.annotation);
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
      if (fits) found.push_back(m);
    }
    if (!found.empty() || is_own) break;
    at = hierarchy.superclass(at);
  }
  return found;
}

}  // namespace mingcha::program
