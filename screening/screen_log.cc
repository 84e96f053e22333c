#include "screening/screen_log.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

#include "support/mutf8.h"

namespace mingcha::screening {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(valid_utf8(text)); }

std::string system_words() { return std::error_code(errno, std::generic_category()).message(); }

}  // namespace

std::string log_line(const Screened& screened) {
  const PackageResult& result = screened.result;
  const bool examined = screened.outcome == Screened::Outcome::examined;
  Json line;
  line["file"] = valid_utf8(screened.input->name);
  line["sha256"] = or_null(result.sha256);
  line["outcome"] = std::string(spell(screened.outcome));
  line["ending"] = screened.outcome == Screened::Outcome::held ? Json() : Json(std::string(spell(result.ending)));
  line["package"] = or_null(result.package);
  line["version"] = or_null(result.version_name);
  line["coverage"] = or_null(result.coverage);
  line["findings"] = examined ? Json{{"evident", result.evident()}, {"suspected", result.suspected()}} : Json();
  line["attempts"] = screened.outcome == Screened::Outcome::held ? Json() : Json(result.attempts);
  line["seconds"] = examined ? Json(result.seconds) : Json();
  line["error"] = or_null(result.error);
  return line.dump() + "\n";
}

Result<ScreenLog> ScreenLog::open(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) return fail(Errc::io, path, 0, system_words());
  return ScreenLog(path, descriptor);
}

ScreenLog::ScreenLog(ScreenLog&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

ScreenLog::~ScreenLog() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<void> ScreenLog::append(const Screened& screened) {
  const std::string line = log_line(screened);
  // A regular file takes a line whole or not at all, but for a full disk.
  for (std::size_t at = 0; at < line.size();) {
    const ssize_t written = ::write(descriptor_, line.data() + at, line.size() - at);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return fail(Errc::io, path_, 0, system_words());
    at += static_cast<std::size_t>(written);
  }
  return {};
}

}  // namespace mingcha::screening
