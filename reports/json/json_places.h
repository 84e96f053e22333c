// The parts of the JSON report that say where something is and how it is reached.
#pragma once

#include <cstddef>
#include <string_view>

#include "analyzer/behaviour/occurrence.h"
#include "reports/json/json_writer.h"

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

void write(JsonWriter& out, const behaviour::Site& site);
void write(JsonWriter& out, const behaviour::Chain& chain);
/// Writes the key `gates`, or nothing when there are none.
void write_gates(JsonWriter& out, const std::vector<behaviour::Gate>& gates);
/// Writes the keys site, owner, phase, background, chain and gates into an object that is open.
void write_fields(JsonWriter& out, const behaviour::Occurrence& occurrence);

}  // namespace mingcha::reports
