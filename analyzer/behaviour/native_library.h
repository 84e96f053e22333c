// What is known of one native library of the app once its file need not be looked at any more.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/native/library_calls.h"
#include "support/bytes.h"
#include "support/reason.h"

namespace mingcha::behaviour {

class CatalogueIndex;

inline constexpr std::size_t kMostSections = 64;

/// Owns all that it holds.
struct NativeLibrary {
  struct Function {
    std::uint64_t address = 0;  ///< of ARM bit 0 says Thumb
    std::string name;           ///< its symbol, else "sub_1b48"
    friend auto operator<=>(const Function&, const Function&) = default;
  };
  std::string name;       ///< as evidence names it: "lib/arm64-v8a/libx.so", "config.arm64_v8a.apk!lib/…"
  std::string file_name;  ///< "libx.so"
  native::Machine machine = native::Machine::arm64;
  bool is_loaded_later = false;  ///< not where the platform looks for libraries: the app loads it by itself, if at all
  std::vector<Function> jni_functions;  ///< "Java_…", ascending by name
  std::vector<Function> on_load;        ///< what runs when it is loaded: initialisers, "JNI_OnLoad"
  std::vector<Function> functions;  ///< that calls, edges and bound methods speak of; ascending by address
  native::LibraryCalls found;       ///< without its list of functions

  std::vector<std::string> sections;  ///< names of its sections, the first kMostSections of them; ascending, each once

  /// A call of a function that another library of the app exports.
  struct Crossing {
    std::string symbol;
    std::uint64_t function = 0, at = 0;  ///< the calling function, and the address of the call
    friend auto operator<=>(const Crossing&, const Crossing&) = default;
  };
  std::vector<std::string> needed;  ///< file names of the libraries that the linker loads for this one
  std::vector<Function>
      exported;  ///< functions that others may call and that lead to a call; ascending by address
  std::vector<Crossing> crossings;  ///< ascending; those that `add_crossings` looked for

  /// "JNI_OnLoad", "sub_1b48".
  std::string name_of(std::uint64_t function) const;
};

/// For each library, by position, the others that the linker loads for it.
std::vector<std::vector<std::uint32_t>> needed_libraries(std::span<const NativeLibrary> libraries);

/// Reads a library for what the catalogue knows. Absent when it cannot be read: a reason says so.
std::optional<NativeLibrary> read_native_library(std::string name, Bytes file, const CatalogueIndex& index,
                                                 const Deadline& deadline, Reasons& reasons);

/// Reads a library once more, for its calls of these functions of other libraries: `symbols` ascending, each
/// once. False when there are none.
bool add_crossings(NativeLibrary& library, Bytes file, const std::vector<std::string>& symbols,
                   const Deadline& deadline, Reasons& reasons);

}  // namespace mingcha::behaviour
