// Runs with the folder "elsewhere" as the current one and in LD_LIBRARY_PATH; the module "elsewhere" lies there alone.
#include "support/module.h"

#include <catch2/catch.hpp>
#include <dlfcn.h>

#include "tests/support/sample_module.h"

using namespace mingcha;

TEST_CASE("a module beside the program answers, and no exception comes out of it") {
  const Result<const void*> functions = load_module("sample", "build-1");
  REQUIRE(functions);
  const test::Sample& sample = *static_cast<const test::Sample*>(*functions);
  CHECK(sample.answer(3).value() == "mmm");
  const Result<std::string> thrown = sample.answer(-1);
  REQUIRE_FALSE(thrown);
  CHECK(thrown.error().where == "sample");
  CHECK(thrown.error().got == "below zero");
  CHECK(load_module("sample", "build-1").value() == *functions);
  CHECK(load_module("installed", "build-1"));  // in ../lib/mingcha
}

TEST_CASE("what is no module of this build, or lies elsewhere, is refused") {
  struct Row {
    const char* name;
    Errc want;
    const char* got;
  };
  const Row rows[] = {
      {"absent", Errc::io, "neither /"},
      {"../support/mingcha_sample", Errc::io, "neither /"},
      {"text", Errc::io, "mingcha_text.so"},
      {"plain", Errc::bad_magic, "mingcha_module"},
      {"other", Errc::unsupported, "built as build-2, the program as build-1"},
      {"elsewhere", Errc::io, "neither /"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Result<const void*> functions = load_module(row.name, "build-1");
    REQUIRE_FALSE(functions);
    CHECK(functions.error().code == row.want);
    CHECK_THAT(functions.error().got, Catch::Contains(row.got));
  }
  // The twin: the loader itself, asked by name alone, takes it.
  CHECK(dlopen("mingcha_elsewhere.so", RTLD_NOW) != nullptr);
}
