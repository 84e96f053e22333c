// Services of the system by the names under which code asks a context for them.
#pragma once

#include <string_view>

namespace mingcha::native {

/// "phone" is "Landroid/telephony/TelephonyManager;"; empty for others. Source: Android SDK, Context.
std::string_view class_of_service(std::string_view name) noexcept;

}  // namespace mingcha::native
