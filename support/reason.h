// Coverage reasons: what was odd in a package, and what could not be seen because of it. Every floor that reads
// input adds to one list; the report prints them and derives the coverage verdict from their effects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha {

enum class Effect : std::uint8_t {
  noted,     ///< odd, but everything was read as the platform reads it
  degrades,  ///< a part was not read: coverage is at best `degraded`
  hides,     ///< what the app does cannot be seen: coverage is `unknown`
};

/// One row a kind; `id` is stable and printed in reports. New kinds go where their floor's rows are.
enum class ReasonKind : std::uint16_t {
  // ZIP containers
  zip_prefix,             ///< bytes before the archive
  zip_suffix,             ///< bytes after the archive
  zip_encrypted_flag,     ///< general purpose bit 0 set and ignored, as the platform does
  zip_unknown_method,     ///< a compression method other than stored and deflated, read as the platform reads it
  zip_duplicate_name,     ///< a name occurs twice; the entry that the platform takes was taken
  zip_local_mismatch,     ///< local header and central directory disagree
  zip_decoy_folder,       ///< an entry below "AndroidManifest.xml/" or "classes.dex/"
  zip_odd_directory,      ///< end record, comment length, disk numbers or zip64 records that other tools refuse
  zip_entry_broken,       ///< an entry that cannot be inflated or located
  zip_crc_mismatch,       ///< the inflated bytes do not have the recorded CRC
  zip_size_mismatch,      ///< an entry yields more or fewer bytes than recorded; all of them were read
  zip_over_budget,        ///< an entry or the package is larger than the budget allows
  // parts and signatures
  part_broken,            ///< one split or member of a container cannot be opened
  part_foreign,           ///< a split whose package name or version differs from the base
  nesting_too_deep,       ///< archives nested deeper than the budget allows
  signature_missing,      ///< no signature that the platform would accept
  signature_broken,       ///< a signature block or certificate that cannot be parsed
  signature_mismatch,     ///< contents do not match the signed digest
  // binary XML and resources
  manifest_missing,       ///< no AndroidManifest.xml
  manifest_broken,        ///< AndroidManifest.xml cannot be read to its end
  xml_odd,                ///< a binary XML form that other tools refuse and the platform takes
  xml_broken,             ///< another binary XML file cannot be read
  resources_broken,       ///< resources.arsc cannot be read to its end
  resources_odd,          ///< a resource table form that other tools refuse and the platform takes
  // dex
  dex_missing,            ///< the manifest declares code but there is no dex file
  dex_broken,             ///< a dex file whose header or tables cannot be read: none of it is seen
  dex_encrypted,          ///< classes.dex is no dex and looks encrypted
  dex_idle,               ///< a dex file behind a gap in the numbering, which the platform does not load
  dex_odd,                ///< a form that other tools refuse and the platform takes
  dex_class_broken,       ///< a class that cannot be decoded; the rest of the file is read
  dex_method_broken,      ///< a method whose code cannot be decoded
  dex_shadowed_platform,  ///< a class under a platform name: the platform loads its own instead
  dex_duplicate_class,    ///< a class defined twice; the first definition counts, as at run time
  // native code
  native_unread,          ///< a native library that cannot be read, or is for no machine that is known
  native_over_budget,     ///< a native library of which not all was read that was worth it
  native_odd,             ///< a form that no tool chain writes and the platform's linker takes
  native_differs,         ///< a native library lacks reads that its build for another machine has
  native_loaded_later,    ///< a native library elsewhere in the package, which the app may load: it was examined too
  dex_loaded_later,       ///< a dex file elsewhere in the package, which the app may load: it was examined too
  // program
  constants_over_budget,  ///< a method too large to follow its constants
  endpoints_over_budget,  ///< more addresses than are kept
  components_missing,     ///< some declared components have no class in dex
  components_absent,      ///< none of the declared components has a class in dex
  content_encrypted,      ///< an entry looks encrypted; nothing says that it is code
  code_encrypted,         ///< an entry looks encrypted in an app that keeps code elsewhere, or is a masked dex file
  code_loaded,            ///< code that loads other code, which is not in the package
  code_of_installed,      ///< code that loads code of another package on the phone, such as the system's services
  framework_code,         ///< code of a framework that is not in dex files: at most searched for calls
  code_replaceable,       ///< an engine that may run code that is not in the package
  packed,                 ///< a packer's signs: the app's own code is encrypted, or its methods are empty
  protected_,             ///< a protector's signs: a part of the code runs in a machine of its own
  obfuscated,             ///< an obfuscator's signs: names say little, the code is all there
  time_over_budget,       ///< the time for one package was spent
};

/// How many kinds there are; the tables of rows and of words are checked against it.
inline constexpr std::size_t kReasonKindCount = static_cast<std::size_t>(ReasonKind::time_over_budget) + 1;

struct ReasonRow {
  ReasonKind kind;
  std::string_view id;  ///< "zip-encrypted-flag"
  Effect effect;
};

const ReasonRow& row_of(ReasonKind kind) noexcept;

struct Reason {
  ReasonKind kind;
  std::string where;   ///< "base.apk!classes2.dex: class_defs[12]"
  std::string detail;  ///< field values, e.g. "method 0x3a12"; never a sentence
  friend auto operator<=>(const Reason&, const Reason&) = default;
};

/// A list that any thread may add to. Order of arrival does not show: `sorted` orders by content. Of one kind at
/// most `kKept` are kept in full; the rest are counted.
class Reasons {
 public:
  static constexpr std::size_t kKept = 32;
  void add(ReasonKind kind, std::string where, std::string detail = {});
  /// All kept reasons, ordered by kind, place and detail, without repeats; per kind the first `kKept` in that
  /// order, and one more whose detail is "+N" where N were left out.
  std::vector<Reason> sorted() const;
  bool has(ReasonKind kind) const;

 private:
  mutable std::mutex mutex_;
  std::vector<Reason> reasons_;
};

}  // namespace mingcha
