// How control gets from one method to another without a call in code: registrations of callbacks, lifecycles
// that the platform drives, stores in which a choice is kept, intents that start components. Part of the
// Catalogue; read from `edges.tsv`, `callback_types.tsv`, `lifecycles.tsv`, `stores.tsv`, `intents.tsv`.
// Everything here borrows the tables' text.
//
// "Register position": 0-based position among the argument registers of the call, the receiver of an instance
// method counted, `J` and `D` counted as two, as in SensitiveApi::argument.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mingcha::policies {

/// What kind of hop an implicit edge is, as reports name it.
enum class HopKind : std::uint8_t { callback, thread, component };

/// Who makes a callback run: the program and the platform by themselves, something that the user does, or code of a
/// framework outside of dex, of which nobody sees when it calls.
enum class Trigger : std::uint8_t { automatic, user, script };

/// A method that is called back, on the class of the callback object or a class above it. Constructors and
/// class initialisers of a lifecycle only matter where the platform makes the object.
struct CallbackMethod {
  std::string_view name;        ///< "run"; "*" = every method of the class that is not a constructor
  std::string_view descriptor;  ///< "()V"; "*" = any
  Trigger trigger = Trigger::automatic;
  /// "Landroid/webkit/JavascriptInterface;": only methods with this annotation; empty = no matter.
  std::string_view annotation;
};

/// What stands in the argument register that names the callback.
enum class ArgumentIs : std::uint8_t {
  object,          ///< the callback object itself
  class_constant,  ///< a java.lang.Class: an object of it is made and called
  component_name,  ///< an android.content.ComponentName of the class that is made and called
  elements,        ///< a collection or an array of callback objects
  class_name,      ///< a String: the name of the class that is made and called
  result,   ///< no argument: the object that the call returns is called (the fragment of an adapter's page)
  wrapped,  ///< an object that a `later` call made: what that call was given is called (Lazy.getValue)
  event,    ///< an object that is posted to a bus: objects registered there are called, by what takes it
  subclasses,  ///< no argument: objects of all classes below `callback_class` are made and called (by names in a file)
};

enum class PeriodUnit : std::uint8_t {
  microseconds,
  milliseconds,
  seconds,
  minutes,
  time_unit,  ///< a java.util.concurrent.TimeUnit in the register after the long
  duration,   ///< the argument is a java.time.Duration
};

/// One row of edges.tsv: calling the registration method makes the callbacks of an argument run.
struct ImplicitEdge {
  std::string_view id;                ///< "handler-post": unique, what a chain's hop names
  std::string_view class_descriptor;  ///< the registration method; it matches through inheritance as APIs do
  std::string_view member;            ///< "<init>" for constructors
  std::string_view descriptor;        ///< "*" = any: the argument's position is then the same in all of them
  std::uint8_t argument = 0;          ///< register position of the callback
  ArgumentIs argument_is = ArgumentIs::object;
  /// Interface or class of the callback: the bound of the argument when its class is not known.
  std::string_view callback_class;
  /// Own callbacks first, then those of `lifecycle`. Never empty. Borrows from the Flow.
  std::span<const CallbackMethod> callbacks;
  std::uint32_t own_callbacks = 0;   ///< how many of `callbacks` the row itself lists
  std::uint32_t first_callback = 0;  ///< where they stand in Flow::listed_callbacks
  std::string_view lifecycle;        ///< "fragment" where the cell says "@fragment"; else empty
  HopKind kind = HopKind::callback;
  Trigger trigger = Trigger::automatic;  ///< what is not automatic goes for every callback of the row
  bool background = false;  ///< runs with no activity needed: worker, job, alarm, service, provider
  bool periodic = false;    ///< registered once, called again and again
  bool period_told = false;  ///< the same, where a call by a row of intents.tsv with the role `period` says so
  bool is_bus = false;       ///< the class also has a row with ArgumentIs::event
  std::optional<std::uint8_t> period_argument;  ///< register position of the period, if an argument is
  PeriodUnit period_unit = PeriodUnit::milliseconds;
  /// The call returns what the callback returns (runBlocking, Lazy.getValue, Optional.map …).
  bool returns_result = false;
  /// Reaching the call does not mean that the callback runs: it waits until the made object is asked (lazy {
  /// }; rows with ArgumentIs::wrapped say by which calls), until an event is posted to the object, a request
  /// passes through it, or something goes wrong (a crash handler). A chain may not lead through such a row by
  /// itself.
  bool later = false;
};

/// One row of callback_types.tsv: an object handed to a method of these packages, as a parameter of this
/// declared type, is called back. It is what to fall back on where no row of edges.tsv names the method.
struct CallbackType {
  std::string_view id;              ///< "type-on-click-listener": what a chain's hop names
  std::string_view callback_class;  ///< the parameter's declared type
  /// Beginnings of the method's class descriptor, separated by blanks: "Landroid/ Landroidx/".
  std::string_view packages;
  std::span<const CallbackMethod> callbacks;               ///< never empty; borrows from the Flow
  std::uint32_t listed_callbacks = 0, first_callback = 0;  ///< their part of Flow::listed_callbacks
  HopKind kind = HopKind::callback;
  Trigger trigger = Trigger::automatic;
  bool background = false;
  bool returns_result = false;
  bool later = false;
};

/// A set of lifecycles.tsv: what the platform calls on an object of these classes, in the platform's order.
struct Lifecycle {
  std::string_view id;                    ///< "activity"
  std::vector<std::string_view> classes;  ///< "Landroid/app/Activity;" … base classes with this lifecycle
  std::vector<CallbackMethod> methods;    ///< in the order of the table, which is that of a first start
};

enum class StoreRole : std::uint8_t {
  read,      ///< gives the value under the key, or the default
  write,     ///< keeps a value under the key
  contains,  ///< whether there is a value; false on the first start
  remove,    ///< takes the value away
  key,       ///< makes a key object out of a name (booleanPreferencesKey, new File)
  open,      ///< opens the store that the key argument names
  element,   ///< gives one of the values that the flow in the key argument emits
  elements,  ///< gives a flow that emits the values of the one in the key argument
  emit,      ///< hands the value to whoever collects the flow whose code this is
  collect,   ///< the value argument is called with each value of the flow in the key argument
  /// Asks what a read gave, which is the key argument: whether a cursor has rows. The value argument of such a row is
  /// the key that is asked for, where it asks about one.
  ask,
  derive,  ///< gives what follows from its arguments (key, then value) and from nothing else: see `Derived`
  cell_read,   ///< gives what the object in the key argument holds (AtomicBoolean.get)
  cell_write,  ///< makes it hold the value argument
  cell_swap,   ///< the same if it holds what `default_value` is the position of; gives whether it did
  wait,        ///< goes on when the object in the key argument holds 0 (CountDownLatch.await)
  own,         ///< gives the app's own package name, or an object that stands for it; for what the key argument stands
               ///< for where that is known
};

/// What a `derive` row works out; what cannot be (a number that no text is) is unknown.
enum class Derived : std::uint8_t {
  same,  ///< the argument itself, null included
  box,
  unbox,
  equal,
  equal_ignoring_case,
  is_null,
  is_not_null,
  is_empty,  ///< a text, or null
  is_blank,
  is_digits,
  length,
  trimmed,
  starts_with,
  ends_with,
  contains,
  index_of,
  order,  ///< less than 0, 0, or more
  parsed_number,
  parsed_boolean,
  smaller,
  larger,
  nothing,    ///< a collection or map without elements
  name,       ///< of an enum's constant
  ordinal,    ///< of an enum's constant
  of_name,    ///< the enum's constant of that name
};

/// One row of stores.tsv.
struct StoreApi {
  /// descriptor "*" = any; of a field of role `key` (what the object stands for) its type.
  std::string_view class_descriptor, member, descriptor;
  std::string_view store;  ///< "SharedPreferences", "MMKV", "DataStore", "file", "database" …
  StoreRole role = StoreRole::read;
  std::optional<std::uint8_t> key_argument;    ///< register position of the key: a String, or a key object
  std::optional<std::uint8_t> value_argument;  ///< reads: the default; writes: the value
  /// What an empty store gives where no argument says it: "0" (false), "-1", "null", "" (an empty text),
  /// "empty" (a cursor without rows), "other" (what a server or file says: nothing that the app could know),
  /// "exception", or another literal. Also what a write without a value argument keeps, and what an `ask` of
  /// something empty gives.
  std::string_view default_value;
  Derived derived = Derived::same;  ///< of `derive` rows, where the cell names it
};

enum class IntentRole : std::uint8_t {
  make,       ///< the Intent's constructor or a factory: the result (or receiver) is the intent
  set_class,  ///< the methods that complete an intent, which is their receiver, and return it
  set_component,
  set_action,
  set_package,
  make_component,  ///< makes an android.content.ComponentName
  start_activity,
  start_service,
  bind_service,  ///< also calls back the ServiceConnection (edges.tsv)
  stop_service,
  send_broadcast,
  pending_activity,  ///< makes a PendingIntent of the intent
  pending_service,
  pending_broadcast,
  alarm,              ///< fires a PendingIntent later, without an activity
  register_receiver,  ///< a receiver in code; the filter's actions are not arguments
  set_result,         ///< hands the intent back to the caller
  make_filter,        ///< IntentFilter: `action` is one that it lets through
  make_route,         ///< routers (ARouter …): the result, or receiver, leads to the path in `action`
  start_route,        ///< follows a made route (`intent`) or the path in `action`
  declare_route,      ///< says which class (`target`, `name`) has the path in `action`
  keep,               ///< gives the same intent back and changes nothing about where it leads
  get_action,         ///< asks an intent for its action
  get_result,         ///< asks the result of an activity for its code
  take_result,        ///< the app's method that the platform hands the code of an activity's result
  period,             ///< says how often what its receiver (`intent`) registers, or what it gives back, runs
  pause,              ///< goes on after `period`
  route_table,        ///< the app's method that declares routes when the router calls it
};

/// One row of intents.tsv. Positions are register positions.
struct IntentApi {
  std::string_view class_descriptor, member, descriptor;
  IntentRole role = IntentRole::make;
  std::optional<std::uint8_t> intent;     ///< the Intent (or Intent[], started in its order)
  std::optional<std::uint8_t> target;     ///< java.lang.Class of the component
  std::optional<std::uint8_t> name;       ///< String: its class name
  std::optional<std::uint8_t> action;     ///< String: the action
  std::optional<std::uint8_t> package;    ///< String: the package; an app's own or another's
  std::optional<std::uint8_t> component;  ///< ComponentName
  std::optional<std::uint8_t> pending;    ///< PendingIntent
  std::optional<std::uint8_t> period;     ///< long, milliseconds where no TimeUnit stands beside it
  std::optional<std::uint8_t> code;       ///< int: the code of a result
  std::optional<std::uint8_t> request;    ///< int: by which the caller tells results apart
};

/// The tables above, in the tables' order.
struct Flow {
  Flow() = default;
  Flow(Flow&&) = default;
  Flow& operator=(Flow&&) = default;

  std::vector<ImplicitEdge> edges;
  std::vector<CallbackType> callback_types;
  std::vector<Lifecycle> lifecycles;
  std::vector<StoreApi> stores;
  std::vector<IntentApi> intents;
  /// The callbacks that the rows list, one after the other, and those of rows that also name a lifecycle: few
  /// allocations for thousands of methods. Rows borrow from it, so a Flow may be moved but not copied.
  std::vector<CallbackMethod> listed_callbacks;

  /// The set of this id ("activity"), or null.
  const Lifecycle* find_lifecycle(std::string_view id) const;
  /// The row for a parameter of type `parameter` of a method of the class, or null; of several rows the one
  /// with the longest package. Null too for methods that take a callback away again (remove…, unregister…,
  /// cancel…).
  const CallbackType* find_callback_type(std::string_view class_descriptor, std::string_view method,
                                         std::string_view parameter) const;
  /// Indices of callback_types ordered by callback_class; made by the loader.
  std::vector<std::uint32_t> callback_type_order;
};

}  // namespace mingcha::policies
