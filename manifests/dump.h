// What was decoded, as text: for `mingcha dump` and for comparison with other decoders. Control characters of the
// package's strings are spelled out ("\u001b"), so that the text is safe on a terminal.
#pragma once

#include <cstddef>
#include <string>

#include "manifests/binary_xml.h"
#include "manifests/resources.h"

namespace mingcha::manifests {

/// A dump longer than this, in bytes, ends with a line that says so.
inline constexpr std::size_t kMaxDumpBytes = std::size_t{128} << 20;

/// The document as XML source would write it: references by name where `resources` knows them.
std::string dump_manifest(const BinaryXml& xml, const Resources& resources);

/// One line for each namespace (N:), element (E:), attribute (A: with resource id and typed value) and text (C:),
/// indented by depth; the form is close to `aapt dump xmltree`.
std::string dump_xmltree(const BinaryXml& xml);

/// Every resource by id and name, and below it each configuration and its value; complex values as
/// "parent [name=value, ...]".
std::string dump_resources(const Resources& resources);

}  // namespace mingcha::manifests
