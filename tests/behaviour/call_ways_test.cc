#include "analyzer/behaviour/call_ways.h"

#include <catch2/catch.hpp>

using mingcha::behaviour::MemberPattern;

TEST_CASE("a member is found by every way in which people write it, and no other is") {
  struct Row {
    const char* pattern;
    const char *class_descriptor, *name, *signature;
    bool matches;
  };
  static const Row rows[] = {
      {"run", "Lcom/a/B;", "run", "()V", true},
      {"run", "Lcom/a/B;", "runAll", "()V", false},
      {"B.run", "Lcom/a/B;", "run", "()V", true},
      {"B.run", "LB;", "run", "()V", true},
      {"B.run", "Lcom/a/AB;", "run", "()V", false},
      {"B.run", "Lcom/a/A$B;", "run", "()V", true},
      {"a.B.run", "Lcom/a/B;", "run", "()V", true},
      {"a.B.run", "Lcom/aa/B;", "run", "()V", false},
      {"com.a.B.run", "Lcom/a/B;", "run", "()V", true},
      {"com.a.B.run", "Lorg/com/a/B;", "run", "()V", true},
      {"com.a.B$C.run", "Lcom/a/B$C;", "run", "()V", true},
      {"com.a.B.run", "Lcom/a/C;", "run", "()V", false},
      {"B.run()V", "Lcom/a/B;", "run", "()V", true},
      {"B.run()V", "Lcom/a/B;", "run", "(I)V", false},
      {"B.*", "Lcom/a/B;", "anything", "(I)V", true},
      {"B.*", "Lcom/a/C;", "anything", "(I)V", false},
      {"Lcom/a/B;->run", "Lcom/a/B;", "run", "(I)V", true},
      {"Lcom/a/B;->run()V", "Lcom/a/B;", "run", "(I)V", false},
      {"Lcom/a/B;->run()V", "Lcom/a/B;", "run", "()V", true},
      {"Lcom/a/B;->run()V", "Lx/com/a/B;", "run", "()V", false},
      {"Lcom/a/B;-><init>", "Lcom/a/B;", "<init>", "()V", true},
      {"Build.SERIAL", "Landroid/os/Build;", "SERIAL", "Ljava/lang/String;", true},
      {"Landroid/os/Build;->SERIAL:Ljava/lang/String;", "Landroid/os/Build;", "SERIAL", "Ljava/lang/String;", true},
      {"Landroid/os/Build;->SERIAL:I", "Landroid/os/Build;", "SERIAL", "Ljava/lang/String;", false},
      {"", "Lcom/a/B;", "run", "()V", false},
      {"->", "Lcom/a/B;", "run", "()V", false},
  };
  for (const Row& row : rows) {
    INFO(row.pattern << " " << row.class_descriptor << "->" << row.name << row.signature);
    CHECK(MemberPattern(row.pattern).matches(row.class_descriptor, row.name, row.signature) == row.matches);
  }
}
