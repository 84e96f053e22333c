// How the virtual machine finds the function of a native method by its name.
#pragma once

#include <string>
#include <string_view>

namespace mingcha::behaviour {

/// "Java_cn_a_B_read" for "Lcn/a/B;" and "read", both MUTF-8. Source: Java Native Interface Specification,
/// "Resolving Native Method Names".
std::string jni_symbol(std::string_view class_descriptor, std::string_view method);
/// The same with the types of the parameters, "Java_cn_a_B_read__I", for `signature` "(I)V": asked for when
/// the short one is missing.
std::string jni_symbol(std::string_view class_descriptor, std::string_view method,
                       std::string_view signature);

}  // namespace mingcha::behaviour
