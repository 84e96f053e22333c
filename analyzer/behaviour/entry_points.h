// Where the platform enters an app, in its own order, and what it takes for that: nothing, the user, or
// another app.
#pragma once

#include <string>
#include <vector>

#include "analyzer/behaviour/observe.h"
#include "analyzer/program/call_graph.h"

namespace mingcha::behaviour {

/// One class that the platform makes and calls by itself.
struct EntryPoint {
  enum class Starts : std::uint8_t {
    by_itself,  ///< with the process or the launcher: before the user can do anything
    by_user,    ///< an activity that somebody opens
    by_others,  ///< a service, receiver or job that the system or another app starts
  };
  std::string class_name;      ///< dotted
  std::string_view lifecycle;  ///< of lifecycles.tsv
  Starts starts = Starts::by_itself;
  bool exported = true;  ///< can be started from outside the app
};

/// The platform's order: content providers by descending initOrder, the application, what androidx.startup
/// starts, the launcher activities; then other activities, services, receivers, each in the manifest's order.
/// Disabled components are left out. Source: ActivityThread.handleBindApplication.
std::vector<EntryPoint> entry_points(const manifests::Manifest& manifest);

/// Adds the entries that start `by_itself`, with what the user does in them set aside.
void add_automatic_entries(const std::vector<EntryPoint>& entries, const program::LinkedProgram& linked,
                           const policies::Flow& flow, program::CallGraph& graph);
/// Adds all others.
void add_other_entries(const std::vector<EntryPoint>& entries, const program::LinkedProgram& linked,
                       const policies::Flow& flow, program::CallGraph& graph);

}  // namespace mingcha::behaviour
