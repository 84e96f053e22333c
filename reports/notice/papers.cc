#include "reports/notice/papers.h"

#include "support/module.h"

namespace mingcha::reports {

Result<const Papers*> papers() {
  static const Result<const void*> loaded = load_module("papers", MINGCHA_PAPERS_STAMP);
  if (!loaded) return tl::unexpected(loaded.error());
  return static_cast<const Papers*>(*loaded);
}

}  // namespace mingcha::reports
