// A small app with its call graph.
#pragma once

#include <string>
#include <vector>

#include "analyzer/program/call_graph.h"
#include "tests/program/first_start.h"

namespace mingcha::program::test {

/// Makes an object with its constructor ()V in a register.
void make(CodeWriter& code, unsigned reg, const std::string& type);

/// Grows on demand. Methods are named "A.run" here: the class without its package, and the name.
class GrownApp {
 public:
  explicit GrownApp(AppWriter& writer, unsigned threads = 1, manifests::Manifest manifest = {});

  LinkedApp& app() noexcept { return app_; }
  CallGraph& graph() noexcept { return graph_; }
  /// The platform enters the static method, or the method of an object of the class that defines it.
  GrownApp& enter(const std::string& method, const CallGraph::Entry& entry = {});
  GrownApp& grow();
  /// Opens everything and grows on.
  GrownApp& open();

  /// What is reached, in the order of the classes; of Lt/Main; and constructors only when asked.
  std::string reached(bool constructors = false) const;
  /// Ways into a method, in the order in which they were found: "thread from Main.main (thread-start)"; with
  /// "!" where the user, "~" where the background is behind it, and the object it runs on: "on A".
  std::string ways_into(const std::string& method) const;
  /// All edges in their order, as numbers and names: the same for the same graph.
  std::string dump() const;
  std::string short_name(MethodNode method) const;
  /// Marks that run in the first part of the method, then what closes ways, as FirstStart::dump.
  std::string closed(const std::string& method) const;
  std::string spell(const Location& location) const;
  /// "key:agreed=1 by Main.main", in order.
  std::string writes() const;

 private:
  std::string describe(const Edge& edge, std::uint32_t from) const;
  LinkedApp app_;
  manifests::Manifest manifest_;
  CallGraph graph_;
};

/// Classes of an app whose Lt/Main;->main()V is entered, and what is reached beside Lt/Main;.
struct ReachCase {
  const char* name;
  std::function<void(AppWriter&)> classes;
  Write main;
  const char* want;
};
void check(const ReachCase& row);

}  // namespace mingcha::program::test
