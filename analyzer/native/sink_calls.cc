// Which calls of a function are wanted ones, and what they are given.
#include <algorithm>

#include "analyzer/native/jni_table.h"
#include "analyzer/native/library_search.h"
#include "analyzer/native/native_tables.h"
#include "analyzer/native/system_functions.h"

namespace mingcha::native {
namespace {

using Kind = Meaning::Kind;

constexpr std::size_t kMaxOpen = 64;       // open calls of one function
constexpr std::size_t kMaxCalls = 10'000;  // wanted calls of one library
constexpr std::size_t kJavaArguments = 4;
constexpr std::string_view kKernelCall = "syscall";  // of the C library: the number comes first

// Where the arguments of a method with the signature "(I[JLa/B;)V" stand among those of the call; kArguments
// for those that go by registers for broken numbers.
std::vector<std::size_t> argument_positions(std::string_view signature, std::size_t first, Machine machine,
                                            JniArguments form) {
  std::vector<std::size_t> positions;
  const bool is_64 = machine == Machine::arm64 || machine == Machine::x86_64;
  std::size_t next = first;
  for (std::size_t i = 1; i < signature.size() && signature[i] != ')' && positions.size() < kJavaArguments;
       ++i) {
    const char type = signature[i];
    while (i < signature.size() && signature[i] == '[') ++i;
    if (i < signature.size() && signature[i] == 'L') i = std::min(signature.find(';', i), signature.size());
    const bool broken = type == 'F' || type == 'D';
    if (form == JniArguments::array || !(broken || type == 'J') || (is_64 && !broken)) {
      positions.push_back(next++);
    } else if (is_64) {
      positions.push_back(kArguments);
    } else {  // two words
      if (machine == Machine::arm) next += next % 2;
      positions.push_back(next);
      next += 2;
    }
  }
  return positions;
}

// Whether a text is known that was not.
bool says_more(const LibraryCall& call, const LibraryCall& before) {
  for (std::size_t i = 0; i < call.arguments.size() && i < before.arguments.size(); ++i) {
    const Meaning& argument = call.arguments[i];
    const bool is_text = argument.is(Kind::text) || argument.is(Kind::java_text);
    if (is_text && before.arguments[i].is(Kind::open)) return true;
  }
  return false;
}

bool same_call(const LibraryCall& a, const LibraryCall& b) {
  return a.to == b.to && a.symbol == b.symbol && a.owner == b.owner && a.signature == b.signature &&
         a.function == b.function && a.address == b.address && a.arguments == b.arguments;
}

}  // namespace

const std::vector<LibrarySearch::OpenCall>& LibrarySearch::open_calls(std::uint64_t function) {
  static const std::vector<OpenCall> kNone;
  const auto known = open_.find(function);
  if (known != open_.end()) return known->second;
  const Outline* own = outline(function);
  if (own == nullptr || in_work_.size() > kDeepest || in_work_.contains(function)) return kNone;
  in_work_.insert(function);
  std::vector<OpenCall> open;
  const Frame frame{function, own, nullptr, nullptr};
  for (std::uint32_t i = 0; i < own->calls.size(); ++i) look_at(frame, i, open);
  for (const RegisteredMethod& row : own->registered) {
    const auto call = std::find_if(own->calls.begin(), own->calls.end(),
                                   [&](const Call& c) { return c.address == row.call; });
    if (call == own->calls.end()) continue;
    const Meaning owner = meanings_.of(call->arguments[1], frame);
    out_.bound.push_back({owner.is(Kind::class_) ? owner.owner : "", row.name, row.signature, row.function});
  }
  in_work_.erase(function);
  return open_.emplace(function, std::move(open)).first->second;
}

void LibrarySearch::look_at(const Frame& frame, std::uint32_t number, std::vector<OpenCall>& open) {
  const Call& call = frame.outline->calls[number];
  if (call.to == Call::To::function) return descend(frame, number, open);
  LibraryCall found;
  const Answer answer = evaluate(call, frame, found);
  const bool waits = answer == Answer::open || answer == Answer::done_in_part;
  if (waits && open.size() < kMaxOpen) open.push_back({{{frame.function, number}}});
  if (!is_done(answer) || out_.calls.size() >= kMaxCalls) return;
  found.function = frame.function;
  found.address = call.address;
  add_found(std::move(found));
}

// One call for each thing that it may be given.
void LibrarySearch::add_found(LibraryCall found) {
  const WantedSymbol* symbol = found.to == LibraryCall::To::import ? wanted_symbol(found.symbol) : nullptr;
  std::vector<Meaning> options;
  if (symbol != nullptr && symbol->argument < found.arguments.size() &&
      found.arguments[symbol->argument].is(Kind::choice))
    options = found.arguments[symbol->argument].options;
  const auto add = [&](LibraryCall call) {
    const bool known = std::any_of(out_.calls.begin(), out_.calls.end(),
                                   [&](const LibraryCall& other) { return same_call(other, call); });
    if (!known && out_.calls.size() < kMaxCalls) out_.calls.push_back(std::move(call));
  };
  if (options.empty()) return add(std::move(found));
  for (const Meaning& option : options) {
    found.arguments[symbol->argument] = option;
    add(found);
  }
}

// What the called function leaves open may be decided here.
void LibrarySearch::descend(const Frame& frame, std::uint32_t number, std::vector<OpenCall>& open) {
  const Call& call = frame.outline->calls[number];
  if (call.target == frame.function || !is_small(call.target) || !may_lead(call.target)) return;
  const std::vector<OpenCall> inner = open_calls(call.target);
  for (const OpenCall& each : inner) {
    std::vector<Frame> frames{frame};
    frames.reserve(each.hops.size() + 1);
    const Call* via = &call;
    bool whole = true;
    for (const OpenCall::Hop& hop : each.hops) {
      const Outline* callee = outline(hop.function);
      whole = whole && callee != nullptr && hop.call < callee->calls.size();
      if (!whole) break;
      frames.push_back({hop.function, callee, via, &frames.back()});
      via = &callee->calls[hop.call];
    }
    if (!whole) continue;
    LibraryCall alone, found;
    const Answer answer = evaluate(*via, frames.back(), found);
    // What was known without the caller has been said there.
    const Frame nobody{frames.back().function, frames.back().outline, nullptr, nullptr};
    if (is_done(evaluate(*via, nobody, alone)) && !says_more(found, alone)) continue;
    if (answer == Answer::open && open.size() < kMaxOpen && each.hops.size() < kDeepest) {
      OpenCall outer{{{frame.function, number}}};
      outer.hops.insert(outer.hops.end(), each.hops.begin(), each.hops.end());
      open.push_back(std::move(outer));
    }
    if (!is_done(answer) || out_.calls.size() >= kMaxCalls) continue;
    found.function = frame.function;
    found.address = call.address;
    for (const OpenCall::Hop& hop : each.hops) found.through.push_back(hop.function);
    add_found(std::move(found));
  }
}

LibrarySearch::Answer LibrarySearch::evaluate(const Call& call, const Frame& frame, LibraryCall& out) {
  switch (call.to) {
    case Call::To::import: {
      const std::string_view name = file_.symbols()[call.target].name;
      if (name != kKernelCall) return evaluate_import(name, 0, call, frame, out);
      const Meaning number = meanings_.of(call.arguments[0], frame);
      if (number.is(Kind::open)) return Answer::open;
      if (!number.is(Kind::number)) return Answer::nothing;
      return evaluate_import(system_function(file_.machine(), static_cast<std::uint64_t>(number.number)), 1,
                             call, frame, out);
    }
    case Call::To::system:
      return evaluate_import(system_function(file_.machine(), call.target), 0, call, frame, out);
    case Call::To::slot:
      return evaluate_slot(call, frame, out);
    case Call::To::unknown: {
      if (!call.callee.is(Value::Kind::result) && !call.callee.is(Value::Kind::memory))
        return Answer::nothing;
      const Meaning callee = meanings_.of(call.callee, frame);
      if (callee.is(Kind::open)) return Answer::open;
      return callee.is(Kind::symbol) ? evaluate_import(callee.name, 0, call, frame, out) : Answer::nothing;
    }
    case Call::To::function:
      return Answer::nothing;
  }
  return Answer::nothing;
}

// "/system/bin/getprop", "getprop", "ro.serialno" as one command; of a shell what it is told to run.
Meaning LibrarySearch::command_of(const std::vector<Meaning>& words) {
  constexpr std::size_t kFirst = 2;  // behind the path and the program's own name
  const auto text = [&](std::size_t i) {
    return i < words.size() && words[i].is(Kind::text) ? words[i].text : std::string();
  };
  Meaning command = words[0];
  const bool is_shell = command.text == "sh" || command.text.ends_with("/sh");
  if (is_shell && text(kFirst) == "-c") {
    if (kFirst + 1 < words.size()) command = words[kFirst + 1];
    return command;
  }
  for (std::size_t i = kFirst; !text(i).empty(); ++i) command.text += " " + text(i);
  return command;
}

LibrarySearch::Answer LibrarySearch::evaluate_import(std::string_view name, std::size_t first,
                                                     const Call& call, const Frame& frame, LibraryCall& out) {
  const WantedSymbol* symbol = wanted_symbol(name);
  if (symbol == nullptr) return Answer::nothing;
  for (std::size_t i = first; i < kArguments; ++i)
    out.arguments.push_back(meanings_.of(call.arguments[i], frame));
  out.to = LibraryCall::To::import;
  out.symbol = name;
  if (symbol->argument == 0xff) return Answer::done;
  if (first == 0 && name.starts_with("execl") && out.arguments[0].is(Kind::text))
    out.arguments[0] = command_of(out.arguments);
  if (symbol->argument >= out.arguments.size()) return Answer::nothing;
  const Meaning& decides = out.arguments[symbol->argument];
  if (decides.is(Kind::open)) return Answer::open;
  return decides.is(Kind::text) || decides.is(Kind::number) || decides.is(Kind::choice) ? Answer::done
                                                                                        : Answer::nothing;
}

LibrarySearch::Answer LibrarySearch::evaluate_slot(const Call& call, const Frame& frame, LibraryCall& out) {
  const auto function = jni_function(call.target / (file_.is_64() ? 8 : 4));
  if (!function) return Answer::nothing;
  switch (function->role) {
    case JniRole::call:
    case JniRole::call_static:
    case JniRole::call_super:
    case JniRole::make:
    case JniRole::get_field:
    case JniRole::get_static_field:
      return evaluate_member(call, frame, out);
    case JniRole::register_natives:
      return bind(call, frame);
    case JniRole::method_id:
    case JniRole::static_method_id:
      note_lookup(call, frame);
      return Answer::nothing;
    case JniRole::find_class:
    case JniRole::class_of_object:
    case JniRole::superclass:
    case JniRole::keep:
    case JniRole::field_id:
    case JniRole::static_field_id:
    case JniRole::new_text:
      return Answer::nothing;
  }
  return Answer::nothing;
}

LibrarySearch::Answer LibrarySearch::evaluate_member(const Call& call, const Frame& frame, LibraryCall& out) {
  const JniFunction function = *jni_function(call.target / (file_.is_64() ? 8 : 4));
  const std::size_t position = function.role == JniRole::call_super ? 3 : 2;
  const Meaning member = meanings_.of(call.arguments[position], frame);
  if (member.is(Kind::open) || member.owner_open) return Answer::open;
  if (!member.is(Kind::method) && !member.is(Kind::field)) return Answer::nothing;
  out.to = member.is(Kind::method) ? LibraryCall::To::java_method : LibraryCall::To::java_field;
  out.symbol = member.name;
  out.owner = member.owner;
  out.signature = member.signature;
  out.is_static = member.is_static;
  bool open = false;
  if (member.is(Kind::method)) {
    for (const std::size_t at :
         argument_positions(member.signature, position + 1, file_.machine(), function.arguments)) {
      out.arguments.push_back(at < kArguments ? meanings_.of(call.arguments[at], frame) : Meaning{});
      open = open || out.arguments.back().is(Kind::open);
    }
  }
  // What is called is known; callers may say what it is given.
  return open ? Answer::done_in_part : Answer::done;
}

LibrarySearch::Answer LibrarySearch::bind(const Call& call, const Frame& frame) {
  const Meaning owner = meanings_.of(call.arguments[1], frame),
                table = meanings_.of(call.arguments[2], frame);
  const Meaning count = meanings_.of(call.arguments[3], frame);
  if (owner.is(Kind::open) || owner.owner_open || table.is(Kind::open)) return Answer::open;
  if (!table.is(Kind::place) && !table.is(Kind::text)) return Answer::nothing;
  const std::size_t rows =
      count.is(Kind::number) && count.number > 0 ? static_cast<std::size_t>(count.number) : 1024;
  for (const NativeTableRow& row : read_native_table(file_, static_cast<std::uint64_t>(table.number), rows)) {
    out_.bound.push_back({owner.is(Kind::class_) ? owner.owner : "", std::string(row.name),
                          std::string(row.signature), row.function});
  }
  return Answer::nothing;
}

void LibrarySearch::note_lookup(const Call& call, const Frame& frame) {
  if (frame.caller != nullptr || lookups_.size() >= kMaxCalls) return;
  const auto function = jni_function(call.target / (file_.is_64() ? 8 : 4));
  const Meaning owner = meanings_.of(call.arguments[1], frame);
  const Meaning name = meanings_.of(call.arguments[2], frame),
                signature = meanings_.of(call.arguments[3], frame);
  if (!owner.is(Kind::class_) || !name.is(Kind::text) || !signature.is(Kind::text)) return;
  LibraryCall lookup;
  lookup.to = LibraryCall::To::java_method;
  lookup.symbol = name.text;
  lookup.owner = owner.owner;
  lookup.signature = signature.text;
  lookup.is_static = function->role == JniRole::static_method_id;
  lookup.only_looked_up = true;
  lookup.function = frame.function;
  lookup.address = call.address;
  lookups_.push_back(std::move(lookup));
}

// Texts that nobody looks for are let go, before ways to them are.
void LibrarySearch::drop_unwanted() {
  if (!wanted_.is_wanted) return;
  std::erase_if(out_.calls, [&](const LibraryCall& call) {
    const WantedSymbol* symbol = call.to == LibraryCall::To::import ? wanted_symbol(call.symbol) : nullptr;
    if (symbol == nullptr || symbol->argument >= call.arguments.size()) return false;
    const Meaning& decides = call.arguments[symbol->argument];
    return decides.is(Kind::text) && !wanted_.is_wanted(decides.text);
  });
}

// Methods whose call was not seen: nobody asks for one in vain.
void LibrarySearch::add_lookups() {
  const std::size_t called = out_.calls.size();
  for (LibraryCall& lookup : lookups_) {
    const auto end = out_.calls.begin() + static_cast<std::ptrdiff_t>(called);
    const bool known = std::any_of(out_.calls.begin(), end, [&](const LibraryCall& call) {
      return call.to == lookup.to && call.symbol == lookup.symbol && call.owner == lookup.owner;
    });
    if (!known) out_.calls.push_back(std::move(lookup));
  }
  lookups_.clear();
}

}  // namespace mingcha::native
