// code_item and its exception handlers.
#include "analyzer/dex/code_item.h"

#include <fmt/format.h>

#include "analyzer/dex/leb_reader.h"

namespace mingcha::dex {
namespace {

constexpr std::size_t kHeaderBytes = 16;
constexpr std::size_t kTryItemBytes = 8;
// Handlers of one method in total. Tries share handler lists, so a small file can name billions; real methods
// have some hundreds.
constexpr std::size_t kMaxHandlers = 1'000'000;

/// Reads the handler lists of one method; place of errors is the distance from the first try_item.
class HandlerReader {
 public:
  HandlerReader(const DexFile& dex, const CodeItem& code) : dex_(dex), code_(code) {}

  Result<void> read(std::size_t off, std::vector<TryItem::Handler>& out) {
    LebReader leb(code_.tries_and_handlers, off);
    const std::int32_t size = leb.sleb128();
    const std::uint32_t typed =
        size < 0 ? 0U - static_cast<std::uint32_t>(size) : static_cast<std::uint32_t>(size);
    if (!leb.ok() || typed > leb.left() / 2)
      return broken(Errc::truncated, "encoded_catch_handler.size", off, fmt::format("{}", size));
    total_ += typed + std::size_t{1};
    if (total_ > kMaxHandlers) return broken(Errc::over_budget, "handlers", off, fmt::format("{}", total_));
    out.reserve(typed + std::size_t{1});
    for (std::uint32_t i = 0; i < typed; ++i) {
      const std::uint32_t type_idx = leb.uleb128();
      if (leb.ok() && type_idx >= dex_.type_ids_size())
        return broken(Errc::bad_index, "encoded_type_addr_pair.type_idx", leb.pos(),
                      fmt::format("{} >= {}", type_idx, dex_.type_ids_size()));
      if (auto r = handler({type_idx}, leb, out); !r) return r;
    }
    return size <= 0 ? handler({}, leb, out) : Result<void>{};
  }

  Result<void> broken(Errc code, const char* field, std::size_t off, std::string got) const {
    return fail(code, fmt::format("{}: code_item.{}", dex_.where(), field), off, std::move(got));
  }

 private:
  Result<void> handler(TypeIdx type_idx, LebReader& leb, std::vector<TryItem::Handler>& out) {
    const std::uint32_t addr = leb.uleb128();
    if (!leb.ok()) return broken(Errc::truncated, "encoded_catch_handler", leb.pos(), "");
    if (addr >= code_.insns.size())
      return broken(Errc::bad_offset, "encoded_catch_handler.addr", leb.pos(),
                    fmt::format("{} >= {}", addr, code_.insns.size()));
    out.push_back({type_idx, addr});
    return {};
  }

  const DexFile& dex_;
  const CodeItem& code_;
  std::size_t total_ = 0;
};

}  // namespace

Result<CodeItem> CodeItem::read(const DexFile& dex, std::uint32_t code_off) {
  const Bytes data = dex.data();
  if (!holds(data, code_off, kHeaderBytes))
    return fail(Errc::truncated, dex.where() + ": code_item", code_off);
  const std::uint8_t* const at = data.data() + code_off;
  CodeItem code;
  code.registers_size = load_u2(at);
  code.ins_size = load_u2(at + 2);
  code.outs_size = load_u2(at + 4);
  code.tries_size = load_u2(at + 6);
  code.debug_info_off = load_u4(at + 8);
  const std::uint64_t insns_bytes = std::uint64_t{load_u4(at + 12)} * 2;
  if (code.ins_size > code.registers_size)
    return fail(Errc::bad_value, dex.where() + ": code_item.ins_size", code_off,
                fmt::format("{} > {}", code.ins_size, code.registers_size));
  if (!holds(data, code_off + kHeaderBytes, insns_bytes))
    return fail(Errc::truncated, dex.where() + ": code_item.insns", code_off,
                fmt::format("{} bytes", insns_bytes));
  code.insns = CodeUnits(data.subspan(code_off + kHeaderBytes, insns_bytes));
  if (code.tries_size == 0) return code;
  const std::size_t end = code_off + kHeaderBytes + insns_bytes;
  code.tries_and_handlers = slice(data, end + (code.insns.size() % 2 == 0 ? 0 : 2));  // two bytes of padding
  if (code.tries_and_handlers.size() < code.tries_size * kTryItemBytes)
    return fail(Errc::truncated, dex.where() + ": code_item.tries", code_off,
                fmt::format("{} tries", code.tries_size));
  return code;
}

Result<std::vector<TryItem>> read_tries(const DexFile& dex, const CodeItem& code) {
  std::vector<TryItem> tries(code.tries_size);
  HandlerReader handlers(dex, code);
  const std::size_t list_off = code.tries_size * kTryItemBytes;
  for (std::size_t i = 0; i < tries.size(); ++i) {
    const std::uint8_t* const at = code.tries_and_handlers.data() + i * kTryItemBytes;
    TryItem& item = tries[i];
    item.start_addr = load_u4(at);
    item.insn_count = load_u2(at + 4);
    if (std::uint64_t{item.start_addr} + item.insn_count > code.insns.size()) {
      auto r =
          handlers.broken(Errc::bad_offset, "try_item", i * kTryItemBytes,
                          fmt::format("{}+{} > {}", item.start_addr, item.insn_count, code.insns.size()));
      return tl::unexpected(r.error());
    }
    if (auto r = handlers.read(list_off + load_u2(at + 6), item.handlers); !r)
      return tl::unexpected(r.error());
  }
  return tries;
}

}  // namespace mingcha::dex
