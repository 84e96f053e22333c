// Checked access to a JSON document that someone else may have written: every field by its type and range. The first
// thing that is wrong sticks, with its path; what is read afterwards is of no use, but harmless.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/json/json_words.h"
#include "support/error.h"

namespace mingcha::reports {

using Json = nlohmann::json;

/// Where a value stands: a key, or an item of an array. Borrows the key, and the place above it.
struct JsonPlace {
  const JsonPlace* above = nullptr;
  std::string_view key;
  std::optional<std::size_t> index;  ///< of the item in the array `key`
};

/// What is wrong with the document, at the first place where something is.
class JsonTrouble {
 public:
  /// `file`: how messages name the document; must outlive the trouble.
  explicit JsonTrouble(std::string_view file) : file_(file) {}
  bool any() const noexcept { return error_.has_value(); }
  /// "report.json: clauses[3].verdict: bad_value (got text)".
  void add(Errc code, const JsonPlace& place, std::string_view key, std::string got);
  const Error& error() const noexcept { return *error_; }

 private:
  std::string_view file_;
  std::optional<Error> error_;
};

/// One object of the document. Keys that nobody asks for are passed over. Borrows everything it is given.
class JsonObject {
 public:
  JsonObject(const Json& value, const JsonPlace& place, JsonTrouble& trouble);

  std::string text(std::string_view key) const;           ///< must be there
  std::string optional_text(std::string_view key) const;  ///< empty where it is absent or null
  bool flag(std::string_view key, bool otherwise) const;
  std::optional<bool> optional_flag(std::string_view key) const;
  std::optional<double> optional_real(std::string_view key) const;
  std::vector<std::string> texts(std::string_view key) const;  ///< empty where it is absent

  /// `otherwise` where it is absent.
  template <std::integral Number>
  Number number(std::string_view key, Number otherwise) const {
    return optional_number<Number>(key).value_or(otherwise);
  }
  /// Nothing where it is absent or null.
  template <std::integral Number>
  std::optional<Number> optional_number(std::string_view key) const {
    using Limits = std::numeric_limits<Number>;
    constexpr std::uint64_t kMost =
        std::min<std::uint64_t>(Limits::max(), std::numeric_limits<std::int64_t>::max());
    const std::optional<std::int64_t> value =
        whole_number(key, static_cast<std::int64_t>(Limits::min()), static_cast<std::int64_t>(kMost));
    if (!value) return std::nullopt;
    return static_cast<Number>(*value);
  }
  /// One of the table's words; `otherwise` where the key is absent.
  template <class Enum, std::size_t N>
  Enum word(std::string_view key, const Name<Enum> (&names)[N], std::optional<Enum> otherwise = std::nullopt) const {
    const Json* value = find(key, otherwise ? Need::optional : Need::required);
    if (value == nullptr) return otherwise.value_or(names[0].value);
    return word_of(*value, key, names);
  }
  template <class Enum, std::size_t N>
  std::vector<Enum> words(std::string_view key, const Name<Enum> (&names)[N]) const {
    std::vector<Enum> found;
    each(key, [&](const Json& item, const JsonPlace&) { found.push_back(word_of(item, key, names)); });
    return found;
  }

  /// Calls `read(const JsonObject&)` for the object under the key; false where it is absent or null.
  template <class Read>
  bool object(std::string_view key, Read read) const {
    const Json* value = find(key, Need::optional);
    if (value == nullptr) return false;
    const JsonPlace below{&place_, key, {}};
    read(JsonObject(*value, below, trouble_));
    return true;
  }
  /// The same where the key must be there.
  template <class Read>
  void required_object(std::string_view key, Read read) const {
    if (find(key, Need::required) != nullptr) object(key, read);
  }
  /// What `read(const JsonObject&)` makes of each object of the array; empty where it is absent.
  template <class Read>
  auto items(std::string_view key, Read read) const {
    std::vector<decltype(read(std::declval<const JsonObject&>()))> found;
    each(key, [&](const Json& item, const JsonPlace& place) { found.push_back(read(JsonObject(item, place, trouble_))); });
    return found;
  }
  /// The same for an array of arrays of objects.
  template <class Read>
  auto lists(std::string_view key, Read read) const {
    std::vector<std::vector<decltype(read(std::declval<const JsonObject&>()))>> found;
    each(key, [&](const Json& list, const JsonPlace& place) {
      found.emplace_back();
      each_of(list, place, [&](const Json& item, const JsonPlace& inner) {
        found.back().push_back(read(JsonObject(item, inner, trouble_)));
      });
    });
    return found;
  }
  /// Calls `read(key, text)` for the texts of an object whose keys are not ours.
  template <class Read>
  void any_texts(std::string_view key, Read read) const {
    object(key, [&](const JsonObject& object) {
      for (const auto& [name, value] : object.json().items()) read(name, object.text(name));
    });
  }

  bool has(std::string_view key) const { return find(key, Need::optional) != nullptr; }
  void complain(std::string_view key, std::string got) const { trouble_.add(Errc::bad_value, place_, key, std::move(got)); }
  const Json& json() const noexcept { return *json_; }

 private:
  enum class Need : bool { optional, required };
  static constexpr std::size_t kShown = 40;  // bytes of a wrong value that a message repeats

  /// Null where the key is absent, or null without need.
  const Json* find(std::string_view key, Need need) const;
  std::optional<std::int64_t> whole_number(std::string_view key, std::int64_t least, std::int64_t most) const;
  std::string text_of(const Json& value, std::string_view key) const;
  const Json* array(std::string_view key) const;

  template <class Visit>
  void each(std::string_view key, Visit visit) const {
    const Json* values = array(key);
    if (values == nullptr) return;
    for (std::size_t i = 0; i < values->size() && !trouble_.any(); ++i) visit((*values)[i], JsonPlace{&place_, key, i});
  }
  template <class Visit>
  void each_of(const Json& values, const JsonPlace& place, Visit visit) const {
    if (!values.is_array()) return trouble_.add(Errc::bad_value, place, "", values.type_name());
    for (std::size_t i = 0; i < values.size() && !trouble_.any(); ++i) visit(values[i], JsonPlace{&place, "", i});
  }
  template <class Enum, std::size_t N>
  Enum word_of(const Json& value, std::string_view key, const Name<Enum> (&names)[N]) const {
    const std::string word = text_of(value, key);
    for (const Name<Enum>& row : names) {
      if (row.name == word) return row.value;
    }
    complain(key, word.substr(0, kShown));
    return names[0].value;
  }

  const Json* json_;
  const JsonPlace& place_;
  JsonTrouble& trouble_;
};

}  // namespace mingcha::reports
