#include "screening/archives/members.h"

#include "support/module.h"

namespace mingcha::screening {
namespace {

const Result<const void*>& module() {
  static const Result<const void*> loaded = load_module("archives", MINGCHA_ARCHIVES_STAMP);
  return loaded;
}

}  // namespace

Result<void> load_archives() {
  if (!module()) return tl::unexpected(module().error());
  return {};
}

Result<std::unique_ptr<Members>> open_archive(Bytes archive, const std::string& name) {
  if (!module()) return tl::unexpected(module().error());
  return static_cast<const Archives*>(*module())->open(archive, name);
}

}  // namespace mingcha::screening
