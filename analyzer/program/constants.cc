// A register holds a known value or none; where paths meet, equal values stay and different ones are forgotten. A
// register can only go from "not reached" to a value to "unknown", so the fixpoint is reached after few rounds.
// Builders and arrays are named by the place that made them, so that aliases in other registers follow.
#include "analyzer/program/constants.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "analyzer/program/names.h"

namespace mingcha::program {
namespace {

using Kind = Constant::Kind;

constexpr std::size_t kMaxArray = 64;  // elements; longer arrays are not argument lists

bool is_invoke_with_method(std::uint8_t opcode) {
  return (opcode >= 0x6e && opcode <= 0x72) || (opcode >= 0x74 && opcode <= 0x78) || opcode == 0xfa || opcode == 0xfb;
}

std::string mutf8_of(std::int64_t character) {
  const auto c = static_cast<std::uint32_t>(character) & 0xffffU;
  std::string out;
  if (c != 0 && c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0U | (c >> 6));
    out += static_cast<char>(0x80U | (c & 0x3fU));
  } else {
    out += static_cast<char>(0xe0U | (c >> 12));
    out += static_cast<char>(0x80U | ((c >> 6) & 0x3fU));
    out += static_cast<char>(0x80U | (c & 0x3fU));
  }
  return out;
}

const Constant* first_text(std::span<const Constant> values) {
  const auto it = std::find_if(values.begin(), values.end(), [](const Constant& v) { return v.is_text(); });
  return it == values.end() ? nullptr : &*it;
}

void set(std::vector<Constant>& state, std::uint32_t reg, const Constant& value) {
  if (reg < state.size()) state[reg] = value;
}

Constant get(const std::vector<Constant>& state, std::uint32_t reg) { return reg < state.size() ? state[reg] : Constant{}; }

bool is_builder_type(std::string_view descriptor) {
  return descriptor == "Ljava/lang/StringBuilder;" || descriptor == "Ljava/lang/StringBuffer;";
}

bool is_list_type(std::string_view descriptor) {
  static constexpr std::string_view kLists[] = {"Ljava/util/ArrayList;", "Ljava/util/LinkedList;", "Ljava/util/HashSet;",
                                                "Ljava/util/LinkedHashSet;", "Ljava/util/Vector;"};
  return std::find(std::begin(kLists), std::end(kLists), descriptor) != std::end(kLists);
}

// Methods of the platform and of Kotlin whose result holds what their first argument holds, or is one of it.
bool keeps_elements(std::string_view owner, std::string_view name) {
  static constexpr std::string_view kNames[] = {"asList", "arrayListOf", "clone", "copyOf", "get", "iterator", "listOf",
                                                "mutableListOf", "mutableSetOf", "next", "setOf", "toArray", "toList",
                                                "toMutableList", "toSet", "toTypedArray"};
  const bool is_known = owner[0] == '[' || owner.starts_with("Ljava/util/") || owner.starts_with("Lkotlin/collections/");
  return is_known && std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

// Numbers below this are places of the code that made an array; from it on arrays stand for several values at once.
constexpr std::uint32_t kUnions = 0x8000'0000;

bool is_null(const Constant& value) { return value.kind == Kind::integer && value.integer == 0; }

}  // namespace

Constants::Constants(const dex::DexFile& file, std::span<const Model> models, Follow follow)
    : file_(&file), models_(models), follow_(follow) {}
Constants::~Constants() = default;

Constants::Outcome Constants::run(const dex::CodeItem& code, std::span<const dex::TryItem> tries,
                                  const Visitor& visit, const Watcher& watch) {
  code_ = &code;
  watch_ = nullptr;
  arrays_.clear();
  texts_.clear();
  texts_bytes_ = 0;
  steps_ = 0;
  blocks_ = split_into_blocks(code.insns, tries);
  if (blocks_.empty()) return Outcome::done;
  if (blocks_.size() * (std::size_t{code.registers_size} + 1) > kMaxState) return Outcome::over_budget;
  entry_states_.assign(blocks_.size(), {});
  // One more register than declared, so that a method without registers has a state too.
  entry_states_[0].assign(std::size_t{code.registers_size} + 1, Constant{});
  if (follow_ == Follow::origins) {
    const std::size_t first = std::size_t{code.registers_size} - code.ins_size;
    for (std::size_t i = 0; i < code.ins_size; ++i) {
      entry_states_[0][first + i] = {Kind::passed, 0, static_cast<std::int64_t>(i), {}, {}};
    }
  }
  if (!interpret_until_stable()) return Outcome::over_budget;
  if (watch) watch_ = &watch;
  State state;
  for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
    if (entry_states_[i].empty()) continue;
    state = entry_states_[i];
    interpret(i, state, &visit);
  }
  return Outcome::done;
}

bool Constants::interpret_until_stable() {
  std::set<std::uint32_t> waiting{0};
  State state;
  while (!waiting.empty()) {
    const std::uint32_t i = *waiting.begin();
    waiting.erase(waiting.begin());
    state = entry_states_[i];
    steps_ += state.size() * (1 + blocks_[i].successors.size() + 2 * blocks_[i].handlers.size());
    for (const std::uint32_t handler : blocks_[i].handlers) {
      if (merge(handler, state)) waiting.insert(handler);
    }
    interpret(i, state, nullptr);
    if (steps_ > kMaxSteps) return false;
    for (const std::uint32_t handler : blocks_[i].handlers) {
      if (merge(handler, state)) waiting.insert(handler);
    }
    for (const std::uint32_t next : blocks_[i].successors) {
      if (merge(next, state)) waiting.insert(next);
    }
  }
  return true;
}

// Equal values stay, different ones are forgotten. True when the state of the block changed.
bool Constants::merge(std::uint32_t block, const State& from) {
  State& into = entry_states_[block];
  if (into.empty()) {
    into = from;
    return true;
  }
  bool changed = false;
  for (std::size_t i = 0; i < into.size(); ++i) {
    if (into[i].kind == Kind::unknown || into[i] == from[i]) continue;
    const Constant met =
        follow_ == Follow::origins ? either(into[i], from[i], block * 251 + static_cast<std::uint32_t>(i)) : Constant{};
    if (met == into[i]) continue;
    into[i] = met;
    changed = true;
  }
  return changed;
}

// Both values, as far as they say where something comes from. `number` tells the places where values meet apart.
Constant Constants::either(const Constant& a, const Constant& b, std::uint32_t number) {
  if (is_null(a) || is_null(b)) return is_null(a) ? b : a;
  const auto is_plain = [](const Constant& value) {
    return value.kind == Kind::unknown || value.kind == Kind::integer || value.kind == Kind::builder;
  };
  if (is_plain(a) || is_plain(b)) return {};
  if (a.kind == Kind::array && a.object == (kUnions | number)) {
    add_element(a, b);
    return a;
  }
  const Constant both = make_array(kUnions | number, 0);
  add_element(both, a);
  add_element(both, b);
  return both;
}

void Constants::interpret(std::uint32_t block, State& state, const Visitor* visit) {
  last_result_ = {};
  for (std::uint32_t pc = blocks_[block].start; pc < blocks_[block].end;) {
    const dex::Instruction in(code_->insns, pc);
    ++steps_;
    if ((in.info().flags & dex::kInvoke) != 0) {
      call(in, state, visit);
    } else {
      if (visit != nullptr && watch_ != nullptr) this->watch(in, state);
      step(in, state);
      if (follow_ == Follow::origins) set_origin(in, state);
    }
    pc += in.info().width;
  }
}

void Constants::step(const dex::Instruction& in, State& state) {
  const std::uint8_t opcode = in.opcode();
  switch (opcode) {
    case 0x01: case 0x02: case 0x03:  // move
    case 0x07: case 0x08: case 0x09:  // move-object
      set(state, in.vA(), get(state, in.vB()));
      return;
    case 0x0a: case 0x0c:  // move-result, move-result-object
      set(state, in.vA(), last_result_);
      return;
    case 0x12: case 0x13: case 0x14: case 0x15:  // const/4, const/16, const, const/high16
      set(state, in.vA(), {Kind::integer, 0, in.literal(), {}, {}});
      return;
    case 0x1a: case 0x1b:  // const-string, const-string/jumbo
      set(state, in.vA(), {});
      if (in.index() < file_->string_ids_size()) {
        set(state, in.vA(), {Kind::text, 0, 0, file_->string({in.index()}), {}});
      }
      return;
    case 0x1c:  // const-class
      set(state, in.vA(), {});
      if (in.index() < file_->type_ids_size()) set(state, in.vA(), {Kind::class_, 0, 0, file_->type({in.index()}), {}});
      return;
    case 0x1f:  // check-cast: the same object
      return;
    case 0x22:  // new-instance
      set(state, in.vA(), {});
      if (in.index() < file_->type_ids_size() && is_builder_type(file_->type({in.index()}))) {
        forget({Kind::builder, in.pc(), 0, {}, {}}, state);  // the one of the last round of a loop
        set(state, in.vA(), {Kind::builder, in.pc(), 0, "", {}});
      }
      return;
    case 0x23: case 0x24: case 0x25: case 0x4d:  // new-array, filled-new-array, aput-object
      step_array(in, state);
      return;
    case 0x5b: case 0x69:  // iput-object, sput-object: others may change a builder from now on
      forget(get(state, in.vA()), state);
      return;
    default:
      break;
  }
  const std::uint8_t flags = in.info().flags;
  if ((flags & (dex::kSetsRegister | dex::kSetsWide)) != 0) set(state, in.vA(), {});
  if ((flags & dex::kSetsWide) != 0) set(state, in.vA() + 1, {});
}

// Fields, elements of what is followed, and lists.
void Constants::set_origin(const dex::Instruction& in, State& state) {
  const std::uint8_t opcode = in.opcode();
  if (opcode == 0x46) {  // aget-object
    set(state, in.vA(), get(state, in.vB()));
  } else if ((opcode >= 0x52 && opcode <= 0x58) || (opcode >= 0x60 && opcode <= 0x66)) {
    if (in.index() < file_->field_ids_size()) set(state, in.vA(), {Kind::held, 0, in.index(), {}, {}});
  } else if (opcode == 0x22 && in.index() < file_->type_ids_size() && is_list_type(file_->type({in.index()}))) {
    set(state, in.vA(), make_array(in.pc(), 0));
  }
}

void Constants::watch(const dex::Instruction& in, const State& state) {
  const std::uint8_t opcode = in.opcode();
  const bool compares = opcode >= 0x32 && opcode <= 0x37;
  const bool with_zero = opcode >= 0x38 && opcode <= 0x3d;
  const bool writes = (opcode >= 0x59 && opcode <= 0x5f) || (opcode >= 0x67 && opcode <= 0x6d);
  const bool returns = opcode >= 0x0f && opcode <= 0x11;
  if (!compares && !with_zero && !writes && !returns) return;
  (*watch_)(in, get(state, in.vA()), compares ? get(state, in.vB()) : Constant{});
}

void Constants::step_array(const dex::Instruction& in, State& state) {
  switch (in.opcode()) {
    case 0x23: {  // new-array vA, vB (size)
      const Constant size = get(state, in.vB());
      set(state, in.vA(), size.kind == Kind::integer ? make_array(in.pc(), size.integer) : Constant{});
      return;
    }
    case 0x4d: {  // aput-object vA (value), vB (array), vC (index)
      const Constant index = get(state, in.vC());
      const Constant array = get(state, in.vB());
      // An unknown index could be any of them.
      if (index.kind == Kind::integer) {
        write_element(array, index.integer, get(state, in.vA()));
      } else {
        for (std::size_t i = 0; i < elements(array).size(); ++i) {
          write_element(array, static_cast<std::int64_t>(i), Constant{});
        }
      }
      return;
    }
    default: {  // filled-new-array
      last_result_ = make_array(in.pc(), in.argument_count());
      for (std::uint32_t i = 0; i < in.argument_count(); ++i) {
        write_element(last_result_, i, get(state, in.argument(i)));
      }
      return;
    }
  }
}

void Constants::call(const dex::Instruction& in, State& state, const Visitor* visit) {
  const bool names_method = is_invoke_with_method(in.opcode()) && in.index() < file_->method_ids_size();
  const Model model = names_method ? models_[in.index()] : Model::none;
  arguments_.clear();
  for (std::uint32_t i = 0; i < in.argument_count(); ++i) arguments_.push_back(get(state, in.argument(i)));
  if (visit != nullptr && names_method) (*visit)({in.pc(), in.index(), model, arguments_});
  if (model == Model::none) {
    last_result_ = {};
    for (const Constant& argument : arguments_) forget(argument, state);
    if (follow_ == Follow::origins && names_method) last_result_ = origin_of_call(in);
    return;
  }
  last_result_ = result_of(model, arguments_, state);
}

Constant Constants::origin_of_call(const dex::Instruction& in) {
  const dex::MethodId method = file_->method({in.index()});
  const std::string_view owner = file_->type(method.class_idx), name = file_->name(method);
  const bool fills = name == "add" || name == "addAll" || name == "<init>";
  if (fills && arguments_.size() == 2 && owner.starts_with("Ljava/util/")) add_element(arguments_[0], arguments_[1]);
  if (!arguments_.empty() && keeps_elements(owner, name)) return arguments_[0];
  return {Kind::returned, in.pc(), in.index(), {}, {}};
}

void Constants::add_element(const Constant& list, const Constant& value) {
  if (list.kind != Kind::array || value.kind == Kind::unknown || value.kind == Kind::integer) return;
  const auto known =
      std::find_if(arrays_.begin(), arrays_.end(), [&](const Array& a) { return a.object == list.object; });
  if (known == arrays_.end() || known->elements.size() >= kMaxArray) return;
  if (std::find(known->elements.begin(), known->elements.end(), value) != known->elements.end()) return;
  known->elements.push_back(value);
  known->written.push_back(true);
}

Constant Constants::result_of(Model model, std::span<const Constant> a, State& state) {
  const auto at = [&](std::size_t i) { return i < a.size() ? a[i] : Constant{}; };
  switch (model) {
    case Model::none:
    case Model::builder_new:
    case Model::builder_new_sized:
    case Model::method_invoke:
      return {};
    case Model::builder_new_text:
    case Model::builder_append:
      return append(at(0), at(1), state);
    case Model::builder_append_char: {
      const Constant c = at(1);
      const std::string text = c.kind == Kind::integer ? mutf8_of(c.integer) : std::string();
      return append(at(0), c.kind == Kind::integer ? join(text, "", Kind::text, 0) : Constant{}, state);
    }
    case Model::builder_append_int: {
      const Constant n = at(1);
      const std::string text = n.kind == Kind::integer ? fmt::format("{}", n.integer) : std::string();
      return append(at(0), n.kind == Kind::integer ? join(text, "", Kind::text, 0) : Constant{}, state);
    }
    case Model::builder_append_other:
      return append(at(0), {}, state);
    case Model::to_string:
      if (at(0).kind != Kind::text && at(0).kind != Kind::builder) return {};
      return {Kind::text, 0, 0, at(0).text, {}};
    case Model::concat:
      if (!at(0).is_text() || !at(1).is_text()) return {};
      return join(at(0).text, at(1).text, Kind::text, 0);
    case Model::class_for_name: {
      const Constant* name = first_text(a);
      if (name == nullptr) return {};
      return join(descriptor_from_name(name->text), "", Kind::class_, 0);
    }
    case Model::get_method:
    case Model::get_field: {
      const Kind kind = model == Model::get_method ? Kind::method : Kind::field;
      if (!at(1).is_text()) return {};
      return {kind, 0, 0, at(0).kind == Kind::class_ ? at(0).text : std::string_view(), at(1).text};
    }
    case Model::get_constructor:
      return at(0).kind == Kind::class_ ? at(0) : Constant{};
    case Model::new_instance:
      return {};
    case Model::same_value:
      return at(0);
    case Model::uri_parse:
      return at(0).is_text() ? at(0) : Constant{};
    case Model::uri_append:
      if (!at(0).is_text() || !at(1).is_text()) return {};
      return join(fmt::format("{}/", at(0).text), at(1).text, Kind::text, 0);
  }
  return {};
}

Constant Constants::append(const Constant& builder, const Constant& piece, State& state) {
  if (builder.kind != Kind::builder) return {};
  const bool known = piece.kind == Kind::text || piece.kind == Kind::builder;
  steps_ += state.size();
  const Constant longer = known ? join(builder.text, piece.text, Kind::builder, builder.object) : Constant{};
  for (Constant& value : state) {
    if (value.kind == Kind::builder && value.object == builder.object) value = longer;
  }
  return longer;
}

// A builder that others may have changed is not followed further, in whatever register it is.
void Constants::forget(const Constant& object, State& state) {
  if (object.kind != Kind::builder) return;
  steps_ += state.size();
  for (Constant& value : state) {
    if (value.kind == Kind::builder && value.object == object.object) value = Constant{};
  }
}

Constant Constants::join(std::string_view left, std::string_view right, Kind kind, std::uint32_t object) {
  const std::size_t size = left.size() + right.size();
  if (size > kMaxText || texts_bytes_ + size > kMaxTexts) return {};
  texts_bytes_ += size;
  std::string& kept = texts_.emplace_back(left);
  kept += right;
  return {kind, object, 0, kept, {}};
}

Constant Constants::make_array(std::uint32_t object, std::int64_t size) {
  if (size < 0 || size > static_cast<std::int64_t>(kMaxArray)) return {};
  const auto known = std::find_if(arrays_.begin(), arrays_.end(), [&](const Array& a) { return a.object == object; });
  const auto count = static_cast<std::size_t>(size);
  if (known == arrays_.end()) {
    if (arrays_.size() >= kMaxArrays) return {};
    arrays_.push_back({object, std::vector<Constant>(count), std::vector<bool>(count)});
  } else if (known->elements.size() != count && follow_ == Follow::constants) {
    return {};
  }
  return {Kind::array, object, 0, {}, {}};
}

void Constants::write_element(const Constant& array, std::int64_t index, const Constant& value) {
  if (array.kind != Kind::array) return;
  const auto known =
      std::find_if(arrays_.begin(), arrays_.end(), [&](const Array& a) { return a.object == array.object; });
  if (known == arrays_.end() || index < 0 || index >= static_cast<std::int64_t>(known->elements.size())) return;
  const auto i = static_cast<std::size_t>(index);
  known->elements[i] = known->written[i] && known->elements[i] != value ? Constant{} : value;
  known->written[i] = true;
}

std::span<const Constant> Constants::elements(const Constant& array) const {
  if (array.kind != Kind::array) return {};
  const auto known =
      std::find_if(arrays_.begin(), arrays_.end(), [&](const Array& a) { return a.object == array.object; });
  return known == arrays_.end() ? std::span<const Constant>() : std::span<const Constant>(known->elements);
}

std::vector<Constant> Constants::leaves(const Constant& value) const {
  std::vector<Constant> out, waiting{value};
  std::vector<std::uint32_t> seen;  // arrays
  for (std::size_t next = 0; next < waiting.size(); ++next) {
    const Constant at = waiting[next];
    if (at.kind != Kind::array) {
      if (at.kind != Kind::unknown && std::find(out.begin(), out.end(), at) == out.end()) out.push_back(at);
      continue;
    }
    if (std::find(seen.begin(), seen.end(), at.object) != seen.end()) continue;
    seen.push_back(at.object);
    const std::span<const Constant> inside = elements(at);
    waiting.insert(waiting.end(), inside.begin(), inside.end());
  }
  return out;
}

}  // namespace mingcha::program
