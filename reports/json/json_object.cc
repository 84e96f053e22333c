#include "reports/json/json_object.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mingcha::reports {
namespace {

const Json& nothing() {
  static const Json kNothing = Json::object();
  return kNothing;
}

// "clauses[3].verdict"
std::string path_of(const JsonPlace* place, std::string_view key) {
  std::string path(key);
  for (; place != nullptr; place = place->above) {
    std::string step(place->key);
    if (place->index) step += fmt::format("[{}]", *place->index);
    if (step.empty()) continue;
    path = path.empty() || path.front() == '[' ? step + path : step + '.' + path;
  }
  return path;
}

}  // namespace

void JsonTrouble::add(Errc code, const JsonPlace& place, std::string_view key, std::string got) {
  if (error_) return;
  std::string where(file_);
  if (const std::string path = path_of(&place, key); !path.empty()) where += ": " + path;
  error_ = Error{code, std::move(where), 0, std::move(got)};
}

JsonObject::JsonObject(const Json& value, const JsonPlace& place, JsonTrouble& trouble)
    : json_(&value), place_(place), trouble_(trouble) {
  if (value.is_object()) return;
  trouble.add(Errc::bad_value, place, "", value.type_name());
  json_ = &nothing();
}

const Json* JsonObject::find(std::string_view key, Need need) const {
  const auto found = json_->find(key);
  if (found == json_->end()) {
    if (need == Need::required) complain(key, "");
    return nullptr;
  }
  return found->is_null() && need == Need::optional ? nullptr : &*found;
}

std::string JsonObject::text_of(const Json& value, std::string_view key) const {
  if (const auto* text = value.get_ptr<const std::string*>()) return *text;
  complain(key, value.type_name());
  return {};
}

std::string JsonObject::text(std::string_view key) const {
  const Json* value = find(key, Need::required);
  return value == nullptr ? std::string() : text_of(*value, key);
}

std::string JsonObject::optional_text(std::string_view key) const {
  const Json* value = find(key, Need::optional);
  return value == nullptr ? std::string() : text_of(*value, key);
}

bool JsonObject::flag(std::string_view key, bool otherwise) const {
  return optional_flag(key).value_or(otherwise);
}

std::optional<bool> JsonObject::optional_flag(std::string_view key) const {
  const Json* value = find(key, Need::optional);
  if (value == nullptr) return std::nullopt;
  if (const bool* flag = value->get_ptr<const bool*>()) return *flag;
  complain(key, value->type_name());
  return std::nullopt;
}

std::optional<double> JsonObject::optional_real(std::string_view key) const {
  const Json* value = find(key, Need::optional);
  if (value == nullptr) return std::nullopt;
  if (value->is_number()) {
    const double number = value->get<double>();
    if (std::isfinite(number)) return number;
  }
  complain(key, value->type_name());
  return std::nullopt;
}

std::optional<std::int64_t> JsonObject::whole_number(std::string_view key, std::int64_t least, std::int64_t most) const {
  const Json* value = find(key, Need::optional);
  if (value == nullptr) return std::nullopt;
  if (const auto* natural = value->get_ptr<const std::uint64_t*>()) {
    if (*natural <= static_cast<std::uint64_t>(most)) return static_cast<std::int64_t>(*natural);
    complain(key, fmt::format("{} > {}", *natural, most));
  } else if (const auto* whole = value->get_ptr<const std::int64_t*>()) {
    if (*whole >= least && *whole <= most) return *whole;
    complain(key, fmt::format("{} is not from {} to {}", *whole, least, most));
  } else {
    complain(key, value->type_name());
  }
  return std::nullopt;
}

const Json* JsonObject::array(std::string_view key) const {
  const Json* value = find(key, Need::optional);
  if (value == nullptr || value->is_array()) return value;
  complain(key, value->type_name());
  return nullptr;
}

std::vector<std::string> JsonObject::texts(std::string_view key) const {
  std::vector<std::string> found;
  each(key, [&](const Json& item, const JsonPlace&) { found.push_back(text_of(item, key)); });
  return found;
}

}  // namespace mingcha::reports
