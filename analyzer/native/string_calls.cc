// Strings of the C++ library: an object's first and third word are kept as the text that it holds, whether
// its letters lie in the object or elsewhere. Those that code writes by itself are known by their layout.
// Source: libc++, <string>: the short form has its size, doubled, in the first byte; of the long one bit 0 is
// set there.
#include "analyzer/native/function_walk.h"

namespace mingcha::native {
namespace {

using Kind = Value::Kind;

constexpr std::size_t kLongestString = 512;  // bytes
constexpr std::string_view kUnknownPart = "*";

}  // namespace

// The text of the string object at `object`.
std::optional<Value> FunctionWalk::string_at(const Value& object, const FunctionState& state) {
  if (const std::optional<Value> kept = state.string_at(object, convention_.word)) return kept;
  const std::optional<Value> first = state.load(object, 0, 1);
  if (!first || !first->is(Kind::number)) return std::nullopt;
  std::optional<std::string> text;
  if ((first->number & 1) == 0) {
    text = state.text_at(plus(object, 1));
    if (!text || text->empty() || text->size() * 2 != static_cast<std::size_t>(first->number))
      return std::nullopt;
  } else if (const std::optional<Value> letters =
                 state.load(object, 2 * convention_.word, convention_.word)) {
    text = text_of(*letters, state);
  }
  return text ? std::optional(text_value(std::move(*text))) : std::nullopt;
}

// A pointer to a string object, or to the letters inside, as the text.
Value FunctionWalk::letters_of(const Value& pointer, const FunctionState& state) {
  if (const std::optional<Value> text = string_at(pointer, state)) return *text;
  return state.string_at(plus(pointer, -1), convention_.word).value_or(pointer);
}

void FunctionWalk::run_string_function(const StringFunction& function, const Call& call,
                                       FunctionState& state) {
  using Does = StringFunction::Does;
  const Value object = call.arguments[0];
  if (function.does == Does::keep) return;
  const auto held = [&](const Value& at) -> std::optional<std::string> {
    const std::optional<Value> text =
        function.counted ? state.load(at, 0, convention_.word) : string_at(at, state);
    return text && text->is(Kind::text) ? std::optional(out_.texts[text->index]) : std::nullopt;
  };
  const std::optional<std::string> before = held(object);
  const Value& source = call.arguments[function.source];
  const bool of_string = function.does == Does::set_string || function.does == Does::add_string;
  std::optional<std::string> text;
  if (of_string) {
    text = held(source);
  } else if (function.does != Does::add_letter) {
    text = text_of(letters_of(source, state), state);
  } else if (source.is(Kind::number) && source.number > 0 && source.number < 0x80) {
    text = std::string(1, static_cast<char>(source.number));
  }
  const Value length = function.length == StringFunction::none ? Value{} : call.arguments[function.length];
  if (function.does == Does::put_before) {
    if (!length.is(Kind::number) || length.number != 0) return set_string(object, function, {}, state);
  } else if (text && length.is(Kind::number)) {
    if (length.number < 0 || static_cast<std::size_t>(length.number) > text->size()) {
      text.reset();
    } else {
      text->resize(static_cast<std::size_t>(length.number));
    }
  }
  if (function.does != Does::set && function.does != Does::set_string && (before || text)) {
    const bool behind = function.does != Does::put_before;
    const std::string own = before.value_or(std::string(kUnknownPart)),
                      other = text.value_or(std::string(kUnknownPart));
    text = behind ? own + other : other + own;
  }
  set_string(object, function, text, state);
}

void FunctionWalk::set_string(const Value& object, const StringFunction& function,
                              const std::optional<std::string>& text, FunctionState& state) {
  const std::uint8_t word = convention_.word;
  const Value value = text && text->size() <= kLongestString ? text_value(*text) : Value{};
  state.store(object, 0, word, value);
  if (function.counted) return;
  state.store(object, word, word, {});
  state.store(object, 2 * word, word, value);
}

}  // namespace mingcha::native
