#include "analyzer/program/program.h"

#include <fmt/format.h>

#include <numeric>

#include "support/mutf8.h"

namespace mingcha::program {

Program::Program(std::vector<dex::DexFile> files, Reasons& reasons, std::size_t first_loaded)
    : files_(std::move(files)) {
  const std::size_t names = std::accumulate(
      files_.begin(), files_.end(), std::size_t{0},
      [](std::size_t sum, const dex::DexFile& file) { return sum + file.type_ids_size(); });
  by_descriptor_.reserve(names);
  descriptors_.reserve(names);
  types_.resize(files_.size());
  for (std::uint32_t dex = 0; dex < files_.size(); ++dex) intern_types(dex);
  definitions_.resize(descriptors_.size());
  for (std::uint32_t dex = 0; dex < files_.size(); ++dex) define_classes(dex, dex < first_loaded ? &reasons : nullptr);
}

void Program::intern_types(std::uint32_t dex) {
  const dex::DexFile& file = files_[dex];
  std::vector<TypeId>& ids = types_[dex];
  ids.reserve(file.type_ids_size());
  for (std::uint32_t i = 0; i < file.type_ids_size(); ++i) {
    const std::string_view descriptor = file.type({i});
    const auto next = static_cast<std::uint32_t>(descriptors_.size());
    const auto [it, fresh] = by_descriptor_.try_emplace(descriptor, next);
    if (fresh) descriptors_.push_back(descriptor);
    ids.push_back({it->second});
  }
}

void Program::define_classes(std::uint32_t dex, Reasons* reasons) {
  const dex::DexFile& file = files_[dex];
  for (std::uint32_t i = 0; i < file.class_defs_size(); ++i) {
    const TypeId id = type(dex, file.class_def(i).class_idx);
    ClassId& definition = definitions_[id.value];
    if (definition.present()) {
      if (reasons != nullptr)
        reasons->add(ReasonKind::dex_duplicate_class, fmt::format("{}: class_defs[{}]", file.where(), i),
                     utf8_from_mutf8(descriptor(id)));
      continue;
    }
    definition.value = static_cast<std::uint32_t>(classes_.size());
    classes_.push_back({id, dex, i});
  }
}

std::optional<TypeId> Program::find_type(std::string_view descriptor) const {
  const auto it = by_descriptor_.find(descriptor);
  if (it == by_descriptor_.end()) return std::nullopt;
  return TypeId{it->second};
}

bool Program::counts(std::uint32_t dex, std::uint32_t class_def) const noexcept {
  const ClassId id = definition(type(dex, files_[dex].class_def(class_def).class_idx));
  const Class& c = classes_[id.value];
  return c.dex == dex && c.class_def == class_def;
}

TypeId Program::superclass(const Class& c) const noexcept {
  const dex::TypeIdx idx = dex_of(c).class_def(c.class_def).superclass_idx;
  return idx.present() ? type(c.dex, idx) : TypeId{};
}

std::vector<TypeId> Program::interfaces(const Class& c) const {
  const dex::DexFile& file = dex_of(c);
  const dex::TypeList list = file.interfaces(file.class_def(c.class_def));
  std::vector<TypeId> out;
  out.reserve(list.size());
  for (std::uint32_t i = 0; i < list.size(); ++i) out.push_back(type(c.dex, list[i]));
  return out;
}

}  // namespace mingcha::program
