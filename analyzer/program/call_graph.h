// Which method leads to which, for the part of the program that can run.
//
// The graph grows from entry points in rounds: the methods reached last are outlined in parallel, then their
// events are linked one after the other, in a fixed order. Methods whose outline needs no look at the graph are
// outlined while the others are linked. Receivers and callbacks are followed as objects:
// what a method makes, passes, keeps in fields and returns; where an object cannot be followed, every class
// made so far that fits counts (rapid type analysis), up to a cap.
//
// First the graph holds what the first start of the app can reach by itself (`grow`): locations hold their
// first values, what the user must do stays aside. `open` then lets everything in; the edges of the first
// part keep their numbers, so both can be looked at.
#pragma once

#include <tsl/robin_map.h>
#include <tsl/robin_set.h>

#include <atomic>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/program/interpreter.h"
#include "analyzer/program/lambda.h"
#include "analyzer/program/rank_set.h"
#include "manifests/manifest.h"
#include "policies/flow.h"
#include "support/budget.h"
#include "support/number_hash.h"
#include "support/reason.h"
#include "support/thread_pool.h"

namespace mingcha::program {

enum class EdgeKind : std::uint8_t { entry, call, virtual_, callback, thread, reflection, component };

/// One way from a method to another.
struct Edge {
  std::uint32_t from = dex::kNoIndex;      ///< MethodNode, or `CallGraph::group_node`; none for entries
  std::uint32_t to = dex::kNoIndex;        ///< MethodNode or group
  std::uint32_t pc = 0;                    ///< in `from`
  std::uint32_t event = dex::kNoIndex;     ///< the call or registration it comes from
  std::uint32_t receiver = dex::kNoIndex;  ///< the object it runs on, where that was followed
  /// Lists of the same `from`, the oldest first, and of the same `to`, the newest first.
  std::uint32_t next_out = dex::kNoIndex, next_in = dex::kNoIndex;
  std::uint16_t by = 0;                                             ///< see CallGraph::name_of
  EdgeKind kind = EdgeKind::call;
  bool needs_user = false;    ///< does not run by itself: something that the user does makes it run, or a script
  bool by_script = false;     ///< code outside of dex makes it run; `needs_user` is set too
  bool background = false;    ///< runs with no activity needed
  bool from_outside = false;  ///< of entries: another app or the system can come in here

  void set_trigger(policies::Trigger trigger) {
    needs_user = trigger != policies::Trigger::automatic;
    by_script = trigger == policies::Trigger::script;
  }
  /// A callback that the user makes run.
  bool is_click() const noexcept { return needs_user && !by_script && kind == EdgeKind::callback; }
};

/// What a method brings to life by naming a resource: a view or fragment of a layout that it inflates, or a
/// method that a click in the layout calls.
struct ResourceUse {
  MethodNode method;
  std::uint32_t pc = 0;                            ///< where it names the resource
  TypeId type;                                     ///< of the view or fragment; absent for clicks
  const policies::Lifecycle* lifecycle = nullptr;  ///< what the platform calls on it
  std::string_view on_click;                       ///< a method (View)void of the activity
  bool linked = false;                             ///< for the graph's own use
};

/// A function of a native library on a way from Java to Java.
struct NativeStep {
  std::string library, function;
  std::uint64_t at = 0;     ///< address of the instruction that leads on
  bool by_address = false;  ///< the function before hands it on, or calls it through a table
  std::string_view by;      ///< of the first: how Java comes in
};

/// A method that native code calls.
struct NativeCall {
  MethodNode from;
  std::uint32_t pc = 0;  ///< where Java goes into the library: a native method, or the call that loads it
  MethodNode to;
  TypeId receiver;  ///< absent: static
  std::vector<NativeStep> through;
  bool linked = false;  ///< for the graph's own use
};

/// What the outline of a reached method says that only few have.
struct Conditions {
  std::vector<ClosedWay> closed;
  std::vector<CodeRange> executed;
};

/// A write to a location by code that runs.
struct LocationWrite {
  Location location;
  MethodNode method;
  std::uint32_t pc = 0;
  Known value;
};

class CallGraph final : public World {
 public:
  /// Targets that one call site or callback may have where objects could not be followed. More: it is left
  /// out and counted in `wide_sites`.
  static constexpr std::uint32_t kMaxTargets = 32;
  /// Objects followed to one parameter, field or result.
  static constexpr std::uint32_t kMaxObjects = 96;

  /// Borrows everything; `pool` is used for outlines.
  CallGraph(const LinkedProgram& linked, const FlowIndex& flow, const manifests::Manifest& manifest,
            ThreadPool& pool);
  ~CallGraph() override;

  /// Adds an entry point: the platform runs `method` on an object of exactly `receiver` (absent: static).
  struct Entry {
    bool needs_user = false;
    bool background = false;
    bool from_outside = false;
  };
  void add_entry(MethodNode method, TypeId receiver, const Entry& entry);
  /// Counts a class as made although no code makes it: components, views of layouts.
  void add_instance(TypeId type);
  /// Resources that methods name, ordered by method and place. Before the first `grow`.
  void set_resource_uses(std::vector<ResourceUse> uses) { resource_uses_ = std::move(uses); }
  /// Methods that native code calls, ordered by where Java goes into it. Before the first `grow`.
  void set_native_calls(std::vector<NativeCall> calls) { native_calls_ = std::move(calls); }
  /// The call that an edge comes from; null for edges from Dalvik code.
  const NativeCall* native_call(const Edge& edge) const;
  /// Reaches all that can be reached. False when the deadline passed before.
  bool grow(const Deadline& deadline);
  /// From now on locations may hold anything and the user does what can be done. Call `grow` afterwards.
  void open();
  /// It has grown for the last time: what only growing needs is freed.
  void settle();

  // What has been found.
  bool reached(MethodNode method) const noexcept { return reached_[method.value]; }
  /// Whether the first part reaches it.
  bool reached_first(MethodNode method) const noexcept {
    return method.value < reached_first_.size() && reached_first_[method.value];
  }
  std::uint32_t reached_count() const noexcept { return reached_count_; }
  const std::vector<Edge>& edges() const noexcept { return edges_; }
  /// Edges below this number belong to the first part (before `open`).
  std::uint32_t first_part() const noexcept { return first_part_; }
  std::uint32_t first_out(std::uint32_t node) const noexcept { return out_head_[node]; }
  std::uint32_t first_in(std::uint32_t node) const noexcept { return in_head_[node]; }
  /// Methods and groups: a group is a set of targets that several call sites share, not a hop of its own.
  std::uint32_t node_count() const noexcept { return static_cast<std::uint32_t>(out_head_.size()); }
  bool is_group(std::uint32_t node) const noexcept { return node >= linked_.methods.size(); }
  /// Nodes to which an edge leads, as they were when `grow` returned.
  const RankSet& targets() const noexcept { return targets_; }
  /// The class that declares a method; of a group no class.
  ClassId class_of(std::uint32_t node) const noexcept {
    return is_group(node) ? ClassId{} : linked_.methods[MethodNode{node}].owner;
  }
  /// What an implicit edge is called: the row of edges.tsv, "static-init", "intent", "invoke"; empty for
  /// plain calls.
  std::string_view name_of(std::uint16_t by) const noexcept;
  /// Seconds between two runs, where an edge is periodic: 0 = not known. Absent when it is not.
  std::optional<double> period_of(std::uint32_t edge) const;
  /// Whether the call at a place registers something periodic, and its seconds (0 = not known).
  std::optional<double> period_at(MethodNode method, std::uint32_t pc);
  /// Looks for what runs again and again. Once, when the graph has grown whole.
  void find_repetition();
  /// Seconds between two runs of a place in a loop that pauses (0 = not known); absent outside of one.
  std::optional<double> loop_period(MethodNode method, std::uint32_t pc) const;
  /// The same for all periodic edges, in no order.
  const tsl::robin_map<std::uint32_t, double>& periods() const noexcept { return periods_; }

  /// Branches of the first part that were not taken; null when the method has none.
  const Conditions* conditions(MethodNode method) const;
  /// Writes found in code that runs, in the order in which they were linked.
  const std::vector<LocationWrite>& writes() const noexcept { return writes_; }
  /// Method and place of each write to a field that was found in code that runs.
  std::vector<std::pair<MethodNode, std::uint32_t>> writers_of(FieldNode field) const;
  std::uint32_t wide_sites() const noexcept { return wide_sites_; }

  /// The ranges of a callback's code that run when the view of this id was clicked, or when an argument has a
  /// value.
  std::vector<CodeRange> executed_when(MethodNode method, const Interpreter::Assumption& assumption);
  /// The call or registration that an edge comes from; null when there is none.
  const Event* event_of(const Edge& edge) const {
    return edge.event == dex::kNoIndex ? nullptr : &events_[edge.event];
  }
  /// Whether a branch of the first part was closed by this location.
  bool waits_for(const Location& location) const;
  /// What is known of operand `operand` of the call at an edge, in the caller's terms.
  Value operand(const Edge& edge, std::uint32_t operand) const;
  /// What the method of an edge's call gives the view as captions: texts and resource ids.
  std::vector<Value> captions(const Edge& edge, Value view) const;
  /// The id by which the code found a view: followed through findViewById and a field.
  std::optional<std::uint32_t> view_id(const Edge& edge, Value value) const;
  /// Where the code of an activity's result is said or asked for; of callbacks that are told it the method alone.
  struct ResultUse {
    MethodNode method;
    std::uint32_t pc = 0;
    policies::IntentRole role = policies::IntentRole::set_result;
    Value code;  ///< that is said
  };
  const std::vector<ResultUse>& result_uses() const noexcept { return result_uses_; }
  /// Methods that look at a location, in the order in which they were found.
  std::span<const MethodNode> readers_of(const Location& location) const;
  /// Code that runs in the first part when, beside everything else, these locations are open too.
  std::vector<CodeRange> executed_when_open(MethodNode method, const std::vector<Location>& open);
  /// Code that can run in the first part as long as these locations hold what they hold there, whatever
  /// others hold.
  std::vector<CodeRange> executed_when_closed(MethodNode method, const std::vector<Location>& closed);
  /// The same, with the ways that are not taken for it; no ways: all of it can run.
  Conditions conditions_when_closed(MethodNode method, const std::vector<Location>& closed);

  /// The number of the merged class whose object an edge's callback runs on; absent where it is no such
  /// object.
  std::optional<std::pair<FieldNode, std::int64_t>> merged_of(const Edge& edge) const;

  // World
  Known contents(const Location& location, const Known& initial) const override;
  Known initial(FieldNode field) const override;
  bool may_be(const Location& location, const Known& constant) const override;
  bool is_null_at_first(FieldNode field) const override;
  bool is_untouched(FieldNode field) const override {
    return !touched_[field.value].load(std::memory_order_relaxed);
  }
  Known first_value(FieldNode field) const override;
  Known first_contents(FieldNode field, const Known& initial) const override;
  bool can_be_null_at_first(FieldNode field) const override;
  bool is_single(TypeId type) const override { return type.value < single_.size() && single_[type.value]; }
  bool is_merged(FieldNode field) const override { return merged_.contains(field.value); }
  std::optional<std::span<const std::int64_t>> merged_numbers(FieldNode field) const override;
  bool visit_calls(MethodNode method, const VisitCall& visit) const override;
  std::optional<Location> action_of(MethodNode method, std::uint32_t index,
                                    std::vector<MethodNode>& asked) const override;

 private:
  using NumberSet = tsl::robin_set<std::uint64_t, NumberHash>;
  template <class Value>
  using NumberMap = tsl::robin_map<std::uint64_t, Value, NumberHash>;
  // An object as the graph follows it: a type id, or (from `kSpecial` on) one of `specials_`.
  using Object = std::uint32_t;
  static constexpr Object kSpecial = 0x4000'0000;
  using Variable = std::uint32_t;
  struct Special {  // lambdas, intents, classes as values, objects of merged classes
    enum class Kind : std::uint8_t { lambda, intent, class_value, wrapper, merged };
    Kind kind;
    MethodNode method;  // where it was made
    std::uint32_t pc = 0;
    TypeId type;  // class_value: the class; lambda: its interface
    Lambda lambda;
    FieldNode field;  // merged: what says which of the classes it is
    std::int64_t number = 0;
  };

  struct Merged {  // objects of a merged class that its methods run on
    std::vector<std::int64_t> numbers;
    bool anything = false;
    std::size_t first_numbers = 0;  // of them, in the first part
    bool first_anything = false;
  };

  struct Consumer {  // what is done with the objects of a variable
    enum class Does : std::uint8_t { dispatch, call_back, start };
    Does does;
    MethodNode from;
    std::uint32_t event = 0;
    TypeId bound;  // what is known of the object by its type alone
    const policies::ImplicitEdge* row = nullptr;
    const policies::IntentApi* intent = nullptr;
    bool unwrapped = false;  // the object was inside the one that the row means
  };

  struct Variable_ {  // what a parameter, field or result may be
    std::vector<Object> objects;
    std::vector<Variable> to;
    std::vector<Consumer> consumers;
    bool anything = false;  // may be an object that was not followed
  };

  struct Group {
    TypeId type;
    Selector selector = 0;
    std::string_view name;  // of the method
    std::uint32_t node = 0;
    std::vector<std::pair<TypeId, MethodNode>> members;
    std::vector<std::uint32_t> targets;                             // methods, each once
    std::vector<std::pair<MethodNode, std::uint32_t>> subscribers;  // method and event
    bool wide = false;
    bool active = false;  // something other than the user leads to it
  };

  struct LocationState {
    bool written = false;
    Known value;                   // what is the same in all writes
    std::vector<Known> values;     // numbers and texts written, each once
    bool anything = false;         // something else was written, or more of them
    std::uint32_t changed_in = 0;  // round
    std::vector<MethodNode> watchers;
  };

  enum class Replay : std::uint8_t { none, opens, closes };  // the first part again, with `forced_` so

  struct PassedWrite {  // a write whose key or value comes from the callers
    MethodNode writer;  // where it is written, and at which place
    std::uint32_t pc = 0;
    std::uint32_t key = 0;  // parameter of the method it is registered for
    FieldNode key_field;    // of the object in that parameter, where the key is kept there
    const policies::StoreApi* row = nullptr;
    Known value;
    std::optional<std::uint32_t> value_parameter;
    std::uint32_t depth = 0;
  };

  class StoredScope;  // Scope over an outline that is kept
  struct Kept {       // an outline in the arenas
    std::uint32_t events = 0, event_count = 0, values = 0, knowns = 0;
  };

  // call_graph.cc
  struct Ahead;
  bool work_through_rounds(const Deadline& deadline);
  void link_round(const std::vector<std::uint32_t>& round, std::vector<std::optional<Outline>>& outlines);
  void outline_ahead(Ahead& ahead, std::size_t thread, const Deadline& deadline);
  void outline_rest(const std::vector<std::uint32_t>& round, std::vector<std::optional<Outline>>& outlines,
                    const Deadline& deadline);
  void reach(std::uint32_t node);
  void wait_in_frontier(std::uint32_t entry);
  std::uint32_t add_edge(Edge edge);
  void initialise_class(MethodNode from, ClassId owner, std::uint32_t event);
  void keep(MethodNode method, Outline outline);
  const Event* find_event(MethodNode method, std::uint32_t pc) const;
  bool may_run(MethodNode method, std::uint32_t pc) const;
  std::uint32_t event_number(const Event& event) const {
    return static_cast<std::uint32_t>(&event - events_.data());
  }

  // linking.cc
  void link(MethodNode method, const std::optional<Kept>& before);
  void renew_write(MethodNode method, std::uint32_t event);
  bool was_linked(const Event& event, const Kept& before) const;
  void link_invoke(MethodNode method, std::uint32_t event);
  void link_virtual(MethodNode method, std::uint32_t event);
  policies::Trigger trigger_of(MethodNode method, const Event& event) const;
  bool is_on_this(MethodNode method, const Event& event) const;
  TypeId type_of_receiver(MethodNode method, const Event& event) const;
  void link_rows(MethodNode method, std::uint32_t event, const FlowRows& rows);
  void link_reflection(MethodNode method);
  void link_resources(MethodNode method);
  struct Click {  // what a click calls on an activity of the manifest
    TypeId activity;
    MethodNode target;
  };
  void link_click(Edge edge, std::string_view name);
  // native_calls.cc
  bool calls_from_native(MethodNode method) const;
  void link_native_calls(MethodNode method);
  // linking.cc
  const std::vector<Click>& clicks_on_activities(Selector selector);
  void register_callback(MethodNode method, std::uint32_t event, const policies::ImplicitEdge& row);
  void call_back_class(const Consumer& consumer, const std::string& dotted);
  void call_back_subclasses(const Consumer& consumer);
  std::vector<std::string> names_of_component(MethodNode method, Value value);
  void unwrap(Consumer consumer, const Special& wrapper);
  void apply(const Consumer& consumer, Object object);
  void dispatch(const Consumer& consumer, Object object);
  void call_back(const Consumer& consumer, Object object);
  void start_component(const Consumer& consumer, Object object);
  void start(MethodNode from, std::uint32_t event, const policies::IntentApi& row, TypeId type);
  std::vector<std::string> targets_of_intent(MethodNode method, std::uint32_t made_at,
                                             const policies::IntentApi& used_by);
  // event_buses.cc
  struct Handover {  // a call that posts an event to a bus, or registers an object there
    MethodNode method;
    std::uint32_t event = 0;
    const policies::ImplicitEdge* row = nullptr;
  };
  std::vector<TypeId> types_of(MethodNode method, Value value) const;
  TypeId declared_type(MethodNode method, Value value) const;
  bool takes_event(MethodNode target, TypeId event, bool is_exact) const;
  bool hand_over();
  void add_handover(const Handover& post, TypeId subscriber, MethodNode target);
  void note_handover(MethodNode method, std::uint32_t event, const policies::ImplicitEdge& row);

  // routes.cc
  void find_routes();
  Value path_of_route(MethodNode method, const Event& call, const policies::IntentApi& row) const;
  void follow_route(MethodNode method, std::uint32_t event, const policies::IntentApi& row);

  // periods.cc
  struct Loop {  // code units from the first to the jump back
    MethodNode method;
    std::uint32_t start = 0, end = 0;
    double seconds = 0;
  };
  double told_seconds(MethodNode method, const Event& event, const policies::IntentApi& row);
  std::optional<double> told_period(MethodNode method, const Event& registration);
  std::optional<double> again_period(MethodNode callback, const policies::ImplicitEdge& given);
  void find_loop(MethodNode method, std::uint32_t pc);

  // intent_actions.cc
  void note_result(MethodNode method, const Event& event, const policies::IntentApi& row);
  void note_result_callback(MethodNode method);
  const policies::IntentApi* intent_row(MethodNode method, const Event& event) const;
  std::uint32_t place_of_intent(MethodNode method, Value value) const;
  void send_actions(const Consumer& consumer, const Special& intent, TypeId component);

  void add_by_action(const std::string& action, manifests::ComponentKind kind,
                     std::vector<std::string>& names) const;
  void link_reflected(MethodNode from, std::uint32_t pc, std::string_view descriptor, std::string_view name);
  std::uint16_t number_of(const policies::ImplicitEdge& row);
  double period_of_alarm(MethodNode from, const Event& event, std::uint8_t position);
  static std::optional<std::uint8_t> delay_argument(const dex::DexFile& file, const Event& event);
  std::optional<double> period_of_row(const Consumer& consumer, bool again);

  // object_flow.cc
  void consume(Value value, MethodNode method, Consumer consumer);
  void flow(Value value, MethodNode method, Variable to);
  std::optional<Variable> variable_of(Value value, MethodNode method);
  std::optional<Variable> variable_of_completed(Value value, MethodNode method);
  std::optional<std::uint32_t> later_call(Value value, MethodNode method) const;
  bool is_asked_by_row(std::uint32_t dex, std::uint32_t method_idx) const;
  std::optional<Object> object_of(Value value, MethodNode method);
  Variable demand(std::uint64_t key);
  void fill(Variable variable, std::uint64_t key);
  void add_object(Variable variable, Object object);
  void add_flow(Variable from, Variable to);
  void flow_anything(Variable variable);
  void flow_in(const Edge& edge, std::uint32_t index, Variable to);
  std::uint32_t group(TypeId type, Selector selector, std::string_view name, policies::Trigger trigger);
  void activate(std::uint32_t group);
  void join_group(std::uint32_t group, TypeId type);
  void add_target(std::uint32_t group, TypeId type, MethodNode target);
  void join_group(std::uint32_t group, Object lambda, MethodNode body);
  void subscribe(const Consumer& consumer, TypeId type, Selector selector, std::string_view name, Edge edge);
  void instantiate(TypeId type);
  void fall_back(const Consumer& consumer);
  void drain();

  // merged_objects.cc
  void find_merged(TypeId type);
  std::optional<Object> merged_object(Value value, MethodNode method);
  void note_arrival(const Edge& edge);

  // location_flow.cc
  bool is_open(const Location& location) const;
  const LocationState* find_state(const Location& location) const;
  std::uint32_t number_of(const Location& location);
  void watch(MethodNode method, const Interpreter::Notes& notes);
  void touch(FieldNode field) { touched_[field.value].store(true, std::memory_order_relaxed); }
  void write_field(MethodNode method, std::uint32_t event);
  bool release_unmade();
  void look_at_writes();
  void find_singles();
  void write_object(MethodNode method, std::uint32_t event);
  void write_cell(MethodNode method, std::uint32_t event, const policies::StoreApi& row);
  void write_store(MethodNode method, std::uint32_t event, const policies::StoreApi& row);
  void write_named(const policies::StoreApi& row, const Known& name, const Known& value, MethodNode method,
                   std::uint32_t pc);
  void write(const Location& location, MethodNode method, std::uint32_t pc, const Known& value);
  void pass_write(MethodNode method, const PassedWrite& write);
  void apply_passed(const PassedWrite& write, std::uint32_t edge, std::uint32_t depth);
  void renew(const std::vector<MethodNode>& methods);
  bool is_collected(const Edge& edge) const;
  Conditions replay(MethodNode method, Replay how, const std::vector<Location>& locations);

  LinkedProgram linked_;
  const FlowIndex* flow_;
  const manifests::Manifest* manifest_;
  ThreadPool* pool_;
  IdleAnswers idle_;
  std::unique_ptr<Interpreter> interpreter_;  // of the linking thread
  std::vector<std::unique_ptr<Interpreter>> outliners_;  // by thread
  bool everything_open_ = false;
  std::uint32_t round_ = 0;        // of outlines; what changes during one was not seen by them
  std::uint32_t round_edges_ = 0;  // edges when it began

  std::vector<bool> reached_;
  std::vector<bool> reached_first_;  // as `reached_` was when everything opened
  std::uint32_t reached_count_ = 0;
  static constexpr std::uint32_t kAgain = 0x8000'0000;  // marks what was outlined before
  std::vector<std::uint32_t> frontier_;                 // to be outlined; other threads read what is published of it
  std::atomic<std::uint32_t> published_ = 0;
  std::vector<bool> is_waiting_;
  std::vector<Edge> edges_;
  std::uint32_t first_part_ = dex::kNoIndex;
  std::vector<std::uint32_t> out_head_, out_tail_, in_head_;
  RankSet targets_;
  tsl::robin_map<std::uint32_t, double> periods_;  // by edge
  tsl::robin_map<Selector, std::vector<Click>, NumberHash> clicks_;

  std::vector<Event> events_;  // arenas of all outlines
  std::vector<Value> values_;
  std::vector<Known> knowns_;
  std::vector<Kept> kept_;
  std::vector<std::uint32_t> kept_of_;  // by method: 1 + index; 0 = none
  tsl::robin_map<std::uint32_t, Conditions> conditions_;

  std::vector<Special> specials_;
  NumberMap<Object> special_of_;
  std::deque<Variable_> variables_;
  NumberSet flows_;  // from one variable to another
  NumberMap<Variable> variable_by_key_;
  std::deque<std::uint64_t> to_fill_;                 // keys of variables asked for, not yet filled
  std::deque<std::pair<Variable, Object>> arrivals_;  // objects to hand on
  std::vector<bool> made_;                            // by TypeId
  std::vector<TypeId> made_order_;
  Selector initializer_;  // of classes
  tsl::robin_map<std::uint32_t, std::vector<std::uint32_t>> groups_on_;  // by TypeId
  tsl::robin_map<std::uint32_t, std::vector<TypeId>> made_under_;        // by TypeId
  std::vector<Group> groups_;
  NumberMap<std::uint32_t> group_by_key_;
  tsl::robin_map<std::uint32_t, std::vector<Object>> lambdas_of_;  // by TypeId of the interface
  tsl::robin_map<std::uint32_t, std::vector<std::pair<std::uint32_t, Variable>>>
      watched_parameters_;                                     // by method
  tsl::robin_map<std::uint32_t, std::uint32_t> class_starts_;  // by ClassId: edges to <clinit> so far
  tsl::robin_map<std::uint32_t, std::vector<std::pair<MethodNode, std::uint32_t>>> field_writes_;
  std::uint32_t wide_sites_ = 0;

  tsl::robin_map<Location, std::uint32_t, LocationHash> location_number_;  // index into the states
  std::deque<LocationState> location_states_;
  tsl::robin_map<std::uint32_t, Known> field_initials_;
  std::vector<FieldNode> asked_first_;
  std::vector<bool> single_;  // by TypeId: there is one object of it
  TypeId enum_class_;
  std::vector<bool> object_written_;  // by FieldNode: the first part puts something else than null into it
  std::unique_ptr<std::atomic<bool>[]> touched_;  // by FieldNode: something has been noted of it
  tsl::robin_map<std::uint32_t, std::vector<MethodNode>> argument_watchers_;  // by method
  NumberSet watching_, asking_;  // who is a watcher of what
  tsl::robin_map<std::uint32_t, std::vector<PassedWrite>> passed_writes_;     // by method
  std::vector<LocationWrite> writes_;
  NumberMap<std::vector<std::uint32_t>> writes_at_;       // by method and place
  std::vector<const policies::ImplicitEdge*> rows_;  // by number, see `name_of`
  tsl::robin_map<const policies::ImplicitEdge*, std::uint16_t> number_of_row_;
  tsl::robin_map<std::uint32_t, FieldNode> merged_fields_;  // by TypeId
  tsl::robin_map<std::uint32_t, Merged> merged_;            // by FieldNode
  std::vector<TypeId> asked_later_;                         // classes of the rows with ArgumentIs::wrapped
  std::vector<ResourceUse> resource_uses_;
  std::vector<NativeCall> native_calls_;
  std::vector<ResultUse> result_uses_;
  std::vector<Handover> posts_, registrations_;
  std::vector<std::pair<MethodNode, std::uint32_t>> pauses_;  // methods and places
  std::vector<Loop> loops_;
  std::vector<std::pair<std::string_view, TypeId>> routes_;  // by path
  bool routes_found_ = false;
  Replay replay_ = Replay::none;
  std::vector<Location> forced_;
};

}  // namespace mingcha::program
