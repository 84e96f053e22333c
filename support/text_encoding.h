// Which encoding a text file has, and its contents as UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "support/bytes.h"
#include "support/error.h"

namespace mingcha {

/// The text as valid UTF-8 without a byte order mark; U+FFFD stands for what the encoding does not know. A mark
/// decides (UTF-8, UTF-16), then whether the bytes are UTF-8, then `declared` (a charset name as HTML writes it, may
/// be empty), then GB 18030. Errors: unsupported for bytes that are no text (another file format, or too many
/// control characters), with what they are in `got`, and where the system cannot convert.
Result<std::string> decode_text(Bytes bytes, std::string_view where, std::string_view declared = {});

}  // namespace mingcha
