// Scripts and the beginnings of entries as a package may hold them.
#include <cstddef>
#include <cstdint>

#include "analyzer/behaviour/script_calls.h"
#include "analyzer/package/content_kinds.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingcha;
  static const std::vector<policies::Bridge> rows = {{"uni.getLocation", true, {}, {}, ""}, {"plus.device.imei", false, {}, {}, ""}};
  static const behaviour::ScriptIndex index(rows);
  const Bytes bytes(data, size);
  for (const behaviour::ScriptCall& call : index.find(as_text(bytes)))
    if (call.offset >= size || call.bridge >= rows.size()) __builtin_trap();
  (void)package::kind_of_content(bytes);
  return 0;
}
