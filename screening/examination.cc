#include "screening/examination.h"

#include <chrono>
#include <filesystem>
#include <system_error>

#include "analyzer/package/package.h"
#include "analyzer/package/several_apps.h"
#include "screening/archive_walk.h"
#include "screening/registry/package_result.h"
#include "screening/registry/report_result.h"
#include "support/digest.h"
#include "support/mutf8.h"

namespace mingcha::screening {
namespace {

using Clock = std::chrono::steady_clock;

std::string name_of(const std::string& path) {
  const std::filesystem::path place(path);
  return valid_utf8((place.has_filename() ? place.filename() : place.parent_path().filename()).string());
}

PackageResult unreadable(const std::string& path, const Error& error) {
  PackageResult result;
  result.ending = Ending::unreadable;
  result.file = name_of(path);
  result.error = describe(error);
  return result;
}

}  // namespace

std::string Examination::run(std::string_view job, Asking& ask) const {
  const std::string path(job);
  ThreadPool alone(1);
  std::error_code ignored;
  const bool folder = std::filesystem::is_directory(path, ignored);
  const auto begin = Clock::now();
  const auto finished = [&](PackageResult result) {
    result.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return encode(result);
  };

  // The digests of a folder's parts are taken while it is opened.
  if (folder) {
    OpenedPackage opened(path, options_.budget, alone);
    const std::string sha256 = opened.sha256();
    if (!sha256.empty() && ask(sha256) != kGoOn) return {};
    Result<judge::Report> report = examiner_.examine(opened, options_, alone);
    return finished(report ? result_of(std::move(*report), lang_) : unreadable(path, report.error()));
  }

  Result<MappedFile> file = MappedFile::open(path);
  if (!file) return finished(unreadable(path, file.error()));
  if (is_archive(path, file->bytes())) {
    const Result<void> walked = walk(path, file->bytes(), ask);
    return walked ? std::string() : finished(unreadable(path, walked.error()));
  }
  const std::string sha256 = sha256_hex(file->bytes());
  if (ask(sha256) != kGoOn) return {};
  return encode(examine(package::PackageFile{std::filesystem::path(path).filename().string(), std::move(*file), sha256}));
}

bool Examination::is_archive(const std::string& path, Bytes bytes) const {
  if (is_named_as_archive(path) || (!is_named_as_package(path) && begins_as_tar_or_7z(bytes))) return true;
  return may_hold_several_apps(path) && package::holds_several_apps(bytes, options_.budget);
}

PackageResult Examination::examine(package::PackageFile file) const {
  const auto begin = Clock::now();
  ThreadPool alone(1);
  const std::string name = file.name, sha256 = file.sha256;
  const std::uint64_t size = file.file.bytes().size();
  OpenedPackage opened(std::move(file), options_.budget, alone);
  Result<judge::Report> report = examiner_.examine(opened, options_, alone);
  PackageResult result = report ? result_of(std::move(*report), lang_) : unreadable(name, report.error());
  result.sha256 = sha256;
  result.size = size;
  result.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  return result;
}

Result<void> Examination::walk(const std::string& path, Bytes archive, Asking& ask) const {
  const auto examine_member = [this](const std::string& file, MemberBytes bytes, const std::string& sha256) {
    PackageResult result = examine(package::PackageFile{file, MappedFile::hold(std::move(bytes.bytes), bytes.size), sha256});
    result.file = file;
    return result;
  };
  const auto asks = [&ask](const std::string& question) { return ask(question); };
  return ArchiveWalk(name_of(path), options_.budget, asks, examine_member).run(archive);
}

}  // namespace mingcha::screening
