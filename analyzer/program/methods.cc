#include "analyzer/program/methods.h"

#include <algorithm>

#include "analyzer/dex/call_site.h"
#include "analyzer/dex/index_range.h"

namespace mingcha::program {
namespace {

constexpr std::uint32_t kChunk = 512;  // classes read at once
// Values of call sites read to see which interfaces have lambdas. Spent: all of them may. A lambda has seven.
constexpr std::size_t kMaxCallSiteValues = std::size_t{1} << 24;

Selector mix(Selector hash, std::uint64_t value) noexcept {
  hash ^= value + 0x9e37'79b9'7f4a'7c15U + (hash << 6) + (hash >> 2);
  return hash * 0xff51'afd7'ed55'8ccdU;
}

Selector finish(Selector name, Selector prototype) noexcept {
  return mix(mix(0x51, name), prototype);
}

std::uint32_t upper_half(Selector selector) noexcept {
  return static_cast<std::uint32_t>(selector >> 32);
}

// Splits "(ILa/B;[J)V" into its types, the return type last. False when it is no signature.
template <class Visit>
bool for_each_type(std::string_view signature, const Visit& visit) {
  for (std::size_t i = 0; i < signature.size();) {
    if (signature[i] == '(' || signature[i] == ')') {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < signature.size() && signature[end] == '[') ++end;
    if (end < signature.size() && signature[end] == 'L') end = signature.find(';', end);
    if (end >= signature.size()) return false;
    visit(signature.substr(i, end + 1 - i));
    i = end + 1;
  }
  return true;
}

std::vector<Selector> select(const dex::DexFile& file) {
  const TextHash hash;
  std::vector<Selector> types(file.type_ids_size()), prototypes(file.proto_ids_size());
  for (std::uint32_t i = 0; i < types.size(); ++i) types[i] = hash(file.type({i}));
  for (std::uint32_t i = 0; i < prototypes.size(); ++i) {
    const dex::ProtoId proto = file.proto({i});
    const dex::TypeList parameters = file.parameters(proto);
    Selector all = parameters.size();
    for (std::uint32_t k = 0; k < parameters.size(); ++k) all = mix(all, types[parameters[k].value]);
    prototypes[i] = mix(all, types[proto.return_type_idx.value]);
  }
  std::vector<Selector> selectors(file.method_ids_size());
  // method_ids are ordered by class and name, so a name is often the one before.
  std::uint32_t last = dex::kNoIndex;
  Selector name = 0;
  for (std::uint32_t i = 0; i < selectors.size(); ++i) {
    const dex::MethodId id = file.method({i});
    if (id.name_idx.value != last) {
      last = id.name_idx.value;
      name = hash(file.name(id));
    }
    selectors[i] = finish(name, prototypes[id.proto_idx.value]);
  }
  return selectors;
}

}  // namespace

Methods::Methods(const Program& program, const Hierarchy& hierarchy, ThreadPool& pool)
    : program_(&program),
      hierarchy_(&hierarchy),
      selectors_(program.dex_files().size()),
      own_(selectors_.size()) {
  const std::vector<Class>& classes = program.classes();
  const std::size_t chunks = (classes.size() + kChunk - 1) / kChunk;
  std::vector<std::vector<Method>> parts(chunks);
  std::vector<std::uint32_t> counts(classes.size());
  const std::size_t files = selectors_.size();
  pool.for_each(chunks + files, [&](std::size_t i) {
    if (i < files) {
      selectors_[i] = select(program.dex_files()[i]);
      return;
    }
    const std::size_t chunk = i - files;
    dex::ClassData data;
    const std::size_t last = std::min(classes.size(), (chunk + 1) * kChunk);
    for (std::size_t c = chunk * kChunk; c < last; ++c) {
      const dex::DexFile& file = program.dex_of(classes[c]);
      const auto read = file.read_class_data(file.class_def(classes[c].class_def), data);
      static_cast<void>(read);  // what was read before the break still counts
      for (const dex::EncodedMethod& m : data.methods) {
        parts[chunk].push_back(
            {{static_cast<std::uint32_t>(c)}, m.method_idx.value, m.code_off, m.access_flags});
      }
      counts[c] = static_cast<std::uint32_t>(data.methods.size());
    }
  });
  first_of_class_.assign(classes.size() + 1, 0);
  for (std::size_t c = 0; c < classes.size(); ++c) first_of_class_[c + 1] = first_of_class_[c] + counts[c];
  find_lambdas();
  methods_.reserve(first_of_class_.back());
  for (const std::vector<Method>& part : parts) methods_.insert(methods_.end(), part.begin(), part.end());
  sole_targets_ = unasked(methods_.size());
  for (std::size_t dex = 0; dex < files; ++dex) {
    own_[dex].resize(selectors_[dex].size());
    resolved_.push_back(unasked(selectors_[dex].size()));
  }
  by_selector_.resize(methods_.size());
  for (std::uint32_t i = 0; i < methods_.size(); ++i) {
    by_selector_[i] = {upper_half(selector(MethodNode{i})), {i}};
    MethodNode& own = own_[program[methods_[i].owner].dex][methods_[i].method_idx];
    if (!own.present()) own.value = i;
  }
  pool.for_each(chunks, [&](std::size_t chunk) {
    const std::size_t last = std::min(classes.size(), (chunk + 1) * kChunk);
    for (std::size_t c = chunk * kChunk; c < last; ++c) {
      // Equal selectors (only broken files have them) are in the order of the class data.
      std::sort(by_selector_.begin() + first_of_class_[c], by_selector_.begin() + first_of_class_[c + 1]);
    }
  });
}

void Methods::find_lambdas() {
  std::size_t budget = kMaxCallSiteValues;
  has_lambdas_.resize(program_->type_count());
  for (std::uint32_t dex = 0; dex < selectors_.size(); ++dex) {
    const dex::DexFile& file = program_->dex_files()[dex];
    for (std::uint32_t i = 0; i < file.call_site_ids_size(); ++i) {
      const Result<dex::CallSite> site = dex::read_call_site(file, i);
      const std::size_t cost = site ? site->values.size() : dex::kMaxValues;
      if (cost > budget) return has_lambdas_.assign(has_lambdas_.size(), true);
      budget -= cost;
      if (site) has_lambdas_[program_->type(dex, file.proto(site->proto_idx).return_type_idx).value] = true;
    }
  }
}

std::string_view Methods::name(MethodNode node) const noexcept {
  const dex::DexFile& file = dex_of(node);
  return file.name(file.method({(*this)[node].method_idx}));
}

Selector Methods::selector(std::string_view name, std::string_view signature) const {
  const TextHash hash;
  static constexpr std::size_t kUsual = 8;  // types of a signature
  std::vector<Selector> types;
  types.reserve(kUsual);
  if (!for_each_type(signature, [&](std::string_view type) { types.push_back(hash(type)); }) ||
      types.empty()) {
    return 0;
  }
  Selector all = types.size() - 1;
  for (const Selector type : types) all = mix(all, type);
  return finish(hash(name), all);
}

MethodNode Methods::declared(ClassId c, Selector wanted) const noexcept {
  const std::uint32_t start = upper_half(wanted);
  const auto end = by_selector_.begin() + first_of_class_[c.value + 1];
  auto found = std::lower_bound(by_selector_.begin() + first_of_class_[c.value], end, start,
                                [](const Declared& one, std::uint32_t value) { return one.start < value; });
  while (found != end && found->start == start && selector(found->node) != wanted) ++found;
  return found == end || found->start != start ? MethodNode{} : found->node;
}

MethodNode Methods::resolve(TypeId type, Selector wanted) const {
  if (!hierarchy_->is_of_app(type)) return {};
  std::size_t depth = 0;
  for (TypeId at = type; at.present() && depth < Hierarchy::kMaxVisited;
       at = hierarchy_->superclass(at), ++depth) {
    if (at.value >= program_->type_count()) break;
    const ClassId own = program_->definition(at);
    if (!own.present()) break;
    if (const MethodNode found = declared(own, wanted); found.present()) return found;
  }
  // A default method, or an abstract declaration, of an interface.
  std::vector<TypeId> above;
  hierarchy_->append_supertypes(type, above);
  MethodNode abstract;
  for (const TypeId at : above) {
    if (at.value >= program_->type_count()) continue;
    const ClassId own = program_->definition(at);
    if (!own.present()) continue;
    const MethodNode found = declared(own, wanted);
    if (!found.present()) continue;
    if (!(*this)[found].is(dex::kAccAbstract)) return found;
    if (!abstract.present()) abstract = found;
  }
  return abstract;
}

template <class Find>
MethodNode Methods::ask_once(std::atomic<std::uint32_t>& known, const Find& find) {
  std::uint32_t answer = known.load(std::memory_order_relaxed);
  if (answer == 0) {
    const MethodNode found = find();
    answer = found.present() ? found.value + 2 : 1;
    known.store(answer, std::memory_order_relaxed);
  }
  return answer == 1 ? MethodNode{} : MethodNode{answer - 2};
}

MethodNode Methods::resolve(std::uint32_t dex, std::uint32_t method_idx) const {
  if (const MethodNode known = own(dex, method_idx); known.present()) return known;
  return ask_once(resolved_[dex][method_idx], [&] {
    const dex::MethodId id = program_->dex_files()[dex].method({method_idx});
    return resolve(program_->type(dex, id.class_idx), selector(dex, method_idx));
  });
}

MethodNode Methods::dispatch(TypeId exact, Selector wanted) const {
  const MethodNode found = resolve(exact, wanted);
  return found.present() && (*this)[found].is(dex::kAccAbstract) ? MethodNode{} : found;
}

MethodNode Methods::sole_target(MethodNode node) const {
  return ask_once(sole_targets_[node.value], [&] { return find_sole_target(node); });
}

MethodNode Methods::find_sole_target(MethodNode node) const {
  const Selector wanted = selector(node);
  MethodNode found = (*this)[node].is(dex::kAccAbstract) ? MethodNode{} : node;
  const Class& owner = class_of(node);
  const bool of_interface =
      (program_->dex_of(owner).class_def(owner.class_def).access_flags & dex::kAccInterface) != 0;
  std::vector<TypeId> below{type_of(node)};
  for (std::size_t next = 0; next < below.size(); ++next) {
    if (of_interface && has_lambdas_[below[next].value]) return {};
    for (const TypeId child : hierarchy_->children(below[next])) {
      if (child.value >= program_->type_count()) continue;
      const ClassId own = program_->definition(child);
      if (!own.present() || std::find(below.begin(), below.end(), child) != below.end()) continue;
      below.push_back(child);
      if (below.size() > Hierarchy::kMaxVisited) return {};
      // A class may bring the method that an interface asks for from a superclass beside it.
      const MethodNode other = of_interface ? dispatch(child, wanted) : declared(own, wanted);
      if (!other.present() || other == found || (*this)[other].is(dex::kAccAbstract)) continue;
      if (found.present()) return {};
      found = other;
    }
  }
  return found;
}

}  // namespace mingcha::program
