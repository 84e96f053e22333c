#include "cli/scan_output.h"

#include <filesystem>
#include <set>
#include <system_error>

#include "cli/messages.h"
#include "reports/characters.h"
#include "reports/output_file.h"
#include "support/mutf8.h"

namespace mingcha::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPackageEndings[] = {".apk", ".apks", ".xapk", ".apkm", ".zip"};
constexpr std::size_t kLongestName = 180;  // bytes; file systems take 255, endings and numbers come on top

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

// A file name of printable characters that is neither hidden nor a path.
std::string plain_name(const std::string& name) {
  const std::string valid = valid_utf8(name);
  std::string out;
  for (std::size_t i = 0; i < valid.size() && out.size() < kLongestName;) {
    const std::size_t start = i;
    const char32_t c = reports::next_code_point(valid, i);
    if (reports::is_unsafe(c) || c == '/' || c == '\\') {
      out += '_';
    } else {
      out.append(valid, start, i - start);
    }
  }
  if (out.empty() || out.front() == '.') out.insert(0, "_");
  return out;
}

std::string name_of(const std::string& package) {
  fs::path path = fs::path(package).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();  // "folder/"
  std::string name = path.filename().string();
  if (name.empty() || name == "." || name == "..") {
    std::error_code error;
    name = fs::canonical(package, error).filename().string();
  }
  for (const std::string_view ending : kPackageEndings) {
    if (name.size() > ending.size() && lower(name).ends_with(ending)) {
      name.resize(name.size() - ending.size());
      break;
    }
  }
  return plain_name(name);
}

}  // namespace

std::vector<std::string> report_names(const std::vector<std::string>& packages) {
  std::set<std::string> taken = {
      std::string(kListing)};  // in lower case: some file systems do not tell them apart
  std::vector<std::string> names;
  for (const std::string& package : packages) {
    const std::string name = name_of(package);
    std::string free = name;
    for (std::size_t i = 2; !taken.insert(lower(free)).second; ++i) free = fmt::format("{}-{}", name, i);
    names.push_back(std::move(free));
  }
  return names;
}

ScanOutput::ScanOutput(const ScanRequest& request, StandardOutput& standard_output)
    : request_(request),
      standard_output_(standard_output),
      names_(report_names(request.packages)),
      waiting_(request.packages.size()) {
  for (const FormatRow* format : request.formats) {
    const bool paper = request.papers && format->make_paper != nullptr;
    publishers_.push_back(paper ? format->make_paper(request) : format->make(request));
  }
  if (request.write_baseline) publishers_.push_back(publish_baseline(request));
  if (request.evidence) publishers_.push_back(publish_evidence(request));
}

std::vector<std::any> ScanOutput::render(const judge::Report& report) const {
  std::vector<std::any> rendered;
  for (const std::unique_ptr<Publisher>& publisher : publishers_) rendered.push_back(publisher->render(report));
  return rendered;
}

void ScanOutput::deliver(std::size_t index, Outcome outcome) {
  const std::lock_guard lock(mutex_);
  waiting_[index] = std::move(outcome);
  for (; next_ < waiting_.size() && waiting_[next_]; ++next_) {
    emit(next_, *waiting_[next_]);
    waiting_[next_].reset();
  }
}

void ScanOutput::emit(std::size_t index, Outcome& outcome) {
  code_ = worse(code_, outcome.code);
  if (!outcome.complaint.empty()) complaints_.push_back(std::move(outcome.complaint));
  if (!outcome.rendered) {
    ++unreadable_;
    return;
  }
  for (std::size_t i = 0; i < publishers_.size(); ++i)
    publishers_[i]->put(std::move((*outcome.rendered)[i]), names_[index], *this);
}

void ScanOutput::print(std::string_view text) {
  if (stopped_ || standard_output_.write(text)) return;
  if (standard_output_.error().empty()) {
    stopped_ = true;
  } else {
    fail(standard_output_.error());
  }
}

void ScanOutput::save(const std::string& name, std::string_view content) {
  if (stopped_) return;
  const Result<void> written = reports::write_file((fs::path(*request_.folder) / name).string(), content);
  if (!written) fail(describe(written.error()));
}

// Once is enough: what follows would fail for the same reason.
void ScanOutput::fail(const std::string& why) {
  stopped_ = true;
  code_ = worse(code_, ExitCode::failed);
  complaints_.push_back(say(Saying::cannot_write, request_.lang, why));
}

ExitCode ScanOutput::finish() {
  const std::lock_guard lock(mutex_);
  if (!stopped_) {
    for (const std::unique_ptr<Publisher>& publisher : publishers_)
      publisher->finish({request_.packages.size(), unreadable_}, *this);
  }
  for (const std::string& line : complaints_) complain(line);
  return code_;
}

}  // namespace mingcha::cli
