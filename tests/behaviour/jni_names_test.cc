#include "analyzer/behaviour/jni_names.h"

#include <catch2/catch.hpp>

namespace mingcha::behaviour {

TEST_CASE("names of native functions are escaped as the virtual machine escapes them") {
  struct Row {
    const char *owner, *method, *symbol;
  };
  for (const Row& row : {Row{"Lcn/a/B;", "read", "Java_cn_a_B_read"},
                         {"Lcn/a_b/C;", "read_it", "Java_cn_a_1b_C_read_1it"},
                         {"Lcn/a/B$Inner;", "x", "Java_cn_a_B_00024Inner_x"},
                         {"LB;", "\xe8\xaf\xbb", "Java_B__08bfb"}}) {
    INFO(row.symbol);
    CHECK(jni_symbol(row.owner, row.method) == row.symbol);
  }
  CHECK(jni_symbol("", "x").empty());
}

TEST_CASE("overloaded native methods carry the types of their parameters") {
  CHECK(jni_symbol("Lcn/a/B;", "read", "(I[JLa/B;)V") == "Java_cn_a_B_read__I_3JLa_B_2");
  CHECK(jni_symbol("Lcn/a/B;", "read", "()V") == "Java_cn_a_B_read__");
  CHECK(jni_symbol("Lcn/a/B;", "read", "broken").empty());
}

}  // namespace mingcha::behaviour
