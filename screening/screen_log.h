// The log of a screening: one line of JSON for each input, as it is done.
#pragma once

#include <string>

#include "screening/screen.h"

namespace mingcha::screening {

/// {"file":…,"sha256":…,"outcome":…,"ending":…,"package":…,"version":…,"coverage":…,"findings":{"evident":…,"suspected":…},
/// "attempts":…,"seconds":…,"error":…} and a line feed; null where nothing is known.
std::string log_line(const Screened& screened);

/// Appends whole lines to a file, so that a log that ends in the middle of a run stays readable. Owns a descriptor; move-only.
class ScreenLog {
 public:
  /// Opens the file for appending, and makes it where it is not there. Errors: io.
  static Result<ScreenLog> open(const std::string& path);
  ScreenLog(ScreenLog&& other) noexcept;
  ScreenLog& operator=(ScreenLog&&) = delete;
  ~ScreenLog();

  /// Errors: io, with the system's words.
  Result<void> append(const Screened& screened);

 private:
  ScreenLog(std::string path, int descriptor) noexcept : path_(std::move(path)), descriptor_(descriptor) {}
  std::string path_;
  int descriptor_;
};

}  // namespace mingcha::screening
