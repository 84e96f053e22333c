#include "tests/program/grown_app.h"

#include <catch2/catch.hpp>

namespace mingcha::program::test {
namespace {

std::string short_class(std::string_view descriptor) {
  const std::size_t slash = descriptor.rfind('/');
  return std::string(descriptor.substr(slash + 1, descriptor.size() - slash - 2));
}

constexpr const char* kKinds[] = {"entry", "call", "virtual", "callback", "thread", "reflection", "component"};

}  // namespace

void make(CodeWriter& code, unsigned reg, const std::string& type) {
  code.make(reg, type).call_direct({reg}, type + "-><init>()V");
}

GrownApp::GrownApp(AppWriter& writer, unsigned threads, manifests::Manifest manifest)
    : app_(writer, threads), manifest_(std::move(manifest)),
      graph_(app_.linked(), app_.flow(), manifest_, app_.pool()) {}

GrownApp& GrownApp::enter(const std::string& method, const CallGraph::Entry& entry) {
  const MethodNode node = app_.method(method);
  const bool is_static = app_.methods()[node].is(dex::kAccStatic);
  graph_.add_entry(node, is_static ? TypeId{} : app_.methods().type_of(node), entry);
  return *this;
}
GrownApp& GrownApp::grow() {
  REQUIRE(graph_.grow(Deadline(0)));
  return *this;
}
GrownApp& GrownApp::open() {
  graph_.open();
  return grow();
}

std::string GrownApp::short_name(MethodNode method) const {
  const std::string descriptor = app_.name(method);
  return short_class(descriptor.substr(0, descriptor.find("->"))) + "." + std::string(app_.methods().name(method));
}

std::string GrownApp::reached(bool constructors) const {
  std::string out;
  for (MethodNode node{0}; node.value < app_.methods().size(); ++node.value) {
    if (!graph_.reached(node)) continue;
    const std::string name = short_name(node);
    if (name.starts_with("Main.") || (!constructors && app_.methods().name(node) == "<init>")) continue;
    out += (out.empty() ? "" : " ") + name;
  }
  return out;
}

std::string GrownApp::describe(const Edge& edge, std::uint32_t from) const {
  std::string out = kKinds[static_cast<std::size_t>(edge.kind)];
  if (edge.needs_user) out += "!";
  if (edge.background) out += "~";
  if (from != dex::kNoIndex) out += " from " + short_name({from});
  if (edge.receiver != dex::kNoIndex) out += " on " + short_class(app_.hierarchy().descriptor({edge.receiver}));
  const std::string_view by = graph_.name_of(edge.by);
  if (!by.empty()) out += " (" + std::string(by) + ")";
  return out;
}

std::string GrownApp::ways_into(const std::string& method) const {
  std::vector<std::string> ways;
  const std::vector<Edge>& edges = graph_.edges();
  for (std::uint32_t e = graph_.first_in(app_.method(method).value); e != dex::kNoIndex; e = edges[e].next_in) {
    if (edges[e].from == dex::kNoIndex || !graph_.is_group(edges[e].from)) {
      ways.push_back(describe(edges[e], edges[e].from));
      continue;
    }
    for (std::uint32_t g = graph_.first_in(edges[e].from); g != dex::kNoIndex; g = edges[g].next_in) {
      ways.push_back(describe(edges[g], edges[g].from));
    }
  }
  std::string out;
  for (auto way = ways.rbegin(); way != ways.rend(); ++way) out += (out.empty() ? "" : "; ") + *way;
  return out;
}

std::string GrownApp::dump() const {
  std::string out;
  const auto node = [&](std::uint32_t number) {
    if (number == dex::kNoIndex) return std::string("-");
    return graph_.is_group(number) ? "group " + std::to_string(number - app_.methods().size()) : short_name({number});
  };
  for (const Edge& edge : graph_.edges()) {
    out += node(edge.from) + " > " + node(edge.to) + " " + std::to_string(edge.pc) + " " +
           describe(edge, dex::kNoIndex) + "\n";
  }
  return out + writes();
}

std::string GrownApp::spell(const Location& location) const {
  switch (location.kind) {
    case Location::Kind::stored: return "key:" + std::string(location.text);
    case Location::Kind::unnamed: return "key:?";
    case Location::Kind::merged:
    case Location::Kind::content:
    case Location::Kind::field: {
      const std::string name = app_.fields().descriptor({location.number});
      return "field:" + name.substr(name.find("->") + 2);
    }
    case Location::Kind::action: return "action:" + std::string(app_.hierarchy().descriptor({location.number}));
    case Location::Kind::table: return "table:" + std::string(location.text);
    case Location::Kind::native: return "native:" + short_name({location.number});
  }
  return {};
}

std::string GrownApp::writes() const {
  std::string out;
  for (const LocationWrite& write : graph_.writes()) {
    out += (out.empty() ? "" : "; ") + spell(write.location) + "=";
    out += write.value.is_number()  ? std::to_string(write.value.number)
           : write.value.is_text() ? std::string(write.value.text)
                                   : "?";
    out += " by " + short_name(write.method);
  }
  return out;
}

std::string GrownApp::closed(const std::string& method) const {
  const Conditions* conditions = graph_.conditions(app_.method(method));
  if (conditions == nullptr) return "";
  std::string out;
  for (const ClosedWay& way : conditions->closed) {
    for (const Location& location : way.by) out += (out.empty() ? "" : " ") + spell(location);
  }
  return out;
}

void check(const ReachCase& row) {
  CAPTURE(row.name);
  AppWriter writer;
  row.classes(writer);
  writer.begin("Lt/Main;").static_method("main()V", row.main);
  GrownApp grown(writer);
  CHECK(grown.enter("Lt/Main;->main()V").grow().reached() == row.want);
}

}  // namespace mingcha::program::test
