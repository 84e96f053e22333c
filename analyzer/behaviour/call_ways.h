// Ways through the call graph for a person who asks: what does this method lead to, what leads to this API.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/behaviour/observe.h"
#include "analyzer/behaviour/survey.h"

namespace mingcha::behaviour {

/// A member as people write it: "getDeviceId", "TelephonyManager.getDeviceId", "com.a.B$C.run", "com.a.B.*",
/// "Lcom/a/B;->run", "Lcom/a/B;->run()V".
class MemberPattern {
 public:
  explicit MemberPattern(std::string_view text);

  /// `signature`: "(I)V" of a method, the type of a field.
  bool matches(std::string_view class_descriptor, std::string_view name, std::string_view signature) const;

 private:
  std::string class_;      // "Lcom/a/B;", or the end of it without "L": "B;"; empty = any
  std::string name_;       // "*" = any
  std::string signature_;  // empty = any
  bool whole_class_ = false;
};

/// One place that uses the API, and the shortest way there.
struct CallWay {
  std::string api;  ///< as the code names it, UTF-8
  Site site;
  Phase phase = Phase::unreached;
  Chain chain;      ///< from an entry point, or from the method that was asked for; empty when there is none
};

/// Every place in the app's code that names a method or field that `api` matches, ordered by content. With `from`
/// only places that a matching method leads to, and the way from there.
std::vector<CallWay> ways_to(const App& app, const Survey& survey, const MemberPattern& api,
                             const MemberPattern* from);

/// A line of the tree of what a method leads to.
struct CallStep {
  unsigned depth = 0;       ///< 0: a method that was asked for
  Hop hop;                  ///< the method led to; `offset`: where the method above leads to it
  Phase phase = Phase::unreached;  ///< of the method's first instruction
  bool repeated = false;    ///< what it leads to was shown before
  std::vector<std::string> reads;  ///< "imei Landroid/…;->getDeviceId": collections in it
};

/// Visits all that methods matching `from` lead to, depth first. False when the app has no such method.
bool visit_ways_from(const CatalogueIndex& index, const Survey& survey, const MemberPattern& from,
                     const std::function<void(const CallStep&)>& visit);

}  // namespace mingcha::behaviour
