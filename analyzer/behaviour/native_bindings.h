// Where Java comes into native libraries: native methods bound by name or by the library itself, and calls
// that load it.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/behaviour/code_scan.h"
#include "analyzer/program/call_graph.h"
#include "analyzer/behaviour/native_library.h"

namespace mingcha::behaviour {

struct Evidence;

/// Of one app. Borrows all of it.
class NativeBindings {
 public:
  NativeBindings(std::span<const NativeLibrary> libraries, const CodeScan& scan, const CatalogueIndex& index,
                 const program::LinkedProgram& linked);

  /// A place in another library from where a function of this one is called, by its name.
  struct Caller {
    const NativeLibrary* library = nullptr;
    std::uint64_t function = 0, at = 0;
  };
  /// In the order of the libraries.
  std::vector<Caller> callers(const NativeLibrary& library, std::uint64_t function) const;

  /// A place in Java that makes a function of a library run.
  struct Entry {
    Place place;          ///< the native method itself, or the call that loads the library
    std::string_view by;  ///< "jni-name", "register-natives", "load-library"
  };
  /// Ascending by place.
  const std::vector<Entry>& entries(const NativeLibrary& library, std::uint64_t function) const;

  /// Who wrote a library: the SDK whose file name it bears, or whose classes it serves; else "app" or
  /// "unknown".
  std::string owner_of(const NativeLibrary& library, const Evidence& evidence) const;

 private:
  using Key = std::pair<const NativeLibrary*, std::uint64_t>;
  void find_methods();
  void bind_by_name(const NativeLibrary& library);
  void bind_registered(const NativeLibrary& library);
  void bind_loads(const NativeLibrary& library);
  std::vector<const NativeLibrary*> loaded_with(const NativeLibrary& library) const;
  void add(const NativeLibrary& library, std::uint64_t function, Entry entry);

  std::span<const NativeLibrary> libraries_;
  std::vector<std::vector<std::uint32_t>> needed_by_;  // by position: other libraries
  const CodeScan& scan_;
  const CatalogueIndex& index_;
  const program::LinkedProgram& linked_;
  // Native methods, by both names of their function, and by name and signature ("read(I)V").
  std::multimap<std::string, program::MethodNode, std::less<>> by_symbol_, by_key_;
  std::map<Key, std::vector<Entry>> entries_;
};

}  // namespace mingcha::behaviour
