// Each trace gives points once a type; the label says most. The type with the most points is taken when it has enough
// and clearly more than the next one.
#include "analyzer/judge/app_type_guess.h"

#include <algorithm>

namespace mingcha::judge {
namespace {

constexpr int kLabelPoints = 55;         // a word of the label
constexpr int kLongWordPoints = 15;      // more, where the word is long or the whole label
constexpr int kPackagePoints = 25;       // a whole part of the package name: "cn.example.weather"
constexpr int kPartOfPackagePoints = 10; // inside a part: "simpleweather"
constexpr int kComponentPoints = 40;     // a class that apps of the type have
constexpr int kSdkPoints = 45;           // an SDK for apps of the type
constexpr int kLeast = 35, kMost = 95;
constexpr int kClearLead = 15;
constexpr std::size_t kLongWord = 9;     // bytes: three Chinese characters
constexpr std::size_t kShortLatinWord = 4;

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_latin(std::string_view word) { return !word.empty() && is_letter(word.front()); }

/// A Latin word counts as a whole word only, a Chinese one anywhere.
bool holds_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (!is_latin(word)) return true;
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

class Scorer {
 public:
  Scorer(const TypeTraces& traces) : traces_(traces), package_(lower(traces.package)) {
    for (const auto& [locale, label] : traces.labels)
      if (locale.empty() || locale.starts_with("zh") || locale.starts_with("en")) labels_.push_back(lower(label));
  }

  int points(const policies::AppType& type) const {
    return label_points(type) + package_points(type) + component_points(type) + sdk_points(type);
  }

 private:
  int label_points(const policies::AppType& type) const {
    int best = 0;
    for (const std::string_view keyword : type.label_keywords) {
      const std::string word = lower(keyword);
      for (const std::string& label : labels_) {
        if (!holds_word(label, word)) continue;
        best = std::max(best, kLabelPoints + (word.size() >= kLongWord || word == label ? kLongWordPoints : 0));
      }
    }
    return best;
  }

  int package_points(const policies::AppType& type) const {
    int best = 0;
    const std::string parts = "." + package_ + ".";
    for (const std::string_view keyword : type.package_keywords) {
      const std::string word = lower(keyword);
      if (parts.find("." + word + ".") != std::string::npos) best = std::max(best, kPackagePoints);
      if (word.size() > kShortLatinWord && package_.find(word) != std::string::npos)
        best = std::max(best, kPartOfPackagePoints);
    }
    return best;
  }

  int component_points(const policies::AppType& type) const {
    for (const std::string_view class_name : type.classes)
      for (const std::string_view component : traces_.components)
        if (component.substr(component.rfind('.') + 1).find(class_name) != std::string_view::npos)
          return kComponentPoints;
    return 0;
  }

  int sdk_points(const policies::AppType& type) const {
    for (const std::string_view purpose : type.sdk_purposes)
      for (const behaviour::SdkUse& sdk : traces_.sdks)
        if (sdk.purpose == purpose) return kSdkPoints;
    return 0;
  }

  const TypeTraces& traces_;
  std::string package_;
  std::vector<std::string> labels_;
};

}  // namespace

std::optional<AppIdentity::Type> guess_app_type(const policies::Catalogue& catalogue, const TypeTraces& traces) {
  const Scorer scorer(traces);
  const policies::AppType* best = nullptr;
  int most = 0, next = 0;
  for (const policies::AppType& type : catalogue.app_types) {
    const int points = scorer.points(type);
    if (points > most) {
      next = most;
      most = points;
      best = &type;
    } else {
      next = std::max(next, points);
    }
  }
  if (best == nullptr || most < kLeast || most - next < kClearLead) return std::nullopt;
  AppIdentity::Type type{best->number, std::string(best->id), std::string(best->name_zh), std::string(best->name_en),
                         "guess", std::min(most, kMost)};
  return type;
}

}  // namespace mingcha::judge
