// Every dex of every part is one task; what the manifests declare, with the resources that they refer to, is another
// one beside them.
#include "analyzer/decoded_app.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "analyzer/package/code_entries.h"
#include "support/mutf8.h"

namespace mingcha {
namespace {

using package::Entry;
using package::EntryBytes;
using package::Part;

struct DexTask {
  const Part* part;
  const Entry* entry;
  std::string name;  // "classes.dex", "config.zh.apk!classes.dex"
  EntryBytes bytes;
  std::vector<dex::DexFile> files;
};

std::string place_of(const Part& part, std::string_view entry) {
  return fmt::format("{}!{}", part.name, valid_utf8(entry));
}

// "classes.dex" of the base; "config.zh.apk!classes.dex" of another part.
std::string evidence_name(const package::Package& package, const Part& part, std::string_view entry) {
  return &part == &package.base() ? std::string(entry) : place_of(part, entry);
}

std::vector<DexTask> plan(const package::Package& package, Reasons& reasons) {
  std::vector<DexTask> tasks;
  for (const Part& part : package.parts()) {
    const package::CodeEntries code = package::list_code(part.archive);
    for (const Entry* entry : code.idle_dex) reasons.add(ReasonKind::dex_idle, place_of(part, entry->name));
    for (const Entry* entry : code.dex) {
      tasks.push_back({&part, entry, evidence_name(package, part, entry->name), {}, {}});
    }
  }
  return tasks;
}

// Bits of information per byte; compressed or encrypted data has nearly 8.
double entropy(Bytes data) {
  std::array<std::size_t, 256> counts{};
  for (const std::uint8_t byte : data) ++counts[byte];
  double bits = 0;
  for (const std::size_t count : counts) {
    if (count == 0) continue;
    const double share = static_cast<double>(count) / static_cast<double>(data.size());
    bits -= share * std::log2(share);
  }
  return bits;
}

bool looks_encrypted(Bytes data) {
  static constexpr double kEncrypted = 7.2;           // real dex files have 5 to 6.5
  static constexpr std::size_t kSample = std::size_t{64} << 10;
  static constexpr std::size_t kLeast = 1024;         // bytes; fewer say nothing
  return data.size() >= kLeast && entropy(slice(data, 0, kSample)) > kEncrypted;
}

void open_dex(DexTask& task, Reasons& reasons) {
  const std::string where = place_of(*task.part, task.entry->name);
  Result<std::vector<dex::DexFile>> files = dex::DexFile::open(task.bytes.bytes(), where, reasons);
  if (files) {
    task.files = std::move(*files);
    return;
  }
  const bool encrypted = files.error().code == Errc::bad_magic && looks_encrypted(task.bytes.bytes());
  reasons.add(encrypted ? ReasonKind::dex_encrypted : ReasonKind::dex_broken, where, describe(files.error()));
}

void run(DexTask& task, const Budget& budget, Reasons& reasons) {
  Result<EntryBytes> bytes = task.part->archive.read(*task.entry, budget, reasons);
  if (!bytes) return;  // the archive has noted why
  task.bytes = std::move(*bytes);
  open_dex(task, reasons);
}

void read_resources(DecodedApp& app, const package::Package& package, const Budget& budget, Reasons& reasons) {
  for (const Part& part : package.parts()) {
    const Entry* entry = part.archive.find("resources.arsc");
    if (entry == nullptr) continue;
    Result<EntryBytes> bytes = part.archive.read(*entry, budget, reasons);
    if (!bytes) continue;  // the archive has noted why
    const std::string where = place_of(part, entry->name);
    Result<manifests::ResourceTable> table = manifests::ResourceTable::open(bytes->bytes(), where, budget, reasons);
    if (table) {
      app.resources.add(std::move(*table));
      app.storage.push_back(std::move(*bytes));
    } else {
      reasons.add(ReasonKind::resources_broken, where, describe(table.error()));
    }
  }
}

std::optional<manifests::Manifest> read_manifest(const Part& part, const manifests::Resources& resources,
                                                 const Budget& budget, Reasons& reasons) {
  const std::string where = place_of(part, "AndroidManifest.xml");
  if (part.manifest.bytes().empty()) {
    reasons.add(ReasonKind::manifest_missing, where, {});
    return std::nullopt;
  }
  const auto xml = manifests::BinaryXml::parse(part.manifest.bytes(), where, budget, reasons);
  if (!xml) {
    reasons.add(ReasonKind::manifest_broken, where, describe(xml.error()));
    return std::nullopt;
  }
  if (xml->broken()) reasons.add(ReasonKind::manifest_broken, where, xml->broken_by());
  auto manifest = manifests::read_manifest(*xml, resources);
  if (manifest) return std::move(*manifest);
  reasons.add(ReasonKind::manifest_broken, where, describe(manifest.error()));
  return std::nullopt;
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

// A split adds components and permissions to the app that its base declares.
void merge(manifests::Manifest& base, const manifests::Manifest& split) {
  append(base.components, split.components);
  append(base.uses_permissions, split.uses_permissions);
  append(base.defined_permissions, split.defined_permissions);
  append(base.uses_features, split.uses_features);
  append(base.uses_libraries, split.uses_libraries);
  append(base.meta_data, split.meta_data);
  append(base.queries.packages, split.queries.packages);
  append(base.queries.intents, split.queries.intents);
  append(base.queries.provider_authorities, split.queries.provider_authorities);
}

void read_manifests(DecodedApp& app, const package::Package& package, const Budget& budget, Reasons& reasons) {
  for (const Part& part : package.parts()) {
    std::optional<manifests::Manifest> manifest = read_manifest(part, app.resources, budget, reasons);
    if (!manifest) continue;
    if (&part == &package.base()) {
      app.manifest = std::move(*manifest);
    } else {
      merge(app.manifest, *manifest);
    }
  }
}

void read_network_config(DecodedApp& app, const package::Package& package, const Budget& budget, Reasons& reasons) {
  const std::string& path = app.manifest.network_security_config;
  if (path.empty()) return;
  for (const Part& part : package.parts()) {
    const Entry* entry = part.archive.find(path);
    if (entry == nullptr) continue;
    const std::string where = place_of(part, path);
    const auto bytes = part.archive.read(*entry, budget, reasons);
    const auto xml = bytes ? manifests::BinaryXml::parse(bytes->bytes(), where, budget, reasons)
                           : Result<manifests::BinaryXml>(tl::unexpected(bytes.error()));
    auto config = xml ? manifests::read_network_security_config(*xml, app.resources)
                      : Result<manifests::NetworkSecurityConfig>(tl::unexpected(xml.error()));
    if (config) {
      app.network = std::move(*config);
    } else {
      reasons.add(ReasonKind::xml_broken, where, describe(config.error()));
    }
    return;
  }
  reasons.add(ReasonKind::xml_broken, place_of(package.base(), path), "not in the package");
}

}  // namespace

DecodedApp decode(const package::Package& package, const Budget& budget, ThreadPool& pool, Reasons& reasons) {
  return decode(package, classify_parts(package, pool), budget, pool, reasons);
}

DecodedApp decode(const package::Package& package, std::vector<PartContents> contents, const Budget& budget,
                  ThreadPool& pool, Reasons& reasons) {
  std::vector<DexTask> tasks = plan(package, reasons);
  DecodedApp app;
  app.contents = std::move(contents);
  pool.for_each(tasks.size() + 1, [&](std::size_t i) {
    if (i > 0) return run(tasks[i - 1], budget, reasons);
    read_resources(app, package, budget, reasons);
    read_manifests(app, package, budget, reasons);
    read_network_config(app, package, budget, reasons);
  });
  for (DexTask& task : tasks) {
    for (std::size_t i = 0; i < task.files.size(); ++i) {
      // A container holds several files under one name.
      app.dex_names.push_back(i == 0 ? task.name : fmt::format("{}#{}", task.name, i + 1));
      app.dex_files.push_back(std::move(task.files[i]));
    }
    app.storage.push_back(std::move(task.bytes));
  }
  app.first_loaded = app.dex_files.size();
  LoadedCode loaded = find_loaded_code(package, app.contents, budget, pool, reasons);
  std::move(loaded.dex_files.begin(), loaded.dex_files.end(), std::back_inserter(app.dex_files));
  std::move(loaded.dex_names.begin(), loaded.dex_names.end(), std::back_inserter(app.dex_names));
  std::move(loaded.storage.begin(), loaded.storage.end(), std::back_inserter(app.storage));
  app.libraries = std::move(loaded.libraries);
  for (const Part& part : package.parts()) {
    for (const Entry& entry : part.archive.entries()) app.entries.push_back(entry.name);
  }
  if (app.manifest.has_application && app.manifest.has_code && tasks.empty()) {
    reasons.add(ReasonKind::dex_missing, package.base().name, {});
  }
  return app;
}

}  // namespace mingcha
