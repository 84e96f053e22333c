#include "screening/database/server_address.h"

#include <libpq-fe.h>

#include <string_view>

#include <fmt/format.h>

namespace mingcha::screening {
namespace {

class Parts {  // owns what libpq has read in an address
 public:
  explicit Parts(const std::string& address) {
    char* words = nullptr;
    options_ = PQconninfoParse(address.c_str(), &words);
    PQfreemem(words);  // they may repeat a piece of the password
  }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;
  ~Parts() { PQconninfoFree(options_); }

  bool read() const noexcept { return options_ != nullptr; }
  std::string_view operator[](std::string_view keyword) const noexcept {
    for (const PQconninfoOption* option = options_; option != nullptr && option->keyword != nullptr; ++option)
      if (option->keyword == keyword && option->val != nullptr) return option->val;
    return {};
  }

 private:
  PQconninfoOption* options_ = nullptr;
};

// One at most, before the first slash: what libpq takes for a host must not be the rest of a password.
bool at_signs_are_clear(std::string_view address) {
  address.remove_prefix(address.find("://") + 3);
  const std::size_t at = address.find('@');
  return at == address.npos || (at == address.rfind('@') && at < address.find('/'));
}

}  // namespace

Result<std::string> shown_address(const std::string& address) {
  const Parts parts(address);
  if (!at_signs_are_clear(address) || !parts.read() || address.find('\0') != address.npos)
    return fail(Errc::bad_value, "postgresql://", 0, "[user@]host[:port]/database[?option=value]; @ / ? # % as %40 %2F %3F %23 %25");
  std::string shown = "postgresql://";
  if (!parts["user"].empty()) shown += fmt::format("{}@", parts["user"]);
  shown += parts["host"].empty() ? parts["hostaddr"] : parts["host"];
  if (!parts["port"].empty()) shown += fmt::format(":{}", parts["port"]);
  if (!parts["dbname"].empty()) shown += fmt::format("/{}", parts["dbname"]);
  return shown;
}

}  // namespace mingcha::screening
