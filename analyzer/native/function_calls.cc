// What a call leaves behind: registers that are lost, buffers that are written, texts that are put together.
#include <fmt/format.h>

#include <algorithm>

#include "analyzer/native/function_walk.h"
#include "analyzer/native/jni_table.h"

namespace mingcha::native {
namespace {

using Kind = Value::Kind;

constexpr std::uint32_t kMaxCalls = 8192;
constexpr std::uint64_t kBySystem = std::uint64_t{1} << 63;  // tells the second call of one instruction
constexpr std::size_t kMaxTexts = 512;
constexpr std::size_t kLongestText = 512;      // bytes
constexpr std::int64_t kMaxRegistered = 1024;  // rows of a table
constexpr std::string_view kUnknownPart = "*";
constexpr std::int64_t kOldestJni = 0x10001, kNewestJni = 0x1000a;  // versions that GetEnv is asked for

}  // namespace

void FunctionWalk::call(std::uint64_t target, FunctionState& state) {
  const bool is_arm = file_.machine() == Machine::arm;
  if (file_.machine() == Machine::x86 && takes_return_address(target, state)) return;
  if (const std::optional<StubTarget> stub = reader_.stub_target(target)) {
    if (stub->symbol) return add_call(Call::To::import, *stub->symbol, state);
    target = stub->function;
  }
  if (!file_.is_executable(is_arm ? target & ~std::uint64_t{1} : target))
    return add_call(Call::To::unknown, 0, state);
  add_call(Call::To::function, target, state);
}

// "mov (%esp), %reg; ret": how code of i386 learns where it is.
bool FunctionWalk::takes_return_address(std::uint64_t target, FunctionState& state) {
  const Bytes code = file_.bytes_at(target);
  if (code.size() < 4 || code[0] != 0x8b || (code[1] & 0xc7) != 0x04 || code[2] != 0x24 || code[3] != 0xc3)
    return false;
  state[static_cast<Register>((code[1] >> 3) & 7)] = {Kind::address, 0, static_cast<std::int64_t>(next_)};
  return true;
}

void FunctionWalk::call_value(const Value& target, FunctionState& state) {
  switch (target.kind) {
    case Kind::address:
      return call(static_cast<std::uint64_t>(target.number), state);
    case Kind::import:
      return add_call(Call::To::import, target.index, state);
    case Kind::memory: {
      // object -> table -> function, with the object itself as the first argument
      const Memory& function = out_.memory[target.index];
      if (target.number == 0 && function.base.is(Kind::memory) && function.offset >= 0) {
        const Memory& table = out_.memory[function.base.index];
        const bool plain = table.offset == 0;
        if (plain && table.base == argument(state, 0))
          return add_call(Call::To::slot, static_cast<std::uint64_t>(function.offset + function.base.number),
                          state);
      }
      break;
    }
    case Kind::unknown:
    case Kind::number:
    case Kind::stack:
    case Kind::parameter:
    case Kind::result:
    case Kind::text:
    case Kind::environment:
    case Kind::content:
    case Kind::table:
    case Kind::either:
    case Kind::words:
      break;
  }
  add_call(Call::To::unknown, 0, state, target);
}

Value FunctionWalk::argument(const FunctionState& state, std::size_t position) {
  const std::size_t in_registers = convention_.arguments.size();
  if (position < in_registers) return state[convention_.arguments[position]];
  if (const std::size_t first = kArguments - convention_.local.size(); position >= first)
    return state[convention_.local[position - first]];
  const auto offset = static_cast<std::int64_t>((position - in_registers) * convention_.word);
  // A jump to another function leaves its arguments where the own ones were.
  const bool is_jump = steps_.steps.empty() || steps_.steps.back().op == Step::Op::jump ||
                       steps_.steps.back().op == Step::Op::jump_register;
  return load(state, state[convention_.stack_pointer], is_jump ? offset + convention_.first_on_stack : offset,
              convention_.word);
}

void FunctionWalk::system_call(FunctionState& state) {
  const Value number = state[convention_.system_number];
  Call call;
  call.address = at_;
  call.to = number.is(Kind::number) ? Call::To::system : Call::To::unknown;
  call.target = number.is(Kind::number) ? static_cast<std::uint64_t>(number.number) : 0;
  for (std::size_t i = 0; i < kArguments && i < convention_.system_arguments.size(); ++i)
    call.arguments[i] = state[convention_.system_arguments[i]];
  const auto [it, fresh] = call_at_.try_emplace(at_, static_cast<std::uint32_t>(out_.calls.size()));
  if (fresh && out_.calls.size() >= kMaxCalls) return;
  if (fresh) out_.calls.emplace_back();
  for (Value& value : call.arguments) {
    if (std::optional<std::string> text = state.text_at(value)) value = text_value(std::move(*text));
  }
  out_.calls[it->second] = call;
  state[convention_.result] = {};
}

void FunctionWalk::add_call(Call::To to, std::uint64_t target, FunctionState& state, const Value& callee) {
  Call call;
  call.address = at_;
  call.to = to;
  call.target = target;
  call.callee = callee;
  for (std::size_t i = 0; i < kArguments; ++i) call.arguments[i] = argument(state, i);
  if (to == Call::To::slot) spread_arguments(call, state);
  const auto [it, fresh] = call_at_.try_emplace(at_, static_cast<std::uint32_t>(out_.calls.size()));
  const std::uint32_t number = it->second;
  if (fresh && out_.calls.size() >= kMaxCalls) {
    out_.complete = false;
    return finish_call(kMaxCalls, Value{}, state);
  }
  if (fresh) out_.calls.emplace_back();

  Call shown = call;  // with the texts that buffers hold now
  for (Value& value : shown.arguments) {
    value = letters_of(value, state);
    if (std::optional<std::string> text = state.text_at(value)) value = text_value(std::move(*text));
  }
  out_.calls[number] = shown;

  std::optional<Value> result;
  const TextFunction* text = nullptr;
  if (to == Call::To::import) text = find_text_function(file_.symbols()[target].name);
  const std::optional<StringFunction> string = string_function(to, target);
  if (text != nullptr) {
    result = run_text_function(*text, call, state);
  } else if (string) {
    run_string_function(*string, call, state);
    result = call.arguments[0];
  } else {
    for (const Value& value : call.arguments) {
      state.forget_string(value, convention_.word);
      state.forget_buffer(value);
    }
  }
  if (to == Call::To::slot) run_slot(call, state);
  if (to == Call::To::import) add_call_by_system(file_.symbols()[target].name, shown);
  finish_call(number, result, state);
}

// What the C library calls with an argument of its own. Source: POSIX, pthread_create.
void FunctionWalk::add_call_by_system(std::string_view name, const Call& call) {
  if (name != "pthread_create" || !call.arguments[2].is(Kind::address)) return;
  const auto run = static_cast<std::uint64_t>(call.arguments[2].number);
  const bool is_arm = file_.machine() == Machine::arm;
  if (!file_.is_executable(is_arm ? run & ~std::uint64_t{1} : run)) return;
  const auto [it, fresh] =
      call_at_.try_emplace(at_ ^ kBySystem, static_cast<std::uint32_t>(out_.calls.size()));
  if (fresh && out_.calls.size() >= kMaxCalls) return;
  if (fresh) out_.calls.emplace_back();
  Call& own = out_.calls[it->second];
  own.address = at_;
  own.to = Call::To::function;
  own.target = run;
  own.arguments[0] = call.arguments[3];
}

std::optional<StringFunction> FunctionWalk::string_function(Call::To to, std::uint64_t target) {
  if (to == Call::To::import) return find_string_function(file_.symbols()[target].name);
  if (to != Call::To::function) return std::nullopt;
  if (!reader_.strings_) reader_.strings_.emplace(file_);
  const StringFunction* own = reader_.strings_->find(target);
  return own == nullptr ? std::nullopt : std::optional(*own);
}

// Arguments for Java that lie in memory take the places that they have when they are handed over in a row.
// Source: Procedure Call Standard for the Arm 64-bit Architecture, appendix B; System V ABI for AMD64, 3.5.7.
void FunctionWalk::spread_arguments(Call& call, const FunctionState& state) {
  const std::optional<JniFunction> function = jni_function(call.target / convention_.word);
  if (!function || function->arguments == JniArguments::each) return;
  const std::size_t first = function->role == JniRole::call_super ? 4 : 3;
  const Value list = call.arguments[first];
  const std::uint8_t word = convention_.word;
  for (std::size_t i = first; i < kArguments; ++i) call.arguments[i] = {};
  if (!list.is(Kind::stack)) return;
  if (function->arguments == JniArguments::array) {
    for (std::size_t i = first; i < kArguments; ++i)
      call.arguments[i] = load(state, list, static_cast<std::int64_t>(i - first) * 8, word);
    return;
  }
  // Registers were saved from `saved` on, `left` bytes of them are left; the rest lies where `rest` points.
  Value saved, rest = list;
  std::int64_t left = 0;
  if (file_.machine() == Machine::arm64) {
    const Value behind = load(state, list, 24, 4);  // bytes up to the end, negative
    rest = load(state, list, 0, word);
    if (!behind.is(Kind::number)) return;
    left = -std::int64_t{static_cast<std::int32_t>(behind.number)};
    saved = plus(load(state, list, 8, word), -left);
  } else if (file_.machine() == Machine::x86_64) {
    const Value taken = load(state, list, 0, 4);
    rest = load(state, list, 8, word);
    if (!taken.is(Kind::number)) return;
    left = static_cast<std::int64_t>(convention_.arguments.size()) * word - taken.number;
    saved = plus(load(state, list, 16, word), taken.number);
  }
  for (std::size_t i = first; i < kArguments; ++i) {
    Value& from = left > 0 ? saved : rest;
    if (from.is(Kind::stack)) call.arguments[i] = load(state, from, 0, word);
    from = plus(from, word);
    left -= word;
  }
}

void FunctionWalk::finish_call(std::uint32_t number, const std::optional<Value>& result,
                               FunctionState& state) {
  const std::span<const Register> kept = convention_.kept;
  for (Register r = 0; r < kRegisterCount; ++r) {
    if (std::find(kept.begin(), kept.end(), r) == kept.end()) state[r] = {};
  }
  state[convention_.result] = result ? *result : Value{Kind::result, number, 0};
}

std::optional<Value> FunctionWalk::run_text_function(const TextFunction& function, const Call& call,
                                                     FunctionState& state) {
  using Does = TextFunction::Does;
  const Value target = function.target == TextFunction::none ? Value{} : call.arguments[function.target];
  const std::optional<std::string> source = text_of(call.arguments[function.source], state);
  switch (function.does) {
    case Does::copy:
      copy_text(function, call, state);
      return target;
    case Does::append: {
      const std::optional<std::string> before = state.text_at(target);
      if (before || source) {
        state.store_text(
            target, before.value_or(std::string(kUnknownPart)) + source.value_or(std::string(kUnknownPart)));
      } else {
        state.forget_buffer(target);
      }
      return target;
    }
    case Does::print:
      if (source) {
        state.store_text(target, print(function, call, state));
      } else {
        state.forget_buffer(target);
      }
      return std::nullopt;
    case Does::print_new: {
      const Value made = source ? text_value(print(function, call, state)) : Value{};
      state.store(target, 0, convention_.word, made);
      return std::nullopt;
    }
    case Does::duplicate:
      return source ? std::optional(text_value(*source)) : std::nullopt;
  }
  return std::nullopt;
}

void FunctionWalk::copy_text(const TextFunction& function, const Call& call, FunctionState& state) {
  const Value& target = call.arguments[function.target];
  const Value& source = call.arguments[function.source];
  const Value length = function.length == TextFunction::none ? Value{} : call.arguments[function.length];
  const std::optional<std::string> text = text_of(source, state);
  if (function.ends) {
    if (text) return state.store_text(target, *text);
    return state.forget_buffer(target);
  }
  state.forget_buffer(target);
  if (!length.is(Kind::number) || length.number < 0) return;
  const auto size = static_cast<std::size_t>(length.number);
  if (text && size == text->size() + 1) return state.store_text(target, *text);
  if (text && size == text->size()) {  // what follows is written apart
    for (std::size_t i = 0; i < size && i < kLongestText; ++i)
      state.store(target, static_cast<std::int64_t>(i), 1,
                  {Kind::number, 0, static_cast<unsigned char>((*text)[i])});
    return;
  }
  // A table with pointers in it.
  if (!source.is(Kind::address) || size > kLongestText * 8) return;
  for (std::size_t i = 0; i + convention_.word <= size; i += convention_.word) {
    const Value word = load_from_library(static_cast<std::uint64_t>(source.number) + i, convention_.word);
    if (word.is(Kind::address) || word.is(Kind::number))
      state.store(target, static_cast<std::int64_t>(i), convention_.word, word);
  }
}

// Conversions whose argument is known are filled in.
std::string FunctionWalk::print(const TextFunction& function, const Call& call,
                                const FunctionState& state) const {
  const std::string format = text_of(call.arguments[function.source], state).value_or(std::string());
  std::string out;
  std::size_t next = function.first;
  for (std::size_t i = 0; i < format.size() && out.size() < kLongestText; ++i) {
    if (format[i] != '%') {
      out += format[i];
      continue;
    }
    if (++i < format.size() && format[i] == '%') {
      out += '%';
      continue;
    }
    while (i < format.size() &&
           std::string_view("-+ #0123456789.*hlLqjzt").find(format[i]) != std::string_view::npos)
      ++i;
    if (i >= format.size()) break;
    const Value value =
        function.first != TextFunction::none && next < kArguments ? call.arguments[next] : Value{};
    ++next;
    const std::optional<std::string> text = format[i] == 's' ? text_of(value, state) : std::nullopt;
    if (text) {
      out += *text;
    } else if (value.is(Kind::number) && (format[i] == 'd' || format[i] == 'u' || format[i] == 'i')) {
      out += fmt::format("{}", value.number);
    } else if (value.is(Kind::number) && format[i] == 'c') {
      out += static_cast<char>(value.number);
    } else {
      out += kUnknownPart;
    }
  }
  return out.substr(0, kLongestText);
}

void FunctionWalk::run_slot(const Call& call, FunctionState& state) {
  const std::uint64_t slot = call.target / convention_.word;
  if (slot == kJniRegisterNatives) return register_natives(call, state);
  const Value version = call.arguments[2];
  const bool gives_environment =
      (slot == kVmGetEnv && version.is(Kind::number) && version.number >= kOldestJni &&
       version.number <= kNewestJni) ||
      ((slot == kVmAttachCurrentThread || slot == kVmAttachCurrentThreadAsDaemon) &&
       call.arguments[1].is(Kind::stack));
  if (gives_environment) state.store(call.arguments[1], 0, convention_.word, {Kind::environment, 0, 0});
}

// Source: Java Native Interface Specification, "RegisterNatives": rows of three pointers.
void FunctionWalk::register_natives(const Call& call, const FunctionState& state) {
  const Value table = call.arguments[2], count = call.arguments[3];
  if (!table.is(Kind::stack) || !count.is(Kind::number) || count.number <= 0 || count.number > kMaxRegistered)
    return;
  const std::int64_t word = convention_.word;
  for (std::int64_t i = 0; i < count.number; ++i) {
    const auto field = [&](std::int64_t number) {
      return state.load(table, (3 * i + number) * word, convention_.word).value_or(Value{});
    };
    const std::optional<std::string> name = text_of(field(0), state), signature = text_of(field(1), state);
    const Value function = field(2);
    if (!name || !signature || !function.is(Kind::address)) continue;
    RegisteredMethod row{call.address, *name, *signature, static_cast<std::uint64_t>(function.number)};
    const bool known =
        std::any_of(out_.registered.begin(), out_.registered.end(), [&](const RegisteredMethod& other) {
          return other.call == row.call && other.name == row.name && other.signature == row.signature;
        });
    if (!known) out_.registered.push_back(std::move(row));
  }
}

std::optional<std::string> FunctionWalk::text_of(const Value& value, const FunctionState& state) const {
  if (value.is(Kind::text)) return out_.texts[value.index];
  if (value.is(Kind::address)) {
    if (std::optional<std::string> written = state.text_at(value)) return written;
    const auto text = file_.text_at(static_cast<std::uint64_t>(value.number), kLongestText);
    return text ? std::optional(std::string(*text)) : std::nullopt;
  }
  return state.text_at(value);
}

Value FunctionWalk::text_value(std::string text) {
  const auto it = std::find(out_.texts.begin(), out_.texts.end(), text);
  const auto number = static_cast<std::uint32_t>(it - out_.texts.begin());
  if (it == out_.texts.end()) {
    if (out_.texts.size() >= kMaxTexts) return {};
    out_.texts.push_back(std::move(text));
  }
  return {Kind::text, number, 0};
}

}  // namespace mingcha::native
