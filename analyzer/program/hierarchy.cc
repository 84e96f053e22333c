#include "analyzer/program/hierarchy.h"

#include <algorithm>

namespace mingcha::program {
namespace {

constexpr std::string_view kObject = "Ljava/lang/Object;";

struct Link {
  std::uint32_t child, parent;
};

// Compressed rows: `first[i]` to `first[i + 1]` are the values of key i, in the order of the links.
template <class Key, class Value>
void arrange(const std::vector<Link>& links, std::size_t count, const Key& key, const Value& value,
             std::vector<std::uint32_t>& first, std::vector<TypeId>& out) {
  first.assign(count + 1, 0);
  for (const Link& link : links) ++first[key(link) + 1];
  for (std::size_t i = 0; i < count; ++i) first[i + 1] += first[i];
  out.resize(links.size());
  std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
  for (const Link& link : links) out[next[key(link)]++] = {value(link)};
}

}  // namespace

Hierarchy::Hierarchy(const Program& program, std::span<const policies::PlatformClass> platform)
    : program_(&program) {
  const auto intern = [&](std::string_view descriptor) {
    if (const auto known = program.find_type(descriptor)) return *known;
    const auto next = program.type_count() + static_cast<std::uint32_t>(extras_.size());
    const auto [it, fresh] = extra_by_descriptor_.try_emplace(descriptor, next);
    if (fresh) extras_.push_back(descriptor);
    return TypeId{it->second};
  };
  for (const policies::PlatformClass& row : platform) {
    intern(row.descriptor);
    if (!row.superclass.empty()) intern(row.superclass);
    for (const std::string_view parent : row.interfaces) intern(parent);
  }
  const std::size_t count = program.type_count() + extras_.size();
  const TypeId object = program.find_type(kObject).value_or(TypeId{});
  superclass_.resize(count);
  std::vector<Link> links;
  links.reserve(program.classes().size() * 2);
  const auto link = [&](TypeId child, TypeId parent) {
    if (parent != object && parent != child) links.push_back({child.value, parent.value});
  };
  for (const Class& c : program.classes()) {
    if (const TypeId super = program.superclass(c); super.present()) {
      superclass_[c.type.value] = super;
      link(c.type, super);
    }
    const dex::DexFile& file = program.dex_of(c);
    const dex::TypeList list = file.interfaces(file.class_def(c.class_def));
    for (std::uint32_t i = 0; i < list.size(); ++i) link(c.type, program.type(c.dex, list[i]));
  }
  for (const policies::PlatformClass& row : platform) {
    const TypeId type = intern(row.descriptor);
    if (type.value < program.type_count() && program.definition(type).present()) continue;
    if (!row.superclass.empty() && row.superclass != kObject) {
      superclass_[type.value] = intern(row.superclass);
      link(type, intern(row.superclass));
    }
    for (const std::string_view parent : row.interfaces) link(type, intern(parent));
  }
  arrange(
      links, count, [](const Link& l) { return l.child; }, [](const Link& l) { return l.parent; },
      first_parent_, parents_);
  arrange(
      links, count, [](const Link& l) { return l.parent; }, [](const Link& l) { return l.child; },
      first_child_, children_);
  find_own();
}

void Hierarchy::find_own() {
  of_app_.resize(type_count());
  std::vector<TypeId> below;
  const auto add = [&](TypeId type) {
    if (of_app_[type.value]) return;
    of_app_[type.value] = true;
    below.push_back(type);
  };
  for (const Class& c : program_->classes()) add(c.type);
  for (std::size_t next = 0; next < below.size(); ++next) {
    for (const TypeId child : children(below[next])) add(child);
  }
}

std::optional<TypeId> Hierarchy::find(std::string_view descriptor) const {
  if (const auto known = program_->find_type(descriptor)) return known;
  const auto it = extra_by_descriptor_.find(descriptor);
  if (it == extra_by_descriptor_.end()) return std::nullopt;
  return TypeId{it->second};
}

std::string_view Hierarchy::descriptor(TypeId type) const noexcept {
  const std::uint32_t own = program_->type_count();
  return type.value < own ? program_->descriptor(type) : extras_[type.value - own];
}

void Hierarchy::append_supertypes(TypeId type, std::vector<TypeId>& out) const {
  static constexpr std::size_t kUsual = 16;  // few classes have more above them
  const std::size_t begin = out.size();
  if (out.capacity() == 0) out.reserve(kUsual);
  out.push_back(type);
  for (std::size_t next = begin; next < out.size(); ++next) {
    for (const TypeId parent : parents(out[next])) {
      if (out.size() - begin >= kMaxVisited) return;
      if (std::find(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), parent) == out.end()) {
        out.push_back(parent);
      }
    }
  }
}

bool Hierarchy::descends(TypeId type, TypeId base) const {
  // Most types are no interfaces and stop after a few superclasses; nothing is kept for those.
  std::size_t depth = 0;
  for (TypeId at = type;; ++depth) {
    if (at == base) return true;
    const std::span<const TypeId> above = parents(at);
    if (above.empty()) return false;
    if (above.size() > 1 || depth == kMaxVisited) break;
    at = above.front();
  }
  std::vector<TypeId> above;
  append_supertypes(type, above);
  return std::find(above.begin(), above.end(), base) != above.end();
}

}  // namespace mingcha::program
