// What goes over the socket of a worker, in both directions: a header in the machine's own byte order (both ends are
// one program), then so many bytes. The two take turns, so a reader never takes more than one frame at a time.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace mingcha::screening {

enum class FrameKind : std::uint32_t {
  job = 1,    ///< parent to worker
  answer,     ///< parent to worker
  question,   ///< from here on, worker to parent
  finished,
  failed,
  no_memory,
};

struct FrameHeader {
  std::uint32_t magic;
  FrameKind kind;
  std::uint64_t serial;  ///< of the job, counted by the pool
  std::uint64_t size_bytes;
};
inline constexpr std::uint32_t kFrameMagic = 0x6d63'7731;

struct Frame {
  FrameKind kind = FrameKind::failed;
  std::uint64_t serial = 0;
  std::string bytes;
};

std::string header_bytes(FrameKind kind, std::uint64_t serial, std::size_t size_bytes);

/// Collects one frame from a worker that may send anything, without ever waiting.
class FrameReader {
 public:
  enum class Arrival : std::uint8_t { waiting, whole, closed, broken };

  /// `most_bytes`: a frame that claims more is broken. Memory is taken for what arrived, not for what is claimed.
  explicit FrameReader(std::uint64_t most_bytes) noexcept : most_bytes_(most_bytes) {}

  /// Reads what is there, at most to the end of a frame. After `whole`, take() it first.
  Arrival receive(int socket);
  Frame take();

 private:
  bool accept_header() noexcept;

  std::uint64_t most_bytes_;
  std::array<char, sizeof(FrameHeader)> header_bytes_{};
  std::size_t header_size_ = 0;
  FrameHeader header_{};
  std::string bytes_;
};

}  // namespace mingcha::screening
