// What a value of an outline means when the functions around it are looked at too: a text, a class of the
// virtual machine, one of its methods.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/native/elf_file.h"
#include "analyzer/native/outline.h"

namespace mingcha::native {

struct Meaning {
  enum class Kind : std::uint8_t {
    unknown,
    open,  ///< it depends on who calls the function
    number,
    text,       ///< `text`, of the C language
    java_text,  ///< `text`, an object of the virtual machine
    class_,     ///< the class `owner`
    object,     ///< of the class `owner`
    method,     ///< `name` and `signature` of the class `owner`
    field,
    choice,  ///< one of `options`
    place,   ///< of the library, at `number`: code or data
    symbol,  ///< the function `name` of another library, looked up by its name
  };
  Kind kind = Kind::unknown;
  std::int64_t number = 0;  ///< of texts in the library their address too
  std::string text;
  std::string owner;  ///< descriptor "Landroid/os/Build;"; empty when not known
  std::string name, signature;
  bool is_static = false;
  bool owner_open = false;  ///< of a class, method or field: who the owner is depends on who calls
  std::vector<Meaning> options;
  bool is(Kind wanted) const noexcept { return kind == wanted; }
  friend bool operator==(const Meaning&, const Meaning&) = default;
};

/// A function that is called, with who calls it.
struct Frame {
  std::uint64_t function = 0;  ///< address
  const Outline* outline = nullptr;
  const Call* call = nullptr;  ///< in the outline of `caller`; null where nobody is asked
  const Frame* caller = nullptr;
};

/// Where outlines come from.
class Outlines {
 public:
  virtual ~Outlines() = default;
  /// Of the function at an address; null when there is none or enough have been read.
  virtual const Outline* outline(std::uint64_t function) = 0;
  /// Whether the function is small enough to be a mere wrapper of another one.
  virtual bool is_small(std::uint64_t function) const = 0;
  /// What the library's functions write to a word of its memory, with the function; null where they write
  /// different things.
  struct Written {
    std::uint64_t function = 0;
    Value value;
  };
  virtual const Written* written(std::uint64_t address) const = 0;
};

class MeaningReader {
 public:
  MeaningReader(const ElfFile& file, Outlines& outlines) : file_(&file), outlines_(&outlines) {}
  Meaning of(const Value& value, const Frame& frame) const {
    steps_ = std::min(kMaxSteps, left_);
    const std::uint32_t before = steps_;
    Meaning meaning = of(value, frame, 0);
    left_ -= before - steps_;
    return meaning;
  }
  /// "android/os/Build", "[I" or "Landroid/os/Build;" as a descriptor.
  static std::string descriptor_of(std::string_view name);

 private:
  Meaning of(const Value& value, const Frame& frame, unsigned depth) const;
  Meaning of_result(const Value& value, const Frame& frame, unsigned depth) const;
  Meaning of_slot(const Call& call, const Frame& frame, unsigned depth) const;
  Meaning of_java_call(const Call& call, std::size_t position, const Frame& frame, unsigned depth) const;
  Meaning of_lookup(const Call& call, const Frame& frame, unsigned depth) const;
  Meaning of_memory(const Value& value, const Frame& frame, unsigned depth) const;
  Meaning member(const Call& call, const Frame& frame, unsigned depth, Meaning::Kind kind,
                 bool is_static) const;

  static constexpr std::uint32_t kMaxSteps = 512;  // values that one question may look at

  const ElfFile* file_;
  Outlines* outlines_;
  static constexpr std::uint32_t kMaxStepsOfLibrary = 10'000'000;
  mutable std::uint32_t steps_ = 0, left_ = kMaxStepsOfLibrary;
};

}  // namespace mingcha::native
