#include "analyzer/native/system_services.h"

namespace mingcha::native {
namespace {

struct Row {
  std::string_view name, descriptor;
};

constexpr Row kRows[] = {
    {"account", "Landroid/accounts/AccountManager;"},
    {"activity", "Landroid/app/ActivityManager;"},
    {"audio", "Landroid/media/AudioManager;"},
    {"batterymanager", "Landroid/os/BatteryManager;"},
    {"bluetooth", "Landroid/bluetooth/BluetoothManager;"},
    {"camera", "Landroid/hardware/camera2/CameraManager;"},
    {"clipboard", "Landroid/content/ClipboardManager;"},
    {"connectivity", "Landroid/net/ConnectivityManager;"},
    {"display", "Landroid/hardware/display/DisplayManager;"},
    {"fingerprint", "Landroid/hardware/fingerprint/FingerprintManager;"},
    {"input_method", "Landroid/view/inputmethod/InputMethodManager;"},
    {"launcherapps", "Landroid/content/pm/LauncherApps;"},
    {"location", "Landroid/location/LocationManager;"},
    {"media_projection", "Landroid/media/projection/MediaProjectionManager;"},
    {"netstats", "Landroid/app/usage/NetworkStatsManager;"},
    {"nfc", "Landroid/nfc/NfcManager;"},
    {"phone", "Landroid/telephony/TelephonyManager;"},
    {"sensor", "Landroid/hardware/SensorManager;"},
    {"telecom", "Landroid/telecom/TelecomManager;"},
    {"telephony_subscription_service", "Landroid/telephony/SubscriptionManager;"},
    {"usagestats", "Landroid/app/usage/UsageStatsManager;"},
    {"usb", "Landroid/hardware/usb/UsbManager;"},
    {"user", "Landroid/os/UserManager;"},
    {"wifi", "Landroid/net/wifi/WifiManager;"},
    {"wifip2p", "Landroid/net/wifi/p2p/WifiP2pManager;"},
    {"window", "Landroid/view/WindowManager;"},
};

}  // namespace

std::string_view class_of_service(std::string_view name) noexcept {
  for (const Row& row : kRows) {
    if (row.name == name) return row.descriptor;
  }
  return {};
}

}  // namespace mingcha::native
