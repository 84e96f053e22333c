// Fields are netstrings ("3:abc,"): their length stands before them, so that no two rows have the same bytes.
#include "screening/life_cycle/action_log.h"

#include <array>

#include <fmt/format.h>

#include "support/bytes.h"
#include "support/digest.h"

namespace mingcha::screening {
namespace {

constexpr std::string_view kFormat = "mingcha-action-1";
constexpr std::string_view kZeros = "0000000000000000000000000000000000000000000000000000000000000000";
constexpr std::array<std::string_view, 5> kKinds = {"edited", "missing", "inserted", "reordered", "cut"};

class Fields {
 public:
  Fields& add(std::string_view text) {
    bytes_ += fmt::format("{}:", text.size());
    bytes_ += text;
    bytes_ += ',';
    return *this;
  }
  Fields& add(std::uint64_t number) { return add(std::string_view(fmt::format_int(number).c_str())); }
  const std::string& bytes() const noexcept { return bytes_; }

 private:
  std::string bytes_;
};

std::string batch_of(const Action& action) {
  if (!action.batch) return {};
  const Batch& batch = *action.batch;
  return Fields()
      .add(spell(batch.kind))
      .add(batch.year)
      .add(batch.number)
      .add(batch.total)
      .add(batch.issuer)
      .add(batch.layout)
      .bytes();
}

std::string fingerprints_of(const Action& action) {
  Fields list;
  for (const std::string& fingerprint : action.fingerprints) list.add(fingerprint);
  return list.bytes();
}

}  // namespace

std::string_view first_previous() noexcept { return kZeros; }

std::string canonical(const Action& action) {
  return Fields()
      .add(kFormat)
      .add(action.previous)
      .add(action.sequence)
      .add(action.app)
      .add(word_of(action.kind).id)
      .add(policies::text_of(action.day))
      .add(action.recorded_at)
      .add(action.actor)
      .add(action.reason)
      .add(action.deadline ? policies::text_of(*action.deadline) : std::string())
      .add(batch_of(action))
      .add(action.running_number)
      .add(action.package_sha256)
      .add(action.report_sha256)
      .add(fingerprints_of(action))
      .add(action.relapse ? std::string_view("yes") : std::string_view("no"))
      .add(word_of(action.state).id)
      .bytes();
}

std::string digest_of(const Action& action) { return digest_hex(Digest::Kind::sm3, as_bytes(canonical(action))); }

LogHead link(Action& action, const LogHead& head) {
  action.sequence = head.count + 1;
  action.previous = head.digest;
  action.digest = digest_of(action);
  return {action.sequence, action.digest};
}

std::string_view spell(ChainFault::Kind kind) noexcept { return kKinds[static_cast<std::size_t>(kind)]; }

void ChainCheck::fault(ChainFault::Kind kind, std::uint64_t sequence) {
  if (!fault_) fault_ = ChainFault{kind, sequence};
}

// `row` is whole in itself; does it stand behind `last_`?
void ChainCheck::follow(const Link& row) {
  if (broken_) {
    // Where the row behind agrees with the one that does not follow, the one before that was changed and sealed anew.
    fault(ChainFault::Kind::edited, row.previous == broken_->digest ? last_.sequence : broken_->sequence);
  } else if (row.sequence > last_.sequence + 1) {
    fault(ChainFault::Kind::missing, last_.sequence + 1);
  } else if (row.sequence <= last_.sequence) {
    fault(ChainFault::Kind::inserted, row.sequence);
  } else if (row.sequence > head_.count) {
    fault(ChainFault::Kind::inserted, row.sequence);
  } else if (row.previous != last_.digest) {
    if (last_.sequence == 0) {
      fault(ChainFault::Kind::edited, row.sequence);
    } else {
      broken_ = row;
    }
  } else {
    last_ = row;
  }
}

void ChainCheck::take(const Action& action) {
  if (fault_) {
    if (fault_->kind == ChainFault::Kind::missing && action.sequence == fault_->sequence)
      fault_->kind = ChainFault::Kind::reordered;
    return;
  }
  if (digest_of(action) == action.digest) {
    follow({action.sequence, action.previous, action.digest});
  } else {
    take_unreadable(action.sequence);
  }
}

void ChainCheck::take_unreadable(std::uint64_t sequence) {
  fault(ChainFault::Kind::edited, broken_ ? last_.sequence : sequence);
}

std::optional<ChainFault> ChainCheck::finish() {
  if (fault_) return fault_;
  if (broken_) {
    fault(ChainFault::Kind::edited, broken_->digest == head_.digest ? last_.sequence : broken_->sequence);
  } else if (last_.sequence < head_.count) {
    fault(ChainFault::Kind::cut, last_.sequence + 1);
  } else if (last_.digest != head_.digest) {
    fault(ChainFault::Kind::edited, last_.sequence);
  }
  return fault_;
}

std::optional<ChainFault> check_chain(std::span<const Action> actions, const LogHead& head) {
  ChainCheck check(head);
  for (const Action& action : actions) check.take(action);
  return check.finish();
}

}  // namespace mingcha::screening
