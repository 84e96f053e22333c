#include "support/base64.h"

#include <catch2/catch.hpp>
#include <string_view>

using namespace mingcha;

TEST_CASE("bytes become base 64 with padding") {
  struct Row {
    std::string_view bytes;
    const char* want;
  };
  // RFC 4648, section 10
  const Row rows[] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"foobar", "Zm9vYmFy"}};
  for (const Row& row : rows) CHECK(base64(as_bytes(row.bytes)) == row.want);
}
