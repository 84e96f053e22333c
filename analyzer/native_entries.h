// The native libraries of a package, as the behaviour floor wants them.
#pragma once

#include <string>
#include <vector>

#include "analyzer/behaviour/native_library.h"
#include "analyzer/loaded_code.h"
#include "analyzer/package/package.h"
#include "support/budget.h"
#include "support/thread_pool.h"

namespace mingcha {

/// What reading libraries takes. Borrowed: outlives the stage.
struct NativeReading {
  const behaviour::CatalogueIndex& index;
  const Budget& budget;
  const Deadline& deadline;
  ThreadPool& pool;
  bool all_abis = false;  ///< of each file name the libraries for every machine, not for the best one
};

/// Reads libraries in parallel: where the platform looks for them ("lib/<abi>/*.so" of all parts) of each file name the
/// one for the first ABI of arm64-v8a, armeabi-v7a, armeabi, x86_64, x86 that has it; elsewhere, told by what entries
/// hold, of each file name all for the best machine, each a `native_loaded_later` reason. What cannot be
/// read is a reason. A library's bytes are let go when it has been read. Not thread-safe.
class NativeStage {
 public:
  NativeStage(const NativeReading& reading, Reasons& reasons) : reading_(reading), reasons_(reasons) {}
  NativeStage(NativeStage&&) = delete;

  /// `contents`: of the parts of `package`, which both outlive the stage.
  void read_package(const package::Package& package, const std::vector<PartContents>& contents);
  /// Those inside archives, whose bytes outlive the stage.
  void read_loaded(const std::vector<LoadedLibrary>& libraries);

  /// All that were read, ordered by name.
  std::vector<behaviour::NativeLibrary> take() &&;

 private:
  struct Source {
    const package::Part* part = nullptr;
    const package::Entry* entry = nullptr;
    const LoadedLibrary* loaded = nullptr;  ///< or the two above
    std::size_t rank = 0;                   ///< of its machine, the best first
    std::string name, file_name, where;
    bool is_loaded_later = false;
  };
  void choose_in_place(const package::Package& package, std::vector<Source>& chosen);
  void choose_elsewhere(std::vector<Source> found, std::vector<Source>& chosen);
  void read(std::vector<Source> chosen);
  void join();
  Result<package::EntryBytes> bytes_of(const Source& source) const;

  NativeReading reading_;
  Reasons& reasons_;
  std::vector<Source> sources_;
  std::vector<behaviour::NativeLibrary> libraries_;  ///< by source
  std::vector<std::vector<std::string>> asked_;      ///< by source: functions of others whose calls were looked for
};

}  // namespace mingcha
