#include "screening/workers/frame.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace mingcha::screening {
namespace {

constexpr std::size_t kPieceBytes = 256 * 1024;

enum class Piece : std::uint8_t { some, none_yet, closed };

Piece receive_piece(int socket, char* to, std::size_t most, std::size_t& size) {
  for (;;) {
    const ssize_t got = ::recv(socket, to, most, MSG_DONTWAIT);
    if (got > 0) {
      size = static_cast<std::size_t>(got);
      return Piece::some;
    }
    if (got == 0) return Piece::closed;
    if (errno == EAGAIN || errno == EWOULDBLOCK) return Piece::none_yet;
    if (errno != EINTR) return Piece::closed;  // ECONNRESET: it went with something unread
  }
}

}  // namespace

std::string header_bytes(FrameKind kind, std::uint64_t serial, std::size_t size_bytes) {
  const FrameHeader header{kFrameMagic, kind, serial, size_bytes};
  std::string bytes(sizeof header, '\0');
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

bool FrameReader::accept_header() noexcept {
  std::memcpy(&header_, header_bytes_.data(), sizeof header_);
  return header_.magic == kFrameMagic && header_.kind >= FrameKind::question && header_.kind <= FrameKind::no_memory &&
         header_.size_bytes <= most_bytes_;
}

FrameReader::Arrival FrameReader::receive(int socket) {
  std::size_t size = 0;
  while (header_size_ < sizeof header_) {
    const Piece piece =
        receive_piece(socket, header_bytes_.data() + header_size_, sizeof header_ - header_size_, size);
    if (piece != Piece::some) return piece == Piece::closed ? Arrival::closed : Arrival::waiting;
    header_size_ += size;
  }
  if (!accept_header()) return Arrival::broken;
  while (bytes_.size() < header_.size_bytes) {
    const std::size_t begin = bytes_.size();
    const std::size_t most = std::min<std::uint64_t>(header_.size_bytes - begin, kPieceBytes);
    bytes_.resize(begin + most);
    const Piece piece = receive_piece(socket, bytes_.data() + begin, most, size);
    bytes_.resize(begin + (piece == Piece::some ? size : 0));
    if (piece != Piece::some) return piece == Piece::closed ? Arrival::closed : Arrival::waiting;
  }
  return Arrival::whole;
}

Frame FrameReader::take() {
  header_size_ = 0;
  return {header_.kind, header_.serial, std::exchange(bytes_, {})};
}

}  // namespace mingcha::screening
