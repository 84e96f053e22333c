// Any bytes as a resource table: opened, dumped, its strings walked, a few resources looked up.
#include "manifests/dump.h"
#include "manifests/resources.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingcha;
  using namespace mingcha::manifests;
  Reasons reasons;
  Result<ResourceTable> table = ResourceTable::open({data, size}, "fuzz", Budget{}, reasons);
  if (!table) return 0;
  Resources resources;
  resources.add(std::move(*table));
  std::size_t bytes = 0;
  (void)resources.tables()[0].strings().for_each([&](std::uint32_t, std::string_view text) { bytes += text.size(); });
  (void)dump_resources(resources);
  for (std::uint32_t type = 1; type < 4; ++type) {
    for (std::uint32_t entry = 0; entry < 3; ++entry) {
      const std::uint32_t id = 0x7f00'0000U | type << 16 | entry;
      (void)resources.name_of(id);
      (void)resources.strings(id);
      (void)resources.files(id);
      (void)resources.text_of({TypedValue::reference, id}, "");
    }
  }
  return 0;
}
