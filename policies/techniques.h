// What keeps an app's code elsewhere than in its dex files, and what betrays it: packers, read from `packers.tsv`, frameworks,
// read from `frameworks.tsv` with what their scripts call, from `bridges.tsv`, and calls that load code, read from
// `code_loaders.tsv`; whose code known ones load, from `known_loaders.tsv`. Borrows the tables' text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mingcha::policies {

enum class TechniqueKind : std::uint8_t {
  packer,      ///< keeps the app's code encrypted, or its methods empty until they run
  protector,   ///< moves a part of the code into machines of its own
  obfuscator,  ///< renames and entangles: all code is still there
  framework,      ///< runs code of another language
  hot_fix,        ///< replaces code by what it downloads
  plugin_engine,  ///< runs packages inside the app
  mini_program,   ///< runs mini-programs inside the app
};
std::string_view name_of(TechniqueKind kind);

struct Technique {
  std::string_view id;  ///< "qihoo_jiagu"
  std::string_view name_zh, name_en, vendor;
  TechniqueKind kind = TechniqueKind::packer;
};

/// Where a sign is looked for. `*` in its value stands for any text.
enum class TechniquePlace : std::uint8_t {
  application_class,  ///< the manifest's application or component factory, dotted
  class_prefix,       ///< a class of the package's code, or a package that one lies in, dotted; no `*`
  library,            ///< file name of a native library
  entry,              ///< path in the package
  section,            ///< names of sections of a native library that has them all, with blanks between; no `*`
  code,               ///< no sign: path of what holds the code, looked for where signs were found
};
std::string_view name_of(TechniquePlace place);

struct TechniqueSign {
  std::uint32_t technique = 0;  ///< index into Techniques::rows
  TechniquePlace place = TechniquePlace::entry;
  std::string_view value;
  bool strong = false;  ///< decides alone; of weak ones two of different places do
};

struct Techniques {
  std::vector<Technique> rows;
  std::vector<TechniqueSign> signs;
};

/// One row of code_loaders.tsv: a call that loads code.
struct CodeLoader {
  std::string_view class_descriptor, member, descriptor;  ///< descriptor "*" = any: the position agrees in all
  std::optional<std::uint8_t> argument;  ///< register position of the path; absent when the code is in memory
};

/// Whose code a known loader loads.
enum class LoadedCodeOf : std::uint8_t {
  own,        ///< the package itself, as the platform would
  installed,  ///< another package on the phone: a part of the system or its services
};
std::string_view name_of(LoadedCodeOf whose);

/// One row of known_loaders.tsv: classes whose loads of code need not be followed.
struct KnownLoader {
  std::string_view prefix;  ///< a class, or the package that one lies in, dotted
  LoadedCodeOf loads = LoadedCodeOf::own;
};

/// One row of bridges.tsv: what a script calls or reads to get information from the phone.
struct Bridge {
  std::string_view api;   ///< path of names: "plus.device.imei"
  bool is_call = false;   ///< a call; else a property that is read
  std::vector<std::string_view> frameworks;   ///< ids in frameworks.tsv whose scripts have it; empty for all
  std::vector<std::string_view> information;  ///< pi_ids
  std::string_view severity;  ///< "low", "medium", "high"
};

}  // namespace mingcha::policies
