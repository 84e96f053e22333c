#include "support/digest.h"

#include <catch2/catch.hpp>

using namespace mingcha;

TEST_CASE("sha256 of the standard's examples") {
  // FIPS 180-4 example values.
  CHECK(sha256_hex(as_bytes("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a digest fed in pieces equals one fed at once") {
  Digest digest(Digest::Kind::sha1);
  digest.update(as_bytes("a"));
  digest.update(as_bytes("bc"));
  CHECK(hex(as_bytes(digest.finish())) == "a9993e364706816aba3e25717850c26c9cd0d89d");
}
