// Takes the exhibits of a report from its package.
#pragma once

#include <string>

#include "analyzer/judge/exhibits.h"
#include "analyzer/judge/report.h"
#include "analyzer/package/package.h"
#include "support/budget.h"
#include "support/thread_pool.h"

namespace mingcha {

/// Disassembles every method on a way to something that a finding rests on, decodes the manifests and takes digests.
/// `path`: where the package was opened. The code is decoded anew, so that examining without exhibits keeps nothing.
/// Deterministic. Listings take at most 64 MiB together; what is beyond says so.
judge::Exhibits take_exhibits(const package::Package& package, const std::string& path, const judge::Report& report,
                              const Budget& budget, ThreadPool& pool);

}  // namespace mingcha
