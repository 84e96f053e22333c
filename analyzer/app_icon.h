// The picture of an app, found the way a phone does and turned into what any browser shows.
#pragma once

#include <memory>

#include "analyzer/behaviour/entry_reader.h"
#include "analyzer/judge/report.h"
#include "manifests/manifest.h"
#include "manifests/resources.h"

namespace mingcha {

/// The largest icon that is taken, in bytes: reports carry it.
inline constexpr std::size_t kLargestIcon = 48U << 10;

/// PNG and WebP as they are, the sharpest that is small enough; else adaptive icons, vectors and what refers to them as
/// SVG. Null when the app has none that can be shown: that is no fault of the package. Files of any other kind, however
/// they are called, are not taken.
std::shared_ptr<const judge::Icon> app_icon(const manifests::Manifest& manifest, const manifests::Resources& resources,
                                            const behaviour::EntryReader& entries);

}  // namespace mingcha
