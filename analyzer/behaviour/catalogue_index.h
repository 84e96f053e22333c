// The catalogue of facts arranged for matching against code: names to rows, prefixes to owners.
// Built once for a rule set and used for every package.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tsl/robin_map.h>

#include "analyzer/program/flow_rows.h"
#include "policies/catalogue.h"
#include "support/text_hash.h"

namespace mingcha::behaviour {

/// Index into Catalogue::apis.
using ApiRow = std::uint32_t;

/// Tables whose rows name methods that collect nothing themselves but tell what the app does.
/// Of intents those that name another app's package.
enum class MarkTable : std::uint8_t {
  permission_request,
  self_start,
  ad,
  contract,
  intent,
  subscription,
  library_load,
  code_loader,
};

/// A method that such a row names.
struct Mark {
  MarkTable table = MarkTable::permission_request;
  std::uint32_t row = 0;  ///< index into the table
  std::string_view class_descriptor, member, descriptor;  ///< descriptor "*" = any
  std::optional<std::uint8_t> argument;  ///< register position of the argument that says more
  bool is_override = false;              ///< the app's own method that overrides it is meant, not a call
};

/// Index into CatalogueIndex::marks.
using MarkRow = std::uint32_t;

/// A member name that the catalogue knows; 0 = not one.
using Symbol = std::uint16_t;

class ConductMatcher;
class ConsentMatcher;
class NativeMatcher;

/// Borrows the catalogue; valid while it lives.
class CatalogueIndex {
 public:
  explicit CatalogueIndex(const policies::Catalogue& catalogue);
  ~CatalogueIndex();

  const policies::Catalogue& catalogue() const noexcept { return *catalogue_; }
  const program::FlowIndex& flow() const noexcept { return flow_; }
  const policies::SensitiveApi& api(ApiRow row) const noexcept { return catalogue_->apis[row]; }

  /// The symbol of a member name; cheap for the many names that are none.
  Symbol symbol(std::string_view name) const {
    if (name.empty() || !filter_[bucket(name)]) return 0;
    const auto it = symbols_.find(name);
    return it == symbols_.end() ? Symbol{0} : it->second;
  }
  Symbol symbol_count() const noexcept { return static_cast<Symbol>(calls_.size()); }
  std::span<const ApiRow> calls(Symbol symbol) const noexcept { return calls_[symbol]; }
  std::span<const ApiRow> fields(Symbol symbol) const noexcept { return fields_[symbol]; }

  const Mark& mark(MarkRow row) const noexcept { return marks_[row]; }
  std::span<const MarkRow> marks(Symbol symbol) const noexcept { return marks_of_[symbol]; }
  int class_of_mark(MarkRow row) const noexcept { return class_of_mark_[row]; }

  /// Classes that call and field rows and marks name, numbered; -1 = none.
  int api_class(std::string_view descriptor) const;
  int api_class_of(ApiRow row) const noexcept { return class_of_row_[row]; }

  /// The row whose literal the constant falls under, see Catalogue::find_literal.
  std::optional<ApiRow> literal(policies::ApiKind kind, std::string_view text, std::string_view table) const;

  /// The SDK that owns a dotted package or class name, by the longest prefix; -1 = none.
  int sdk_of_package(std::string_view dotted) const;
  /// The SDK that owns a <meta-data> name; -1 = none.
  int sdk_of_meta_data(std::string_view name) const;
  /// Descriptors of the SDKs' stable classes, with the SDK.
  const std::vector<std::pair<std::string, int>>& sdk_classes() const noexcept { return sdk_classes_; }

  /// True for hosts that stand in XML namespaces and the like, which no app ever contacts.
  bool is_identifier_host(std::string_view host) const;
  /// Whether the path of an address ends like that of a page or file to look at.
  bool is_document(std::string_view url) const;

  const policies::PlatformClass* platform_class(std::string_view descriptor) const;

  /// The words of consent, arranged when somebody first asks. Thread-safe.
  const ConsentMatcher& consent() const;
  /// The same for signs of conduct.
  const ConductMatcher& conduct() const;
  /// The same for native code.
  const NativeMatcher& native() const;

 private:
  // Length, first, middle and last letter: enough to pass few of the many names that are not in the catalogue.
  static std::size_t bucket(std::string_view name) noexcept {
    const auto letter = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(name[i])}; };
    const std::size_t size = name.size();
    return (letter(0) * 31U + letter(size / 2) * 1009U + letter(size - 1) * 257U + size * 8191U) % kBuckets;
  }
  static constexpr std::size_t kBuckets = 32768;
  Symbol intern(std::string_view name);
  int number_class(std::string_view descriptor);
  void add_marks();

  using Map = tsl::robin_map<std::string_view, std::uint32_t, TextHash>;
  const policies::Catalogue* catalogue_;
  program::FlowIndex flow_;
  std::bitset<kBuckets> filter_;
  tsl::robin_map<std::string_view, Symbol, TextHash> symbols_;
  std::vector<std::vector<ApiRow>> calls_, fields_;  // by symbol
  std::vector<Mark> marks_;
  std::vector<std::vector<MarkRow>> marks_of_;       // by symbol
  Map api_classes_;
  std::vector<int> class_of_row_, class_of_mark_;
  Map sdk_packages_, sdk_meta_data_, platform_classes_, identifier_hosts_;
  std::vector<std::pair<std::string, int>> sdk_classes_;
  mutable std::once_flag consent_once_, conduct_once_, native_once_;
  mutable std::unique_ptr<const ConductMatcher> conduct_;
  mutable std::unique_ptr<const NativeMatcher> native_;
  mutable std::unique_ptr<const ConsentMatcher> consent_;
};

/// True for names that the boot class path defines: the app's own class of that name is never loaded.
bool is_platform_name(std::string_view descriptor);

}  // namespace mingcha::behaviour
