// The native libraries of a package, as the behaviour floor wants them.
#pragma once

#include <vector>

#include "analyzer/behaviour/native_library.h"
#include "analyzer/package/package.h"
#include "support/budget.h"
#include "support/thread_pool.h"

namespace mingcha {

/// Reads "lib/<abi>/*.so" of all parts in parallel: of each file name the library for the first ABI of
/// arm64-v8a, armeabi-v7a, armeabi, x86_64, x86 that has it, or with `all_abis` each of them. Ordered by
/// name; what cannot be read is a reason. A library's bytes are let go when it has been read.
std::vector<behaviour::NativeLibrary> read_native_libraries(const package::Package& package,
                                                            const behaviour::CatalogueIndex& index,
                                                            bool all_abis, const Budget& budget,
                                                            const Deadline& deadline, ThreadPool& pool,
                                                            Reasons& reasons);

}  // namespace mingcha
