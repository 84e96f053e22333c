// A worker and its parent take turns, so each slot is in one of four states, and a frame that does not fit the state
// breaks the protocol:
//
//   idle --give--> working --question--> asked --answer--> working --finished, failed--> idle
//                     `----- the line closes -----> closed, until it is known how the worker ended
#include "screening/workers/worker_pool.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <utility>

#include "screening/workers/exit_statuses.h"

namespace mingcha::screening {
namespace {

using std::chrono::milliseconds;

// The kernel closes the line of a dying process just before it tells how the process ended.
constexpr milliseconds kBetweenLooks{2};
// One that closed its line and lives on after so long is none that dies.
constexpr milliseconds kToDie{3000};
constexpr milliseconds kLongestWait{std::chrono::minutes{1}};

}  // namespace

WorkerPool::WorkerPool(std::size_t count, const WorkerLimits& limits, Work work)
    : limits_(limits), work_(std::move(work)), slots_(std::max<std::size_t>(count, 1)) {
  keep_exit_statuses();
  for (Slot& slot : slots_)
    if (!prepare(slot)) break;  // tried again when there is a job for it
}

WorkerPool::~WorkerPool() {
  for (Slot& slot : slots_) remove(slot);
}

std::size_t WorkerPool::free() const noexcept {
  return static_cast<std::size_t>(
      std::count_if(slots_.begin(), slots_.end(), [](const Slot& slot) { return !is_busy(slot); }));
}

bool WorkerPool::give(JobId job, std::string_view bytes) {
  graves_.sweep();
  const auto slot = std::find_if(slots_.begin(), slots_.end(), [](const Slot& s) { return !is_busy(s); });
  if (slot == slots_.end()) return false;
  if (const Result<void> prepared = prepare(*slot); !prepared) {
    const int number = static_cast<int>(prepared.error().offset);
    events_.push_back({Event::Kind::lost, job, {}, {LossCause::not_started, number}});
    return true;
  }
  slot->state = State::working;
  slot->job = job;
  slot->serial = ++last_serial_;
  slot->ends_at = Clock::now() + limits_.wall_time;
  slot->process->send(FrameKind::job, slot->serial, bytes);
  return true;
}

void WorkerPool::answer(JobId job, std::string_view bytes) {
  for (Slot& slot : slots_) {
    if (slot.state != State::asked || slot.job != job) continue;
    slot.state = State::working;
    slot.ends_at += Clock::now() - slot.since;
    slot.process->send(FrameKind::answer, slot.serial, bytes);
    return;
  }
}

void WorkerPool::renew(JobId job) {
  for (Slot& slot : slots_) {
    if (slot.state != State::asked || slot.job != job) continue;
    slot.ends_at = slot.since + limits_.wall_time;
    // One that cannot be given more ends sooner.
    static_cast<void>(slot.process->allow_cpu(limits_.cpu_time));
  }
}

Event WorkerPool::next(milliseconds timeout) {
  const Clock::time_point until = Clock::now() + timeout;
  graves_.sweep();
  for (;;) {
    if (!events_.empty()) {
      Event event = std::move(events_.front());
      events_.pop_front();
      return event;
    }
    if (!wait(until)) return {};
    const Clock::time_point now = Clock::now();
    for (Slot& slot : slots_) look_after(slot, now);
    if (events_.empty() && now >= until) return {};
  }
}

// ---- one worker ----

// Makes a worker that lives and may compute; one that ended since its last job is replaced.
Result<void> WorkerPool::prepare(Slot& slot) {
  if (slot.process && slot.process->is_alive() && slot.process->allow_cpu(limits_.cpu_time)) return {};
  remove(slot);
  Result<std::unique_ptr<WorkerProcess>> started = WorkerProcess::start(limits_, work_);
  if (!started) return tl::unexpected(started.error());
  slot.process = std::move(*started);
  slot.jobs_done = 0;
  Result<void> allowed = slot.process->allow_cpu(limits_.cpu_time);
  if (!allowed) remove(slot);
  return allowed;
}

void WorkerPool::read(Slot& slot) {
  while (slot.process) {
    switch (slot.process->receive()) {
      case FrameReader::Arrival::waiting: return;
      case FrameReader::Arrival::closed: return close(slot);
      case FrameReader::Arrival::broken: return lose(slot, {LossCause::protocol, 0});
      case FrameReader::Arrival::whole: handle(slot, slot.process->take()); break;
    }
  }
}

void WorkerPool::handle(Slot& slot, Frame frame) {
  const bool in_turn = slot.state == State::working && frame.serial == slot.serial && !slot.process->has_to_send();
  if (!in_turn) return lose(slot, {LossCause::protocol, 0});
  switch (frame.kind) {
    case FrameKind::question:
      slot.state = State::asked;
      slot.since = Clock::now();
      events_.push_back({Event::Kind::question, slot.job, std::move(frame.bytes), {}});
      return;
    case FrameKind::finished: return finish(slot, Event::Kind::finished, std::move(frame.bytes));
    case FrameKind::failed: return finish(slot, Event::Kind::failed, std::move(frame.bytes));
    case FrameKind::no_memory: return lose(slot, {LossCause::out_of_memory, 0});
    case FrameKind::job:
    case FrameKind::answer: break;  // never from a worker: the reader takes none
  }
  lose(slot, {LossCause::protocol, 0});
}

void WorkerPool::finish(Slot& slot, Event::Kind kind, std::string bytes) {
  events_.push_back({kind, slot.job, std::move(bytes), {}});
  slot.state = State::idle;
  if (++slot.jobs_done >= limits_.jobs_per_worker) remove(slot);
}

// Whoever is idle has no job to lose.
void WorkerPool::lose(Slot& slot, Loss loss) {
  if (is_busy(slot)) {
    // A question that nobody has seen yet needs no answer.
    std::erase_if(events_, [&](const Event& e) { return e.kind == Event::Kind::question && e.job == slot.job; });
    events_.push_back({Event::Kind::lost, slot.job, {}, loss});
  }
  remove(slot);
}

void WorkerPool::remove(Slot& slot) {
  if (slot.process) graves_.add(slot.process->end());
  slot.process.reset();
  slot.state = State::idle;
}

void WorkerPool::close(Slot& slot) {
  if (slot.state == State::idle) return remove(slot);
  slot.state = State::closed;
  slot.ends_at = Clock::now() + kToDie;
}

void WorkerPool::look_after(Slot& slot, Clock::time_point now) {
  if (!slot.process) return;
  if (slot.state != State::closed) {
    slot.process->flush();
    read(slot);
  }
  if (!slot.process) return;
  if (slot.state == State::closed && !slot.process->is_alive()) return lose(slot, slot.process->loss());
  if (slot.state == State::closed && now >= slot.ends_at) return lose(slot, {LossCause::protocol, 0});
  const bool is_timed = slot.state == State::working && limits_.wall_time.count() != 0;
  if (is_timed && now >= slot.ends_at) lose(slot, {LossCause::wall_time, 0});
}

// ---- the wait ----

WorkerPool::Clock::time_point WorkerPool::wakes_at(const Slot& slot, Clock::time_point now) const noexcept {
  if (slot.process && slot.state == State::closed) return now + kBetweenLooks;
  if (slot.process && slot.state == State::working && limits_.wall_time.count() != 0)
    return std::min(slot.ends_at, now + kLongestWait);
  return now + kLongestWait;
}

// Until a worker says something, can be sent more, or is to be looked after. False when a signal came instead.
bool WorkerPool::wait(Clock::time_point until) {
  const Clock::time_point now = Clock::now();
  std::vector<pollfd> lines;
  for (const Slot& slot : slots_) {
    until = std::min(until, wakes_at(slot, now));
    if (!slot.process || slot.state == State::closed) continue;
    const int events = POLLIN | (slot.process->has_to_send() ? POLLOUT : 0);
    lines.push_back({slot.process->socket(), static_cast<short>(events), 0});
  }
  const auto left = std::chrono::ceil<milliseconds>(std::max(until - now, Clock::duration::zero()));
  return ::poll(lines.data(), lines.size(), static_cast<int>(left.count())) >= 0 || errno != EINTR;
}

}  // namespace mingcha::screening
