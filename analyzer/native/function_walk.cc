// A block runs again when its registers turn out to hold less than it was run with; values only get lost, so
// that ends. Jumps through a register that is not known are tables of a switch: code behind them that nothing
// else leads to runs with what the jump knew.
#include "analyzer/native/function_walk.h"

#include <algorithm>

namespace mingcha::native {
namespace {

using Kind = Value::Kind;
using Op = Step::Op;

constexpr std::size_t kMaxMemory = 1024;
constexpr std::size_t kMaxWrites = 4096;
constexpr std::size_t kMaxWords = 256;  // rows
constexpr std::size_t kMaxBlocks = 2000;  // each keeps registers and memory
constexpr std::uint32_t kRunsWithChoice = 8;  // of a block; then what differs is forgotten, so that loops end
constexpr std::uint32_t kLongestBlock = 64;  // instructions: what leads into the middle of a block has it run anew
constexpr std::size_t kMaxSwitches = 64;
constexpr std::size_t kLongestInstruction = 15;  // bytes
constexpr Register kBase = 3;                    // EBX

std::int64_t wrap(std::int64_t a, std::int64_t b) noexcept {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

std::uint64_t low_bytes(Bytes bytes, std::uint8_t width) noexcept {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < width && i < bytes.size() && i < 8; ++i)
    out |= std::uint64_t{bytes[i]} << (8 * i);
  return out;
}

}  // namespace

FunctionWalk::FunctionWalk(FunctionReader& reader, std::uint64_t address, std::uint64_t end,
                           std::uint32_t limit)
    : reader_(reader),
      file_(*reader.file_),
      convention_(calling_convention(file_.machine())),
      begin_(file_.machine() == Machine::arm ? address & ~std::uint64_t{1} : address),
      end_(end),
      thumb_(file_.machine() == Machine::arm && (address & 1) != 0),
      limit_(limit),
      left_(limit) {}

Outline FunctionWalk::run() {
  FunctionState entry;
  for (std::uint32_t i = 0; i < convention_.arguments.size(); ++i)
    entry[convention_.arguments[i]] = {Kind::parameter, i, 0};
  for (std::size_t i = 0; i < convention_.local.size(); ++i) {
    const auto position = static_cast<std::uint32_t>(kArguments - convention_.local.size() + i);
    entry[convention_.local[i]] = {Kind::parameter, position, 0};
  }
  entry[convention_.stack_pointer] = {Kind::stack, 0, 0};
  // Stubs of i386 find the linkage table by what their callers put into this register.
  if (file_.machine() == Machine::x86 && end_ == kNoEnd)
    entry[kBase] = {Kind::address, 0, static_cast<std::int64_t>(file_.linkage_table())};
  flow_to(begin_, entry);
  work_off();
  if (left_ == 0) out_.complete = false;
  // Tables of switches: what lies between the code that was seen. Each place is looked at once.
  std::uint64_t looked_from = end_;
  for (std::size_t i = 0; i < switches_.size() && left_ > 0 && end_ != kNoEnd; ++i) {
    const std::uint64_t from = switches_[i].first, up_to = looked_from;
    const FunctionState state = switches_[i].second;
    looked_from = std::min(looked_from, from);
    for (std::uint64_t at = from; at < up_to && left_ > 0;) {
      const auto known = block_of_.find(at);
      if (known == block_of_.end() && file_.is_executable(at)) {
        flow_to(at, state);
        work_off();
      }
      Disassembler& decoder = reader_.disassembler(thumb_);
      Bytes code = file_.bytes_at(at);
      code = code.first(std::min(code.size(), kLongestInstruction));
      at += decoder.decode(code, at, steps_) ? steps_.size : 1;
      if (left_ > 0) --left_;
    }
  }
  std::sort(out_.writes.begin(), out_.writes.end());
  out_.writes.erase(std::unique(out_.writes.begin(), out_.writes.end()), out_.writes.end());
  return std::move(out_);
}

void FunctionWalk::work_off() {
  while (!pending_.empty()) {
    const std::uint64_t begin = *pending_.begin();
    pending_.erase(pending_.begin());
    run_block(begin);
    if (left_ == 0) {
      out_.complete = false;
      pending_.clear();
    }
  }
}

void FunctionWalk::flow_to(std::uint64_t address, const FunctionState& state) {
  const auto inside = block_of_.find(address);
  if (inside != block_of_.end() && inside->second != address) {
    pending_.insert(inside->second);  // it ends here now
    inside.value() = address;
  }
  if (blocks_.size() >= kMaxBlocks && !blocks_.contains(address)) {
    out_.complete = false;
    return;
  }
  const auto [it, fresh] = blocks_.try_emplace(address, Block{state, 0});
  Block& block = it.value();
  const bool may_choose = block.runs < kRunsWithChoice;
  if (fresh || block.state.join(state, out_, convention_.word, may_choose) || block.runs == 0) pending_.insert(address);
}

void FunctionWalk::run_block(std::uint64_t begin) {
  FunctionState state = [&] {
    Block& block = blocks_.find(begin).value();
    ++block.runs;
    return block.state;
  }();
  Disassembler& decoder = reader_.disassembler(thumb_);
  std::uint32_t length = 0;
  for (at_ = begin; left_ > 0; at_ = next_) {
    if (at_ != begin && (blocks_.contains(at_) || ++length == kLongestBlock)) return flow_to(at_, state);
    if (!is_inside(at_) || !file_.is_executable(at_)) return;
    const Bytes code = file_.bytes_at(at_);
    if (!decoder.decode(code.first(std::min(code.size(), kLongestInstruction)), at_, steps_)) return;
    --left_;
    block_of_[at_] = begin;
    next_ = at_ + steps_.size;
    for (const Step& step : steps_.steps) {
      if (!apply(step, state)) return;
    }
  }
}

// False when the block ends.
bool FunctionWalk::apply(const Step& step, FunctionState& state) {
  switch (step.op) {
    case Op::forget:
      state[step.to] = {};
      return true;
    case Op::set:
      state[step.to] = plus({Kind::number, 0, 0}, step.number);
      return true;
    case Op::place:
      state[step.to] = plus({Kind::address, 0, 0}, step.number);
      return true;
    case Op::add:
      state[step.to] = plus(state[step.a], step.number);
      return true;
    case Op::sum:
      state[step.to] = sum(state[step.a], state[step.b], step.number);
      return true;
    case Op::select:
      state[step.to] = out_.choose(letters_of(state[step.a], state), letters_of(state[step.b], state));
      return true;
    case Op::set_bits: {
      // Of the stack the lowest bits are known to be 0: it is aligned to two words.
      const Value value = state[step.a];
      const bool is_plain = value.is(Kind::stack) && step.number >= 0 && step.number < 2 * convention_.word &&
                            (value.number & step.number) == 0 && convention_.first_on_stack == 0;
      if (value.is(Kind::number)) {
        state[step.to] = {Kind::number, 0, value.number | step.number};
      } else {
        state[step.to] = is_plain ? plus(value, step.number) : Value{};
      }
      return true;
    }
    case Op::align: {
      // The stack is aligned to 16 bytes where a function is called; behind that lies what the call pushes.
      const Value value = state[step.a];
      const std::int64_t pushed = convention_.first_on_stack;
      if (value.is(Kind::number)) {
        state[step.to] = {Kind::number, 0, value.number & step.number};
      } else if (value.is(Kind::stack)) {
        state[step.to] = {Kind::stack, 0, wrap(wrap(value.number, -pushed) & step.number, pushed)};
      } else {
        state[step.to] = {};
      }
      return true;
    }
    case Op::insert: {
      const Value value = state[step.to];
      if (!value.is(Kind::number) || step.width > 48) {
        state[step.to] = {};
        return true;
      }
      const std::uint64_t mask = ~(std::uint64_t{0xffff} << step.width);
      const std::uint64_t bits = (static_cast<std::uint64_t>(value.number) & mask) |
                                 (static_cast<std::uint64_t>(step.number) & 0xffff) << step.width;
      state[step.to] = {Kind::number, 0, static_cast<std::int64_t>(bits)};
      return true;
    }
    case Op::load:
      state[step.to] = load(state, state[step.a], step.number, step.width);
      return true;
    case Op::store:
    case Op::clear:
      store(state, step);
      return true;
    case Op::call:
      call(static_cast<std::uint64_t>(step.number), state);
      return true;
    case Op::call_register:
      call_value(state[step.a], state);
      return true;
    case Op::jump:
      jump_to(static_cast<std::uint64_t>(step.number), state);
      return false;
    case Op::jump_register: {
      const Value target = state[step.a];
      const std::uint64_t mode = file_.machine() == Machine::arm ? 1 : 0;  // bit 0: Thumb
      const auto address = static_cast<std::uint64_t>(target.number);
      const bool same_mode = mode == 0 || (address & 1) == (thumb_ ? 1U : 0U);
      if (target.is(Kind::address) && same_mode && end_ != kNoEnd && is_inside(address & ~mode)) {
        jump_to(address & ~mode, state);
      } else if (target.is(Kind::unknown) || target.is(Kind::table) || target.is(Kind::either)) {
        if (switches_.size() < kMaxSwitches) switches_.emplace_back(next_, state);
      } else {
        call_value(target, state);
      }
      return false;
    }
    case Op::branch: {
      const auto target = static_cast<std::uint64_t>(step.number);
      if (is_inside(target)) flow_to(target, state);
      return true;
    }
    case Op::give_back:
      out_.result =
          gives_back_ ? out_.choose(out_.result, state[convention_.result]) : state[convention_.result];
      gives_back_ = true;
      return false;
    case Op::stop:
      return false;
    case Op::system_call:
      system_call(state);
      return true;
  }
  return true;
}

void FunctionWalk::jump_to(std::uint64_t target, FunctionState& state) {
  // Where the last function ends is not known: the linkage table may lie behind it.
  const bool leaves =
      end_ != kNoEnd && !block_of_.contains(target) && reader_.stub_target(thumb_ ? target | 1 : target);
  if (is_inside(target) && !leaves) return flow_to(target, state);
  call(thumb_ ? target | 1 : target, state);
}

Value FunctionWalk::plus(Value value, std::int64_t number) const {
  switch (value.kind) {
    case Kind::number:
    case Kind::address:
      value.number = wrap(value.number, number);
      if (!file_.is_64()) value.number &= 0xffff'ffff;
      return value;
    case Kind::stack:
    case Kind::parameter:
    case Kind::result:
    case Kind::memory:
      value.number = wrap(value.number, file_.is_64() ? number : static_cast<std::int32_t>(number));
      return value;
    case Kind::unknown:
    case Kind::import:
    case Kind::text:
    case Kind::environment:
    case Kind::content:
    case Kind::either:
    case Kind::words:
      return number == 0 ? value : Value{};
    case Kind::table:
      return value;
  }
  return {};
}

Value FunctionWalk::sum(const Value& a, const Value& b, std::int64_t shift) const {
  if (b.is(Kind::number) && shift < 8)
    return plus(a, static_cast<std::int64_t>(static_cast<std::uint64_t>(b.number) << shift));
  if (a.is(Kind::number) && shift == 0) return plus(b, a.number);
  // A table, and a place in it that is not known.
  if (a.is(Kind::address) && b.is(Kind::unknown)) return {Kind::table, 0, a.number};
  return shift == 0 && b.is(Kind::address) && a.is(Kind::unknown) ? Value{Kind::table, 0, b.number} : Value{};
}

Value FunctionWalk::load(const FunctionState& state, const Value& base, std::int64_t offset,
                         std::uint8_t width) {
  if (const std::optional<Value> known = state.load(base, offset, width)) return *known;
  if (width > convention_.word) {
    if (const std::optional<Value> words = load_words(state, base, offset, width)) return *words;
  }
  const std::int64_t at = plus(base, offset).number;
  switch (base.kind) {
    case Kind::address:
      return load_from_library(static_cast<std::uint64_t>(at), width);
    case Kind::stack: {
      const std::int64_t behind = at - convention_.first_on_stack;
      if (behind < 0 || width != convention_.word || behind % convention_.word != 0) return {};
      const auto position =
          convention_.arguments.size() + static_cast<std::size_t>(behind / convention_.word);
      if (position >= kArguments - convention_.local.size()) return {};
      return {Kind::parameter, static_cast<std::uint32_t>(position), 0};
    }
    case Kind::parameter:
    case Kind::result:
    case Kind::memory:
    case Kind::environment:
      return width == convention_.word ? memory_at(base, offset) : Value{};
    case Kind::table:
      return width == convention_.word ? load_from_table(static_cast<std::uint64_t>(base.number)) : Value{};
    case Kind::unknown:
    case Kind::number:
    case Kind::import:
    case Kind::text:
    case Kind::content:
    case Kind::either:
    case Kind::words:
      return {};
  }
  return {};
}

// What a vector register takes from several words of memory, or of which it writes them; absent where none of
// them is known.
std::optional<Value> FunctionWalk::load_words(const FunctionState& state, const Value& base, std::int64_t offset,
                                              std::uint8_t width) {
  std::vector<Value> words;
  bool any = false;
  for (std::uint8_t done = 0; done < width; done = static_cast<std::uint8_t>(done + convention_.word)) {
    const std::int64_t at = wrap(offset, done);
    words.push_back(base.is(Kind::stack) ? load(state, base, at, convention_.word)
                                         : state.load(base, at, convention_.word).value_or(Value{}));
    any = any || !words.back().is(Kind::unknown);
  }
  if (!any) return std::nullopt;
  const auto it = std::find(words_.begin(), words_.end(), words);
  const auto number = static_cast<std::uint32_t>(it - words_.begin());
  if (it == words_.end()) {
    if (words_.size() >= kMaxWords) return Value{};
    words_.push_back(std::move(words));
  }
  return Value{Kind::words, number, 0};
}

// The texts of a table are a choice, up to the first word that is none.
Value FunctionWalk::load_from_table(std::uint64_t address) {
  Value chosen;
  for (std::size_t i = 0; i < kMaxChoice; ++i) {
    const std::optional<std::uint64_t> pointer = file_.pointer_at(address + i * convention_.word);
    if (!pointer || file_.is_executable(*pointer) || !file_.text_at(*pointer)) break;
    const Value text{Kind::address, 0, static_cast<std::int64_t>(*pointer)};
    chosen = i == 0 ? text : out_.choose(chosen, text);
  }
  return chosen;
}

Value FunctionWalk::load_from_library(std::uint64_t address, std::uint8_t width) {
  if (width > 8) return {Kind::content, 0, static_cast<std::int64_t>(address)};
  if (width == convention_.word) {
    if (const Symbol* symbol = file_.import_at(address))
      return {Kind::import, static_cast<std::uint32_t>(symbol - file_.symbols().data()), 0};
  }
  const Segment* segment = nullptr;
  for (const Segment& each : file_.segments()) {
    if (address >= each.address && address - each.address < each.memory_size) segment = &each;
  }
  if (segment == nullptr) return {};
  const Bytes bytes = file_.bytes_at(address);
  if (width == convention_.word && segment->writable) {
    const std::optional<std::uint64_t> pointer = file_.pointer_at(address);
    if (pointer && *pointer != 0 && !file_.bytes_at(*pointer).empty())
      return {Kind::address, 0, static_cast<std::int64_t>(*pointer)};
    return memory_at({Kind::address, 0, static_cast<std::int64_t>(address)}, 0);
  }
  if (segment->writable || bytes.size() < width) return {};
  return {Kind::number, 0, static_cast<std::int64_t>(low_bytes(bytes, width))};
}

Value FunctionWalk::memory_at(const Value& base, std::int64_t offset) {
  const Memory wanted{base, offset};
  const auto it = std::find(out_.memory.begin(), out_.memory.end(), wanted);
  if (it == out_.memory.end() && out_.memory.size() >= kMaxMemory) return {};
  const auto number = static_cast<std::uint32_t>(it - out_.memory.begin());
  if (it == out_.memory.end()) out_.memory.push_back(wanted);
  return {Kind::memory, number, 0};
}

void FunctionWalk::store(FunctionState& state, const Step& step) {
  const Value& base = state[step.a];
  const Value value = step.op == Op::clear ? Value{Kind::number, 0, 0} : state[step.b];
  if (value.is(Kind::content)) {
    for (std::uint8_t done = 0; done < step.width; done = static_cast<std::uint8_t>(done + 8)) {
      const auto part = static_cast<std::uint8_t>(std::min<int>(8, step.width - done));
      const Bytes bytes = file_.bytes_at(static_cast<std::uint64_t>(value.number) + done);
      const bool known = bytes.size() >= part;
      const Value word =
          known ? Value{Kind::number, 0, static_cast<std::int64_t>(low_bytes(bytes, part))} : Value{};
      state.store(base, wrap(step.number, done), part, word);
    }
    return;
  }
  if (step.width > 8 && value.is(Kind::number)) {  // zeros, or the same bits over and over
    for (std::uint8_t done = 0; done < step.width; done = static_cast<std::uint8_t>(done + 8))
      state.store(base, wrap(step.number, done), 8, value.number == 0 ? value : Value{});
    return;
  }
  if (value.is(Kind::words)) {
    std::int64_t at = step.number;
    state.store(base, at, step.width, {});
    for (const Value& word : words_[value.index]) {
      if (at - step.number < step.width) store_word(state, base, at, convention_.word, word);
      at += convention_.word;
    }
    return;
  }
  store_word(state, base, step.number, step.width, value);
}

void FunctionWalk::store_word(FunctionState& state, const Value& base, std::int64_t offset, std::uint8_t width,
                              const Value& value) {
  state.store(base, offset, width, value);
  const bool is_pointer = width == convention_.word && !value.is(Kind::unknown) && !value.is(Kind::number) &&
                          !value.is(Kind::stack);
  if (base.is(Kind::address) && is_pointer && out_.writes.size() < kMaxWrites)
    out_.writes.push_back({static_cast<std::uint64_t>(plus(base, offset).number), value});
}

}  // namespace mingcha::native
