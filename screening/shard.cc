#include "screening/shard.h"

#include <charconv>

#include "support/digest.h"

namespace mingcha::screening {
namespace {

constexpr std::uint32_t kMost = 1'000'000;

std::optional<std::uint32_t> number_of(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

class Variables {
 public:
  explicit Variables(Environment environment) noexcept : environment_(environment) {}

  bool has(const char* name) const { return environment_(name) != nullptr && *environment_(name) != '\0'; }

  /// `otherwise` where there is no such variable.
  Result<std::uint32_t> number(const char* name, std::uint32_t otherwise) const {
    if (!has(name)) return otherwise;
    const std::optional<std::uint32_t> value = number_of(environment_(name));
    if (!value) return fail(Errc::bad_value, name, 0, environment_(name));
    return *value;
  }

 private:
  Environment environment_;
};

// From 0; absent outside of any engine.
Result<std::optional<std::uint32_t>> index_of(const Variables& variables) {
  if (variables.has("SLURM_ARRAY_TASK_ID")) {
    const Result<std::uint32_t> id = variables.number("SLURM_ARRAY_TASK_ID", 0);
    const Result<std::uint32_t> least = variables.number("SLURM_ARRAY_TASK_MIN", 0);
    const Result<std::uint32_t> step = variables.number("SLURM_ARRAY_TASK_STEP", 1);
    for (const auto* value : {&id, &least, &step})
      if (!*value) return tl::unexpected(value->error());
    if (*step == 0 || *id < *least || (*id - *least) % *step != 0) return fail(Errc::bad_value, "SLURM_ARRAY_TASK_ID");
    return (*id - *least) / *step;
  }
  if (variables.has("JOB_COMPLETION_INDEX")) {
    const Result<std::uint32_t> index = variables.number("JOB_COMPLETION_INDEX", 0);
    if (!index) return tl::unexpected(index.error());
    return *index;
  }
  return std::nullopt;
}

Result<Shard> checked(std::uint64_t number, std::uint32_t count, const std::string& where) {
  if (count == 0 || count > kMost || number == 0 || number > count)
    return fail(Errc::bad_value, where, 0, std::to_string(number) + "/" + std::to_string(count));
  return Shard{static_cast<std::uint32_t>(number), count};
}

}  // namespace

bool Shard::takes(std::string_view name) const {
  if (count == 1) return true;
  const Sha256 digest = sha256(as_bytes(name));
  std::uint64_t start = 0;
  for (std::size_t i = 0; i < sizeof start; ++i) start = start << 8 | digest[i];
  return start % count == number - 1;
}

Result<Shard> shard_of(const std::optional<std::string>& text, Environment environment) {
  const Variables variables(environment);
  if (text) {
    const std::size_t slash = text->find('/');
    const std::optional<std::uint32_t> count = number_of(std::string_view(*text).substr(slash == text->npos ? 0 : slash + 1));
    if (!count) return fail(Errc::bad_value, *text);
    if (slash != text->npos) {
      const std::optional<std::uint32_t> number = number_of(std::string_view(*text).substr(0, slash));
      return number ? checked(*number, *count, *text) : fail(Errc::bad_value, *text);
    }
    const Result<std::optional<std::uint32_t>> index = index_of(variables);
    if (!index) return tl::unexpected(index.error());
    if (!*index) return fail(Errc::bad_value, *text, 0, "SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX");
    return checked(std::uint64_t{**index} + 1, *count, *text);
  }
  const Result<std::optional<std::uint32_t>> index = index_of(variables);
  if (!index) return tl::unexpected(index.error());
  if (!*index) return Shard{};
  const Result<std::uint32_t> count = variables.number("SLURM_ARRAY_TASK_COUNT", 0);
  if (!count) return tl::unexpected(count.error());
  if (*count == 0) return fail(Errc::bad_value, "JOB_COMPLETION_INDEX", 0, "--shard N");
  return checked(std::uint64_t{**index} + 1, *count, "SLURM_ARRAY_TASK_ID");
}

}  // namespace mingcha::screening
