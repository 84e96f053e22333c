#include "cli/version_text.h"

#include <fmt/format.h>

#include "cli/messages.h"

namespace mingcha::cli {
namespace {

std::string_view confinement_line(screening::Confinement confinement, Lang lang) noexcept {
  switch (confinement) {
    case screening::Confinement::none: return text(Saying::confined_by_nothing, lang);
    case screening::Confinement::namespaces: return text(Saying::confined_by_namespaces, lang);
    case screening::Confinement::seccomp: return {};
  }
  return {};
}

}  // namespace

std::string version_text(std::string_view rules_sha256, screening::Confinement confinement, Lang lang) {
  return fmt::format("mingcha {}\nrules {}\n{}", MINGCHA_VERSION, rules_sha256, confinement_line(confinement, lang));
}

}  // namespace mingcha::cli
