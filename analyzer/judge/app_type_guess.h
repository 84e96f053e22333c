// Which of the 39 app types of 国信办秘字〔2021〕14号 a package looks like, when nobody has said.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/judge/report.h"
#include "policies/catalogue.h"

namespace mingcha::judge {

/// What the guess is made from. Borrowed.
struct TypeTraces {
  const std::map<std::string, std::string>& labels;      ///< of the app, by locale
  std::string_view package;
  const std::vector<std::string_view>& components;       ///< dotted class names
  const std::vector<behaviour::SdkUse>& sdks;
};

/// The type that most speaks for, with its confidence in percent: by words of app_types.tsv in the label and the
/// package name, by class names of components and by kinds of SDKs. Nothing when too little speaks for any, or as much
/// for another. Deterministic.
std::optional<AppIdentity::Type> guess_app_type(const policies::Catalogue& catalogue, const TypeTraces& traces);

}  // namespace mingcha::judge
