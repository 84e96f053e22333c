// Opening goes in three rounds: find the APKs, read every APK's directory and manifest to choose the parts, then do
// what costs time (inflating dex, digests, signatures) as one list of jobs, the largest first.
#include "analyzer/package/package.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <system_error>

#include "analyzer/package/code_entries.h"
#include "analyzer/package/member_search.h"
#include "analyzer/package/part_selection.h"
#include "analyzer/package/signing_block.h"
#include "support/digest.h"
#include "support/mapped_file.h"
#include "support/mutf8.h"

namespace mingcha::package {
namespace {

constexpr std::string_view kSingleName = "base.apk";

/// A job and how many bytes it goes through.
struct Job {
  std::uint64_t cost;
  std::function<void()> work;
};

void run_jobs(std::vector<Job> jobs, ThreadPool& pool) {
  std::stable_sort(jobs.begin(), jobs.end(), [](const Job& a, const Job& b) { return a.cost > b.cost; });
  pool.for_each(jobs.size(), [&jobs](std::size_t i) { jobs[i].work(); });
}

/// An APK whose directory and manifest have been read.
struct Opened {
  std::optional<Archive> archive;
  EntryBytes manifest;
  PartCandidate candidate;
};

/// A dex entry that is inflated on the way.
struct DexRead {
  Part* part;
  const Entry* entry;
  std::optional<EntryBytes> contents;
};

std::uint64_t dex_bytes_of(const Archive& archive) {
  std::uint64_t total = 0;
  for (const Entry* entry : list_code(archive).dex) total += std::min<std::uint64_t>(entry->uncompressed_size, 1U << 30);
  return total;
}

/// What a file that is no archive at all looks like, for the error.
std::string looks_like(Bytes start) {
  if (start.empty()) return "empty file";
  if (as_text(start).starts_with("dex\n")) return "a dex file outside a package";
  return "begins " + hex(slice(start, 0, 4));
}

bool is_signed_by_block(const Archive& archive) {
  const Result<std::optional<SigningBlock>> block = find_signing_block(archive);
  return block && *block && ((*block)->find(kV2Block) != nullptr || (*block)->find(kV3Block) != nullptr);
}

}  // namespace

struct Package::Storage {
  std::vector<MappedFile> files;
  std::vector<EntryBytes> members;
};

Package::Package() : storage_(std::make_unique<Storage>()) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

/// Builds one Package.
class PackageReader {
 public:
  PackageReader(const Budget& budget, ThreadPool& pool, Reasons& reasons)
      : budget_(budget), pool_(pool), reasons_(reasons) {}

  Result<Package> open(const std::string& path) {
    const std::filesystem::path place(path);
    std::error_code ignored;
    const bool folder = std::filesystem::is_directory(place, ignored);
    const std::filesystem::path name = place.has_filename() ? place.filename() : place.parent_path().filename();
    package_.file_ = valid_utf8(name.string());
    if (folder) return opened(search_folder(place), folder);
    Result<MappedFile> file = MappedFile::open(path);
    if (!file) return tl::unexpected(file.error());
    return opened(search_file(std::move(*file)), folder);
  }

  Result<Package> open(PackageFile file) {
    package_.file_ = valid_utf8(file.name);
    package_.sha256_ = std::move(file.sha256);
    return opened(search_file(std::move(file.file)), false);
  }

 private:
  Package::Storage& storage() { return *package_.storage_; }

  Result<Package> opened(const Result<void>& found, bool folder) {
    if (!found) return tl::unexpected(found.error());
    open_members();
    if (auto chosen = choose_parts(); !chosen) return tl::unexpected(chosen.error());
    read_parts(folder);
    return std::move(package_);
  }

  Result<void> search_file(MappedFile file) {
    const Bytes bytes = file.bytes();
    storage().files.push_back(std::move(file));
    package_.size_ = bytes.size();
    file_bytes_ = bytes;

    // An APK's own oddities are noted when it is opened as a part.
    Reasons noted;
    Result<Archive> archive = Archive::open(bytes, package_.file_, budget_, noted);
    if (!archive) return refuse(archive.error(), bytes);
    const ArchiveKind kind = kind_of(*archive);
    if (kind == ArchiveKind::bundle) return fail(Errc::unsupported, package_.file_, 0, "an app bundle");
    if (kind == ArchiveKind::apk) {
      members_.push_back({std::string(kSingleName), bytes});
      return {};
    }
    for (Reason& reason : noted.sorted()) reasons_.add(reason.kind, std::move(reason.where), std::move(reason.detail));
    Members members = find_members(*archive, budget_, reasons_);
    if (members.found.empty()) return fail(Errc::bad_magic, package_.file_, 0, "an archive without a package");
    members_ = std::move(members.found);
    storage().members = std::move(members.owned);
    return {};
  }

  tl::unexpected<Error> refuse(const Error& error, Bytes bytes) const {
    if (error.code != Errc::bad_magic) return tl::unexpected<Error>(error);
    if (begins_as_archive(bytes)) return fail(Errc::truncated, package_.file_, bytes.size(), error.got);
    return fail(Errc::bad_magic, package_.file_, 0, looks_like(bytes));
  }

  /// The APKs right inside the folder; other files are passed over.
  Result<void> search_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> paths;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      std::error_code ignored;
      if (at->is_regular_file(ignored)) paths.push_back(at->path());
      if (paths.size() > budget_.entries) return fail(Errc::over_budget, package_.file_, 0, "files in the folder");
    }
    if (error) return fail(Errc::io, package_.file_, 0, error.message());
    std::sort(paths.begin(), paths.end());
    for (const std::filesystem::path& path : paths) take_file(path);
    if (members_.empty()) return fail(Errc::bad_magic, package_.file_, 0, "a folder without a package");
    return {};
  }

  void take_file(const std::filesystem::path& path) {
    const std::string name = valid_utf8(path.filename().string());
    Result<MappedFile> file = MappedFile::open(path.string());
    Reasons unused;
    Result<Archive> archive = file ? Archive::open(file->bytes(), name, budget_, unused) : tl::unexpected(file.error());
    if (archive && kind_of(*archive) == ArchiveKind::apk) {
      members_.push_back({name, file->bytes()});
      storage().files.push_back(std::move(*file));
    } else if (is_named_apk(name)) {
      reasons_.add(ReasonKind::part_broken, name, archive ? "an archive without a package" : describe(archive.error()));
    }
  }

  void open_members() {
    opened_.resize(members_.size());
    for (const Member& member : members_) ++names_[file_name_of(member.path)];
    pool_.for_each(members_.size(), [this](std::size_t i) { open_member(members_[i], opened_[i]); });
  }

  void open_member(const Member& member, Opened& opened) {
    opened.candidate.path = member.path;
    // Opened once before to see what it is, so this does not fail.
    Result<Archive> archive = Archive::open(member.bytes, std::string(name_of_part(member)), budget_, reasons_);
    if (!archive) return;
    opened.archive = std::move(*archive);
    opened.candidate.dex_bytes = dex_bytes_of(*opened.archive);
    if (const Entry* entry = opened.archive->find("AndroidManifest.xml")) {
      if (Result<EntryBytes> manifest = opened.archive->read(*entry, budget_, reasons_)) opened.manifest = std::move(*manifest);
    }
    if (std::optional<PartIdentity> identity = identify(opened.manifest.bytes(), budget_)) {
      opened.candidate.identity = std::move(*identity);
      opened.candidate.identified = true;
    } else if (members_.size() > 1) {
      reasons_.add(ReasonKind::part_broken, member.path, "AndroidManifest.xml");
    }
  }

  /// The file's own name, or its whole path where two members share a name.
  std::string_view name_of_part(const Member& member) const {
    const std::string_view name = file_name_of(member.path);
    return names_.at(name) > 1 ? std::string_view(member.path) : name;
  }

  Result<void> choose_parts() {
    std::vector<PartCandidate> candidates;
    for (const Opened& opened : opened_) candidates.push_back(opened.candidate);
    const Result<std::vector<std::size_t>> chosen = select_parts(candidates, package_.file_, reasons_);
    if (!chosen) return tl::unexpected(chosen.error());
    Budget left = budget_;
    for (const EntryBytes& member : storage().members) left.total_bytes -= std::min<std::uint64_t>(left.total_bytes, member.bytes().size());
    for (const std::size_t i : *chosen) add_part(opened_[i], left);
    return {};
  }

  void add_part(Opened& opened, Budget& left) {
    if (!opened.archive) return;
    opened.archive->spend_total(left);
    left.total_bytes -= opened.archive->inflated_size();
    Part& part = package_.parts_.emplace_back(Part{.name = opened.archive->where(), .sha256 = {}, .split = {}, .package = {},
                                                   .archive = std::move(*opened.archive), .signatures = {},
                                                   .manifest = std::move(opened.manifest)});
    part.split = std::move(opened.candidate.identity.split);
    part.package = std::move(opened.candidate.identity.package);
  }

  void read_parts(bool folder) {
    std::vector<Job> jobs;
    std::string file_digest = std::move(package_.sha256_);
    if (!folder && file_digest.empty())
      jobs.push_back({file_bytes_.size(), [&] { file_digest = sha256_hex(file_bytes_); }});
    for (Part& part : package_.parts_) plan_dex(part);
    for (DexRead& read : dex_) jobs.push_back({2 * read.entry->uncompressed_size, [this, &read] { read_dex(read); }});
    for (Part& part : package_.parts_) plan_digests(part, jobs);
    run_jobs(std::move(jobs), pool_);

    // The whole file went through the digests; from here on little of it is looked at again.
    package_.release_pages();
    for (DexRead& read : dex_) {
      if (read.contents) read.part->archive.keep(*read.entry, std::move(*read.contents));
    }
    for (Part& part : package_.parts_) {
      if (part.sha256.empty()) part.sha256 = file_digest;
    }
    package_.sha256_ = folder ? digest_of_parts() : file_digest;
    if (!folder) return;
    package_.size_ = std::accumulate(package_.parts_.begin(), package_.parts_.end(), std::uint64_t{0},
                                     [](std::uint64_t sum, const Part& p) { return sum + p.archive.data().size(); });
  }

  void plan_dex(Part& part) {
    for (const Entry* entry : list_code(part.archive).dex) dex_.push_back({&part, entry, std::nullopt});
  }

  void read_dex(DexRead& read) {
    if (Result<EntryBytes> contents = read.part->archive.read(*read.entry, budget_, reasons_)) read.contents = std::move(*contents);
  }

  /// A v1 signature digests entries and has to wait for them (verify_jars); the others go through the file as it is.
  void plan_digests(Part& part, std::vector<Job>& jobs) {
    const Bytes bytes = part.archive.data();
    if (bytes.data() != file_bytes_.data()) {
      jobs.push_back({bytes.size(), [&part] { part.sha256 = sha256_hex(part.archive.data()); }});
    }
    if (!is_signed_by_block(part.archive)) return;
    jobs.push_back({bytes.size(), [this, &part] { part.signatures = read_signatures(part.archive, budget_, pool_, reasons_); }});
  }

  std::string digest_of_parts() const {
    std::vector<std::string> digests;
    for (const Part& part : package_.parts_) digests.push_back(part.sha256 + "\n");
    std::sort(digests.begin(), digests.end());
    return sha256_hex(as_bytes(fmt::format("{}", fmt::join(digests, ""))));
  }

  const Budget& budget_;
  ThreadPool& pool_;
  Reasons& reasons_;
  Package package_;
  Bytes file_bytes_;
  std::vector<Member> members_;
  std::map<std::string_view, std::size_t> names_;  // how many members share a file name; views into members_
  std::vector<Opened> opened_;
  std::vector<DexRead> dex_;
};

Result<Package> Package::open(const std::string& path, const Budget& budget, ThreadPool& pool, Reasons& reasons) {
  return PackageReader(budget, pool, reasons).open(path);
}

Result<Package> Package::open(PackageFile file, const Budget& budget, ThreadPool& pool, Reasons& reasons) {
  return PackageReader(budget, pool, reasons).open(std::move(file));
}

void Package::release_pages() const noexcept {
  for (const MappedFile& file : storage_->files) file.release_pages();
}

void Package::verify_jars(const Budget& budget, ThreadPool& pool, Reasons& reasons) {
  pool.for_each(parts_.size(), [&](std::size_t i) {
    Part& part = parts_[i];
    if (!is_signed_by_block(part.archive)) part.signatures = read_signatures(part.archive, budget, pool, reasons);
  });
}

}  // namespace mingcha::package
