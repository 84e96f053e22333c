// Any bytes as an archive: opening, reading every entry, and verifying its signatures within small budgets.
#include <cstddef>
#include <cstdint>

#include "analyzer/package/signature.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingcha;
  static ThreadPool pool(1);
  Budget budget;
  budget.entries = 200;
  budget.entry_bytes = std::uint64_t{1} << 20;
  budget.total_bytes = std::uint64_t{4} << 20;
  Reasons reasons;
  const Result<package::Archive> archive = package::Archive::open(Bytes(data, size), "fuzz.apk", budget, reasons);
  if (!archive) return 0;
  for (const package::Entry& entry : archive->entries()) {
    (void)archive->start_of(entry);
    (void)archive->read(entry, budget, reasons);
  }
  (void)package::read_signatures(*archive, budget, pool, reasons);
  (void)reasons.sorted();
  return 0;
}
