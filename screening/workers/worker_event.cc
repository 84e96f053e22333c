#include "screening/workers/worker_event.h"

namespace mingcha::screening {
namespace {

struct CauseName {
  LossCause cause;
  std::string_view name;
};

constexpr CauseName kCauseNames[] = {
    {LossCause::crashed, "crashed"},
    {LossCause::exited, "exited"},
    {LossCause::out_of_memory, "out_of_memory"},
    {LossCause::cpu_time, "cpu_time"},
    {LossCause::wall_time, "wall_time"},
    {LossCause::killed, "killed"},
    {LossCause::protocol, "protocol"},
    {LossCause::not_started, "not_started"},
};

}  // namespace

std::string_view name_of(LossCause cause) noexcept {
  for (const CauseName& row : kCauseNames)
    if (row.cause == cause) return row.name;
  return "unknown";
}

}  // namespace mingcha::screening
