#include "screening/archive_progress.h"

#include <algorithm>

namespace mingcha::screening {
namespace {

constexpr std::size_t kLongestKey = 64;
constexpr std::size_t kLongestPath = 4096;
// A worker that names members without end is none of ours.
constexpr std::size_t kMostMembers = 2'000'000;

bool is_key(std::string_view key) {
  return !key.empty() && key.size() <= kLongestKey && key.find_first_not_of("0123456789.") == std::string_view::npos;
}

}  // namespace

std::string spell(const Told& told) {
  const std::string kind(1, static_cast<char>(told.kind));
  switch (told.kind) {
    case Told::Kind::archive: return kind;
    case Told::Kind::member: return kind + told.key + "\n" + told.text;
    case Told::Kind::ended: return kind + told.key;
    case Told::Kind::result: break;
  }
  return kind + told.text;
}

std::optional<Told> read_told(std::string_view question) {
  if (question.empty()) return std::nullopt;
  const std::string_view rest = question.substr(1);
  Told told;
  switch (question.front()) {
    case 'A': return rest.empty() ? std::optional(told) : std::nullopt;
    case 'R': told.kind = Told::Kind::result; told.text = rest; return told;
    case 'E': told.kind = Told::Kind::ended; told.key = rest; break;
    case 'M': {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      told.kind = Told::Kind::member;
      told.key = rest.substr(0, end);
      told.text = rest.substr(std::min(end + 1, rest.size()));
      break;
    }
    default: return std::nullopt;
  }
  if (!is_key(told.key) || told.text.size() > kLongestPath) return std::nullopt;
  return told;
}

bool ArchiveProgress::begin(const Told& member) {
  key_.clear();
  if (met_ >= kMostMembers) return false;
  ++met_;
  const bool later = put_off_.contains(member.key);
  const bool wanted = second_pass_ ? later || holds_put_off(member.key) : !later && !done_.contains(member.key);
  if (!wanted) return false;
  key_ = member.key;
  path_ = member.text;
  return true;
}

void ArchiveProgress::finish() {
  done_.insert(key_);
  put_off_.erase(key_);
  key_.clear();
}

void ArchiveProgress::put_off(unsigned attempts) {
  put_off_[key_] = attempts;
  key_.clear();
}

void ArchiveProgress::end_archive(const std::string& key) {
  if (!holds_put_off(key)) done_.insert(key);
  key_.clear();
}

bool ArchiveProgress::begin_second_pass() noexcept {
  if (second_pass_ || put_off_.empty()) return false;
  second_pass_ = true;
  return true;
}

unsigned ArchiveProgress::attempts() const {
  const auto found = put_off_.find(key_);
  return found == put_off_.end() ? 0 : found->second;
}

bool ArchiveProgress::holds_put_off(const std::string& key) const {
  const std::string within = key + ".";
  const auto found = put_off_.lower_bound(within);
  return found != put_off_.end() && found->first.starts_with(within);
}

}  // namespace mingcha::screening
