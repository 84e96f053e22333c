// Outlines that take no look at the world: they can be worked out while it changes.
#include <utility>

#include "analyzer/program/frame.h"

namespace mingcha::program {

// Who asks it has spent all steps: whatever is being worked out ends there.
class Interpreter::NoWorld final : public World {
 public:
  explicit NoWorld(std::uint32_t& steps) : steps_(steps) {}
  bool was_asked() const noexcept { return was_asked_; }

  Known contents(const Location&, const Known&) const override { return refuse(Known{}); }
  bool is_merged(FieldNode) const override { return refuse(false); }
  std::optional<std::span<const std::int64_t>> merged_numbers(FieldNode) const override {
    return refuse(std::optional<std::span<const std::int64_t>>());
  }
  bool may_be(const Location&, const Known&) const override { return refuse(true); }
  Known initial(FieldNode) const override { return refuse(Known{}); }
  std::optional<Location> action_of(MethodNode, std::uint32_t, std::vector<MethodNode>&) const override {
    return refuse(std::optional<Location>());
  }
  bool is_null_at_first(FieldNode) const override { return refuse(false); }
  bool is_single(TypeId) const override { return refuse(false); }
  bool visit_calls(MethodNode, const VisitCall&) const override { return refuse(false); }

 private:
  template <class Answer>
  Answer refuse(Answer answer) const {
    was_asked_ = true;
    steps_ = kMaxSteps + 1;
    return answer;
  }

  std::uint32_t& steps_;
  mutable bool was_asked_ = false;
};

std::optional<Outline> Interpreter::outline_ahead(MethodNode method) {
  const NoWorld nothing(steps_);
  const World* const world = std::exchange(world_, &nothing);
  ahead_ = true;
  notes_ = {};
  steps_ = 0;
  std::optional<Outline> out;
  Frame& f = frame(0);
  f.arguments = {};
  f.wanted_field = {};
  const bool done = prepare(f, method) && run(f);
  if (done && !nothing.was_asked()) out = take(f);
  ahead_ = false;
  world_ = world;
  return out;
}

}  // namespace mingcha::program
