// Text from hostile packages made fit for a terminal and for XML.
#pragma once

#include <string>
#include <string_view>

namespace mingcha::manifests {

/// Valid UTF-8 in which control characters are spelled "\n", "\t", "\u001b", and a backslash and a double quote
/// are escaped: safe on one line between double quotes.
std::string escaped(std::string_view text);

/// The text with control characters spelled as in `escaped`, but backslashes and quotes as they are: what an XML
/// attribute may hold.
std::string printable(std::string_view text);

/// A name that XML allows: other characters become "_xHHHH_". Empty names become "_".
std::string xml_name(std::string_view text);

}  // namespace mingcha::manifests
