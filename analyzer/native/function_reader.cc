#include "analyzer/native/function_reader.h"

#include <algorithm>
#include <utility>

#include "analyzer/native/function_walk.h"
#include "analyzer/native/stubs.h"

namespace mingcha::native {
namespace {

constexpr std::uint32_t kDeepestStub = 3;  // jumps to jumps

}  // namespace

Result<FunctionReader> FunctionReader::open(const ElfFile& file) {
  Result<std::unique_ptr<Disassembler>> plain = open_disassembler(file.machine(), false);
  if (!plain) return tl::unexpected(plain.error());
  if (file.machine() != Machine::arm) return FunctionReader(file, std::move(*plain), nullptr);
  Result<std::unique_ptr<Disassembler>> thumb = open_disassembler(file.machine(), true);
  if (!thumb) return tl::unexpected(thumb.error());
  return FunctionReader(file, std::move(*plain), std::move(*thumb));
}

Outline FunctionReader::read(std::uint64_t address, std::uint64_t end) {
  const std::uint64_t start = address & ~std::uint64_t{file_->machine() == Machine::arm};
  const std::uint64_t length = end > start && end != FunctionWalk::kNoEnd ? end - start : 0;
  const auto limit = static_cast<std::uint32_t>(std::clamp<std::uint64_t>(
      std::min<std::uint64_t>(length, kMaxOfLongOne) * kInstructionsOfByte, kMaxInstructions, kMaxOfLongOne));
  FunctionWalk walk(*this, address, end, std::min(limit, left_));
  Outline outline = walk.run();
  left_ -= std::min(left_, walk.taken());
  return outline;
}

std::optional<StubTarget> FunctionReader::stub_target(std::uint64_t address) {
  if (!may_be_stub(*file_, address)) return std::nullopt;
  const auto known = stubs_.find(address);
  if (known != stubs_.end()) return known->second;
  if (depth_ >= kDeepestStub) return std::nullopt;
  if (const std::optional<std::uint64_t> slot = linkage_slot(*file_, address))
    return stubs_[address] = linked(*slot);
  ++depth_;
  const Outline outline = FunctionWalk(*this, address, FunctionWalk::kNoEnd, kLongestStub).run();
  --depth_;
  std::optional<StubTarget> target;
  if (outline.calls.size() == 1 && outline.result == Value{} && outline.writes.empty()) {
    const Call& call = outline.calls[0];
    bool same = true;  // a stub hands on what it was given
    for (std::uint32_t i = 0; i < 4; ++i)
      same = same && call.arguments[i] == Value{Value::Kind::parameter, i, 0};
    if (same && call.to == Call::To::import) target = StubTarget{static_cast<std::uint32_t>(call.target), 0};
    if (same && call.to == Call::To::function && call.target != address) target = StubTarget{{}, call.target};
  }
  stubs_[address] = target;
  return target;
}

// What a word leads to that the linker fills.
std::optional<StubTarget> FunctionReader::linked(std::uint64_t slot) {
  if (const Symbol* symbol = file_->import_at(slot))
    return StubTarget{static_cast<std::uint32_t>(symbol - file_->symbols().data()), 0};
  const std::optional<std::uint64_t> function = file_->pointer_at(slot);
  const bool is_arm = file_->machine() == Machine::arm;
  if (!function || !file_->is_executable(is_arm ? *function & ~std::uint64_t{1} : *function))
    return std::nullopt;
  ++depth_;
  const std::optional<StubTarget> further = stub_target(*function);
  --depth_;
  return further ? further : StubTarget{{}, *function};
}

}  // namespace mingcha::native
