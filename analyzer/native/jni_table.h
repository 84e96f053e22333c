// The function table through which native code speaks to the virtual machine.
#pragma once

#include <cstdint>
#include <optional>

namespace mingcha::native {

/// What a function of the table does, as far as it says what is read or called.
enum class JniRole : std::uint8_t {
  find_class,       ///< (env, name)
  class_of_object,  ///< (env, object)
  superclass,       ///< (env, class)
  keep,             ///< (env, object): gives the same object, under another reference
  method_id,        ///< (env, class, name, signature); of instances
  static_method_id,
  call,         ///< (env, object, method, …)
  call_super,   ///< (env, object, class, method, …)
  call_static,  ///< (env, class, method, …)
  make,         ///< (env, class, method, …)
  field_id,     ///< (env, class, name, type)
  static_field_id,
  get_field,         ///< (env, object, field)
  get_static_field,  ///< (env, class, field)
  new_text,          ///< (env, text)
  register_natives,  ///< (env, class, table, count)
};

/// How the arguments of a called method are handed over.
enum class JniArguments : std::uint8_t { each, list, array };

struct JniFunction {
  JniRole role;
  JniArguments arguments = JniArguments::each;
};

/// By its number in the table. Source: Java Native Interface Specification, chapter 4.
std::optional<JniFunction> jni_function(std::uint64_t number) noexcept;

inline constexpr std::uint64_t kJniRegisterNatives = 215;
/// Functions of the other table ("JNIInvokeInterface"), which hand out the first one. Source: the same,
/// chapter 5.
inline constexpr std::uint64_t kVmAttachCurrentThread = 4, kVmGetEnv = 6, kVmAttachCurrentThreadAsDaemon = 7;

}  // namespace mingcha::native
