// How the JSON report spells our enumerations: the writer prints these words and the reader takes no others.
#pragma once

#include <cstddef>
#include <string_view>

#include "analyzer/judge/report.h"

namespace mingcha::reports {

/// A row of a table of names: an enumerator and its spelling in reports.
template <class Enum>
struct Name {
  Enum value;
  std::string_view name;
};

template <class Enum, std::size_t N>
constexpr std::string_view name_of(const Name<Enum> (&names)[N], Enum value) {
  for (const Name<Enum>& row : names) {
    if (row.value == value) return row.name;
  }
  return "unknown";
}

/// A row for an enumeration whose spelling its own floor has.
template <class Enum>
constexpr Name<Enum> spelled(Enum value) {
  return {value, spell(value)};
}

inline constexpr Name<behaviour::Via> kVias[] = {
    {behaviour::Via::call, "call"},
    {behaviour::Via::field, "field"},
    {behaviour::Via::uri, "uri"},
    {behaviour::Via::settings, "settings"},
    {behaviour::Via::property, "property"},
    {behaviour::Via::file, "file"},
    {behaviour::Via::reflection, "reflection"},
    {behaviour::Via::native, "native"},
    {behaviour::Via::shell, "shell"},
};
inline constexpr Name<behaviour::PermissionStatus> kStatuses[] = {
    {behaviour::PermissionStatus::used, "used"},
    {behaviour::PermissionStatus::unused, "unused"},
    {behaviour::PermissionStatus::undeclared, "undeclared"},
};
inline constexpr Name<behaviour::Coverage::Verdict> kVerdicts[] = {
    {behaviour::Coverage::Verdict::full, "full"},
    {behaviour::Coverage::Verdict::degraded, "degraded"},
    {behaviour::Coverage::Verdict::unknown, "unknown"},
};
inline constexpr Name<Effect> kEffects[] = {
    {Effect::noted, "noted"},
    {Effect::degrades, "degrades"},
    {Effect::hides, "hides"},
};
inline constexpr Name<behaviour::OnDenial> kDenials[] = {
    {behaviour::OnDenial::closes, "closes"},
    {behaviour::OnDenial::exits, "exits"},
    {behaviour::OnDenial::asks_again, "asks-again"},
    {behaviour::OnDenial::opens_settings, "opens-settings"},
};
inline constexpr Name<judge::Certainty> kCertainties[] = {
    {judge::Certainty::evident, "evident"},
    {judge::Certainty::suspected, "suspected"},
};
inline constexpr Name<behaviour::Phase> kPhases[] = {
    spelled(behaviour::Phase::before_consent), spelled(behaviour::Phase::gated),
    spelled(behaviour::Phase::user_action),    spelled(behaviour::Phase::after_consent),
    spelled(behaviour::Phase::unreached),      spelled(behaviour::Phase::unknown),
};
inline constexpr Name<behaviour::HopKind> kEdges[] = {
    spelled(behaviour::HopKind::entry),    spelled(behaviour::HopKind::call),
    spelled(behaviour::HopKind::virtual_), spelled(behaviour::HopKind::callback),
    spelled(behaviour::HopKind::thread),   spelled(behaviour::HopKind::reflection),
    spelled(behaviour::HopKind::component),
};

}  // namespace mingcha::reports
