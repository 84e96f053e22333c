// A first pass over type_ids finds the few classes of interest; only their methods are compared by name.
#include "analyzer/program/modelled_calls.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace mingcha::program {
namespace {

struct ModelRow {
  std::string_view class_descriptor;
  std::string_view name;
  std::string_view shorty;  ///< of the prototype (L for any object); empty = any
  Model model;
};

using enum Model;

constexpr std::string_view kStringBuilder = "Ljava/lang/StringBuilder;";
constexpr std::string_view kStringBuffer = "Ljava/lang/StringBuffer;";
constexpr std::string_view kString = "Ljava/lang/String;";
constexpr std::string_view kClass = "Ljava/lang/Class;";
constexpr std::string_view kBoxing = "Lkotlin/coroutines/jvm/internal/Boxing;";
constexpr std::string_view kUri = "Landroid/net/Uri;";

constexpr std::array kRows = {
    ModelRow{kStringBuilder, "<init>", "V", builder_new},
    ModelRow{kStringBuilder, "<init>", "VI", builder_new_sized},
    ModelRow{kStringBuilder, "<init>", "VL", builder_new_text},
    ModelRow{kStringBuilder, "append", "LC", builder_append_char},
    ModelRow{kStringBuilder, "append", "LI", builder_append_int},
    ModelRow{kStringBuilder, "append", "LL", builder_append},
    ModelRow{kStringBuilder, "append", "", builder_append_other},
    ModelRow{kStringBuilder, "toString", "L", to_string},
    ModelRow{kStringBuffer, "<init>", "V", builder_new},
    ModelRow{kStringBuffer, "<init>", "VI", builder_new_sized},
    ModelRow{kStringBuffer, "<init>", "VL", builder_new_text},
    ModelRow{kStringBuffer, "append", "LC", builder_append_char},
    ModelRow{kStringBuffer, "append", "LI", builder_append_int},
    ModelRow{kStringBuffer, "append", "LL", builder_append},
    ModelRow{kStringBuffer, "append", "", builder_append_other},
    ModelRow{kStringBuffer, "toString", "L", to_string},
    ModelRow{kString, "concat", "LL", concat},
    ModelRow{kString, "intern", "L", to_string},
    ModelRow{kString, "toString", "L", to_string},
    ModelRow{kString, "valueOf", "LL", to_string},
    ModelRow{"Ljava/lang/Object;", "toString", "L", to_string},
    ModelRow{kClass, "forName", "", class_for_name},
    ModelRow{"Ljava/lang/ClassLoader;", "loadClass", "", class_for_name},
    ModelRow{kClass, "getMethod", "", get_method},
    ModelRow{kClass, "getDeclaredMethod", "", get_method},
    ModelRow{kClass, "getField", "", get_field},
    ModelRow{kClass, "getDeclaredField", "", get_field},
    ModelRow{"Ljava/lang/reflect/Method;", "invoke", "", method_invoke},
    ModelRow{kClass, "getConstructor", "", get_constructor},
    ModelRow{kClass, "getDeclaredConstructor", "", get_constructor},
    ModelRow{kClass, "newInstance", "", new_instance},
    ModelRow{"Ljava/lang/reflect/Constructor;", "newInstance", "", new_instance},
    ModelRow{"Ljava/lang/Boolean;", "valueOf", "LZ", same_value},
    ModelRow{"Ljava/lang/Boolean;", "booleanValue", "Z", same_value},
    ModelRow{"Ljava/lang/Integer;", "valueOf", "LI", same_value},
    ModelRow{"Ljava/lang/Integer;", "intValue", "I", same_value},
    ModelRow{"Ljava/lang/Long;", "valueOf", "LJ", same_value},
    ModelRow{"Ljava/lang/Long;", "longValue", "J", same_value},
    ModelRow{"Ljava/lang/Number;", "intValue", "I", same_value},
    ModelRow{"Ljava/lang/Number;", "longValue", "J", same_value},
    ModelRow{kBoxing, "boxBoolean", "LZ", same_value},
    ModelRow{kBoxing, "boxInt", "LI", same_value},
    ModelRow{kBoxing, "boxLong", "LJ", same_value},
    ModelRow{kUri, "parse", "", uri_parse},
    ModelRow{kUri, "withAppendedPath", "", uri_append},
};

Model model_of(const dex::DexFile& file, std::string_view class_descriptor, const dex::MethodId& method) {
  const std::string_view name = file.name(method);
  const std::string_view shorty = file.string(file.proto(method.proto_idx).shorty_idx);
  for (const ModelRow& row : kRows) {
    if (row.class_descriptor == class_descriptor && row.name == name &&
        (row.shorty.empty() || row.shorty == shorty)) {
      return row.model;
    }
  }
  return Model::none;
}

bool is_modelled_class(std::string_view descriptor) {
  return std::any_of(kRows.begin(), kRows.end(),
                     [&](const ModelRow& row) { return row.class_descriptor == descriptor; });
}

}  // namespace

std::vector<Model> model_calls(const dex::DexFile& file) {
  std::vector<bool> modelled(file.type_ids_size());
  for (std::uint32_t i = 0; i < file.type_ids_size(); ++i) {
    const std::string_view descriptor = file.type({i});
    // A cheap look before the table.
    const bool may_be = descriptor.starts_with("Ljava/") || descriptor.starts_with("Landroid/") ||
                        descriptor.starts_with("Lkotlin/");
    if (may_be) modelled[i] = is_modelled_class(descriptor);
  }
  std::vector<Model> models(file.method_ids_size(), Model::none);
  for (std::uint32_t i = 0; i < file.method_ids_size(); ++i) {
    const dex::MethodId method = file.method({i});
    if (modelled[method.class_idx.value]) models[i] = model_of(file, file.type(method.class_idx), method);
  }
  return models;
}

}  // namespace mingcha::program
