#include "analyzer/behaviour/string_uses.h"

#include <algorithm>
#include <array>

#include "support/mutf8.h"

namespace mingcha::behaviour {
namespace {

using program::Event;
using program::Value;

// Words of the names of classes that write logs: Log, XLog, FileLogger, Timber.
constexpr std::array<std::string_view, 7> kLogWords = {"log", "logs", "logger", "logcat", "logutil", "timber", "xlog"};

StringTaker taker_of(const dex::DexFile& file, const Event& event) {
  const dex::MethodId method = file.method({event.index});
  const std::string_view descriptor = file.type(method.class_idx);
  if (descriptor == "Ljava/lang/StringBuilder;" || descriptor == "Ljava/lang/StringBuffer;") return StringTaker::builder;
  if (file.name(method) == "<init>" && (descriptor.ends_with("Exception;") || descriptor.ends_with("Error;")))
    return StringTaker::log;
  for (const std::string& word : words_of_class(descriptor)) {
    if (std::find(kLogWords.begin(), kLogWords.end(), word) != kLogWords.end()) return StringTaker::log;
  }
  return descriptor == "Ljava/lang/String;" ? StringTaker::nobody : StringTaker::shown;
}

// The call of the method that counts most among those that take the string.
void find_taker(const Evidence& evidence, const NamedConstant& constant, StringUse& use) {
  const MethodReading* reading = evidence.reader.at(constant.place);
  if (reading == nullptr) return;
  const dex::DexFile& file = evidence.app.program.dex_files()[reading->dex];
  const Value text(Value::Kind::text, constant.value);
  for (const Event& event : reading->outline.events) {
    if (!event.is_invoke() || event.kind == Event::Kind::invoke_custom) continue;
    const std::span<const Value> operands = reading->outline.operands(event);
    if (std::find(operands.begin(), operands.end(), text) == operands.end()) continue;
    const StringTaker taker = taker_of(file, event);
    if (taker <= use.taker) continue;
    use.taker = taker;
    use.place = evidence.reader.place_of(reading->method, event.pc);
  }
}

}  // namespace

std::vector<StringUse> uses_of_signs(const Evidence& evidence, ConductSign::Table table, bool with_sdks) {
  constexpr std::size_t kMostUses = 20'000;  // further ones say nothing new
  std::vector<StringUse> uses;
  for (const NamedConstant& constant : evidence.scan.constants) {
    if (!constant.is_string || uses.size() >= kMostUses) continue;
    const auto& signs = evidence.conduct_texts.strings[constant.place.dex];
    auto at = std::lower_bound(signs.begin(), signs.end(), std::pair(constant.value, ConductSign{}));
    for (; at != signs.end() && at->first == constant.value; ++at) {
      if (at->second.table != table) continue;
      StringUse use;
      use.owner = owner_at(evidence, constant.place);
      if (!with_sdks && use.owner.starts_with("sdk:")) continue;
      use.sign = at->second;
      use.text = utf8_from_mutf8(evidence.app.program.dex_files()[constant.place.dex].string({constant.value}));
      use.place = constant.place;
      find_taker(evidence, constant, use);
      uses.push_back(std::move(use));
    }
  }
  return uses;
}

}  // namespace mingcha::behaviour
