#include "screening/workers/frame.h"

#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <string>
#include <utility>

namespace mingcha::screening {
namespace {

using Arrival = FrameReader::Arrival;

class Line {
 public:
  Line() { REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends_) == 0); }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  ~Line() {
    close_writer();
    ::close(ends_[0]);
  }
  int reader() const { return ends_[0]; }
  void write(std::string_view bytes) {
    REQUIRE(::send(ends_[1], bytes.data(), bytes.size(), MSG_DONTWAIT) == static_cast<ssize_t>(bytes.size()));
  }
  void close_writer() {
    if (ends_[1] >= 0) ::close(std::exchange(ends_[1], -1));
  }

 private:
  int ends_[2];
};

constexpr std::uint64_t kMostBytes = 100;

std::string frame(FrameKind kind, const std::string& bytes) { return header_bytes(kind, 7, bytes.size()) + bytes; }

std::string with_other_magic() {
  std::string bytes = frame(FrameKind::finished, "ab");
  bytes[0] = static_cast<char>(bytes[0] ^ 1);
  return bytes;
}

}  // namespace

TEST_CASE("a frame arrives whole, not yet, or never") {
  struct Row {
    const char* name;
    std::string bytes;
    Arrival want;
    Arrival want_once_closed;
  };
  const std::string whole = frame(FrameKind::finished, "abc");
  const Row rows[] = {
      {"whole", whole, Arrival::whole, Arrival::whole},
      {"without bytes", frame(FrameKind::no_memory, ""), Arrival::whole, Arrival::whole},
      {"nothing", "", Arrival::waiting, Arrival::closed},
      {"part of a header", whole.substr(0, 5), Arrival::waiting, Arrival::closed},
      {"one byte less", whole.substr(0, whole.size() - 1), Arrival::waiting, Arrival::closed},
      {"at the limit", frame(FrameKind::question, std::string(kMostBytes, 'x')), Arrival::whole, Arrival::whole},
      {"over the limit", header_bytes(FrameKind::question, 7, kMostBytes + 1), Arrival::broken, Arrival::broken},
      {"a length of 2^64 - 1", header_bytes(FrameKind::finished, 7, ~std::size_t{0}), Arrival::broken, Arrival::broken},
      {"another magic", with_other_magic(), Arrival::broken, Arrival::broken},
      {"what only a parent sends", frame(FrameKind::job, "abc"), Arrival::broken, Arrival::broken},
      {"an unknown kind", frame(static_cast<FrameKind>(77), "abc"), Arrival::broken, Arrival::broken},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    {
      Line line;
      line.write(row.bytes);
      CHECK(FrameReader(kMostBytes).receive(line.reader()) == row.want);
    }
    Line line;
    line.write(row.bytes);
    line.close_writer();
    CHECK(FrameReader(kMostBytes).receive(line.reader()) == row.want_once_closed);
  }
}

TEST_CASE("frames are put together from any pieces, and end where they end") {
  const std::string both = frame(FrameKind::question, "who?") + frame(FrameKind::finished, "");
  Line line;
  FrameReader reader(kMostBytes);
  std::string seen;
  for (const char each : both) {
    line.write({&each, 1});
    if (reader.receive(line.reader()) != Arrival::whole) continue;
    const Frame got = reader.take();
    CHECK(got.serial == 7);
    seen += std::to_string(static_cast<int>(got.kind)) + ":" + got.bytes + ";";
  }
  CHECK(seen == "3:who?;4:;");
}

}  // namespace mingcha::screening
