// Something that happens at a place in code: where, when relative to the user's consent, and how it is reached.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha::behaviour {

/// A place in code: in a dex file, in a native library (no class), or in a script (neither class nor method).
struct Site {
  std::string dex;           ///< "classes2.dex"; of a split "config.zh.apk!classes.dex"; path of a library or script
  std::string class_name;    ///< descriptor "Lcn/a/B;"
  std::string method;        ///< name and prototype "onCreate()V"; of a library the function's name
  std::uint32_t offset = 0;  ///< 16-bit code units from the start of insns; address in the library; bytes of the script
  std::optional<std::uint32_t> line;
  friend auto operator<=>(const Site&, const Site&) = default;
};

enum class Phase : std::uint8_t { before_consent, gated, user_action, after_consent, unreached, unknown };

/// As reports spell it: "before-consent".
constexpr std::string_view spell(Phase phase) noexcept {
  switch (phase) {
    case Phase::before_consent: return "before-consent";
    case Phase::gated: return "gated";
    case Phase::user_action: return "user-action";
    case Phase::after_consent: return "after-consent";
    case Phase::unreached: return "unreached";
    case Phase::unknown: return "unknown";
  }
  return "unknown";
}

/// How a method of a chain is entered.
enum class HopKind : std::uint8_t { entry, call, virtual_, callback, thread, reflection, component };

/// As reports spell it: "virtual".
constexpr std::string_view spell(HopKind kind) noexcept {
  switch (kind) {
    case HopKind::entry: return "entry";
    case HopKind::call: return "call";
    case HopKind::virtual_: return "virtual";
    case HopKind::callback: return "callback";
    case HopKind::thread: return "thread";
    case HopKind::reflection: return "reflection";
    case HopKind::component: return "component";
  }
  return "call";
}

/// One method of a chain from an entry point to a site.
struct Hop {
  std::string class_name;    ///< descriptor; path of a native library
  std::string method;        ///< name and prototype; function of the library
  std::uint32_t offset = 0;  ///< as in Site: where this method leads on; in the last hop the site itself
  HopKind kind = HopKind::call;
  std::string by;            ///< what an implicit hop is called: a row of edges.tsv, "intent", "static-init"; else empty
  friend auto operator<=>(const Hop&, const Hop&) = default;
};
using Chain = std::vector<Hop>;

/// A branch that keeps code from running as long as something holds its first value.
struct Gate {
  std::string waits_for;   ///< "key:agreed", "field:Lcn/a/App;->agreed:Z", "native:Lcn/a/B;->allowed()Z"
  Site branch;
  friend auto operator<=>(const Gate&, const Gate&) = default;
};

/// One thing that happens, besides collections.
struct Occurrence {
  Site site;
  std::string owner;        ///< "app", "sdk:<id>" or "unknown"
  Phase phase = Phase::unknown;
  bool background = false;  ///< also reached from a service, receiver, job or alarm with no activity in between
  Chain chain;              ///< the shortest, of the phase; empty when unreached
  std::vector<Gate> gates;  ///< branches that decided the phase `gated` or `unknown`
};

}  // namespace mingcha::behaviour
