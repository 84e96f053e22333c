// Class names in their two spellings: dotted as Java and the manifest write them, descriptors as dex does.
#pragma once

#include <string>
#include <string_view>

namespace mingcha::program {

/// "Lcom/a/B;" for "com.a.B"; arrays and names that already are descriptors only get their dots replaced.
std::string descriptor_from_name(std::string_view name);

/// "com.a.B" for "Lcom/a/B;" or "com/a/B".
std::string dotted_from_descriptor(std::string_view descriptor);

}  // namespace mingcha::program
