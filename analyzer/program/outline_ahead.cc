// Outlines worked out while the world changes. They take no look at it, but for fields of which nothing has been
// noted: who uses them sees whether that still holds.
#include <algorithm>
#include <utility>

#include "analyzer/program/frame.h"

namespace mingcha::program {

// Who asks for more than untouched fields has spent all steps: whatever is being worked out ends there.
class Interpreter::UntouchedWorld final : public World {
 public:
  UntouchedWorld(const World& world, std::vector<FieldNode>& fields, std::uint32_t& steps)
      : world_(world), fields_(fields), steps_(steps) {}
  bool refused() const noexcept { return refused_; }

  Known contents(const Location& location, const Known& initial) const override {
    if (!takes(location)) return refuse(Known{});
    return world_.first_contents({location.number}, initial);
  }
  bool is_merged(FieldNode) const override { return refuse(false); }
  std::optional<std::span<const std::int64_t>> merged_numbers(FieldNode) const override {
    return refuse(std::optional<std::span<const std::int64_t>>());
  }
  bool may_be(const Location& location, const Known&) const override { return takes(location) || refuse(true); }
  Known initial(FieldNode field) const override {
    return takes(field) ? world_.first_value(field) : refuse(Known{});
  }
  std::optional<Location> action_of(MethodNode, std::uint32_t, std::vector<MethodNode>&) const override {
    return refuse(std::optional<Location>());
  }
  bool is_null_at_first(FieldNode field) const override {
    return world_.can_be_null_at_first(field) && (takes(field) || refuse(false));
  }
  bool is_single(TypeId type) const override { return world_.is_single(type); }
  bool visit_calls(MethodNode, const VisitCall&) const override { return refuse(false); }

 private:
  template <class Answer>
  Answer refuse(Answer answer) const {
    refused_ = true;
    steps_ = kMaxSteps + 1;
    return answer;
  }

  bool takes(FieldNode field) const {
    if (!world_.is_untouched(field)) return false;
    if (std::find(fields_.begin(), fields_.end(), field) == fields_.end()) fields_.push_back(field);
    return true;
  }
  bool takes(const Location& location) const {
    return location.kind == Location::Kind::field && takes(FieldNode{location.number});
  }

  const World& world_;
  std::vector<FieldNode>& fields_;
  std::uint32_t& steps_;
  mutable bool refused_ = false;
};

std::optional<Outline> Interpreter::outline_ahead(MethodNode method, std::vector<FieldNode>& untouched) {
  const UntouchedWorld first(*world_, untouched, steps_);
  const World* const world = std::exchange(world_, &first);
  ahead_ = true;
  notes_ = {};
  steps_ = 0;
  std::optional<Outline> out;
  Frame& f = frame(0);
  f.arguments = {};
  f.wanted_field = {};
  const bool done = prepare(f, method) && run(f);
  if (done && !first.refused()) out = take(f);
  ahead_ = false;
  world_ = world;
  return out;
}

}  // namespace mingcha::program
