#include "analyzer/native/function_state.h"

#include <algorithm>
#include <tuple>

namespace mingcha::native {
namespace {

using Kind = Value::Kind;

constexpr std::size_t kMaxCells = 256;
constexpr std::size_t kLongestText = 512;      // bytes
constexpr std::int64_t kLongestBuffer = 4096;  // bytes that a called function may write

constexpr std::int64_t kFarthest = std::int64_t{1} << 60;  // bytes; no memory is that large

auto key(Kind base, std::uint32_t index, std::int64_t offset) {
  return std::tuple(base, index, offset);
}
bool is_near(std::int64_t offset) {
  return offset > -kFarthest && offset < kFarthest;
}

}  // namespace

bool FunctionState::can_hold(const Value& base) noexcept {
  switch (base.kind) {
    case Kind::address:
    case Kind::stack:
    case Kind::parameter:
    case Kind::result:
    case Kind::memory:
      return true;
    case Kind::unknown:
    case Kind::number:
    case Kind::import:
    case Kind::text:
    case Kind::environment:
    case Kind::content:
    case Kind::table:
    case Kind::either:
    case Kind::words:
      return false;
  }
  return false;
}

std::optional<Value> FunctionState::load(const Value& base, std::int64_t offset, std::uint8_t width) const {
  if (!can_hold(base) || !is_near(base.number) || !is_near(offset)) return std::nullopt;
  const auto wanted = key(base.kind, base.index, base.number + offset);
  const auto it = std::lower_bound(
      cells_.begin(), cells_.end(), wanted,
      [](const Cell& cell, const auto& at) { return key(cell.base, cell.index, cell.offset) < at; });
  if (it == cells_.end() || key(it->base, it->index, it->offset) != wanted || it->width != width)
    return load_number(base, base.number + offset, width);
  return it->value;
}

// Bytes of numbers that were written with other widths.
std::optional<Value> FunctionState::load_number(const Value& base, std::int64_t from,
                                                std::uint8_t width) const {
  if (width > 8) return std::nullopt;
  const std::int64_t end = from + width;
  std::int64_t at = from;
  std::uint64_t bits = 0;
  auto it = std::lower_bound(
      cells_.begin(), cells_.end(), key(base.kind, base.index, from - 16),
      [](const Cell& cell, const auto& wanted) { return key(cell.base, cell.index, cell.offset) < wanted; });
  for (; at < end && it != cells_.end() && it->base == base.kind && it->index == base.index; ++it) {
    if (it->offset + it->width <= at) continue;
    if (it->offset > at || !it->value.is(Kind::number) || it->width > 8) return std::nullopt;
    for (std::int64_t i = at - it->offset; i < it->width && at < end; ++i, ++at)
      bits |= (static_cast<std::uint64_t>(it->value.number) >> (8 * i) & 0xff) << (8 * (at - from));
  }
  if (at < end) return std::nullopt;
  return Value{Kind::number, 0, static_cast<std::int64_t>(bits)};
}

void FunctionState::store(const Value& base, std::int64_t offset, std::uint8_t width, const Value& value) {
  if (!can_hold(base) || width == 0 || !is_near(base.number) || !is_near(offset)) return;
  const std::int64_t begin = base.number + offset, end = begin + width;
  const auto first = std::lower_bound(
      cells_.begin(), cells_.end(), key(base.kind, base.index, begin - 16),
      [](const Cell& cell, const auto& at) { return key(cell.base, cell.index, cell.offset) < at; });
  auto last = first;
  while (last != cells_.end() && last->base == base.kind && last->index == base.index && last->offset < end)
    ++last;
  std::vector<Cell> rests;  // of numbers that are overwritten in part
  for (auto it = first; it != last; ++it) {
    if (it->offset + it->width <= begin || !it->value.is(Kind::number) || it->width > 8) continue;
    const auto part = [&](std::int64_t from, std::int64_t to) {
      if (from >= to) return;
      const auto bits = static_cast<std::uint64_t>(it->value.number) >> (8 * (from - it->offset));
      const std::uint64_t mask =
          to - from == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * (to - from))) - 1;
      rests.push_back({it->base,
                       it->index,
                       from,
                       static_cast<std::uint8_t>(to - from),
                       {Kind::number, 0, static_cast<std::int64_t>(bits & mask)}});
    };
    part(it->offset, std::min(begin, it->offset + it->width));
    part(std::max(end, it->offset), it->offset + it->width);
  }
  cells_.erase(
      std::remove_if(first, last, [&](const Cell& cell) { return cell.offset + cell.width > begin; }), last);
  for (const Cell& rest : rests) cells_.insert(std::lower_bound(cells_.begin(), cells_.end(), rest), rest);
  if (value.is(Kind::unknown) || cells_.size() >= kMaxCells) return;
  const Cell cell{base.kind, base.index, begin, width, value};
  cells_.insert(std::lower_bound(cells_.begin(), cells_.end(), cell), cell);
}

void FunctionState::store_text(const Value& base, std::string_view text) {
  forget_buffer(base);
  text = text.substr(0, kLongestText);
  for (std::size_t i = 0; i <= text.size(); i += 8) {
    std::uint64_t word = 0;
    for (std::size_t j = 0; j < 8 && i + j < text.size(); ++j)
      word |= std::uint64_t{static_cast<unsigned char>(text[i + j])} << (8 * j);
    const std::size_t width = std::min<std::size_t>(8, text.size() + 1 - i);
    // A narrower cell at the end leaves what lies behind the text alone.
    for (std::size_t done = 0; done < width;) {
      const std::size_t part = width - done >= 8 ? 8 : 1;
      const std::uint64_t bits = part == 8 ? word : (word >> (8 * done)) & 0xff;
      store(base, static_cast<std::int64_t>(i + done), static_cast<std::uint8_t>(part),
            {Kind::number, 0, static_cast<std::int64_t>(bits)});
      done += part;
    }
  }
}

std::optional<std::string> FunctionState::text_at(const Value& base) const {
  if (!can_hold(base) || !is_near(base.number)) return std::nullopt;
  std::string text;
  std::int64_t at = base.number;
  auto it = std::lower_bound(
      cells_.begin(), cells_.end(), key(base.kind, base.index, at - 16),
      [](const Cell& cell, const auto& wanted) { return key(cell.base, cell.index, cell.offset) < wanted; });
  for (; it != cells_.end() && it->base == base.kind && it->index == base.index; ++it) {
    if (it->offset + it->width <= at) continue;
    if (it->offset > at || !it->value.is(Kind::number) || it->width > 8) return std::nullopt;
    const auto word = static_cast<std::uint64_t>(it->value.number);
    for (std::int64_t i = at - it->offset; i < it->width; ++i, ++at) {
      const char letter = static_cast<char>(word >> (8 * i));
      if (letter == '\0') return text;
      text += letter;
      if (text.size() > kLongestText) return std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<Value> FunctionState::string_at(const Value& object, std::uint8_t word) const {
  const std::optional<Value> first = load(object, 0, word);
  if (!first || !first->is(Kind::text) || load(object, 2 * word, word) != first) return std::nullopt;
  return first;
}

void FunctionState::forget_string(const Value& object, std::uint8_t word) {
  if (!string_at(object, word)) return;
  store(object, 0, word, {});
  store(object, 2 * word, word, {});
}

void FunctionState::forget_buffer(const Value& base) {
  if (!can_hold(base) || !is_near(base.number)) return;
  cells_.erase(std::remove_if(cells_.begin(), cells_.end(),
                              [&](const Cell& cell) {
                                return cell.base == base.kind && cell.index == base.index &&
                                       cell.offset >= base.number &&
                                       cell.offset < base.number + kLongestBuffer &&
                                       cell.value.is(Kind::number);
                              }),
               cells_.end());
}

void FunctionState::forget_registers(const std::vector<Register>& written) {
  for (const Register r : written) registers_[r] = {};
}

bool FunctionState::join(const FunctionState& other, Outline& outline, std::uint8_t word, bool may_choose) {
  bool changed = false;
  // Letters inside a string's object, or elsewhere: the same text.
  const auto letters = [&](const FunctionState& state, Value value) {
    if (!value.is(Kind::stack) || !is_near(value.number)) return value;
    Value object = value;
    --object.number;
    return state.string_at(object, word).value_or(value);
  };
  const auto meet = [&](Value& own, const Value& its) {
    if (own == its || own.is(Kind::unknown)) return;
    const Value both = may_choose ? outline.choose(letters(*this, own), letters(other, its)) : Value{};
    changed = changed || both != own;
    own = both;
  };
  for (std::size_t i = 0; i < registers_.size(); ++i) meet(registers_[i], other.registers_[i]);
  auto its = other.cells_.begin();
  const auto place = [](const Cell& cell) { return std::tuple(cell.base, cell.index, cell.offset); };
  for (Cell& cell : cells_) {
    while (its != other.cells_.end() && place(*its) < place(cell)) ++its;
    const bool same = its != other.cells_.end() && place(*its) == place(cell) && its->width == cell.width;
    meet(cell.value, same ? its->value : Value{});
  }
  cells_.erase(std::remove_if(cells_.begin(), cells_.end(),
                              [](const Cell& cell) { return cell.value.is(Kind::unknown); }),
               cells_.end());
  // What goes round in memory goes place by place.
  if (changed && !may_choose) cells_.clear();
  return changed;
}

}  // namespace mingcha::native
