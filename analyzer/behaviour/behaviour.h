// What one app does, as facts with evidence. Never whether that is lawful: rules judge, over these values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyzer/behaviour/conduct.h"
#include "analyzer/behaviour/occurrence.h"

namespace mingcha::behaviour {

enum class Via : std::uint8_t { call, field, uri, settings, property, file, reflection, native, shell };

/// A place in a native library, whose site then names the library as `dex` and the address as `offset`.
struct NativePlace {
  std::string library;             ///< "lib/arm64-v8a/libx.so"
  std::string function;            ///< its symbol, else "sub_1b48"
  std::uint64_t address = 0;       ///< bytes from where the library is loaded
  std::string calls;               ///< the function or Java method that is called there
  std::vector<std::string> texts;  ///< that it is given
  /// What is read: a "property", "file", "shell" command or another function of the "system", or an API of the platform by
  /// way of "java".
  std::string reads;
};

/// One read of personal information at one place.
struct Collection {
  std::string id;           ///< "c1", by order of content
  std::string information;  ///< pi_id
  std::string api;          ///< descriptor as the catalogue has it, or the literal
  Via via = Via::call;
  Site site;
  std::string owner;        ///< "app", "sdk:<id>" or "unknown"
  Phase phase = Phase::unknown;
  std::string severity;     ///< of the catalogue's row: "high", "medium", "low"
  std::string argument;     ///< the constant that decided, e.g. "android_id"; empty when none did
  bool background = false;  ///< also reached from a service, receiver, job or alarm with no activity in between
  bool periodic = false;    ///< a timer, alarm, job or loop of posted tasks runs it again and again
  std::optional<double> period_seconds;  ///< how often, where that is a constant
  Chain chain;              ///< the shortest, of the phase; empty when unreached
  std::vector<Chain> more_chains;  ///< from other entry points, at most two
  std::vector<Gate> gates;  ///< branches that decided the phase `gated` or `unknown`
  /// The SDK's own method by which the app starts it before consent, when that decided the phase: the SDK may then
  /// collect whatever its code collects. Empty for code that is reached itself.
  std::string contract;
  std::optional<NativePlace> native;  ///< by native code
};

enum class PermissionStatus : std::uint8_t { used, unused, undeclared };

struct PermissionUse {
  std::string name;
  std::string protection;   ///< base level; "" when the catalogue does not know it
  std::string label_zh, label_en;
  bool declared = false;
  PermissionStatus status = PermissionStatus::unused;
  std::optional<int> max_sdk;
  /// False when use cannot be seen in the package's code (permissions of the phone maker, of other apps, or with
  /// no API in the catalogue): `unused` is then no finding.
  bool checkable = false;
  std::vector<std::string> used_by;    ///< owners, ascending
  std::vector<Site> sites;             ///< the first few, ascending
  std::vector<std::string> apis;       ///< that need it, ascending
  std::vector<std::string> information;  ///< pi_ids that the permission opens
};

struct Endpoint {
  std::string host;
  std::string url;
  bool cleartext = false;     ///< http: and the app's configuration permits it
  std::string owner;
  std::optional<Site> site;   ///< the first place in code, when it is in code
  std::string source;         ///< "dex", "resources", "manifest" or an entry's name
  bool reached = false;       ///< some code that names it can run
  bool document = false;      ///< a page or file to look at, by the end of its path
};

struct SdkUse {
  std::string id, name_zh, name_en, vendor, purpose, purpose_zh;
  std::optional<std::string> version;
  std::vector<std::string> matched_by;  ///< of "package", "class", "component", "native", "meta-data"
  std::vector<std::string> packages;    ///< dotted prefixes present
  bool reached = false;                 ///< some of its code can run
  bool called = false;                  ///< and code of others than its vendor leads there
};

/// A sign that the app has a privacy policy.
struct PolicySign {
  std::string text;
  std::string place;   ///< "resources", "dex", entry name, …
};

/// A packer, or another technique that keeps code elsewhere than in the dex files.
struct TechniqueUse {
  std::string id, name_zh, name_en, vendor, kind;
  bool strong = false;             ///< false: several weak signs decided
  std::vector<std::string> signs;  ///< the first few: "library:lib/arm64-v8a/libjiagu.so"
  std::vector<std::string> code;   ///< entries that hold its code, ascending; in reports the first few
  std::uint32_t code_count = 0;    ///< how many there are
};

struct Coverage {
  enum class Verdict : std::uint8_t { full, degraded, unknown };
  Verdict verdict = Verdict::full;
  std::uint32_t dex_files = 0, classes = 0, methods = 0;
  std::uint64_t instructions = 0;
  std::uint32_t native_libraries = 0;
  std::uint32_t components_declared = 0, components_found = 0;
  std::vector<std::string> missing_components;  ///< dotted, ascending
  std::uint32_t reached_methods = 0;  ///< of `methods` and native ones: from some entry point
  std::uint32_t call_edges = 0;       ///< of the call graph
  std::uint32_t wide_call_sites = 0;  ///< with more possible targets than are followed
  std::vector<TechniqueUse> packers, frameworks;  ///< ordered by id
  std::vector<std::string> loaded_dex;  ///< dex files that the app may load by itself, examined too; in their order
};

struct Behaviour {
  std::vector<Collection> collections;    ///< ordered by content
  std::vector<PermissionUse> permissions; ///< ordered by name
  std::vector<Endpoint> endpoints;        ///< ordered by url
  std::vector<SdkUse> sdks;               ///< ordered by id
  std::vector<PolicySign> policy_signs;   ///< ordered by content
  std::vector<std::string> first_pages;   ///< descriptors of the activities that the launcher opens, ascending
  Conduct conduct;                        ///< each list ordered by content
  Coverage coverage;
};

}  // namespace mingcha::behaviour
