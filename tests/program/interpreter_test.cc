#include "analyzer/program/interpreter.h"

#include <catch2/catch.hpp>

#include "tests/program/first_start.h"

using namespace mingcha;
using program::CodeWriter;
using program::Location;
using program::test::AppWriter;
using program::test::FirstStart;
using Row = program::test::OutlineCase;
using program::test::check;
using program::test::mark;
using program::test::read;
using program::test::read_int;
using program::test::read_text;
using program::test::test_answer;

namespace {

constexpr const char* kSuspend = "Lkotlin/coroutines/jvm/internal/SuspendLambda;";

constexpr const char* kEquals = "Ljava/lang/String;->equals(Ljava/lang/Object;)Z";

}  // namespace

TEST_CASE("a branch on a stored flag takes the way of the first start") {
  const Row rows[] = {
      {"false by default", [](CodeWriter& c) { read(c, 0, "agreed", 0); test_answer(c, 0); }, "end | key:agreed"},
      {"true by default", [](CodeWriter& c) { read(c, 0, "first", 1); test_answer(c, 0); }, "yes end | key:first"},
      {"the other polarity of the branch",
       [](CodeWriter& c) {
         read(c, 0, "agreed", 0);
         c.if_not_zero(0, "yes");
         mark(c, "no");
         c.end().label("yes");
         mark(c, "yes");
         c.end();
       },
       "no | key:agreed"},
      {"negated", [](CodeWriter& c) { read(c, 0, "agreed", 0); c.negate(1, 0); test_answer(c, 1); },
       "yes end | key:agreed"},
      {"negated twice",
       [](CodeWriter& c) { read(c, 0, "agreed", 0); c.negate(1, 0).negate(1, 1); test_answer(c, 1); },
       "end | key:agreed"},
      {"moved", [](CodeWriter& c) { read(c, 0, "agreed", 0); c.move(3, 0); test_answer(c, 3); }, "end | key:agreed"},
      {"early return",
       [](CodeWriter& c) {
         read(c, 0, "agreed", 0);
         c.if_not_zero(0, "on").end().label("on");
         mark(c, "yes");
         c.end();
       },
       " | key:agreed"},
      {"two flags, both needed",
       [](CodeWriter& c) {
         read(c, 0, "first", 1);
         c.if_zero(0, "no");
         read(c, 0, "agreed", 0);
         test_answer(c, 0);
       },
       "end | key:first key:agreed"},
      {"code behind a closed way that another way reaches",
       [](CodeWriter& c) {
         c.if_zero(5, "in");
         read(c, 0, "agreed", 0);
         c.if_zero(0, "out").label("in");
         mark(c, "a");
         c.label("out");
         mark(c, "end");
         c.end();
       },
       "a end | key:agreed"},
      {"a key that is not known", [](CodeWriter& c) {
         c.number(10, 0).call_interface({8, 7, 10}, "Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z");
         c.answer(0);
         test_answer(c, 0);
       },
       "end | key:? (SharedPreferences)"},
      {"a default that is not known", [](CodeWriter& c) {
         c.text(9, "agreed");
         c.call_interface({8, 9, 7}, "Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z").answer(0);
         test_answer(c, 0);
       },
       "yes end"},
      {"whether there is a value", [](CodeWriter& c) {
         c.text(9, "agreed").call_interface({8, 9}, "Landroid/content/SharedPreferences;->contains(Ljava/lang/String;)Z");
         c.answer(0);
         test_answer(c, 0);
       },
       "end | key:agreed"},
      {"no default among the arguments", [](CodeWriter& c) {
         c.text(9, "runs").call_virtual({8, 9}, "Lstore/Preferences;->count(Ljava/lang/String;)I").answer(0);
         c.number(1, -1).if_equal(0, 1, "first");
         mark(c, "no");
         c.end().label("first");
         mark(c, "yes");
         c.end();
       },
       "yes | key:runs"},
      {"through a key object", [](CodeWriter& c) {
         c.text(1, "agreed").call_static({1}, "Lstore/Preferences;->key(Ljava/lang/String;)Lstore/Preferences$Key;");
         c.result(2).call_virtual({8, 2}, "Lstore/Preferences;->get(Lstore/Preferences$Key;)Ljava/lang/Object;").result(0);
         test_answer(c, 0);
       },
       "end | key:agreed"},
      {"rows of a table", [](CodeWriter& c) {
         c.text(1, "consent").call_virtual({8, 1}, "Ldata/Base;->query(Ljava/lang/String;)Ldata/Rows;").result(2);
         c.call_virtual({2}, "Ldata/Rows;->next()Z").answer(0);
         test_answer(c, 0);
       },
       "end | table:consent"},
      {"rows that SQL finds", [](CodeWriter& c) {
         c.text(1, "SELECT a FROM consent").call_virtual({8, 1}, "Ldata/Base;->query(Ljava/lang/String;)Ldata/Rows;");
         c.result(2).call_virtual({2}, "Ldata/Rows;->atEnd()Z").answer(0);
         test_answer(c, 0);
       },
       "yes end | table:consent"},
      {"SQL that counts gives a row", [](CodeWriter& c) {
         c.text(1, "SELECT COUNT(*) FROM consent");
         c.call_virtual({8, 1}, "Ldata/Base;->query(Ljava/lang/String;)Ldata/Rows;").result(2);
         c.call_virtual({2}, "Ldata/Rows;->next()Z").answer(0);
         test_answer(c, 0);
       },
       "yes end"},
      {"rows of something else", [](CodeWriter& c) {
         c.call_virtual({7}, "Ldata/Rows;->next()Z").answer(0);
         test_answer(c, 0);
       },
       "yes end"},
      {"a server's word is none of the app's", [](CodeWriter& c) {
         c.text(1, "on").call_virtual({8}, "Lnet/Reply;->line()Ljava/lang/String;").result(2);
         c.call_virtual({1, 2}, "Ljava/lang/String;->equals(Ljava/lang/Object;)Z").answer(0);
         test_answer(c, 0);
       },
       "end | key:? (response)"},
      {"a server may say nothing", [](CodeWriter& c) {
         c.call_virtual({8}, "Lnet/Reply;->line()Ljava/lang/String;").result(0);
         test_answer(c, 0);
       },
       "yes end"},
      {"a file that marks it", [](CodeWriter& c) {
         c.make(0, "Ljava/io/File;").text(1, "agreed.txt");
         c.call_direct({0, 1}, "Ljava/io/File;-><init>(Ljava/lang/String;)V");
         c.call_virtual({0}, "Ljava/io/File;->exists()Z").answer(2);
         test_answer(c, 2);
       },
       "end | key:agreed.txt"},
      {"a method of that name elsewhere", [](CodeWriter& c) {
         c.text(9, "agreed").number(10, 0).call_virtual({8, 9, 10}, "Lt/Other;->getBoolean(Ljava/lang/String;Z)Z");
         c.answer(0);
         test_answer(c, 0);
       },
       "yes end"},
      {"a constant closes nothing that anybody could open", [](CodeWriter& c) { c.number(0, 0); test_answer(c, 0); }, "end"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("what code wrote is open; the rest stays closed") {
  const Row rows[] = {
      {"this key", [](CodeWriter& c) { read(c, 0, "agreed", 0); test_answer(c, 0); }, "yes end"},
      {"another key", [](CodeWriter& c) { read(c, 0, "first", 1); test_answer(c, 0); }, "yes end | key:first"},
      {"the key of another store's kind", [](CodeWriter& c) {
         c.number(10, 0).call_interface({8, 7, 10}, "Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z");
         c.answer(0);
         test_answer(c, 0);
       },
       "end | key:? (SharedPreferences)"},
  };
  for (const Row& row : rows) {
    check(row, [](FirstStart& start) { start.write({Location::Kind::stored, 0, "agreed"}); });
  }
}

TEST_CASE("numbers and texts in stores are compared as they are on the first start") {
  const Row rows[] = {
      {"a number that is not the default",
       [](CodeWriter& c) { read_int(c, 0, "version", 0); c.number(1, 1).if_not_equal(0, 1, "no"); mark(c, "yes");
                           c.label("no"); mark(c, "end"); c.end(); },
       "end | key:version"},
      {"the default itself",
       [](CodeWriter& c) { read_int(c, 0, "version", 1); c.number(1, 1).if_not_equal(0, 1, "no"); mark(c, "yes");
                           c.label("no"); mark(c, "end"); c.end(); },
       "yes end | key:version"},
      {"less than another",
       [](CodeWriter& c) { read_int(c, 0, "version", 0); c.number(1, 3).if_less(0, 1, "no"); mark(c, "yes");
                           c.label("no"); mark(c, "end"); c.end(); },
       "end | key:version"},
      {"compared with what is not known",
       [](CodeWriter& c) { read_int(c, 0, "version", 0); c.if_not_equal(0, 7, "no"); mark(c, "yes");
                           c.label("no"); mark(c, "end"); c.end(); },
       "yes end"},
      {"a text that is not the default",
       [](CodeWriter& c) { read_text(c, 0, "agreed", ""); c.text(1, "yes").call_virtual({1, 0}, kEquals).answer(2);
                           test_answer(c, 2); },
       "end | key:agreed"},
      {"the default text",
       [](CodeWriter& c) { read_text(c, 0, "agreed", "no"); c.text(1, "no").call_virtual({0, 1}, kEquals).answer(2);
                           test_answer(c, 2); },
       "yes end | key:agreed"},
      {"no text at all",
       [](CodeWriter& c) { read_text(c, 0, "agreed"); c.text(1, "yes").call_virtual({1, 0}, kEquals).answer(2);
                           test_answer(c, 2); },
       "end | key:agreed"},
      {"compared with a text that is not known",
       [](CodeWriter& c) { read_text(c, 0, "agreed", ""); c.call_virtual({0, 7}, kEquals).answer(2); test_answer(c, 2); },
       "yes end"},
      {"empty",
       [](CodeWriter& c) { read_text(c, 0, "agreed");
                           c.call_static({0}, "Landroid/text/TextUtils;->isEmpty(Ljava/lang/CharSequence;)Z").answer(2);
                           test_answer(c, 2); },
       "yes end | key:agreed"},
      {"not empty",
       [](CodeWriter& c) { read_text(c, 0, "agreed", "x"); c.call_virtual({0}, "Ljava/lang/String;->isEmpty()Z").answer(2);
                           test_answer(c, 2); },
       "end | key:agreed"},
      {"null or not", [](CodeWriter& c) { read_text(c, 0, "agreed"); test_answer(c, 0); }, "end | key:agreed"},
      {"a text is not null", [](CodeWriter& c) { read_text(c, 0, "agreed", ""); test_answer(c, 0); }, "yes end | key:agreed"},
      {"boxed and unboxed",
       [](CodeWriter& c) {
         read(c, 0, "agreed", 0);
         c.call_static({0}, "Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;").result(1);
         c.cast(1, "Ljava/lang/Boolean;").call_virtual({1}, "Ljava/lang/Boolean;->booleanValue()Z").answer(2);
         test_answer(c, 2);
       },
       "end | key:agreed"},
      {"compared with Boolean.TRUE",
       [](CodeWriter& c) {
         read(c, 0, "agreed", 0);
         c.call_static({0}, "Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;").result(1);
         c.get_static(3, "Ljava/lang/Boolean;->TRUE:Ljava/lang/Boolean;");
         c.call_static({1, 3}, "Ljava/util/Objects;->equals(Ljava/lang/Object;Ljava/lang/Object;)Z").answer(2);
         test_answer(c, 2);
       },
       "end | key:agreed"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a switch on a stored number takes one case") {
  static const auto packed = [](CodeWriter& c, int by_default) {
    read_int(c, 0, "mode", by_default);
    c.packed_switch(0, 0, {"a", "b"});
    mark(c, "c");
    c.end().label("a");
    mark(c, "a");
    c.end().label("b");
    mark(c, "b");
    c.end();
  };
  const Row rows[] = {
      {"packed, first case", [](CodeWriter& c) { packed(c, 0); }, "a | key:mode"},
      {"packed, last case", [](CodeWriter& c) { packed(c, 1); }, "b | key:mode"},
      {"packed, no case", [](CodeWriter& c) { packed(c, 7); }, "c | key:mode"},
      {"sparse",
       [](CodeWriter& c) {
         read_int(c, 0, "mode", 9000);
         c.sparse_switch(0, {{-1, "a"}, {9000, "b"}});
         mark(c, "c");
         c.end().label("a");
         mark(c, "a");
         c.end().label("b");
         mark(c, "b");
         c.end();
       },
       "b | key:mode"},
      {"not known",
       [](CodeWriter& c) {
         c.packed_switch(7, 0, {"a", "b"});
         mark(c, "c");
         c.label("a");
         mark(c, "a");
         c.label("b");
         mark(c, "b");
         c.end();
       },
       "c a b"},
      {"two cases lead to one place",
       [](CodeWriter& c) {
         read_int(c, 0, "mode", 1);
         c.packed_switch(0, 0, {"a", "a", "b"});
         mark(c, "c");
         c.end().label("a");
         mark(c, "a");
         c.end().label("b");
         mark(c, "b");
         c.end();
       },
       "a | key:mode"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a boolean field holds what it starts with") {
  struct FieldRow { Row row; const char* initial_of = nullptr; int initial = 0; const char* written = nullptr; };
  const auto by_static = [](CodeWriter& c) { c.get_static(0, "Lt/Main;->agreed:Z"); test_answer(c, 0); };
  const auto by_object = [](CodeWriter& c) { c.get(0, 7, "Lt/Main;->shown:Z"); test_answer(c, 0); };
  const auto members = [](AppWriter& a) { a.static_field("agreed:Z").field("shown:Z"); };
  const auto valued = [](AppWriter& a) { a.static_field("agreed:Z").initial_values({true}); };
  const FieldRow rows[] = {
      {{"static, no value", by_static, "end | field:Lt/Main;->agreed:Z", members}},
      {{"of an object", by_object, "end | field:Lt/Main;->shown:Z", members}},
      {{"static value in the class", by_static, "yes end | field:Lt/Main;->agreed:Z", valued}},
      {{"value that a constructor gives", by_object, "yes end | field:Lt/Main;->shown:Z", members}, "Lt/Main;->shown:Z", 1},
      {{"written", by_static, "yes end", members}, nullptr, 0, "Lt/Main;->agreed:Z"},
      {{"another one written", by_static, "end | field:Lt/Main;->agreed:Z", members}, nullptr, 0, "Lt/Main;->shown:Z"},
      {{"a static number", [](CodeWriter& c) { c.get_static(0, "Lt/Main;->count:I"); test_answer(c, 0); },
        "end | field:Lt/Main;->count:I", [](AppWriter& a) { a.static_field("count:I"); }}},
      {{"an object's number, which nobody looks after",
        [](CodeWriter& c) { c.get(0, 5, "Lt/Main;->size:I"); test_answer(c, 0); },
        "yes end", [](AppWriter& a) { a.field("size:I"); }}},
      {{"a static word that is compared",
        [](CodeWriter& c) {
          c.get_static(0, "Lt/Main;->state:Ljava/lang/String;").text(1, "agreed");
          c.call_virtual({1, 0}, "Ljava/lang/String;->equals(Ljava/lang/Object;)Z").answer(0);
          test_answer(c, 0);
        },
        "end | field:Lt/Main;->state:Ljava/lang/String;",
        [](AppWriter& a) { a.static_field("state:Ljava/lang/String;"); }}},
      {{"a static word that is there or not",
        [](CodeWriter& c) { c.get_static(0, "Lt/Main;->state:Ljava/lang/String;"); test_answer(c, 0); },
        "yes end", [](AppWriter& a) { a.static_field("state:Ljava/lang/String;"); }}},
      {{"of the platform", [](CodeWriter& c) { c.get_static(0, "Landroid/os/Build;->DEBUG:Z"); test_answer(c, 0); }, "yes end"}},
      {{"a constant of the platform's Boolean",
        [](CodeWriter& c) {
          c.get_static(0, "Ljava/lang/Boolean;->FALSE:Ljava/lang/Boolean;");
          c.call_virtual({0}, "Ljava/lang/Boolean;->booleanValue()Z").answer(1);
          test_answer(c, 1);
        },
        "end"}},
      {{"through a subclass", [](CodeWriter& c) { c.get_static(0, "Lt/Sub;->agreed:Z"); test_answer(c, 0); },
        "end | field:Lt/Main;->agreed:Z", [](AppWriter& a) { a.static_field("agreed:Z").begin("Lt/Sub;", "Lt/Main;"); }}},
  };
  for (const FieldRow& row : rows) {
    check(row.row, [&](FirstStart& start) {
      if (row.initial_of != nullptr) start.set_initial(row.initial_of, row.initial);
      if (row.written != nullptr) start.write_field(row.written);
    });
  }
}

TEST_CASE("where ways meet, only what they agree on is known") {
  const Row rows[] = {
      {"the same number",
       [](CodeWriter& c) {
         c.if_zero(7, "other").number(0, 0).jump("meet").label("other").number(0, 0).label("meet");
         test_answer(c, 0);
       },
       "end"},
      {"different numbers",
       [](CodeWriter& c) {
         c.if_zero(7, "other").number(0, 0).jump("meet").label("other").number(0, 1).label("meet");
         test_answer(c, 0);
       },
       "yes end"},
      {"a closed way does not meet",
       [](CodeWriter& c) {
         read(c, 1, "agreed", 0);
         c.number(0, 0).if_zero(1, "meet").number(0, 1).label("meet");
         test_answer(c, 0);
       },
       "end | key:agreed"},
      {"a loop that changes it",
       [](CodeWriter& c) {
         c.number(0, 0).label("again");
         mark(c, "a");
         c.if_not_zero(0, "out").number(0, 1).jump("again").label("out");
         mark(c, "end");
         c.end();
       },
       "a end"},
      {"a loop that waits for a flag",
       [](CodeWriter& c) {
         c.label("again");
         read(c, 0, "agreed", 0);
         c.if_zero(0, "again");
         mark(c, "yes");
         c.end();
       },
       " | key:agreed"},
      {"a handler is reached from everywhere in its range",
       [](CodeWriter& c) {
         c.number(0, 0).label("from");
         mark(c, "a");
         c.number(0, 1);
         mark(c, "b");
         c.label("to").guard("from", "to", "handler").label("out");
         test_answer(c, 0);
         c.label("handler").caught(1).jump("out");
       },
       "a b yes end"},
      {"a handler outside of whose range it is thrown",
       [](CodeWriter& c) {
         c.number(0, 0).label("from");
         mark(c, "a");
         c.label("to").guard("from", "to", "handler").number(0, 1);
         mark(c, "b");
         c.end().label("handler").caught(1);
         test_answer(c, 0);
       },
       "a b end"},
      {"a handler whose range is closed",
       [](CodeWriter& c) {
         read(c, 0, "agreed", 0);
         c.if_zero(0, "out").label("from");
         mark(c, "yes");
         c.label("to").guard("from", "to", "handler").label("out");
         mark(c, "end");
         c.end().label("handler").caught(1);
         mark(c, "c");
         c.end();
       },
       "end | key:agreed"},
      {"nothing behind a throw", [](CodeWriter& c) { mark(c, "a"); c.throw_it(5); mark(c, "b"); c.end(); }, "a"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a coroutine begins where it begins") {
  const auto body = [](CodeWriter& c) {
    c.get(0, 7, "Lt/Work;->label:I").packed_switch(0, 0, {"a", "b"});
    mark(c, "c");
    c.end().label("a");
    mark(c, "a");
    c.end().label("b");
    mark(c, "b");
    c.end();
  };
  const auto work = [](const char* above) {
    return [above](AppWriter& a) { a.begin("Lt/Work;", above).field("label:I").begin("Lt/Between;", kSuspend); };
  };
  const Row rows[] = {
      {"of Kotlin's runtime", body, "a", work(kSuspend)},
      {"of a class of the app's below it", body, "a", work("Lt/Between;")},
      {"of something else", body, "c a b", work("Lt/Machine;")},
      {"another field", 
       [](CodeWriter& c) { c.get(0, 7, "Lt/Work;->state:I"); test_answer(c, 0); }, "yes end",
       [](AppWriter& a) { a.begin("Lt/Work;", kSuspend).field("state:I"); }},
  };
  for (const Row& row : rows) check(row);
}
