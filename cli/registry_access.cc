#include "cli/registry_access.h"

#include <fmt/chrono.h>

#include <chrono>

#include "cli/messages.h"
#include "reports/characters.h"

namespace mingcha::cli {
namespace {

constexpr std::string_view kUsualRegistry = "mingcha.db";
constexpr std::chrono::hours kBeijing{8};  // ahead of UTC; there is no summer time

}  // namespace

std::string registry_name(const Arguments& arguments) {
  const std::string* given = arguments.one(OptionId::db);
  return given != nullptr ? *given : std::string(kUsualRegistry);
}

Usage<screening::Registry> open_registry(const Arguments& arguments) {
  Result<screening::Registry> registry = screening::Registry::open(registry_name(arguments), {});
  if (!registry) return tl::unexpected(say(Saying::registry, arguments.lang, describe(registry.error())));
  return std::move(*registry);
}

policies::Date today() {
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + kBeijing);
  return policies::day_at(static_cast<std::int32_t>(now.time_since_epoch().count()));
}

Usage<policies::Date> day(const Arguments& arguments, OptionId id) {
  const std::string* given = arguments.one(id);
  if (given == nullptr) return today();
  const std::optional<policies::Date> date = policies::date_of(*given);
  if (!date || !policies::is_day(*date))
    return tl::unexpected(say(Saying::bad_day, arguments.lang, row_of(id).long_name(), *given));
  return *date;
}

std::string refusal_of(const screening::Action& action, screening::Refusal why, Lang lang) {
  const screening::Word& word = word_of(action.kind);
  const screening::RefusalText& text = text_of(why);
  const bool zh = lang == Lang::zh;
  return say(Saying::refused_action, lang, reports::visible(action.app), zh ? word.zh : word.id, zh ? text.zh : text.en);
}

std::string now_in_utc() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

}  // namespace mingcha::cli
