// What SARIF asks of the words and addresses in a log.
#pragma once

#include <string>
#include <string_view>

#include "analyzer/judge/report.h"
#include "reports/json/json_writer.h"
#include "reports/texts.h"

namespace mingcha::reports {

/// A relative reference of RFC 3986 for a path of the package or a file's name: everything but letters, digits and
/// "-._~/!" is percent-encoded, byte by byte.
std::string sarif_uri(std::string_view path);

/// Prose as a message string: braces doubled, brackets that would make a link escaped (SARIF 2.1.0, 3.11.5 and 3.11.6),
/// unsafe characters visible.
std::string sarif_message(std::string_view prose);

/// Text that Markdown shows as it is.
std::string markdown(std::string_view prose);

/// "error", "warning" or "note": the severity, one step lower where the finding is only suspected.
std::string_view sarif_level(const judge::Finding& finding) noexcept;
/// The same for what limits or merely marks the coverage.
std::string_view sarif_level(Effect effect) noexcept;

/// Writes `{"text": ...}` under the key.
void write_message(JsonWriter& out, std::string_view key, std::string_view prose);

/// "zh-CN" or "en-US".
std::string_view sarif_language(Lang lang) noexcept;

}  // namespace mingcha::reports
