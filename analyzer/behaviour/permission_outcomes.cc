// Each way is followed by itself, states of registers that were seen at a place are not followed again. So a loop over
// the one result of a one-element array unrolls, and a flag set in it is known behind it.
#include "analyzer/behaviour/permission_outcomes.h"

#include <algorithm>
#include <map>

#include "analyzer/dex/switches.h"

namespace mingcha::behaviour {
namespace {

using Kind = OutcomeValue::Kind;
using program::MethodNode;

constexpr std::int64_t kGranted = 0, kDenied = -1;  // PackageManager.PERMISSION_GRANTED, PERMISSION_DENIED
constexpr std::int64_t kRecentSdk = 33;             // what Build.VERSION.SDK_INT is taken to be

constexpr OutcomeValue number(std::int64_t value) { return {Kind::number, value}; }

std::optional<std::int64_t> arithmetic(std::uint8_t opcode, std::int64_t a, std::int64_t b) {
  switch (opcode) {
    case 0x90: case 0xb0: case 0xd0: case 0xd8:  // add-int and its forms
      return a + b;
    case 0x91: case 0xb1:  // sub-int
      return a - b;
    case 0x92: case 0xb2:  // mul-int
      return (a > 0xffff || a < -0xffff || b > 0xffff || b < -0xffff) ? std::nullopt : std::optional(a * b);
    case 0x95: case 0xb5: case 0xd5: case 0xdd:  // and-int
      return a & b;
    case 0x96: case 0xb6: case 0xd6: case 0xde:  // or-int
      return a | b;
    case 0x97: case 0xb7: case 0xd7: case 0xdf:  // xor-int
      return a ^ b;
    default:
      return std::nullopt;
  }
}

bool holds(unsigned test, std::int64_t a, std::int64_t b) {  // eq ne lt ge gt le
  switch (test) {
    case 0: return a == b;
    case 1: return a != b;
    case 2: return a < b;
    case 3: return a >= b;
    case 4: return a > b;
    default: return a <= b;
  }
}

}  // namespace

// What one run of a method does.
struct PermissionOutcomes::Run {
  std::set<std::uint32_t> executed;
  std::map<std::uint32_t, Values> calls;  // by place: arguments, unknown where runs of it differ
  std::set<OutcomeValue> returned;
  bool complete = true;
};

// One run at work.
struct PermissionOutcomes::Pass {
  struct State {
    std::uint32_t pc = 0;
    Values registers;
    OutcomeValue last;  // result of the call before
    auto operator<=>(const State&) const = default;
  };
  const dex::DexFile& file;
  std::uint32_t dex;
  bool granted;
  std::uint32_t depth;
  dex::CodeItem code;
  State now;
  std::set<State> seen;
  std::vector<State> waiting;
  Run out;

  OutcomeValue get(std::uint32_t i) const { return i < now.registers.size() ? now.registers[i] : OutcomeValue{}; }
  void set(std::uint32_t i, OutcomeValue value) {
    if (i < now.registers.size()) now.registers[i] = value;
  }
  void go(std::uint32_t pc) {
    State next = now;
    next.pc = pc;
    if (seen.insert(next).second) waiting.push_back(std::move(next));
  }
  void switch_(const dex::Instruction& in, std::uint32_t next);
  void branch(const dex::Instruction& in, std::uint32_t next);
};

void PermissionOutcomes::Pass::switch_(const dex::Instruction& in, std::uint32_t next) {
  const OutcomeValue value = get(in.vA());
  bool matched = false;
  dex::for_switch_cases(code.insns, in, [&](std::int32_t key, std::uint32_t target) {
    const bool taken = value.kind != Kind::number || value.number == key;
    matched = matched || (value.kind == Kind::number && taken);
    if (taken) go(target);
  });
  if (!matched) go(next);
}

void PermissionOutcomes::Pass::branch(const dex::Instruction& in, std::uint32_t next) {
  const std::uint8_t opcode = in.opcode();
  if ((in.info().flags & dex::kCanContinue) == 0) return go(in.target());
  const bool with_zero = opcode >= 0x38;
  const OutcomeValue a = get(in.vA()), b = with_zero ? number(0) : get(in.vB());
  if (with_zero && opcode <= 0x39 && a.kind > Kind::number) {  // what tells the outcome is not null
    return go(opcode == 0x39 ? in.target() : next);
  }
  const bool decided = a.kind == Kind::number && b.kind == Kind::number;
  const bool taken = decided && holds(with_zero ? opcode - 0x38U : opcode - 0x32U, a.number, b.number);
  if (!decided || taken) go(in.target());
  if (!decided || !taken) go(next);
}

std::vector<OutcomeCode> PermissionOutcomes::differences(MethodNode method, std::uint32_t argument,
                                                         std::optional<std::int64_t> request_code) {
  static constexpr std::size_t kMaxMethods = 24;
  steps_ = 0;
  const program::Method& m = linked_.methods[method];
  const Result<dex::CodeItem> code = dex::CodeItem::read(linked_.methods.dex_of(method), m.code_off);
  if (!code || argument >= code->ins_size) return {};
  const dex::DexFile& file = linked_.methods.dex_of(method);
  const dex::MethodId id = file.method({m.method_idx});
  const std::string signature = file.signature(file.proto(id.proto_idx));
  Values values(code->ins_size);
  if (request_code && argument > 1) values[1] = number(*request_code);
  Comparison first{method, values, values, 0};
  if (signature.find("[I)") != std::string::npos) {
    first.when_denied[argument] = first.when_granted[argument] = {Kind::results, 0};
  } else if (signature.starts_with("(Z")) {
    first.when_denied[argument] = number(0);
    first.when_granted[argument] = number(1);
  } else {
    first.when_denied[argument] = first.when_granted[argument] = {Kind::answer, 0};
  }
  std::vector<OutcomeCode> out;
  std::vector<Comparison> waiting{first};
  for (std::size_t next = 0; next < waiting.size() && next < kMaxMethods; ++next) {
    const Comparison what = waiting[next];
    compare(what, out, waiting);
  }
  return out;
}

// Calls that both outcomes lead to are gone into where they are passed the outcome.
void PermissionOutcomes::compare(const Comparison& what, std::vector<OutcomeCode>& out,
                                 std::vector<Comparison>& waiting) {
  const Run denied = run(what.method, what.when_denied, false, 0);
  const Run granted = run(what.method, what.when_granted, true, 0);
  if (!denied.complete || !granted.complete) return;
  OutcomeCode code{what.method, {}, {}};
  std::set_difference(denied.executed.begin(), denied.executed.end(), granted.executed.begin(),
                      granted.executed.end(), std::inserter(code.denied, code.denied.end()));
  std::set_difference(granted.executed.begin(), granted.executed.end(), denied.executed.begin(),
                      denied.executed.end(), std::inserter(code.granted, code.granted.end()));
  if (!code.denied.empty() || !code.granted.empty()) out.push_back(std::move(code));
  if (what.depth >= kMaxDepth) return;
  const program::Class& owner = linked_.methods.class_of(what.method);
  for (const auto& call : denied.calls) {
    const std::uint32_t pc = call.first;
    const Values& arguments = call.second;
    const auto other = granted.calls.find(pc);
    if (other == granted.calls.end()) continue;
    bool tells = arguments != other->second;
    for (const OutcomeValue& value : arguments) tells = tells || value.kind > Kind::number;
    if (!tells) continue;
    const Result<dex::CodeItem> body =
        dex::CodeItem::read(linked_.program.dex_files()[owner.dex], linked_.methods[what.method].code_off);
    if (!body) return;
    const MethodNode target = linked_.methods.resolve(owner.dex, dex::Instruction(body->insns, pc).index());
    if (!target.present() || linked_.methods[target].code_off == 0) continue;
    const bool known = std::any_of(waiting.begin(), waiting.end(), [&](const Comparison& old) {
      return old.method == target && old.when_denied == arguments && old.when_granted == other->second;
    });
    if (!known) waiting.push_back({target, arguments, other->second, what.depth + 1});
  }
}

PermissionOutcomes::Run PermissionOutcomes::run(MethodNode method, const Values& arguments, bool granted,
                                                std::uint32_t depth) {
  const program::Class& owner = linked_.methods.class_of(method);
  const dex::DexFile& file = linked_.program.dex_files()[owner.dex];
  const Result<dex::CodeItem> code = dex::CodeItem::read(file, linked_.methods[method].code_off);
  Run out;
  out.complete = false;
  if (!code || arguments.size() > code->ins_size || code->ins_size > code->registers_size) return out;
  Pass pass{file, owner.dex, granted, depth, *code, {}, {}, {}, {}};
  pass.now.registers.resize(std::size_t{code->registers_size} + 1);
  std::copy(arguments.begin(), arguments.end(),
            pass.now.registers.begin() + (code->registers_size - code->ins_size));
  pass.go(0);
  while (!pass.waiting.empty() && pass.out.complete) {
    pass.now = std::move(pass.waiting.back());
    pass.waiting.pop_back();
    follow(pass);
  }
  return std::move(pass.out);
}

// Goes on to the next branch.
void PermissionOutcomes::follow(Pass& pass) {
  for (;;) {
    const std::uint32_t pc = pass.now.pc;
    const std::uint32_t width = dex::width_at(pass.code.insns, pc);
    if (width == 0 || dex::is_payload(pass.code.insns[pc])) return;
    if (++steps_ > kMaxSteps || pass.seen.size() > kMaxStates) {
      pass.out.complete = false;
      return;
    }
    const dex::Instruction in(pass.code.insns, pc);
    const std::uint8_t flags = in.info().flags;
    pass.out.executed.insert(pc);
    if ((flags & dex::kCanReturn) != 0) {
      pass.out.returned.insert(in.opcode() == 0x0e ? OutcomeValue{} : pass.get(in.vA()));
      return;
    }
    if ((flags & dex::kCanSwitch) != 0) return pass.switch_(in, pc + width);
    if ((flags & dex::kCanBranch) != 0) return pass.branch(in, pc + width);
    step(pass, in);
    if ((flags & dex::kCanContinue) == 0) return;
    pass.now.pc = pc + width;
  }
}

void PermissionOutcomes::step(Pass& pass, const dex::Instruction& in) {
  const std::uint8_t opcode = in.opcode();
  const std::uint8_t flags = in.info().flags;
  if ((flags & dex::kInvoke) != 0) {
    pass.now.last = opcode <= 0x78 ? call(pass, in) : OutcomeValue{};
  } else if (opcode >= 0x01 && opcode <= 0x09) {  // move
    pass.set(in.vA(), pass.get(in.vB()));
  } else if (opcode >= 0x0a && opcode <= 0x0c) {  // move-result
    pass.set(in.vA(), pass.now.last);
  } else if (opcode >= 0x12 && opcode <= 0x15) {  // const
    pass.set(in.vA(), number(in.literal()));
  } else if (opcode == 0x21) {  // array-length: at least one was asked for
    pass.set(in.vA(), number(1));
  } else if (opcode == 0x44 && pass.get(in.vB()).kind == Kind::results) {  // aget
    pass.set(in.vA(), number(pass.granted ? kGranted : kDenied));
  } else if (opcode == 0x60 && in.index() < pass.file.field_ids_size() &&
             pass.file.name(pass.file.field({in.index()})) == "SDK_INT") {
    pass.set(in.vA(), number(kRecentSdk));
  } else if (opcode != 0x1f && (flags & (dex::kSetsRegister | dex::kSetsWide)) != 0) {  // check-cast changes nothing
    const bool literal = opcode >= 0xd0 && opcode <= 0xe2;
    const bool two_address = opcode >= 0xb0 && opcode <= 0xcf;
    const OutcomeValue a = pass.get(two_address ? in.vA() : in.vB());
    const OutcomeValue b = literal ? number(in.literal()) : pass.get(two_address ? in.vB() : in.vC());
    std::optional<std::int64_t> result;
    if (a.kind == Kind::number && b.kind == Kind::number) result = arithmetic(opcode, a.number, b.number);
    pass.set(in.vA(), result ? number(*result) : OutcomeValue{});
    if ((flags & dex::kSetsWide) != 0) pass.set(in.vA() + 1, {});
  }
}

OutcomeValue PermissionOutcomes::call(Pass& pass, const dex::Instruction& in) {
  if (in.index() >= pass.file.method_ids_size()) return {};
  Values arguments;
  for (std::uint32_t i = 0; i < in.argument_count(); ++i) arguments.push_back(pass.get(in.argument(i)));
  const auto [known, fresh] = pass.out.calls.try_emplace(in.pc(), arguments);
  if (!fresh && known->second != arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      if (known->second[i] != arguments[i]) known->second[i] = {};
    }
  }
  const dex::MethodId id = pass.file.method({in.index()});
  const std::string_view returns = pass.file.type(pass.file.proto(id.proto_idx).return_type_idx);
  if (checks_.contains({pass.dex, in.index()})) {
    return returns == "Z" ? number(pass.granted ? 1 : 0) : number(pass.granted ? kGranted : kDenied);
  }
  const std::string_view name = pass.file.name(id);
  if (!arguments.empty() && arguments[0].kind == Kind::answer) {
    if (name == "booleanValue") return number(pass.granted ? 1 : 0);
    return returns[0] == 'L' ? arguments[0] : OutcomeValue{};
  }
  // What a map or an iterator of answers gives is cast to Boolean before it is asked.
  if (name == "booleanValue" && arguments.size() == 1 && arguments[0].kind == Kind::number) return arguments[0];
  const MethodNode target = linked_.methods.resolve(pass.dex, in.index());
  const bool can_tell = returns == "Z" || returns == "I";
  if (!target.present() || !can_tell || pass.depth >= kMaxDepth || linked_.methods[target].code_off == 0) return {};
  const Run inside = this->run(target, arguments, pass.granted, pass.depth + 1);
  if (!inside.complete || inside.returned.size() != 1) return {};
  const OutcomeValue answer = *inside.returned.begin();
  return answer.kind == Kind::number ? answer : OutcomeValue{};
}

}  // namespace mingcha::behaviour
