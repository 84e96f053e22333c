#include "analyzer/native/jni_table.h"

namespace mingcha::native {
namespace {

struct Range {
  std::uint64_t first, last;
  JniRole role;
  bool in_three_forms = false;  // with arguments one by one, as a list and as an array
};

constexpr Range kRanges[] = {
    {6, 6, JniRole::find_class},
    {10, 10, JniRole::superclass},
    {21, 21, JniRole::keep},
    {25, 25, JniRole::keep},
    {28, 30, JniRole::make, true},
    {31, 31, JniRole::class_of_object},
    {33, 33, JniRole::method_id},
    {34, 63, JniRole::call, true},
    {64, 93, JniRole::call_super, true},
    {94, 94, JniRole::field_id},
    {95, 103, JniRole::get_field},
    {113, 113, JniRole::static_method_id},
    {114, 143, JniRole::call_static, true},
    {144, 144, JniRole::static_field_id},
    {145, 153, JniRole::get_static_field},
    {167, 167, JniRole::new_text},
    {kJniRegisterNatives, kJniRegisterNatives, JniRole::register_natives},
    {226, 226, JniRole::keep},
};

}  // namespace

std::optional<JniFunction> jni_function(std::uint64_t number) noexcept {
  for (const Range& range : kRanges) {
    if (number < range.first || number > range.last) continue;
    if (!range.in_three_forms) return JniFunction{range.role};
    return JniFunction{range.role, static_cast<JniArguments>((number - range.first) % 3)};
  }
  return std::nullopt;
}

}  // namespace mingcha::native
