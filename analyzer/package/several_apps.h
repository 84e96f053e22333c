// Whether a ZIP is one app or an archive of several.
#pragma once

#include "support/budget.h"
#include "support/bytes.h"

namespace mingcha::package {

/// True where APKs of different package names stand beside each other, none of them a split, or containers of APKs do: each of
/// those is an app of its own. False for an APK, a bundle, a container of one app, and what is no archive. The first APKs
/// decide, 64 of them; one at a time is in memory.
bool holds_several_apps(Bytes file, const Budget& budget);

}  // namespace mingcha::package
