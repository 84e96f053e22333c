// How this floor gets at the files of a package without knowing packages: by path, one at a time, when they are needed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "support/budget.h"
#include "support/bytes.h"
#include "support/entry_bytes.h"
#include "support/error.h"

namespace mingcha::behaviour {

/// The entries of all parts of one app. Thread-safe.
class EntryReader {
 public:
  virtual ~EntryReader() = default;

  /// Bytes of the contents as the package records them; nothing when no part has the entry.
  virtual std::optional<std::uint64_t> size_of(std::string_view path) const = 0;

  /// The contents: of the base where several parts have the entry. Lent contents are valid while the package lives.
  /// Errors: bad_index (no such entry), truncated, bad_offset, bad_value (does not inflate), over_budget (more than
  /// `max_bytes`). Every error but bad_index is also a reason.
  virtual Result<EntryBytes> read(std::string_view path, std::uint64_t max_bytes) const = 0;

  using MemberFilter = std::function<bool(std::string_view name)>;
  using MemberTaker = std::function<void(const std::string& name, Bytes contents)>;
  /// The files that are `wanted` of an archive in the package, in the order of its directory; `name` is fit to print,
  /// the contents are valid for the call. False where the archive, or one of them, cannot be read, or they take more
  /// than `max_bytes`. What is odd in the archive is no reason.
  virtual bool each_member(std::string_view path, std::uint64_t max_bytes, const MemberFilter& wanted,
                           const MemberTaker& take) const {
    static_cast<void>(path), static_cast<void>(max_bytes), static_cast<void>(wanted), static_cast<void>(take);
    return false;
  }

  /// "base.apk!res/layout/main.xml", fit to print.
  virtual std::string place_of(std::string_view path) const = 0;

  /// Little is read from here on: memory that only mirrors the package may be given back.
  virtual void rest() const noexcept {}

  /// What may be spent on decoding the contents.
  virtual const Budget& budget() const noexcept = 0;
};

}  // namespace mingcha::behaviour
