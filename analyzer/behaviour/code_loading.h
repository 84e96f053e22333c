// Code that the app loads besides its dex files: where it does, and what of it was seen.
#pragma once

#include "analyzer/behaviour/evidence.h"

namespace mingcha::behaviour {

/// Adds a reason for each method that can run and loads code that is not among the app's examined files, and for entries
/// that look encrypted. Loaders that known_loaders.tsv names are passed over, or noted where they load another package.
/// `is_hidden`: a packer was found, or the components are elsewhere: what looks encrypted is then taken for code.
void observe_code_loading(const Evidence& evidence, bool is_hidden, Reasons& reasons);

}  // namespace mingcha::behaviour
