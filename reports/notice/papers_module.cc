// The entry of the module "papers".
#include "reports/notice/lxw_workbook.h"
#include "reports/notice/papers.h"
#include "support/module.h"

namespace {

using namespace mingcha;
using namespace mingcha::reports;

Result<std::string> archive(const std::vector<ArchiveFile>& files) noexcept {
  return kept_inside("archive", [&] { return zip_archive(files); });
}

Result<std::unique_ptr<Workbook>> workbook(const WorkbookLook& look) noexcept {
  return kept_inside("workbook", [&] { return new_lxw_workbook(look); });
}

constexpr Papers kPapers{archive, workbook};
constexpr ModuleHead kHead{MINGCHA_PAPERS_STAMP, &kPapers};

}  // namespace

extern "C" [[gnu::visibility("default")]] const mingcha::ModuleHead* mingcha_module() noexcept { return &kHead; }
