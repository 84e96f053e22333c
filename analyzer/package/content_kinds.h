// What entries hold that may hide code, by one look at their first bytes: names say nothing, a plug-in may be called
// "logo.png".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzer/package/archive.h"
#include "support/thread_pool.h"

namespace mingcha::package {

enum class ContentKind : std::uint8_t {
  elf,        ///< a native library or program
  dex,        ///< a dex file
  zip,        ///< an archive: APK, JAR, or any other
  hermes,     ///< bytecode of Hermes, React Native's engine
  text,       ///< a script, a document, a table of texts
  masked,     ///< a dex file or archive whose bytes are all combined with one value
  encrypted,  ///< bytes as even as only encryption leaves them
  other,      ///< everything else, and what is too short to tell
};
std::string_view spell(ContentKind kind) noexcept;

struct ContentEntry {
  const Entry* entry = nullptr;
  ContentKind kind = ContentKind::other;
};

/// What begins like this. Bytes that look encrypted need a sample of kSampleSize.
ContentKind kind_of_content(Bytes start) noexcept;
inline constexpr std::size_t kSampleSize = 4096;

/// Whether an entry's contents are looked at: assets, raw resources, what lies at the top and in folders that the
/// platform does not know, META-INF, and native libraries; not the manifest, the dex files that the platform loads,
/// signatures and other resources.
bool may_hide_code(std::string_view name) noexcept;

/// Those entries with what they hold, in directory order. Entries that cannot be read are `other`; nothing is noted
/// here. At most kSampleSize bytes of an entry are inflated, in parallel; linear in the number of entries.
std::vector<ContentEntry> classify(const Archive& archive, ThreadPool& pool);

}  // namespace mingcha::package
