#include "analyzer/native/meaning.h"

#include <algorithm>

#include "analyzer/native/jni_table.h"
#include "analyzer/native/system_services.h"

namespace mingcha::native {
namespace {

using Kind = Meaning::Kind;

constexpr unsigned kDeepest = 12;
constexpr std::size_t kLongestText = 512;  // bytes
// Source: Android SDK, Context.
constexpr std::string_view kGetService = "getSystemService",
                           kServiceByName = "(Ljava/lang/String;)Ljava/lang/Object;";

// Code and numbers are no texts.
bool is_text(std::string_view bytes) {
  return !bytes.empty() && std::all_of(bytes.begin(), bytes.end(), [](char byte) {
    return static_cast<unsigned char>(byte) >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r';
  });
}

Meaning unknown() {
  return {};
}
Meaning open() {
  Meaning meaning;
  meaning.kind = Kind::open;
  return meaning;
}

Meaning of_class(Kind kind, std::string owner) {
  Meaning meaning;
  meaning.kind = kind;
  meaning.owner = std::move(owner);
  return meaning;
}

}  // namespace

std::string MeaningReader::descriptor_of(std::string_view name) {
  if (name.empty() || name.front() == '[' || (name.front() == 'L' && name.back() == ';'))
    return std::string(name);
  std::string out = "L";
  for (const char letter : name) out += letter == '.' ? '/' : letter;
  return out += ';';
}

Meaning MeaningReader::of(const Value& value, const Frame& frame, unsigned depth) const {
  if (depth > kDeepest || steps_ == 0) return unknown();
  --steps_;
  Meaning meaning;
  switch (value.kind) {
    case Value::Kind::number:
      meaning.kind = Kind::number;
      meaning.number = value.number;
      return meaning;
    case Value::Kind::text:
      meaning.kind = Kind::text;
      meaning.text = frame.outline->texts[value.index];
      return meaning;
    case Value::Kind::address: {
      const auto text = file_->text_at(static_cast<std::uint64_t>(value.number), kLongestText);
      meaning.kind = text && is_text(*text) ? Kind::text : Kind::place;
      if (meaning.is(Kind::text)) meaning.text = *text;
      meaning.number = value.number;
      return meaning;
    }
    case Value::Kind::parameter:
      if (value.number != 0) return unknown();
      if (frame.caller == nullptr) return open();
      if (value.index >= kArguments) return unknown();
      return of(frame.call->arguments[value.index], *frame.caller, depth + 1);
    case Value::Kind::result:
      return of_result(value, frame, depth);
    case Value::Kind::memory:
      return of_memory(value, frame, depth);
    case Value::Kind::either:
      meaning.kind = Kind::choice;
      for (const Value& each : frame.outline->choices[value.index])
        meaning.options.push_back(of(each, frame, depth + 1));
      return meaning;
    case Value::Kind::unknown:
    case Value::Kind::import:
    case Value::Kind::stack:
    case Value::Kind::environment:
    case Value::Kind::content:
    case Value::Kind::table:
    case Value::Kind::words:
      return unknown();
  }
  return unknown();
}

Meaning MeaningReader::of_memory(const Value& value, const Frame& frame, unsigned depth) const {
  if (value.number != 0 || value.index >= frame.outline->memory.size()) return unknown();
  const Memory& memory = frame.outline->memory[value.index];
  if (!memory.base.is(Value::Kind::address)) return unknown();
  const auto* written = outlines_->written(static_cast<std::uint64_t>(memory.base.number + memory.offset));
  if (written == nullptr) return unknown();
  const Outline* outline = outlines_->outline(written->function);
  if (outline == nullptr) return unknown();
  Meaning meaning = of(written->value, {written->function, outline, nullptr, nullptr}, depth + 1);
  meaning.owner_open = false;
  return meaning.is(Kind::open) ? unknown() : meaning;  // of somebody else's callers
}

Meaning MeaningReader::of_result(const Value& value, const Frame& frame, unsigned depth) const {
  if (value.number != 0 || value.index >= frame.outline->calls.size()) return unknown();
  const Call& call = frame.outline->calls[value.index];
  switch (call.to) {
    case Call::To::slot:
      return of_slot(call, frame, depth);
    case Call::To::function: {
      if (!outlines_->is_small(call.target)) return unknown();
      const Outline* callee = outlines_->outline(call.target);
      if (callee == nullptr) return unknown();
      return of(callee->result, {call.target, callee, &call, &frame}, depth + 1);
    }
    case Call::To::import:
      return of_lookup(call, frame, depth);
    case Call::To::unknown:
    case Call::To::system:
      return unknown();
  }
  return unknown();
}

// Source: POSIX, dlsym.
Meaning MeaningReader::of_lookup(const Call& call, const Frame& frame, unsigned depth) const {
  if (file_->symbols()[call.target].name != "dlsym") return unknown();
  const Meaning name = of(call.arguments[1], frame, depth + 1);
  if (name.is(Kind::open)) return open();
  if (!name.is(Kind::text)) return unknown();
  Meaning meaning;
  meaning.kind = Kind::symbol;
  meaning.name = name.text;
  return meaning;
}

Meaning MeaningReader::member(const Call& call, const Frame& frame, unsigned depth, Kind kind,
                              bool is_static) const {
  const Meaning owner = of(call.arguments[1], frame, depth + 1);
  const Meaning name = of(call.arguments[2], frame, depth + 1),
                signature = of(call.arguments[3], frame, depth + 1);
  if (name.is(Kind::open) || signature.is(Kind::open)) return open();
  if (!name.is(Kind::text) || !signature.is(Kind::text)) return unknown();
  Meaning meaning = of_class(kind, owner.is(Kind::class_) ? owner.owner : std::string());
  meaning.name = name.text;
  meaning.signature = signature.text;
  meaning.is_static = is_static;
  meaning.owner_open = owner.is(Kind::open) || owner.owner_open;
  return meaning;
}

// What a method of Java gives back. `position`: of the method among the arguments; its own come behind it.
Meaning MeaningReader::of_java_call(const Call& call, std::size_t position, const Frame& frame,
                                    unsigned depth) const {
  const Meaning method = of(call.arguments[position], frame, depth + 1);
  if (method.is(Kind::open)) return open();
  const std::size_t end = method.signature.rfind(')');
  if (!method.is(Kind::method) || end == std::string::npos) return unknown();
  if (method.name == kGetService && method.signature == kServiceByName) {
    const Meaning service = of(call.arguments[position + 1], frame, depth + 1);
    if (service.is(Kind::open)) return open();
    const std::string_view known =
        service.is(Kind::java_text) ? class_of_service(service.text) : std::string_view();
    if (!known.empty()) return of_class(Kind::object, std::string(known));
  }
  return of_class(Kind::object, method.signature.substr(end + 1));
}

// Source: Java Native Interface Specification, chapter 4.
Meaning MeaningReader::of_slot(const Call& call, const Frame& frame, unsigned depth) const {
  const auto function = jni_function(call.target / (file_->is_64() ? 8 : 4));
  if (!function) return unknown();
  switch (function->role) {
    case JniRole::find_class: {
      const Meaning name = of(call.arguments[1], frame, depth + 1);
      if (name.is(Kind::text)) return of_class(Kind::class_, descriptor_of(name.text));
      return name.is(Kind::open) ? open() : unknown();
    }
    case JniRole::class_of_object: {
      const Meaning object = of(call.arguments[1], frame, depth + 1);
      if (object.is(Kind::object)) return of_class(Kind::class_, object.owner);
      Meaning meaning = of_class(Kind::class_, "");
      meaning.owner_open = object.is(Kind::open);
      return meaning;
    }
    case JniRole::keep:
      return of(call.arguments[1], frame, depth + 1);
    case JniRole::method_id:
      return member(call, frame, depth, Kind::method, false);
    case JniRole::static_method_id:
      return member(call, frame, depth, Kind::method, true);
    case JniRole::field_id:
      return member(call, frame, depth, Kind::field, false);
    case JniRole::static_field_id:
      return member(call, frame, depth, Kind::field, true);
    case JniRole::call:
    case JniRole::call_static:
      return of_java_call(call, 2, frame, depth);
    case JniRole::call_super:
      return of_java_call(call, 3, frame, depth);
    case JniRole::make: {
      const Meaning owner = of(call.arguments[1], frame, depth + 1);
      if (owner.is(Kind::class_)) return of_class(Kind::object, owner.owner);
      return owner.is(Kind::open) ? open() : unknown();
    }
    case JniRole::get_field:
    case JniRole::get_static_field: {
      const Meaning field = of(call.arguments[2], frame, depth + 1);
      if (field.is(Kind::open)) return open();
      return field.is(Kind::field) ? of_class(Kind::object, field.signature) : unknown();
    }
    case JniRole::new_text: {
      Meaning text = of(call.arguments[1], frame, depth + 1);
      if (text.is(Kind::text)) text.kind = Kind::java_text;
      return text;
    }
    case JniRole::superclass:
    case JniRole::register_natives:
      return unknown();
  }
  return unknown();
}

}  // namespace mingcha::native
