#include "analyzer/package/several_apps.h"

#include <set>
#include <string>

#include "analyzer/package/member_search.h"
#include "analyzer/package/part_identity.h"

namespace mingcha::package {
namespace {

constexpr std::size_t kMostLooks = 64;

}  // namespace

bool holds_several_apps(Bytes file, const Budget& budget) {
  Reasons unused;
  const Result<Archive> archive = Archive::open(file, "", budget, unused);
  if (!archive || kind_of(*archive) != ArchiveKind::other) return false;
  std::set<std::string> apps;
  std::size_t looks = 0, containers = 0;
  for (const Entry& entry : archive->entries()) {
    if (looks == kMostLooks) break;
    if (!begins_as_archive(archive->start_of(entry))) continue;
    ++looks;
    const Result<EntryBytes> contents = archive->read(entry, budget, unused);
    if (!contents) continue;
    const Result<Archive> member = Archive::open(contents->bytes(), "", budget, unused);
    if (!member) continue;
    if (kind_of(*member) != ArchiveKind::apk) {
      Budget shallow = budget;
      shallow.nesting_depth = 1;
      if (!find_members(*member, shallow, unused).found.empty()) ++containers;
      continue;
    }
    const Entry* manifest = member->find("AndroidManifest.xml");
    if (manifest == nullptr) continue;
    const Result<EntryBytes> bytes = member->read(*manifest, budget, unused);
    if (!bytes) continue;
    const std::optional<PartIdentity> identity = identify(bytes->bytes(), budget);
    if (!identity) continue;
    if (!identity->split.empty()) return false;
    apps.insert(identity->package);
  }
  return apps.size() + containers > 1;
}

}  // namespace mingcha::package
