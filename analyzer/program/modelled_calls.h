// Platform methods whose effect on constants the analysis models: string building, class lookup, reflection.
// Language semantics only; which values matter is the catalogue's business.
#pragma once

#include <cstdint>
#include <vector>

#include "analyzer/dex/dex_file.h"

namespace mingcha::program {

enum class Model : std::uint8_t {
  none,
  builder_new,        ///< StringBuilder.<init>()
  builder_new_sized,  ///< StringBuilder.<init>(I)
  builder_new_text,   ///< StringBuilder.<init>(String)
  builder_append,     ///< append of a string or object
  builder_append_char,
  builder_append_int,
  builder_append_other,  ///< append of what is not followed: float, char[] …
  to_string,          ///< toString, intern, String.valueOf(Object): the same text
  concat,             ///< String.concat
  class_for_name,     ///< Class.forName, ClassLoader.loadClass
  get_method,         ///< Class.getMethod, getDeclaredMethod
  get_field,          ///< Class.getField, getDeclaredField
  method_invoke,      ///< Method.invoke
  uri_parse,          ///< Uri.parse: the text stands for the address
  uri_append,         ///< Uri.withAppendedPath
  get_constructor,    ///< Class.getConstructor, getDeclaredConstructor
  new_instance,       ///< Class.newInstance, Constructor.newInstance
  same_value,         ///< boxing and unboxing: the argument's value
};

/// The model of every method reference of one dex file, by MethodIdx. Linear in the id tables.
std::vector<Model> model_calls(const dex::DexFile& file);

}  // namespace mingcha::program
