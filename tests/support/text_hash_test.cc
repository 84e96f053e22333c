#include "support/text_hash.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

TEST_CASE("equal text hashes equal, wherever it lies") {
  const std::string a = "Lcom/example/weather/Main;";
  const std::string b = "x" + a;
  CHECK(mingcha::TextHash{}(a) == mingcha::TextHash{}(std::string_view(b).substr(1)));
}

TEST_CASE("texts of all lengths that differ in one byte hash apart") {
  std::set<std::size_t> seen;
  std::size_t texts = 0;
  for (std::size_t size = 0; size < 40; ++size) {
    for (std::size_t changed = 0; changed < size || changed == 0; ++changed, ++texts) {
      std::string text(size, 'a');
      if (changed < size) text[changed] = 'b';
      seen.insert(mingcha::TextHash{}(text));
    }
  }
  CHECK(seen.size() == texts);
}
