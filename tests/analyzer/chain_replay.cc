#include "tests/analyzer/chain_replay.h"

#include <fmt/format.h>

#include <algorithm>

namespace mingcha::testing {
namespace {

using manifests::Component;
using manifests::ComponentKind;
using policies::IntentRole;

constexpr const char* kAnyRow = "*";  // of edges.tsv or callback_types.tsv
constexpr const char* kNative = "native";
constexpr std::string_view kStartup = "androidx.startup";

std::string_view name_of(const std::string& key) {
  return std::string_view(key).substr(0, key.find('('));
}

std::string_view signature_of(const std::string& key) {
  return std::string_view(key).substr(std::min(key.find('('), key.size()));
}

// Whether a row's callback means this method. Those of "*" are the class's own public methods.
bool means(const policies::CallbackMethod& callback, const std::string& key, const OwnMethod& method) {
  if (callback.descriptor != "*" && callback.descriptor != signature_of(key)) return false;
  if (callback.name != "*") return callback.name == name_of(key);
  return !key.starts_with('<') && method.is(dex::kAccPublic) && !method.is(dex::kAccStatic);
}

std::string_view lifecycle_of(ComponentKind kind) {
  switch (kind) {
    case ComponentKind::service:
      return "service";
    case ComponentKind::receiver:
      return "receiver";
    case ComponentKind::provider:
      return "provider";
    case ComponentKind::activity:
    case ComponentKind::activity_alias:
      return "activity";
  }
  return {};
}

// What an intent used in this role starts; an alarm may start anything.
bool starts(IntentRole role, ComponentKind kind) {
  switch (role) {
    case IntentRole::start_activity:
    case IntentRole::pending_activity:
    case IntentRole::start_route:
      return kind == ComponentKind::activity;
    case IntentRole::start_service:
    case IntentRole::bind_service:
    case IntentRole::pending_service:
      return kind == ComponentKind::service;
    case IntentRole::send_broadcast:
    case IntentRole::pending_broadcast:
      return kind == ComponentKind::receiver;
    case IntentRole::alarm:
      return kind != ComponentKind::provider;
    default:
      return false;
  }
}

// Splits "(ILa/B;)V" into its parameters.
std::vector<std::string> parameters(const std::string& signature) {
  std::vector<std::string> out;
  for (std::size_t at = 1; at < signature.size() && signature[at] != ')';) {
    std::size_t end = signature.find_first_not_of('[', at);
    if (end != std::string::npos && signature[end] == 'L') end = signature.find(';', end);
    if (end == std::string::npos) break;
    out.push_back(signature.substr(at, end + 1 - at));
    at = end + 1;
  }
  return out;
}

}  // namespace

const ChainReplay::Rule ChainReplay::kRules[] = {
    {"call", "", &ChainReplay::calls},
    {"call", "static-init", &ChainReplay::starts_class},
    {"virtual", "", &ChainReplay::calls_virtual},
    {"callback", "layout", &ChainReplay::shows},
    {"callback", kNative, &ChainReplay::loads_library},
    {"callback", "sdk-contract", &ChainReplay::starts_sdk},
    {"component", "intent", &ChainReplay::starts_component},
    {"reflection", "reflection", &ChainReplay::reflects},
    {"reflection", "literal-pair", &ChainReplay::reflects},
    {"callback", kAnyRow, &ChainReplay::registers},
    {"thread", kAnyRow, &ChainReplay::registers},
    {"component", kAnyRow, &ChainReplay::registers},
};

bool ChainReplay::knows(const std::string& edge, const std::string& by) const {
  if (edge == "entry") return by.empty();
  const bool is_row =
      std::any_of(flow_.edges.begin(), flow_.edges.end(), [&](const auto& row) { return row.id == by; }) ||
      std::any_of(flow_.callback_types.begin(), flow_.callback_types.end(),
                  [&](const auto& row) { return row.id == by; });
  return std::any_of(std::begin(kRules), std::end(kRules), [&](const Rule& rule) {
    return edge == rule.edge && (by == rule.by || (is_row && std::string_view(rule.by) == kAnyRow));
  });
}

std::string ChainReplay::refuse(const std::vector<ChainHop>& chain, const ChainHop& site) {
  if (chain.empty()) return "no hops";
  for (const ChainHop& hop : chain) {
    if (std::string why = refuse_place(hop); !why.empty()) return why;
  }
  const ChainHop& first = chain.front();
  if (first.edge != "entry" || !first.by.empty()) return "does not begin with an entry: " + first.on;
  if (!enters(first)) return fmt::format("the platform does not call {}->{}", first.on, first.key);
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    if (std::string why = refuse_step(chain[i], chain[i + 1]); !why.empty()) return why;
  }
  const ChainHop& last = chain.back();
  if (last.on != site.on || last.key != site.key || last.offset != site.offset)
    return "does not end at the site";
  return {};
}

// The method is there, with code, and an instruction begins at the offset.
std::string ChainReplay::refuse_place(const ChainHop& hop) {
  const std::string place = fmt::format("{}->{}@{}", hop.on, hop.key, hop.offset);
  const OwnClass* own = code_.find(hop.on);
  const OwnMethod* method = code_.method(hop.on, hop.key);
  if (method == nullptr) return "no such method: " + place;
  if (method->is(dex::kAccNative)) return hop.offset == 0 ? "" : "a native method has no instructions: " + place;
  const auto code = code_of(*own, *method);
  if (!code) return "no code: " + place;
  for (std::uint32_t pc = 0; pc < code->insns.size();) {
    if (pc == hop.offset && !dex::is_payload(code->insns[pc])) return {};
    const std::uint32_t width = dex::width_at(code->insns, pc);
    if (width == 0) break;
    pc += width;
  }
  return "no instruction: " + place;
}

std::string ChainReplay::refuse_step(const ChainHop& from, const ChainHop& to) {
  if (to.edge == "entry") return "an entry inside the chain: " + to.on;
  if (!knows(to.edge, to.by)) return fmt::format("no rule for {} by '{}'", to.edge, to.by);
  const OwnClass* own = code_.find(from.on);
  if (code_.method(from.on, from.key)->is(dex::kAccNative))
    return to.by == kNative ? "" : "a native method leads to Java without its library: " + from.key;
  const dex::CodeItem code = *code_of(*own, *code_.method(from.on, from.key));
  const Step step{*own, code, dex::Instruction(code.insns, from.offset), from, to};
  for (const Rule& rule : kRules) {
    if (to.edge != rule.edge || (to.by != rule.by && std::string_view(rule.by) != kAnyRow)) continue;
    if ((this->*rule.holds)(step)) return {};
    break;
  }
  const auto call = call_at(*own->file, step.instruction);
  return fmt::format("{}->{}@{} ({} {}) does not lead to {}->{} by {} '{}'", from.on, from.key, from.offset,
                     step.instruction.name(), call ? call->on + "->" + call->key() : "", to.on, to.key,
                     to.edge, to.by);
}

// What the library then does is replayed apart.
bool ChainReplay::loads_library(const Step& step) {
  const auto call = call_at(*step.from_class.file, step.instruction);
  return call && std::any_of(catalogue_.library_loads.begin(), catalogue_.library_loads.end(), [&](const auto& row) {
    return names(*call, row.class_descriptor, row.member, row.descriptor);
  });
}

bool ChainReplay::enters(const ChainHop& hop) {
  if (!manifest_.application_class.empty() &&
      enters_class(descriptor_of(manifest_.application_class), "application", hop)) {
    return true;
  }
  for (const Component& component : manifest_.components) {
    if (!component.enabled) continue;
    const std::string& name = component.target_activity.empty() ? component.name : component.target_activity;
    if (enters_class(descriptor_of(name), lifecycle_of(component.kind), hop)) return true;
    if (component.kind != ComponentKind::provider) continue;
    for (const manifests::MetaData& data : component.meta_data) {
      if (data.value == kStartup && enters_class(descriptor_of(data.name), "initializer", hop)) return true;
    }
  }
  return false;
}

// Whether the platform calls the method on an object of this class: by the set of what the manifest says it
// is, or one of a class that it descends from.
bool ChainReplay::enters_class(const std::string& descriptor, std::string_view set, const ChainHop& hop) {
  if (!code_.descends(descriptor, hop.on)) return false;
  const OwnMethod& method = *code_.method(hop.on, hop.key);
  for (const policies::Lifecycle& lifecycle : flow_.lifecycles) {
    const bool fits = lifecycle.id == set || std::any_of(lifecycle.classes.begin(), lifecycle.classes.end(),
                                                         [&](std::string_view c) {
                                                           return code_.descends(descriptor, std::string(c));
                                                         });
    if (!fits) continue;
    for (const policies::CallbackMethod& callback : lifecycle.methods) {
      if (!means(callback, hop.key, method)) continue;
      if (hop.key.starts_with('<') ? descriptor == hop.on : code_.dispatch(descriptor, hop.key) == hop.on)
        return true;
    }
  }
  return false;
}

// The method that the reference names, or the only one that any class below has instead.
bool ChainReplay::calls(const Step& step) {
  const auto call = call_at(*step.from_class.file, step.instruction);
  if (!call || call->key() != step.to.key) return false;
  const std::string_view name = step.instruction.name();
  const bool is_virtual = name.starts_with("invoke-virtual") || name.starts_with("invoke-interface");
  const bool is_named = code_.resolve(call->on, call->key()) == step.to.on;
  if (!is_virtual) return is_named;
  bool is_run = false;
  for (const std::string& below : code_.subtypes(call->on)) {
    if (!code_.is_concrete(below)) continue;
    const auto runs = code_.dispatch(below, call->key());
    if (!runs) continue;
    if (*runs != step.to.on) return false;
    is_run = true;
  }
  return is_run || is_named;
}

// An object of a class below the reference's runs the method, or a lambda does.
bool ChainReplay::calls_virtual(const Step& step) {
  const auto call = call_at(*step.from_class.file, step.instruction);
  const std::string_view name = step.instruction.name();
  if (!call || !(name.starts_with("invoke-virtual") || name.starts_with("invoke-interface"))) return false;
  if (is_lambda(step.to, call->name, call->on)) return true;
  if (call->key() != step.to.key) return false;
  const std::vector<std::string> below = code_.subtypes(call->on);
  return std::any_of(below.begin(), below.end(), [&](const std::string& c) {
    return code_.is_concrete(c) && code_.dispatch(c, step.to.key) == step.to.on;
  });
}

bool ChainReplay::is_lambda(const ChainHop& to, std::string_view name, const std::string& bound) {
  return std::any_of(code_.lambdas().begin(), code_.lambdas().end(), [&](const LambdaBody& lambda) {
    return lambda.name == name && lambda.key == to.key && code_.resolve(lambda.on, lambda.key) == to.on &&
           (bound.empty() || code_.descends(lambda.interface, bound));
  });
}

// The first use of a class: by an instruction, or by the platform that makes an object of it.
bool ChainReplay::starts_class(const Step& step) {
  if (step.to.key != "<clinit>()V") return false;
  const dex::DexFile& file = *step.from_class.file;
  const dex::Instruction& in = step.instruction;
  const std::string_view name = in.name();
  std::optional<std::string> used;
  if (name == "new-instance") {
    used = std::string(file.type({in.index()}));
  } else if (name.starts_with("sget") || name.starts_with("sput")) {
    const dex::FieldId id = file.field({in.index()});
    used = code_.resolve_static_field(std::string(file.type(id.class_idx)), std::string(file.name(id)));
  } else if (const auto call = call_at(file, in)) {
    if (name.starts_with("invoke-static")) used = code_.resolve(call->on, call->key());
    const bool makes_component =
        std::any_of(flow_.intents.begin(), flow_.intents.end(), [&](const policies::IntentApi& row) {
          return (starts(row.role, ComponentKind::activity) || starts(row.role, ComponentKind::service) ||
                  starts(row.role, ComponentKind::receiver)) &&
                 names(*call, row.class_descriptor, row.member, row.descriptor);
        });
    const bool makes_object =
        std::any_of(flow_.edges.begin(), flow_.edges.end(), [&](const policies::ImplicitEdge& row) {
          return (row.argument_is == policies::ArgumentIs::class_constant ||
                  row.argument_is == policies::ArgumentIs::class_name ||
                  row.argument_is == policies::ArgumentIs::component_name) &&
                 names(*call, row.class_descriptor, row.member, row.descriptor);
        });
    if (!used && (makes_component || makes_object)) {
      const std::vector<std::string> below = code_.subtypes(step.to.on);
      return std::any_of(below.begin(), below.end(),
                         [&](const std::string& c) { return code_.is_concrete(c); });
    }
  }
  return used && code_.descends(*used, step.to.on);
}

bool ChainReplay::starts_component(const Step& step) {
  const auto call = call_at(*step.from_class.file, step.instruction);
  if (!call) return false;
  const OwnMethod& method = *code_.method(step.to.on, step.to.key);
  for (const Component& component : manifest_.components) {
    const std::string& name = component.target_activity.empty() ? component.name : component.target_activity;
    const std::string descriptor = descriptor_of(name);
    const ComponentKind kind =
        component.kind == ComponentKind::activity_alias ? ComponentKind::activity : component.kind;
    if (!code_.descends(descriptor, step.to.on)) continue;
    const bool is_started =
        std::any_of(flow_.intents.begin(), flow_.intents.end(), [&](const policies::IntentApi& row) {
          return starts(row.role, kind) && names(*call, row.class_descriptor, row.member, row.descriptor);
        });
    const policies::Lifecycle* lifecycle = flow_.find_lifecycle(lifecycle_of(kind));
    if (!is_started || lifecycle == nullptr) continue;
    for (const policies::CallbackMethod& callback : lifecycle->methods) {
      if (!means(callback, step.to.key, method)) continue;
      const bool own = step.to.key.starts_with('<') && descriptor == step.to.on;
      if (own || code_.dispatch(descriptor, step.to.key) == step.to.on) return true;
    }
  }
  return false;
}

// The names of class and method stand in the app as texts, the class possibly as a constant.
bool ChainReplay::reflects(const Step& step) {
  const auto call = call_at(*step.from_class.file, step.instruction);
  if (!call) return false;
  const bool invokes = call->on == "Ljava/lang/reflect/Method;" && call->name == "invoke";
  const bool makes = call->name == "newInstance" &&
                     (call->on == "Ljava/lang/Class;" || call->on == "Ljava/lang/reflect/Constructor;");
  if (!invokes && !makes) return false;
  if (makes != (name_of(step.to.key) == "<init>")) return false;
  if (invokes && !code_.has_string(std::string(name_of(step.to.key)))) return false;
  const std::vector<std::string> below = code_.subtypes(step.to.on);
  return std::any_of(below.begin(), below.end(), [&](const std::string& c) {
    if (is_spelled(dotted(c))) return true;
    for (std::uint32_t pc = 0; pc < step.code.insns.size();) {
      const std::uint32_t width = dex::width_at(step.code.insns, pc);
      if (width == 0) break;
      const dex::Instruction in(step.code.insns, pc);
      if (in.name() == "const-class" && step.from_class.file->type({in.index()}) == c) return true;
      pc += width;
    }
    return false;
  });
}

// A text that stands in the app whole, or in a few pieces of some length that code may put together; a dot
// between them may be a character.
bool ChainReplay::is_spelled(const std::string& text) {
  static constexpr int kMaxPieces = 4;
  std::vector<int> pieces(text.size() + 1, kMaxPieces + 1);
  pieces[0] = 0;
  for (std::size_t end = 1; end <= text.size(); ++end) {
    for (std::size_t begin = 0; begin < end; ++begin) {
      const std::string piece = text.substr(begin, end - begin);
      const bool can_be = piece == "." || (piece.size() > 1 && code_.has_string(piece));
      if (!can_be || pieces[begin] >= pieces[end] - 1) continue;
      pieces[end] = pieces[begin] + 1;
    }
  }
  return pieces.back() <= kMaxPieces;
}

// A document that the code names makes the object, or says what its click calls.
bool ChainReplay::shows(const Step& step) {
  const std::string_view name = step.instruction.name();
  const auto id = static_cast<std::uint32_t>(step.instruction.literal());
  if (!name.starts_with("const") || !documents_.is_document(id)) return false;
  if (signature_of(step.to.key) == "(Landroid/view/View;)V" &&
      documents_.says(id, std::string(name_of(step.to.key)))) {
    return true;
  }
  const OwnMethod& method = *code_.method(step.to.on, step.to.key);
  for (const std::string_view set : {"view", "fragment"}) {
    const policies::Lifecycle* lifecycle = flow_.find_lifecycle(set);
    const bool is_driven =
        lifecycle != nullptr && std::any_of(lifecycle->methods.begin(), lifecycle->methods.end(),
                                            [&](const policies::CallbackMethod& callback) {
                                              return means(callback, step.to.key, method);
                                            });
    if (!is_driven) continue;
    for (const std::string& c : code_.subtypes(step.to.on)) {
      const bool runs =
          step.to.key.starts_with('<') ? c == step.to.on : code_.dispatch(c, step.to.key) == step.to.on;
      if (runs && documents_.says(id, dotted(c))) return true;
    }
  }
  return false;
}

// A method that starts an SDK, and code of that SDK: what lies between the two is not followed.
bool ChainReplay::starts_sdk(const Step& step) {
  const auto call = call_at(*step.from_class.file, step.instruction);
  if (!call) return false;
  const std::string name = dotted(step.to.on);
  for (const policies::ConsentContract& contract : catalogue_.consent.contracts) {
    if (contract.role != policies::ContractRole::init ||
        !names(*call, contract.class_descriptor, contract.member, contract.descriptor)) {
      continue;
    }
    const policies::Sdk* sdk = catalogue_.find_sdk(contract.sdk);
    if (sdk == nullptr) continue;
    const bool is_its_own =
        std::any_of(sdk->package_prefixes.begin(), sdk->package_prefixes.end(),
                    [&](std::string_view prefix) { return name.starts_with(std::string(prefix) + "."); }) ||
        std::find(sdk->classes.begin(), sdk->classes.end(), name) != sdk->classes.end();
    if (is_its_own) return true;
  }
  return false;
}

bool ChainReplay::registers(const Step& step) {
  for (const policies::ImplicitEdge& row : flow_.edges) {
    if (row.id == step.to.by) return registers_row(step, row);
  }
  for (const policies::CallbackType& row : flow_.callback_types) {
    if (row.id == step.to.by) return registers_type(step, row);
  }
  return false;
}

bool ChainReplay::registers_row(const Step& step, const policies::ImplicitEdge& row) {
  static constexpr std::string_view kKinds[] = {"callback", "thread", "component"};
  if (step.to.edge != kKinds[static_cast<std::size_t>(row.kind)] || row.later) return false;
  const auto call = call_at(*step.from_class.file, step.instruction);
  if (!call || !names(*call, row.class_descriptor, row.member, row.descriptor)) return false;
  if (row.argument_is != policies::ArgumentIs::wrapped)
    return is_called_back(step.to, row.callbacks, std::string(row.callback_class));
  // What the object was made of is called: it is of the type that the row which makes such objects says.
  const std::string wrapper(row.class_descriptor);
  return std::any_of(flow_.edges.begin(), flow_.edges.end(), [&](const policies::ImplicitEdge& maker) {
    const std::string_view made = maker.member == "<init>"
                                      ? maker.class_descriptor
                                      : maker.descriptor.substr(maker.descriptor.find(')') + 1);
    return maker.later && code_.descends(std::string(made), wrapper) &&
           is_called_back(step.to, row.callbacks, std::string(maker.callback_class));
  });
}

// The method takes an object of the row's type, and lies outside the package.
bool ChainReplay::registers_type(const Step& step, const policies::CallbackType& row) {
  static constexpr std::string_view kKinds[] = {"callback", "thread", "component"};
  if (step.to.edge != kKinds[static_cast<std::size_t>(row.kind)] || row.later) return false;
  const auto call = call_at(*step.from_class.file, step.instruction);
  if (!call || code_.resolve(call->on, call->key())) return false;
  for (const std::string& parameter : parameters(call->signature)) {
    if (flow_.find_callback_type(call->on, call->name, parameter) == &row) {
      return is_called_back(step.to, row.callbacks, std::string(row.callback_class));
    }
  }
  return false;
}

// Whether a reference means a row's method: of its class or one below, constructors of the class alone.
bool ChainReplay::names(const CallReference& call, std::string_view on, std::string_view member,
                        std::string_view signature) {
  if (call.name != member || (signature != "*" && call.signature != signature)) return false;
  return call.on == on || (member != "<init>" && code_.descends(call.on, std::string(on)));
}

// Whether an object of the row's type runs the method when one of the row's callbacks is called on it.
bool ChainReplay::is_called_back(const ChainHop& to, std::span<const policies::CallbackMethod> callbacks,
                                 const std::string& bound) {
  const OwnMethod& method = *code_.method(to.on, to.key);
  return std::any_of(callbacks.begin(), callbacks.end(), [&](const policies::CallbackMethod& callback) {
    if (is_lambda(to, callback.name, bound)) return true;
    if (!means(callback, to.key, method)) return false;
    const std::vector<std::string> below = code_.subtypes(to.on);
    return std::any_of(below.begin(), below.end(), [&](const std::string& c) {
      if (!code_.is_concrete(c) || (!bound.empty() && !code_.descends(c, bound))) return false;
      return to.key.starts_with('<') ? c == to.on : code_.dispatch(c, to.key) == to.on;
    });
  });
}

}  // namespace mingcha::testing
