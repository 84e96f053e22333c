// Apps that break the rules of consent, requests, self-start, rights and ads, and their near twins.
#include "tests/judge/rule_cases.h"

namespace mingcha::judge::sample {
namespace {

using behaviour::OnDenial;
using behaviour::Phase;

behaviour::Occurrence at(Phase phase, const char* owner = "app") {
  return {{"classes.dex", "Lcn/example/weather/Main;", "onCreate()V", 7, std::nullopt},
          owner,
          phase,
          false,
          {{"Lcn/example/weather/Main;", "onCreate()V", 7, behaviour::HopKind::entry, ""}},
          {}};
}

void asks(Subject& s, std::vector<std::string> permissions, Phase phase, std::vector<OnDenial> on_denial = {}) {
  behaviour::PermissionRequest request;
  request.id = "r1";
  request.permissions = std::move(permissions);
  request.api = "Landroid/app/Activity;->requestPermissions([Ljava/lang/String;I)V";
  request.at = at(phase);
  request.on_denial = std::move(on_denial);
  s.conduct().permission_requests.push_back(std::move(request));
}

behaviour::ConsentForm& shows_form(Subject& s) {
  behaviour::ConsentForm form;
  form.id = "f1";
  form.class_name = "Lcn/example/weather/PrivacyDialog;";
  form.texts = {"隐私政策"};
  form.phase = Phase::before_consent;
  form.accepts = {at(Phase::before_consent).site};
  form.has_refuse = true;
  return s.conduct().consent_forms.emplace_back(std::move(form));
}

void starts(Subject& s, const char* kind, const char* by, const char* owner = "app") {
  s.conduct().self_starts.push_back({"s1", kind, by, "cn.example.weather.Boot", "", owner, std::nullopt, std::nullopt});
}

void starts_other(Subject& s, Phase phase) {
  s.conduct().self_starts.push_back(
      {"s1", "starts-other-app", "Landroid/content/Context;->startService", "", "com.other", "app", at(phase), {}});
}

void inits(Subject& s, bool starts_collecting) {
  s.conduct().sdk_consent.push_back({"umeng_analytics", "init", "Lcom/umeng/commonsdk/UMConfigure;->init()V",
                                     at(Phase::before_consent), std::nullopt, starts_collecting});
}

void positions(Subject& s, std::optional<double> period, bool removed) {
  s.conduct().subscriptions.push_back({"u1", "location_fine", "La/L;->requestLocationUpdates()V",
                                       at(Phase::user_action), period, removed});
}

void ad(Subject& s, const char* kind, Phase phase = Phase::user_action) {
  s.conduct().ads.push_back({"a1", kind, "摇一摇", "app", at(phase)});
}

void starts_every(Subject& s, const char* kind, double seconds) {
  s.conduct().self_starts.push_back({"s1", kind, "AlarmManager.setRepeating", "", "", "app", at(Phase::before_consent), seconds});
}

void senses(Subject& s, Phase phase, bool removed) {
  s.conduct().subscriptions.push_back(
      {"u1", "sensor", "Landroid/hardware/SensorManager;->registerListener()Z", at(phase), std::nullopt, removed});
}

constexpr const char* kContacts = "android.permission.READ_CONTACTS";
constexpr const char* kCamera = "android.permission.CAMERA";
constexpr const char* kWriteContacts = "android.permission.WRITE_CONTACTS";
constexpr const char* kBoot = "android.intent.action.BOOT_COMPLETED";

const Case kCases[] = {
    {"collect-before-consent", "IMEI at the start", [](Subject& s) { s.collects("imei", "app", "high", Phase::before_consent); },
     1, Certainty::evident},
    {"collect-before-consent", "something less, at the start",
     [](Subject& s) { s.collects("ssid", "app", "medium", Phase::before_consent); }, 1},
    {"collect-before-consent", "IMEI behind consent", [](Subject& s) { s.collects("imei", "app", "high", Phase::gated); }},
    {"collect-before-consent", "the model of the phone",
     [](Subject& s) { s.collects("device_info", "app", "low", Phase::before_consent); }},
    {"collect-before-consent", "by an SDK",
     [](Subject& s) { s.collects("imei", "sdk:jpush", "high", Phase::before_consent); }},
    {"sdk-collects-before-consent", "by an SDK",
     [](Subject& s) { s.collects("imei", "sdk:jpush", "high", Phase::before_consent); }, 1, Certainty::evident},
    {"sdk-collects-before-consent", "by an SDK after consent", [](Subject& s) { s.collects("imei", "sdk:jpush"); }},
    {"sdk-collects-before-consent", "in a library that acts for its caller",
     [](Subject& s) { s.collects("imei", "sdk:utilcode", "high", Phase::before_consent); }},
    {"collect-consent-unclear", "a branch that cannot be followed",
     [](Subject& s) { s.collects("imei", "app", "high", Phase::unknown); }, 1},
    {"collect-consent-unclear", "code that nobody calls",
     [](Subject& s) { s.collects("imei", "app", "high", Phase::unreached); }},
    {"sdk-init-before-consent", "nothing holds it back", [](Subject& s) { inits(s, true); }, 1},
    {"sdk-init-before-consent", "told to wait", [](Subject& s) { inits(s, false); }},
    {"permission-asked-before-consent", "at the start", [](Subject& s) { asks(s, {kContacts}, Phase::before_consent); }, 1,
     Certainty::evident},
    {"permission-asked-before-consent", "after consent", [](Subject& s) { asks(s, {kContacts}, Phase::gated); }},
    {"permission-asked-before-consent", "names that are not constant", [](Subject& s) { asks(s, {}, Phase::before_consent); }},
    {"no-consent-prompt", "collects and asks nobody",
     [](Subject& s) { s.collects("imei", "app", "high", Phase::before_consent); }, 1},
    {"no-consent-prompt", "a form is shown",
     [](Subject& s) {
       s.collects("imei", "app", "high", Phase::before_consent);
       shows_form(s);
     }},
    {"no-consent-prompt", "collects on a click only", [](Subject& s) { s.collects("imei", "app", "high", Phase::user_action); }},
    {"consent-checked-by-default", "checked", [](Subject& s) { shows_form(s).checked_by_default = true; }, 1, Certainty::evident},
    {"consent-checked-by-default", "not checked", [](Subject& s) { shows_form(s); }},
    {"consent-implied", "by a text", [](Subject& s) { shows_form(s).implied = true; }, 1},
    {"consent-implied", "asked for", [](Subject& s) { shows_form(s); }},
    {"consent-without-refusal", "one button", [](Subject& s) { shows_form(s).has_refuse = false; }, 1},
    {"consent-without-refusal", "two buttons", [](Subject& s) { shows_form(s); }},
    {"consent-without-refusal", "a text without buttons",
     [](Subject& s) {
       behaviour::ConsentForm& form = shows_form(s);
       form.has_refuse = false;
       form.accepts.clear();
     }},
    {"refusal-ignored", "an SDK is started", [](Subject& s) { shows_form(s).started_on_refusal = {"jpush"}; }, 1},
    {"refusal-ignored", "nothing is started", [](Subject& s) { shows_form(s).on_refusal = {OnDenial::exits}; }},
    {"consent-nagging", "asks again", [](Subject& s) { shows_form(s).on_refusal = {OnDenial::asks_again}; }, 1},
    {"consent-nagging", "ends", [](Subject& s) { shows_form(s).on_refusal = {OnDenial::exits}; }},

    {"background-collection", "from a service",
     [](Subject& s) {
       s.collects("location_fine", "app");
       s.behaviour.collections[0].background = true;
     },
     1},
    {"background-collection", "from a page", [](Subject& s) { s.collects("location_fine", "app"); }},
    {"sdk-background-collection", "from a service of an SDK",
     [](Subject& s) {
       s.collects("location_fine", "sdk:jpush");
       s.behaviour.collections[0].background = true;
     },
     1},
    {"sdk-background-collection", "from a service of the app",
     [](Subject& s) {
       s.collects("location_fine", "app");
       s.behaviour.collections[0].background = true;
     }},
    {"frequent-positioning", "every two seconds", [](Subject& s) { positions(s, 2.0, true); }, 1},
    {"frequent-positioning", "every minute", [](Subject& s) { positions(s, 60.0, true); }},
    {"frequent-positioning", "not constant", [](Subject& s) { positions(s, std::nullopt, true); }},
    {"frequent-positioning", "a map",
     [](Subject& s) {
       s.app = app_of_type("map_navigation", "option");
       positions(s, 2.0, true);
     }},
    {"positioning-never-stopped", "never", [](Subject& s) { positions(s, 60.0, false); }, 1},
    {"positioning-never-stopped", "stopped", [](Subject& s) { positions(s, 60.0, true); }},

    {"sensor-never-released", "never", [](Subject& s) { senses(s, Phase::before_consent, false); }, 1},
    {"sensor-never-released", "released", [](Subject& s) { senses(s, Phase::before_consent, true); }},
    {"sensor-never-released", "when the user starts a function", [](Subject& s) { senses(s, Phase::user_action, false); }},

    {"permission-asked-beyond-app-type", "a player asks for contacts",
     [](Subject& s) {
       s.app = app_of_type("online_av", "option");
       asks(s, {kContacts}, Phase::user_action);
     },
     1},
    {"permission-asked-beyond-app-type", "a player asks for the camera and so does no more than a player of clips",
     [](Subject& s) {
       s.app = app_of_type("short_video", "option");
       asks(s, {kCamera}, Phase::user_action);
     }},
    {"basic-function-refused", "a player ends without contacts",
     [](Subject& s) {
       s.app = app_of_type("online_av", "option");
       asks(s, {kContacts}, Phase::gated, {OnDenial::exits});
     },
     1},
    {"basic-function-refused", "a camera ends without a camera",
     [](Subject& s) {
       s.app = app_of_type("photo_beauty", "option");
       asks(s, {kCamera}, Phase::gated, {OnDenial::exits});
     }},
    {"basic-function-refused", "a player goes on",
     [](Subject& s) {
       s.app = app_of_type("online_av", "option");
       asks(s, {kContacts}, Phase::gated, {OnDenial::opens_settings});
     }},
    {"changes-permission-state", "by a command", [](Subject& s) { ad(s, "change-permission"); }, 1},
    {"changes-permission-state", "in code that nobody calls",
     [](Subject& s) { ad(s, "change-permission", Phase::unreached); }},

    {"permissions-asked-at-once", "two groups", [](Subject& s) { asks(s, {kCamera, kContacts}, Phase::gated); }, 1},
    {"permissions-asked-at-once", "two groups or out",
     [](Subject& s) { asks(s, {kCamera, kContacts}, Phase::gated, {OnDenial::exits}); }, 1, Certainty::evident},
    {"permissions-asked-at-once", "two permissions of one group",
     [](Subject& s) { asks(s, {kContacts, kWriteContacts}, Phase::gated); }},
    {"permissions-asked-at-once", "when the user starts a function",
     [](Subject& s) { asks(s, {kCamera, kContacts}, Phase::user_action); }},
    {"denied-and-out", "ends", [](Subject& s) { asks(s, {kCamera}, Phase::user_action, {OnDenial::exits}); }, 1},
    {"denied-and-out", "goes on", [](Subject& s) { asks(s, {kCamera}, Phase::user_action, {OnDenial::opens_settings}); }},
    {"denied-and-closed", "closes at the start", [](Subject& s) { asks(s, {kCamera}, Phase::gated, {OnDenial::closes}); }, 1},
    {"denied-and-closed", "closes the page of the function",
     [](Subject& s) { asks(s, {kCamera}, Phase::user_action, {OnDenial::closes}); }},
    {"denied-and-asked-again", "asks again", [](Subject& s) { asks(s, {kCamera}, Phase::user_action, {OnDenial::asks_again}); },
     1},
    {"denied-and-asked-again", "asks once", [](Subject& s) { asks(s, {kCamera}, Phase::user_action); }},
    {"permission-asked-on-every-page", "each time",
     [](Subject& s) {
       asks(s, {kCamera}, Phase::gated);
       s.conduct().permission_requests[0].repeats = true;
     },
     1},
    {"permission-asked-on-every-page", "once", [](Subject& s) { asks(s, {kCamera}, Phase::gated); }},
    {"permission-purpose-not-told", "no word", [](Subject& s) { asks(s, {kCamera}, Phase::user_action); }, 1},
    {"permission-purpose-not-told", "told before",
     [](Subject& s) {
       asks(s, {kCamera}, Phase::user_action);
       s.conduct().permission_requests[0].explained = true;
     }},
    {"permission-purpose-not-told", "told in the manifest",
     [](Subject& s) {
       asks(s, {kCamera}, Phase::user_action);
       s.behaviour.permissions = {permission(kCamera, behaviour::PermissionStatus::used)};
       s.conduct().permission_purposes = {{kCamera, "用于扫码", "x"}};
     }},

    {"starts-by-itself", "with the phone", [](Subject& s) { starts(s, "boot", kBoot); }, 1},
    {"starts-by-itself", "the permission alone", [](Subject& s) { starts(s, "boot", "android.permission.RECEIVE_BOOT_COMPLETED"); }},
    {"starts-by-itself", "a library's receiver", [](Subject& s) { starts(s, "boot", kBoot, "sdk:androidx"); }},
    {"starts-by-itself", "told in the policy",
     [](Subject& s) {
       starts(s, "boot", kBoot);
       s.tells().statements.push_back({privacy_policy::Topic::self_start, "", {}});
     }},
    {"sdk-wakes-apps", "a component for that", [](Subject& s) { starts(s, "sdk-wake", "cn.jpush.DaemonService", "sdk:jpush"); }, 1},
    {"sdk-wakes-apps", "a foreground service", [](Subject& s) { starts(s, "foreground", "x", "sdk:jpush"); }},
    {"starts-frequently", "every minute", [](Subject& s) { starts_every(s, "alarm", 60); }, 1},
    {"starts-frequently", "every hour", [](Subject& s) { starts_every(s, "job", 3600); }},
    {"starts-other-apps", "at the start", [](Subject& s) { starts_other(s, Phase::before_consent); }, 1},
    {"starts-other-apps", "on a click", [](Subject& s) { starts_other(s, Phase::user_action); }},

    {"no-account-removal", "login and no way out", [](Subject& s) { s.offers("login"); }, 1},
    {"no-account-removal", "both",
     [](Subject& s) {
       s.offers("login");
       s.offers("account-removal");
     }},
    {"no-account-removal", "no login", [](Subject&) {}},
    {"no-account-removal", "a part was not seen",
     [](Subject& s) {
       s.offers("login");
       s.behaviour.coverage.verdict = behaviour::Coverage::Verdict::degraded;
     }},
    {"no-personalisation-switch", "ads without a switch", [](Subject& s) { s.has_sdk("pangle"); }, 1},
    {"no-personalisation-switch", "ads with a switch",
     [](Subject& s) {
       s.has_sdk("pangle");
       s.offers("ads-switch");
     }},
    {"no-personalisation-switch", "an ad SDK that came along and that nobody calls",
     [](Subject& s) {
       s.has_sdk("pangle");
       s.behaviour.sdks[0].called = false;
     }},
    {"no-personalisation-switch", "no ads", [](Subject& s) { s.has_sdk("jpush"); }},
    {"targeted-push-not-told", "ads and a silent policy",
     [](Subject& s) {
       s.tells();
       s.has_sdk("pangle");
     },
     1},
    {"targeted-push-not-told", "ads that the policy tells of",
     [](Subject& s) {
       s.tells().statements.push_back({privacy_policy::Topic::automated_decision, "", {}});
       s.has_sdk("pangle");
     }},
    {"renewal-without-unsubscribing", "sold without a way out", [](Subject& s) { s.offers("auto-renewal"); }, 1},
    {"renewal-without-unsubscribing", "with a way out",
     [](Subject& s) {
       s.offers("auto-renewal");
       s.offers("renewal-cancel");
     }},
    {"reward-for-identity", "promised", [](Subject& s) { s.offers("identity-reward"); }, 1},
    {"reward-for-identity", "another text", [](Subject& s) { s.offers("permission-reward"); }},
    {"reward-for-permission", "promised", [](Subject& s) { s.offers("permission-reward"); }, 1},
    {"reward-for-permission", "another text", [](Subject& s) { s.offers("permission-settings"); }},
    {"policy-out-of-reach", "no link",
     [](Subject& s) {
       s.tells();
       s.policy->from = "package";
     },
     1},
    {"policy-out-of-reach", "a link",
     [](Subject& s) {
       s.tells();
       s.policy->from = "package";
       s.offers("policy-link");
     }},
    {"policy-out-of-reach", "given apart from the package, which names none",
     [](Subject& s) {
       s.tells();
       s.collects("contacts", "app");
     },
     1},
    {"policy-out-of-reach", "given apart from the package, which names it",
     [](Subject& s) {
       s.tells();
       s.collects("contacts", "app");
       s.behaviour.policy_signs = {{"隐私政策", "dex"}};
     }},
    {"policy-out-of-reach", "given apart from a package that collects nothing", [](Subject& s) { s.tells(); }},
    {"no-list-of-collected-information", "none",
     [](Subject& s) {
       s.offers("login");
       s.collects("imei", "app");
     },
     1},
    {"no-list-of-collected-information", "one",
     [](Subject& s) {
       s.offers("login");
       s.offers("collected-list");
       s.collects("imei", "app");
     }},
    {"no-list-of-shared-information", "none",
     [](Subject& s) {
       s.offers("login");
       s.has_sdk("jpush");
     },
     1},
    {"no-list-of-shared-information", "one",
     [](Subject& s) {
       s.offers("login");
       s.offers("shared-list");
       s.has_sdk("jpush");
     }},
    {"no-list-of-shared-information", "an SDK that cannot run",
     [](Subject& s) {
       s.offers("login");
       s.has_sdk("jpush");
       s.behaviour.sdks[0].reached = false;
     }},
    {"no-list-of-shared-information", "libraries alone",
     [](Subject& s) {
       s.offers("login");
       s.has_sdk("androidx");
     }},

    {"shake-to-jump", "shakes", [](Subject& s) { ad(s, "shake"); }, 1},
    {"shake-to-jump", "code that nobody calls", [](Subject& s) { ad(s, "shake", Phase::unreached); }},
    {"window-cannot-close", "cannot be left", [](Subject& s) { ad(s, "not-cancelable"); }, 1},
    {"window-cannot-close", "a tap outside does not close it", [](Subject& s) { ad(s, "not-cancelable-outside"); }},
    {"icon-hidden", "hidden", [](Subject& s) { ad(s, "hide-icon"); }, 1},
    {"icon-hidden", "shown", [](Subject& s) { ad(s, "overlay"); }},
    {"installs-silently", "silently", [](Subject& s) { ad(s, "silent-install"); }, 1},
    {"installs-silently", "by the system's dialog", [](Subject& s) { ad(s, "install"); }},
};

}  // namespace

std::span<const Case> cases_of_conduct() { return kCases; }

}  // namespace mingcha::judge::sample
