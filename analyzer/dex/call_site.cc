// call_site_item: an encoded array of at least three values.
#include "analyzer/dex/call_site.h"

#include <fmt/format.h>

namespace mingcha::dex {

Result<CallSite> read_call_site(const DexFile& dex, std::uint32_t call_site_idx) {
  const std::uint32_t off = dex.call_site_off(call_site_idx);
  const auto broken = [&](Errc code, std::string got) {
    return fail(code, fmt::format("{}: call_site_ids[{}]", dex.where(), call_site_idx), off, std::move(got));
  };
  if (off >= dex.data().size()) return broken(Errc::bad_offset, "");
  CallSite site{};
  LebReader leb(dex.data(), off);
  if (auto r = read_encoded_array(dex, leb, site.values); !r) return tl::unexpected(std::move(r.error()));
  const EncodedValues& values = site.values;
  if (values.front().size < 3) return broken(Errc::bad_value, fmt::format("{} values", values.front().size));
  constexpr ValueType kWanted[] = {ValueType::method_handle, ValueType::string, ValueType::method_type};
  for (std::size_t i = 0; i < 3; ++i) {
    // An array or annotation among the first three shifts the others; it is refused when its turn comes.
    if (values[i + 1].type != kWanted[i]) return broken(Errc::bad_value, fmt::format("value {}", i));
  }
  site.bootstrap = dex.method_handle(values[1].index());
  site.name_idx = {values[2].index()};
  site.proto_idx = {values[3].index()};
  return site;
}

}  // namespace mingcha::dex
