// What the code of a library asks of the system and of the virtual machine, with what it hands over: calls of
// wanted imported functions, of Java methods and of fields.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/native/elf_file.h"
#include "analyzer/native/meaning.h"
#include "analyzer/native/text_search.h"
#include "support/budget.h"

namespace mingcha::native {

/// An imported function, or the kernel's function of that name.
struct WantedSymbol {
  std::string_view name;
  std::uint8_t argument = 0xff;  ///< position of the argument that decides; 0xff = none does
  friend auto operator<=>(const WantedSymbol&, const WantedSymbol&) = default;
};

/// What is looked for. Borrowed: must outlive the search.
struct WantedCalls {
  std::vector<WantedSymbol> symbols;  ///< imported functions, ascending
  const TextSearch* texts = nullptr;  ///< beginnings of the texts by which a function is worth to be read
  /// Such a text as a whole. Calls that another text decides are not told.
  std::function<bool(std::string_view)> is_wanted;
  /// The name of a method by which a function that speaks to Java is worth to be read.
  std::function<bool(std::string_view)> is_member;
};

struct LibraryCall {
  enum class To : std::uint8_t { import, java_method, java_field };
  To to = To::import;
  std::string symbol;            ///< of the import; else the name of the method or field
  std::string owner, signature;  ///< of methods and fields; the owner is empty where it is not known
  bool is_static = false;
  bool only_looked_up = false;         ///< the method is asked for, but no call of it was seen
  std::vector<Meaning> arguments;      ///< of methods those of Java, without the object
  std::uint64_t function = 0;          ///< in which the arguments are decided
  std::uint64_t address = 0;           ///< of the call there
  std::vector<std::uint64_t> through;  ///< functions from there to the one that calls, where that is another
};

/// A native method that the library binds itself.
struct BoundMethod {
  std::string owner;  ///< descriptor; empty where it is not known
  std::string name, signature;
  std::uint64_t function = 0;  ///< of ARM bit 0 says Thumb
  friend auto operator<=>(const BoundMethod&, const BoundMethod&) = default;
};

/// A way from one function of the library to another.
struct FunctionEdge {
  std::uint64_t from = 0;  ///< address of the function
  std::uint64_t to = 0;
  std::uint64_t at = 0;     ///< address of the instruction
  bool by_address = false;  ///< `to` is only spoken of: it is handed on, or called through a table
};

struct LibraryCalls {
  std::vector<LibraryCall> calls;        ///< ascending by function and address
  std::vector<BoundMethod> bound;        ///< ascending
  std::vector<FunctionStart> functions;  ///< ascending: those of the file and those that are called
  std::vector<FunctionEdge> edges;       ///< ascending by `to`, for functions that lead to one with a call
  std::uint32_t functions_read = 0;      ///< that were disassembled in depth
  bool complete = true;                  ///< false: more functions were worth reading than are read
};

/// Reads the functions that are worth it. Deterministic but for the deadline.
/// Errors: those of open_disassembler(), where something is worth to be read.
Result<LibraryCalls> find_library_calls(const ElfFile& file, const WantedCalls& wanted,
                                        const Deadline& deadline);

}  // namespace mingcha::native
