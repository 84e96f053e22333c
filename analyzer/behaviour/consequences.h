// What code leads to by itself within a few calls: the app closes, ends, asks again, or opens a settings page.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "analyzer/behaviour/conduct.h"
#include "analyzer/behaviour/evidence.h"
#include "analyzer/behaviour/method_notes.h"

namespace mingcha::behaviour {

/// Some code of one method.
struct CodePart {
  program::MethodNode method;
  std::vector<program::CodeRange> ranges;  ///< empty: all of it
  bool holds(std::uint32_t pc) const noexcept;
};

/// Borrows all of it. Made once for an app.
class Consequences {
 public:
  /// Calls within each other that are followed.
  static constexpr std::uint32_t kMaxDepth = 3;

  Consequences(const Evidence& evidence, MethodReader& reader);

  /// What `happens` leads to and `otherwise` does not. Closing the page that goes on with another one is no closing.
  std::vector<OnDenial> of(const std::vector<CodePart>& happens, const std::vector<CodePart>& otherwise) const;
  /// True when `part` leads to `method`.
  bool leads_to(const CodePart& part, program::MethodNode method) const;

 private:
  struct Reach {
    std::set<program::MethodNode> methods;
    bool opens_page = false;
  };
  Reach reach(const std::vector<CodePart>& parts) const;
  void note(program::MethodNode method, const CodePart* part, std::set<OnDenial>& out) const;

  const Evidence& evidence_;
  MethodReader& reader_;
  std::map<program::MethodNode, std::vector<std::pair<std::uint32_t, OnDenial>>> marks_;
};

}  // namespace mingcha::behaviour
