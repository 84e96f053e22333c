#include "screening/examination.h"

#include <chrono>
#include <filesystem>
#include <system_error>

#include "analyzer/package/package.h"
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
  auto begin = Clock::now();
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
  const std::uint64_t size = file->bytes().size();
  const std::string sha256 = sha256_hex(file->bytes());
  if (ask(sha256) != kGoOn) return {};
  begin = Clock::now();
  OpenedPackage opened(package::PackageFile{std::filesystem::path(path).filename().string(), std::move(*file), sha256},
                       options_.budget, alone);
  Result<judge::Report> report = examiner_.examine(opened, options_, alone);
  PackageResult result = report ? result_of(std::move(*report), lang_) : unreadable(path, report.error());
  result.sha256 = sha256;
  result.size = size;
  return finished(std::move(result));
}

}  // namespace mingcha::screening
