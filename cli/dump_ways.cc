#include "cli/dump_ways.h"

#include <fmt/format.h>

#include "analyzer/behaviour/call_ways.h"
#include "analyzer/package_entries.h"
#include "cli/messages.h"
#include "cli/values.h"
#include "reports/characters.h"

namespace mingcha::cli {
namespace {

using behaviour::CallStep;
using behaviour::CallWay;
using behaviour::MemberPattern;
using reports::visible;
using Sink = std::function<void(std::string_view)>;

std::string spell(const behaviour::Hop& hop) {
  return visible(hop.class_name) + "->" + visible(hop.method);
}

// "thread Thread.start" or just "call".
std::string edge_of(const behaviour::Hop& hop) {
  std::string edge(behaviour::spell(hop.kind));
  if (!hop.by.empty()) edge += " " + visible(hop.by);
  return edge;
}

void print_way(const CallWay& way, bool from_method, const Sink& sink) {
  const std::string line = way.site.line ? fmt::format(" line {}", *way.site.line) : std::string();
  sink(fmt::format("{}->{} {}:{:04x}{}\n  {} {}\n", visible(way.site.class_name), visible(way.site.method),
                   visible(way.site.dex), way.site.offset, line, behaviour::spell(way.phase), visible(way.api)));
  for (std::size_t i = 0; i < way.chain.size(); ++i) {
    const behaviour::Hop& hop = way.chain[i];
    const std::string edge = i == 0 && from_method ? "from" : edge_of(hop);
    sink(fmt::format("    {:04x} {:10} {}\n", hop.offset, edge, spell(hop)));
  }
}

void print_step(const CallStep& step, const Sink& sink) {
  const std::string indent(std::size_t{2} * step.depth, ' ');
  if (step.depth == 0) {
    sink(fmt::format("{} {}\n", spell(step.hop), behaviour::spell(step.phase)));
  } else {
    sink(fmt::format("{}{:04x} {} {} {}{}\n", indent, step.hop.offset, edge_of(step.hop), spell(step.hop),
                     behaviour::spell(step.phase), step.repeated ? " ..." : ""));
  }
  for (const std::string& read : step.reads) sink(fmt::format("{}  = {}\n", indent, visible(read)));
}

}  // namespace

bool asks_for_ways(const Arguments& arguments) {
  return arguments.has(OptionId::from) || arguments.has(OptionId::to);
}

void dump_ways(const Arguments& arguments, const package::Package& package, DecodedApp& app, const Budget& budget,
               ThreadPool& pool, Reasons& reasons, const Sink& sink) {
  const Result<policies::PolicySet> policies = policies::PolicySet::built_in();
  if (!policies) {
    complain(describe(policies.error()));
    return;
  }
  const behaviour::CatalogueIndex index(policies->catalogue());
  const program::Program program(std::move(app.dex_files), reasons);
  const PackageEntries entries(package, budget, reasons);
  const behaviour::App observed{program,     app.dex_names, app.manifest, app.resources,
                                app.network, app.entries,   &entries};
  const behaviour::Survey survey(observed, index, pool, Deadline(budget.time_ms), reasons);
  const std::string* from_text = arguments.one(OptionId::from);
  const std::string* to = arguments.one(OptionId::to);
  const MemberPattern from(from_text == nullptr ? std::string_view() : *from_text);
  if (to == nullptr) {
    behaviour::visit_ways_from(index, survey, from, [&](const CallStep& step) { print_step(step, sink); });
    return;
  }
  for (const CallWay& way :
       behaviour::ways_to(observed, survey, MemberPattern(*to), from_text == nullptr ? nullptr : &from)) {
    print_way(way, from_text != nullptr, sink);
  }
}

}  // namespace mingcha::cli
