// What keeps an app's code elsewhere than in its dex files, and what betrays it: packers, read from `packers.tsv`.
// Borrows the tables' text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mingcha::policies {

enum class TechniqueKind : std::uint8_t {
  packer,      ///< keeps the app's code encrypted, or its methods empty until they run
  protector,   ///< moves a part of the code into machines of its own
  obfuscator,  ///< renames and entangles: all code is still there
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

}  // namespace mingcha::policies
