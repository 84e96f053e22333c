#include "analyzer/behaviour/page_scripts.h"

#include <catch2/catch.hpp>

#include <string>

using namespace mingcha::behaviour;

TEST_CASE("scripts of a page") {
  struct Row {
    const char* name;
    std::string_view page;
    std::string want;  // joined by '|'
  };
  const Row rows[] = {
      {"plain", "<html><script>a()</script></html>", "a()"},
      {"several, with blanks and capitals",
       "<SCRIPT type='text/javascript' >a</ScRiPt ><script\ndefer>b</script>", "a|b"},
      {"module", "<script type=module>a</script>", "a"},
      {"type with its character set", "<script type=\"text/javascript; charset=utf-8\">a</script>", "a"},
      {"data", "<script type=\"application/json\">{}</script><script type='text/template'><b></script>", ""},
      {"a file", "<script src=\"a.js\">b</script><script>c</script>", "c"},
      {"'>' inside a value", "<script data-a=\"x>y\">a</script>", "a"},
      {"a name like src", "<script data-src=\"a.js\" asrc>b</script>", "b"},
      {"comment", "<!-- <script>a</script> --><script>b</script>", "b"},
      {"comment that nobody closes", "<!-- <script>a</script>", ""},
      {"another element", "<scripts>a</scripts><script-x>b</script-x>", ""},
      {"end tag in a text of the script", "<script>'</scripts>'; a</script>", "'</scripts>'; a"},
      {"nobody closes", "<script>a()", "a()"},
      {"empty", "<script></script>", ""},
      {"tag breaks off", "<script src", ""},
      {"value breaks off", "<script a=\"b", ""},
      {"only the name", "<script", ""},
      {"closes at once", "<script/>a</script>", "a"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::string found;
    for (const PageScript& script : page_scripts(row.page)) {
      CHECK(row.page.substr(script.offset, script.text.size()) == script.text);
      found += std::string(found.empty() ? "" : "|") + std::string(script.text);
    }
    CHECK(found == row.want);
  }
}
