// Look-ups in the tables of flow.
#include "policies/flow.h"

#include <algorithm>

#include "policies/tsv.h"

namespace mingcha::policies {
namespace {

/// Methods that end or ask for a registration; their parameters are not called back.
constexpr std::string_view kNoRegistration[] = {
    "remove",  "unregister", "unsubscribe", "cancel",  "delete",  "clear",   "unbind",
    "dispose", "equals",     "contains",    "indexOf", "abandon", "untrack", "notifyChange"};

}  // namespace

const Lifecycle* Flow::find_lifecycle(std::string_view id) const {
  const auto at =
      std::find_if(lifecycles.begin(), lifecycles.end(), [&](const Lifecycle& set) { return set.id == id; });
  return at == lifecycles.end() ? nullptr : &*at;
}

const CallbackType* Flow::find_callback_type(std::string_view class_descriptor, std::string_view method,
                                             std::string_view parameter) const {
  const auto first = std::lower_bound(callback_type_order.begin(), callback_type_order.end(), parameter,
                                      [&](std::uint32_t row, std::string_view wanted) {
                                        return callback_types[row].callback_class < wanted;
                                      });
  const CallbackType* best = nullptr;
  std::size_t longest = 0;
  for (auto at = first; at != callback_type_order.end() && callback_types[*at].callback_class == parameter;
       ++at) {
    for_each_piece(callback_types[*at].packages, ' ', [&](std::string_view package) {
      if (package.size() <= longest || !class_descriptor.starts_with(package)) return;
      longest = package.size();
      best = &callback_types[*at];
    });
  }
  const auto begins = [&](std::string_view prefix) { return method.starts_with(prefix); };
  if (best != nullptr && std::any_of(std::begin(kNoRegistration), std::end(kNoRegistration), begins))
    return nullptr;
  return best;
}

}  // namespace mingcha::policies
