// A small vocabulary of consent, enough for every rule of reading it.
#pragma once

#include "policies/consent.h"

namespace mingcha::behaviour::test {

inline policies::Consent consent_vocabulary() {
  using policies::ConsentRole;
  using policies::WordUse;
  using enum policies::ConsentPlace;
  using enum policies::ConsentStrength;
  using enum policies::ConsentMatch;
  using enum ConsentRole;
  policies::Consent consent;
  consent.texts = {
      {text, "隐私政策", "zh", title, strong, part, ""},
      {text, "隐私权政策", "zh", title, strong, part, ""},
      {text, "用户协议", "zh", title, weak, part, ""},
      {text, "Privacy Policy", "en", title, strong, part, ""},
      {text, "Terms of Service", "en", title, weak, part, ""},
      {text, "用户须知", "zh", title, weak, whole, ""},
      {text, "同意", "zh", agree, weak, whole, ""},
      {text, "同意并继续", "zh", agree, strong, part, ""},
      {text, "同意隐私政策", "zh", agree, strong, part, ""},
      {text, "知道了", "zh", agree, weak, whole, ""},
      {text, "Agree", "en", agree, weak, whole, ""},
      {text, "I agree", "en", agree, weak, whole, ""},
      {text, "OK", "en", agree, weak, whole, ""},
      {text, "不同意", "zh", refuse, weak, whole, ""},
      {text, "不同意并退出", "zh", refuse, strong, part, ""},
      {text, "拒绝", "zh", refuse, weak, whole, ""},
      {text, "Disagree", "en", refuse, weak, whole, ""},
      {text, "Not now", "en", refuse, weak, whole, ""},
      {text, "已阅读并同意", "zh", statement, strong, part, ""},
      {text, "登录即代表", "zh", default_check, strong, part, ""},
      {text, "撤回同意", "zh", withdraw, strong, part, ""},
      {text, "个性化推荐", "zh", personalise, strong, part, ""},
      {resource_name, "dialog_privacy", "", dialog, strong, whole, ""},
      {resource_name, "privacy", "", title, strong, part, ""},
      {resource_name, "user_protocol", "", title, weak, part, ""},
      {resource_name, "agree", "", agree, weak, part, ""},
      {resource_name, "disagree", "", refuse, weak, part, ""},
      {resource_name, "not_agree", "", refuse, weak, part, ""},
      {resource_name, "cb_agree", "", check_box, weak, whole, ""},
      {class_name, "PrivacyDialog", "", dialog, strong, suffix, ""},
      {class_name, "AgreementDialog", "", dialog, strong, suffix, ""},
      {preference_key, "is_agree_privacy", "", state, strong, whole, ""},
      {preference_key, "isFirst", "", first_run, weak, whole, ""},
  };
  using enum WordUse;
  consent.grammar = {
      {"不", "zh", negation},     {"未", "zh", negation},     {"do not", "en", negation}, {"don't", "en", negation},
      {"我", "zh", filler},       {"并", "zh", filler},       {"退出", "zh", filler},     {"App", "en", filler},
      {"I", "en", filler},        {"continue", "en", filler}, {"无法", "zh", sentence},   {"请", "zh", sentence},
      {"please", "en", sentence}, {"同意书", "zh", other},    {"不同意见", "zh", other},
  };
  return consent;
}

}  // namespace mingcha::behaviour::test
