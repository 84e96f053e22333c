// Scripts, pages, bytecode and the beginnings of entries as a package may hold them.
#include <cstddef>
#include <cstdint>

#include "analyzer/behaviour/hermes_names.h"
#include "analyzer/behaviour/page_scripts.h"
#include "analyzer/behaviour/script_calls.h"
#include "analyzer/package/content_kinds.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingcha;
  static const std::vector<policies::Bridge> rows = {{"uni.getLocation", true, {}, {}, ""}, {"plus.device.imei", false, {}, {}, ""}};
  static const behaviour::ScriptIndex index(rows);
  const Bytes bytes(data, size);
  for (const behaviour::ScriptCall& call : index.find(as_text(bytes)))
    if (call.offset >= size || call.bridge >= rows.size()) __builtin_trap();
  for (const behaviour::PageScript& script : behaviour::page_scripts(as_text(bytes)))
    if (script.offset + script.text.size() > size) __builtin_trap();
  if (const auto names = behaviour::hermes_names(bytes)) {
    for (const behaviour::HermesName& name : *names)
      if (name.offset + name.text.size() > size) __builtin_trap();
  }
  (void)package::kind_of_content(bytes);
  return 0;
}
