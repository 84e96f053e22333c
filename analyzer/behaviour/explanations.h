// Dialogs and pages of the app that tell what a permission is for, and what only they lead to.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "analyzer/behaviour/evidence.h"
#include "analyzer/program/paths.h"

namespace mingcha::behaviour {

/// Borrows the evidence. Looks once over the graph where the app has such words at all.
class Explanations {
 public:
  explicit Explanations(const Evidence& evidence);

  /// Whether every way to the method passes through a click in such a dialog or page.
  bool lead_to(program::MethodNode method) const;

 private:
  void find_words();
  bool explains(const program::Edge& edge) const;
  bool is_answer_of_user(std::uint32_t method) const;

  const Evidence& evidence_;
  std::set<std::uint32_t> methods_;            // that name the words
  std::set<std::string, std::less<>> pages_;   // outermost classes whose layouts show them
  std::set<std::uint32_t> listeners_;          // types of objects that such methods make
  std::unique_ptr<program::Paths> unexplained_;
};

}  // namespace mingcha::behaviour
