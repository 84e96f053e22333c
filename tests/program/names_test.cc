#include "analyzer/program/names.h"

#include <catch2/catch.hpp>

using namespace mingcha::program;

TEST_CASE("class names turn into descriptors, descriptors stay") {
  struct Row { const char* name; const char* want; };
  const Row rows[] = {
      {"com.a.B", "Lcom/a/B;"},
      {"com.a.B$C", "Lcom/a/B$C;"},
      {"[Ljava.lang.String;", "[Ljava/lang/String;"},
      {"Lcom/a/B;", "Lcom/a/B;"},
      {"Main", "LMain;"},
  };
  for (const Row& row : rows) CHECK(descriptor_from_name(row.name) == row.want);
}

TEST_CASE("descriptors turn into dotted names") {
  CHECK(dotted_from_descriptor("Lcom/a/B;") == "com.a.B");
  CHECK(dotted_from_descriptor("com/a") == "com.a");
  CHECK(dotted_from_descriptor("I") == "I");
}
