// How far the examination of an archive of packages has come, and what its worker tells of it: the members are questions of one
// job, so that each has its own digest, result and failure.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace mingcha::screening {

/// What a worker tells in a question that is no digest.
struct Told {
  enum class Kind : char {
    archive = 'A',  ///< what it has begun is an archive
    member = 'M',   ///< it comes to a member
    result = 'R',   ///< that member's, encoded
    ended = 'E',    ///< it is through with an archive within the archive
  };
  Kind kind = Kind::archive;
  std::string key;   ///< of member and ended: the place, "12", within archives "12.3"
  std::string text;  ///< of a member its path: "in.tar!b/a.apk"; of a result its bytes
};

std::string spell(const Told& told);
/// Nothing for what has no form.
std::optional<Told> read_told(std::string_view question);

/// Two passes at most: in the first each member gets its attempt, in the second those that were put off get theirs.
class ArchiveProgress {
 public:
  /// Whether the member, or something within it, is still to be examined; then it is the one at work.
  bool begin(const Told& member);
  /// The one at work is an archive itself, or none of ours.
  void leave() noexcept { key_.clear(); }
  /// The one at work has its result.
  void finish();
  /// The one at work comes again in the second pass, after so many attempts that failed.
  void put_off(unsigned attempts);
  void end_archive(const std::string& key);
  /// False where nothing was put off.
  bool begin_second_pass() noexcept;

  bool at_member() const noexcept { return !key_.empty(); }
  bool second_pass() const noexcept { return second_pass_; }
  const std::string& path() const noexcept { return path_; }
  unsigned attempts() const;  ///< of the member at work, that have failed
  std::size_t met() const noexcept { return met_; }

  unsigned failures = 0;      ///< outside of members
  std::size_t told = 0;       ///< results that the observer was told of

 private:
  bool holds_put_off(const std::string& key) const;

  std::set<std::string> done_;
  std::map<std::string, unsigned> put_off_;
  std::string key_, path_;
  std::size_t met_ = 0;
  bool second_pass_ = false;
};

}  // namespace mingcha::screening
